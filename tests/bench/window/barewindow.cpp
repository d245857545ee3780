#include "bench/window/benchwindow.h"
#include "bench/window/observer.h"

#include <QAbstractTableModel>
#include <QApplication>

using namespace Qt::StringLiterals;

namespace {

//! Rows that cost nothing to make: what remains is Qt's own work.
class NumberedRows : public QAbstractTableModel
{
public:
    explicit NumberedRows(int count) : m_count(count) { }

    int rowCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : m_count; }
    int columnCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : 8; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        return QString::number(index.row());
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (role != Qt::DisplayRole || orientation == Qt::Vertical)
            return {};
        return u"Column %1"_s.arg(section);
    }

private:
    int m_count;
};

} // namespace

namespace bench {

bool isBusy(const QWidget &)
{
    return false;
}

void giveKey(QWidget &, const QString &) { }

} // namespace bench

//! The least a Qt program with such a window can cost: no data, no network, no database.
int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    NumberedRows rows(QCoreApplication::arguments().value(1).toInt());
    bench::BenchWindow window;
    window.view()->setModel(&rows);
    window.setColumnWidths();
    window.show();
    return QApplication::exec();
}
