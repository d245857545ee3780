#include "support/studioserver.h"
#include "tasks/taskrow.h"
#include "tests/ui/hostiletext.h"
#include "tests/ui/windowtest.h"
#include "text/quantities.h"
#include "ui/taskdetail/jsonpane.h"
#include "ui/taskdetail/sectionwidget.h"
#include "ui/taskdetail/taskdetailview.h"
#include "ui/taskdetail/taskwindow.h"
#include "ui/tasktable/linecache.h"

#include <QElapsedTimer>
#include <QHelpEvent>
#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QRegularExpression>
#include <QToolButton>
#include <QToolTip>
#include <QWindow>

using namespace Qt::StringLiterals;
using namespace reelwatch;
using namespace windowtest;
using namespace hostiletext;

//! A server whose tasks say things that are not fit to be shown as they are, in the real window: what is to
//! be seen and heard there.
class TestHostileText : public QObject
{
    Q_OBJECT

    std::unique_ptr<StudioServer> m_server;

    static TaskWindow *taskWindow()
    {
        const QWidgetList widgets = QApplication::topLevelWidgets();
        for (QWidget *widget : widgets) {
            if (auto *window = qobject_cast<TaskWindow *>(widget))
                return window;
        }
        return nullptr;
    }

    //! Whether the JSON that \a detail shows, unfolded if it was not, is that of the task in \a row, told by
    //! a number that no other task has.
    static bool showsJson(const TaskDetailView *detail, const Program &program, int row)
    {
        detail->findChild<SectionWidget *>(u"sectionJson"_s)->setExpanded(true);
        const qint64 created = program.list()->taskModel()->taskRow(row).createdAtMs.value_or(0);
        return detail->findChild<JsonPane *>()->text().remove(u' ').contains(
            u"\"createdAt\":%1"_s.arg(created));
    }

private Q_SLOTS:
    void cleanup()
    {
        QToolTip::hideText();
        m_server.reset();
    }

    void isShownAsPlainText_data() { addTexts(); }
    void isShownAsPlainText()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, decoded);
        m_server = serverSaying(text, decoded);
        QVERIFY(m_server);
        Program program;
        QVERIFY(open(program, *m_server));
        QElapsedTimer timer;

        // The search, which makes texts of its own to look in.
        timer.start();
        auto *search = program.find<QLineEdit>(u"search"_s);
        search->setText(u"no such text"_s);
        QTRY_COMPARE_WITH_TIMEOUT(program.rowCount(), 0, deadlineMs);
        search->clear();
        QTRY_COMPARE_WITH_TIMEOUT(program.rowCount(), 4, deadlineMs);
        QVERIFY2(timer.elapsed() < hangMs, qPrintable(QString::number(timer.elapsed())));

        // The list, its tool tips and what is read out, the sidebar, the work under way, the notices.
        timer.start();
        program.window->grab();
        QVERIFY2(timer.elapsed() < hangMs, qPrintable(QString::number(timer.elapsed())));
        NO_PROBLEM(problemsIn(program.window.get()));
        NO_PROBLEM(problemsPaintedIn(program.window.get()));
        for (int row = 0; row < program.rowCount(); ++row) {
            const QModelIndex name = program.list()->model()->index(row, static_cast<int>(TaskColumn::Name));
            const QPoint middle = program.list()->visualRect(name).center();
            QHelpEvent help(QEvent::ToolTip, middle, program.list()->viewport()->mapToGlobal(middle));
            QCoreApplication::sendEvent(program.list()->viewport(), &help);
            QVERIFY(!QToolTip::text().contains(u"<img"_s) && !QToolTip::text().contains(u"<b>"_s)
                    && !QToolTip::text().contains(u"<a "_s));
            QCOMPARE(problemOfLines(QToolTip::text(), 6 * longestShown), QString());
        }

        // The pane for details, one task after the other.
        auto *detail = program.window->findChild<TaskDetailView *>();
        QVERIFY(detail);
        for (int row = 0; row < program.rowCount(); ++row) {
            timer.start();
            select(program, row);
            QVERIFY(haveDetailsCome(program, detail));
            QVERIFY(showsJson(detail, program, row));
            program.window->grab();
            QVERIFY2(timer.elapsed() < hangMs, qPrintable(QString::number(timer.elapsed())));
            NO_PROBLEM(problemsIn(detail));
            NO_PROBLEM(problemsPaintedIn(detail));
        }

        // A window of its own for each, with all sections unfolded.
        for (int row = 0; row < program.rowCount(); ++row) {
            select(program, row);
            timer.start();
            program.action(u"openTask"_s)->trigger();
            TaskWindow *window = taskWindow();
            QVERIFY(window);
            auto *view = window->findChild<TaskDetailView *>();
            QVERIFY(haveDetailsCome(program, view));
            const QList<QToolButton *> folds = window->findChildren<QToolButton *>();
            for (QToolButton *fold : folds) {
                if (fold->isCheckable() && !fold->isChecked() && fold->isVisible())
                    fold->click();
            }
            QVERIFY(showsJson(view, program, row));
            window->grab();
            QVERIFY2(timer.elapsed() < 2 * hangMs, qPrintable(QString::number(timer.elapsed())));
            NO_PROBLEM(problemsIn(window));
            NO_PROBLEM(problemsPaintedIn(window));
            QCOMPARE(problemOf(window->windowHandle()->title(), 600), QString());
            delete window;
        }
        program.window->close();
    }

    //! Nothing of it may stand where another row or cell is.
    void staysInItsRoom_data() { addTexts(); }
    void staysInItsRoom()
    {
        QFETCH(const QString, decoded);
        QImage image(400, 200, QImage::Format_RGB32);
        image.fill(Qt::white);
        const QRect room(100, 90, 200, 20);
        {
            QPainter painter(&image);
            LineCache lines;
            lines.paint(&painter, room, Qt::AlignLeft, QApplication::font(), text::oneLine(decoded),
                        Qt::ElideMiddle);
        }
        int outside = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (!room.adjusted(-2, -2, 2, 2).contains(x, y) && image.pixelColor(x, y) != Qt::white)
                    ++outside;
            }
        }
        QCOMPARE(outside, 0);
    }

    void aNameThatCannotBeSeenIsNoName()
    {
        for (const QString &invisible : { u"\u200B\u200C\u200D\uFEFF"_s, u" \u00AD\u2060 \u180E"_s,
                                          u"\u202E"_s, u"\u2800\u3164"_s, u"\U000E0041\U000E007F"_s })
            QCOMPARE(text::oneLine(invisible), QString());
        // Parts of what can be seen stay as they are.
        for (const QString &visible :
             { u"👩‍👩‍👧‍👦"_s, u"می‌خواهم"_s, u"\u200Bx"_s })
            QCOMPARE(text::oneLine(visible), visible);
    }

    void numbersAndMomentsOutOfRangeAreShownSanely_data()
    {
        QTest::addColumn<QByteArray>("number");
        for (const char *number : { "253402300799999",
                                    "253402300800000",
                                    "-1",
                                    "-62135596800001",
                                    "-9223372036854775808",
                                    "9223372036854775807",
                                    "18446744073709551615",
                                    "1e300",
                                    "-1e300",
                                    "1e-300",
                                    "1e999",
                                    "8640000000000001",
                                    "0",
                                    "-0.0",
                                    "0.1",
                                    "2147483648",
                                    "\"NaN\"",
                                    "\"Infinity\"",
                                    "null",
                                    "true",
                                    "[]",
                                    "{}" })
            QTest::newRow(number) << QByteArray(number);
    }
    void numbersAndMomentsOutOfRangeAreShownSanely()
    {
        QFETCH(const QByteArray, number);
        m_server = std::make_unique<StudioServer>(serverKey);
        QVERIFY(m_server->listen());
        const qint64 now = m_server->nowMs();
        std::vector<ServerTask> tasks;
        for (const char *phase : { "completed", "running", "waiting", "failed" }) {
            ServerTask task;
            task.id = u"odd-"_s + QString::fromLatin1(phase);
            task.type = u"upload"_s;
            task.createdAtMs = now;
            task.updatedAtMs = now;
            task.json
                = R"({"id":"odd-@","type":"upload","createdAt":#,"scheduledAt":#,"status":{"phase":"@",)"
                  R"("updatedAt":#,"progress":#,"retries":#},"output":{"upload":{"assetSpec":{"size":#,)"
                  R"("videoSpec":{"duration":#,"bitrate":#,"tracks":[{"type":"video","width":#,)"
                  R"("height":#,"fps":#,"bitrate":#,"duration":#,"startTime":#},{"type":"audio",)"
                  R"("channels":#,"sampleRate":#,"bitDepth":#,"bitrate":#}]}}}}})";
            task.json.replace('@', phase).replace('#', number);
            tasks.push_back(task);
        }
        m_server->addTasks(tasks);
        Program program;
        program.show();
        ColumnLayout all = defaultColumnLayout();
        for (ColumnPlace &place : all)
            place.shown = true;
        program.openForThisRun(m_server->baseUrl(), serverKey);
        program.list()->setColumnLayout(all);
        QTRY_COMPARE_WITH_TIMEOUT(program.rowCount(), 4, deadlineMs);
        auto *detail = program.window->findChild<TaskDetailView *>();
        static const QRegularExpression insane(u"(?i)\\b(nan|inf|infinity|e\\+\\d+)\\b"_s);
        for (int row = 0; row < program.rowCount(); ++row) {
            select(program, row);
            QVERIFY(haveDetailsCome(program, detail));
            program.window->grab();
            NO_PROBLEM(problemsIn(program.window.get()));
            for (int column = 0; column < taskColumnCount; ++column) {
                for (const int role : { static_cast<int>(Qt::DisplayRole), static_cast<int>(Qt::ToolTipRole),
                                        static_cast<int>(Qt::AccessibleTextRole) }) {
                    const QString words = program.list()->model()->index(row, column).data(role).toString();
                    QVERIFY2(!insane.match(words).hasMatch(), qPrintable(words));
                    QVERIFY2(words.size() < 200, qPrintable(words));
                }
            }
        }
        program.window->close();
    }
};

int main(int argc, char **argv)
{
    return windowtest::run<TestHostileText>(argc, argv);
}

#include "tst_hostiletext.moc"
