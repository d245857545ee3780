#include "bench/peers/naivetask.h"
#include "bench/peers/taskpages.h"
#include "bench/window/benchwindow.h"
#include "bench/window/observer.h"

#include <QAbstractTableModel>
#include <QApplication>
#include <QDateTime>
#include <QLineEdit>
#include <QLocale>
#include <QSortFilterProxyModel>
#include <QTimer>

#include <array>

using namespace Qt::StringLiterals;

namespace {

//! Structs of strings behind QVariants, reset with each answer.
class NaiveModel : public QAbstractTableModel
{
public:
    enum Column { State, Name, Type, Progress, Took, Size, Media, Updated, ColumnCount };

    int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_tasks.size());
    }
    int columnCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : ColumnCount; }

    QVariant data(const QModelIndex &index, int role) const override
    {
        const bench::NaiveTask &task = m_tasks.at(index.row());
        if (role == Qt::UserRole)
            return sortValue(task, index.column());
        if (role != Qt::DisplayRole)
            return {};
        switch (index.column()) {
        case State:
            return task.phase;
        case Name:
            return task.name.isEmpty() ? task.source : task.name;
        case Type:
            return task.type;
        case Progress:
            return task.progress < 0 ? QString() : u"%1 %"_s.arg(static_cast<int>(task.progress * 100));
        case Took:
            return QLocale().toString(static_cast<double>(task.updatedAtMs - task.scheduledAtMs) / 1000);
        case Size:
            return QLocale().formattedDataSize(task.sizeBytes);
        case Media:
            return task.media;
        case Updated:
            return QLocale().toString(QDateTime::fromMSecsSinceEpoch(task.updatedAtMs), QLocale::ShortFormat);
        default:
            return {};
        }
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        static const std::array titles { u"State"_s, u"Name"_s, u"Type"_s,  u"Progress"_s,
                                         u"Took"_s,  u"Size"_s, u"Media"_s, u"Updated"_s };
        if (role != Qt::DisplayRole || orientation == Qt::Vertical)
            return {};
        return titles.at(static_cast<size_t>(section));
    }

    void setTasks(const QList<bench::NaiveTask> &tasks)
    {
        beginResetModel();
        m_tasks = tasks;
        endResetModel();
    }

private:
    static QVariant sortValue(const bench::NaiveTask &task, int column)
    {
        switch (column) {
        case Progress:
            return task.progress;
        case Took:
            return task.updatedAtMs - task.scheduledAtMs;
        case Size:
            return task.sizeBytes;
        case Updated:
            return task.updatedAtMs;
        case State:
            return task.phase;
        case Type:
            return task.type;
        case Media:
            return task.media;
        default:
            return task.name.isEmpty() ? task.source : task.name;
        }
    }

    QList<bench::NaiveTask> m_tasks;
};

bool underWay = false; // what bench::isBusy() tells of the one window there is

} // namespace

namespace bench {

bool isBusy(const QWidget &)
{
    return underWay;
}

void giveKey(QWidget &, const QString &) { }

} // namespace bench

//! The way such a window is often written: with each poll the whole list, read with QJsonDocument into
//! structs of strings in the window's thread, put into a model that is reset, behind a QSortFilterProxyModel.
//! Arguments: address of the server, seconds between polls (0: only when asked with F5).
int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    bench::TaskPages pages(QUrl(arguments.value(1)), qgetenv("LIVEPEER_API_KEY"));
    NaiveModel model;
    QSortFilterProxyModel sorted;
    sorted.setSourceModel(&model);
    sorted.setFilterKeyColumn(NaiveModel::Name);
    sorted.setFilterCaseSensitivity(Qt::CaseInsensitive);
    sorted.setSortCaseSensitivity(Qt::CaseInsensitive);
    sorted.setSortLocaleAware(true);
    sorted.setSortRole(Qt::UserRole);

    bench::BenchWindow window;
    window.view()->setModel(&sorted);
    window.view()->setSortingEnabled(true);
    window.view()->sortByColumn(NaiveModel::Updated, Qt::DescendingOrder);
    window.setColumnWidths();
    QObject::connect(window.search(), &QLineEdit::textChanged, &sorted,
                     [&sorted](const QString &text) { sorted.setFilterFixedString(text); });

    QList<bench::NaiveTask> read;
    const auto poll = [&pages, &model, &read] {
        if (underWay)
            return;
        underWay = true;
        read.clear();
        pages.walk(
            [&read](const QByteArray &body) {
                read.append(bench::naiveTasks(body));
                return read.constLast().id;
            },
            [&model, &read] {
                model.setTasks(read);
                underWay = false;
            });
    };
    QObject::connect(&window, &bench::BenchWindow::refreshRequested, &window, poll);
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &window, poll);
    if (const int seconds = arguments.value(2).toInt(); seconds > 0)
        timer.start(std::chrono::seconds(seconds));
    window.show();
    poll();
    return QApplication::exec();
}
