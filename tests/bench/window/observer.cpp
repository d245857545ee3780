#include "bench/window/observer.h"

#include "bench/meters.h"

#include <QAction>
#include <QApplication>
#include <QEventLoop>
#include <QFile>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMainWindow>
#include <QScrollBar>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTimer>
#include <QTreeView>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

//! Watches the list's paint events and runs the script. Steps are separated by semicolons:
//!
//!     rows N               wait until the list has N rows and shows them
//!     key KEY              give the account its key
//!     settle               wait until nothing is under way
//!     pause                no polls but those asked for, in a program that can do so
//!     rarely               polls of its own only every five minutes, in a program that can do so
//!     viewport W H         size the window so that the list has that much room
//!     refresh N NAME       N times F5, each measured until it is settled
//!     race N NAME          N times F5, each as soon as the one before has been answered
//!     type TEXT NAME       each character typed into the search field, measured; then the field is cleared
//!     sort TITLE N NAME    N times the list sorted by that column, in alternating directions
//!     repaint N NAME       N times the whole list painted
//!     scroll N NAME        N times one page down
//!     hide                 hide the window
//!     rest SECONDS NAME    what the waiting for rest costs by itself, in that time
//!     idle SECONDS NAME    let time pass undisturbed, measured
//!     total NAME           processor time since the start
//!     memory NAME          what the process holds, its handles and threads too
//!     dump NAME            what callgrind counted since the start
class Observer : public QObject
{
public:
    explicit Observer(QObject *parent) : QObject(parent)
    {
        qApp->installEventFilter(this);
        QTimer::singleShot(0, this, [this] { run(); });
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void run();
    bool runStep(const QStringList &words);
    bool waitUntil(const std::function<bool()> &done, double patienceMs, int stepMs = 5);
    bool isAtRest(double *cpuMs);
    bool settle();
    void wake(int ms);
    //! Runs \a act, waits until the program is settled, and prints what that took under \a name. \a paints:
    //! the list is painted as a consequence, which is waited for, because it may come after a pause.
    bool measure(const QString &name, bool paints, const std::function<void()> &act);
    void findParts();
    QAction *actionWith(const QKeySequence &key) const; //!< null when there is none
    static void say(const QString &name, double value) { bench::print(name.toStdString(), value); }

    QMainWindow *m_window = nullptr;
    QTreeView *m_view = nullptr;
    bool m_passingOn = false;
    int m_paints = 0;
    double m_lastPaintWallMs = 0;
    double m_lastPaintGuiMs = 0; //!< of the window's thread
    std::optional<double> m_windowCpuMs; //!< when the window had been painted first
    std::optional<double> m_firstRowsCpuMs; //!< when the list had been painted first with rows in it
    int m_paintedRows = 0; //!< how many rows the list had when it was painted last
    double m_paintedCpuMs = 0;
};

bool Observer::eventFilter(QObject *watched, QEvent *event)
{
    if (m_passingOn || event->type() != QEvent::Paint || !watched->isWidgetType())
        return false;
    const bool isWindow = static_cast<QWidget *>(watched)->isWindow();
    QTreeView *view = isWindow ? nullptr : qobject_cast<QTreeView *>(watched->parent());
    const bool isList = view && view->objectName() == "taskView"_L1 && watched == view->viewport();
    if (!isWindow && !isList)
        return false;
    // Painted here, so that the moment after it can be read.
    m_passingOn = true;
    qApp->notify(watched, event);
    m_passingOn = false;
    const double cpu = bench::processCpuMs();
    if (isWindow && !m_windowCpuMs)
        m_windowCpuMs = cpu;
    if (isList) {
        ++m_paints;
        m_lastPaintWallMs = bench::wallMs();
        m_lastPaintGuiMs = bench::threadCpuMs();
        m_paintedRows = view->model() ? view->model()->rowCount() : 0;
        m_paintedCpuMs = cpu;
        if (m_paintedRows > 0 && !m_firstRowsCpuMs)
            m_firstRowsCpuMs = cpu;
    }
    return true;
}

void Observer::findParts()
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (QTreeView *view = window->findChild<QTreeView *>(u"taskView"_s)) {
            m_window = qobject_cast<QMainWindow *>(window);
            m_view = view;
        }
    }
}

//! Lets the event loop run for \a ms at most.
void Observer::wake(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

bool Observer::waitUntil(const std::function<bool()> &done, double patienceMs, int stepMs)
{
    const double end = bench::wallMs() + patienceMs;
    while (!done()) {
        if (bench::wallMs() > end)
            return false;
        wake(bench::isSlowedDown() ? 200 : stepMs);
    }
    return true;
}

//! Lets a little time pass. True when nothing is asked for and hardly any processor time was used since \a
//! cpuMs, which is brought up to date.
bool Observer::isAtRest(double *cpuMs)
{
    constexpr int lookMs = 25;
    const double most = bench::isSlowedDown() ? 16 : 0.4;
    wake(lookMs);
    const double before = std::exchange(*cpuMs, bench::processCpuMs());
    return !bench::isBusy(*m_window) && *cpuMs - before < most;
}

//! Waits until the program is at rest for a while.
bool Observer::settle()
{
    constexpr int looksAtRest = 8;
    const double end = bench::wallMs() + 240'000;
    double cpu = bench::processCpuMs();
    for (int looks = 0; looks < looksAtRest;) {
        if (bench::wallMs() > end)
            return false;
        looks = isAtRest(&cpu) ? looks + 1 : 0;
    }
    return true;
}

bool Observer::measure(const QString &name, bool paints, const std::function<void()> &act)
{
    const double cpu = bench::processCpuMs();
    const double gui = bench::threadCpuMs();
    const double wall = bench::wallMs();
    const int paintsBefore = m_paints;
    act();
    // A key that changes nothing in the list paints nothing; what comes after a pause comes soon. Looking has
    // its price, which is counted.
    if (paints)
        waitUntil([this, paintsBefore] { return m_paints > paintsBefore; }, 400, 25);
    if (!settle())
        return false;
    say(name + ".cpu"_L1, bench::processCpuMs() - cpu);
    say(name + ".gui"_L1, bench::threadCpuMs() - gui);
    say(name + ".span"_L1, bench::wallMs() - wall);
    say(name + ".paints"_L1, m_paints - paintsBefore);
    const bool wasPainted = m_paints > paintsBefore;
    if (wasPainted)
        say(name + ".wall"_L1, m_lastPaintWallMs - wall);
    say(name + ".painted"_L1, (wasPainted ? m_lastPaintGuiMs : bench::threadCpuMs()) - gui);
    return true;
}

QAction *Observer::actionWith(const QKeySequence &key) const
{
    const QList<QAction *> actions = m_window->findChildren<QAction *>();
    const auto found = std::ranges::find_if(
        actions, [&key](const QAction *action) { return action->shortcuts().contains(key); });
    return found == actions.end() ? nullptr : *found;
}

bool Observer::runStep(const QStringList &words)
{
    const QString verb = words.value(0);
    const QString name = words.constLast();
    if (verb == "rows"_L1) {
        const int wanted = words.value(1).toInt();
        const bool shown = waitUntil([this, wanted] { return m_paintedRows >= wanted; }, 600'000);
        say(u"window.cpu"_s, m_windowCpuMs.value_or(0));
        say(u"firstrows.cpu"_s, m_firstRowsCpuMs.value_or(0));
        say(u"rows.cpu"_s, m_paintedCpuMs);
        say(u"rows.count"_s, m_paintedRows);
        return shown;
    }
    if (verb == "key"_L1) {
        bench::giveKey(*m_window, words.value(1));
        return true;
    }
    if (verb == "settle"_L1)
        return settle();
    if (verb == "pause"_L1) {
        // A program that polls every other second might never come to rest before.
        if (!waitUntil([this] { return !bench::isBusy(*m_window); }, 240'000))
            return false;
        if (QAction *pause = actionWith(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)))
            pause->trigger();
        return settle();
    }
    if (verb == "rarely"_L1) {
        if (QAction *rarely = m_window->findChild<QAction *>(u"interval_300"_s))
            rarely->trigger();
        return settle();
    }
    if (verb == "viewport"_L1) {
        const QSize wanted(words.value(1).toInt(), words.value(2).toInt());
        for (int attempt = 0; attempt < 3 && m_view->viewport()->size() != wanted; ++attempt) {
            m_window->resize(m_window->size() + wanted - m_view->viewport()->size());
            wake(50);
        }
        return settle();
    }
    if (verb == "refresh"_L1) {
        QAction *refresh = actionWith(Qt::Key_F5);
        if (!refresh)
            return false;
        const bench::CountedInstructions counted(name.toStdString());
        for (int i = 0; i < words.value(1).toInt(); ++i) {
            if (!measure(name, false, [refresh] { refresh->trigger(); }))
                return false;
        }
        return true;
    }
    if (verb == "race"_L1) {
        QAction *refresh = actionWith(Qt::Key_F5);
        const double wall = bench::wallMs();
        for (int i = 0; refresh && i < words.value(1).toInt(); ++i) {
            refresh->trigger();
            if (!waitUntil([this] { return !bench::isBusy(*m_window); }, 240'000))
                return false;
        }
        say(name + ".span"_L1, bench::wallMs() - wall);
        return refresh && settle();
    }
    if (verb == "type"_L1) {
        auto *search = m_window->findChild<QLineEdit *>(u"search"_s);
        if (!search)
            return false;
        search->setFocus();
        wake(50);
        const QString text = words.value(1);
        for (const QChar character : text) {
            const bool done = measure(name, true, [search, character] {
                const int key = character.toUpper().unicode();
                QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, QString(character));
                QKeyEvent release(QEvent::KeyRelease, key, Qt::NoModifier, QString(character));
                QCoreApplication::sendEvent(search, &press);
                QCoreApplication::sendEvent(search, &release);
            });
            if (!done)
                return false;
        }
        search->clear();
        return settle();
    }
    if (verb == "sort"_L1) {
        const QAbstractItemModel *model = m_view->model();
        int column = 0;
        while (column < model->columnCount()
               && model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() != words.value(1))
            ++column;
        if (column == model->columnCount())
            return false;
        for (int i = 0; i < words.value(2).toInt(); ++i) {
            const Qt::SortOrder order = i % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder;
            if (!measure(name, true, [this, column, order] { m_view->sortByColumn(column, order); }))
                return false;
        }
        return true;
    }
    if (verb == "repaint"_L1) {
        for (int i = 0; i < words.value(1).toInt(); ++i) {
            const double gui = bench::threadCpuMs();
            m_view->viewport()->repaint();
            say(name + ".gui"_L1, bench::threadCpuMs() - gui);
        }
        const int rowHeight = std::max(1, m_view->visualRect(m_view->model()->index(0, 0)).height());
        say(name + ".rows"_L1, m_view->viewport()->height() / static_cast<double>(rowHeight));
        say(name + ".columns"_L1, m_view->header()->count() - m_view->header()->hiddenSectionCount());
        return true;
    }
    if (verb == "scroll"_L1) {
        for (int i = 0; i < words.value(1).toInt(); ++i) {
            const auto pageDown
                = [this] { m_view->verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd); };
            if (!measure(name, true, pageDown))
                return false;
        }
        m_view->scrollToTop();
        return settle();
    }
    if (verb == "hide"_L1) {
        m_window->hide();
        return settle();
    }
    if (verb == "rest"_L1 || verb == "idle"_L1) {
        const bench::CountedInstructions counted(name.toStdString());
        const double cpu = bench::processCpuMs();
        const double gui = bench::threadCpuMs();
        const double wall = bench::wallMs();
        double lookedAt = cpu;
        const int duration = static_cast<int>(words.value(1).toDouble() * 1000);
        if (verb == "idle"_L1) {
            wake(duration);
        } else {
            while (bench::wallMs() < wall + duration)
                isAtRest(&lookedAt);
        }
        say(name + ".span"_L1, bench::wallMs() - wall);
        say(name + ".cpu"_L1, bench::processCpuMs() - cpu);
        say(name + ".gui"_L1, bench::threadCpuMs() - gui);
        return true;
    }
    if (verb == "total"_L1) {
        say(name + ".cpu"_L1, bench::processCpuMs());
        return true;
    }
    if (verb == "memory"_L1) {
        const bench::Memory memory = bench::memory();
        say(name + ".rss"_L1, memory.rssMb);
        say(name + ".pss"_L1, memory.pssMb);
        say(name + ".heap"_L1, memory.heapMb);
        say(name + ".handles"_L1, bench::openHandles());
        say(name + ".threads"_L1, bench::threads());
        return true;
    }
    if (verb == "dump"_L1) {
        bench::dumpInstructions(qPrintable(name));
        return true;
    }
    return false;
}

void Observer::run()
{
    int status = 1;
    if (waitUntil(
            [this] {
                findParts();
                return m_window != nullptr;
            },
            60'000)) {
        status = 0;
        const QStringList steps = qEnvironmentVariable("BENCH_SCRIPT").split(u';', Qt::SkipEmptyParts);
        for (const QString &step : steps) {
            const QStringList words = step.split(u' ', Qt::SkipEmptyParts);
            if (words.isEmpty())
                continue;
            if (!runStep(words)) {
                std::fprintf(stderr, "the step \"%s\" did not come to an end\n", qPrintable(step.trimmed()));
                status = 1;
                break;
            }
        }
    }
    QCoreApplication::exit(status);
}

void observe()
{
    // The program may make an application without windows first.
    if (!qobject_cast<QApplication *>(qApp) || !qEnvironmentVariableIsSet("BENCH_SCRIPT"))
        return;
    if (QFile authority(qEnvironmentVariable("BENCH_AUTHORITY")); authority.open(QIODevice::ReadOnly)) {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.addCaCertificates(QSslCertificate::fromDevice(&authority));
        QSslConfiguration::setDefaultConfiguration(configuration);
    }
    new Observer(qApp);
}

} // namespace

Q_COREAPP_STARTUP_FUNCTION(observe)
