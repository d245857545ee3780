#include "support/awaited.h"
#include "support/sampletasks.h"
#include "tasks/tasktablemodel.h"
#include "text/quantities.h"

#include <QAbstractItemModelTester>
#include <QFont>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>
#include <QTranslator>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace reelwatch;
using sample::nowMs;
using sample::TaskSpec;

namespace {

constexpr int columnOf(TaskColumn column)
{
    return static_cast<int>(column);
}

TaskSpec spec(const QString &id, const QString &phase, qint64 updatedAtMs)
{
    TaskSpec value;
    value.id = id;
    value.phase = phase;
    value.updatedAtMs = updatedAtMs;
    return value;
}

//! A few words of another language.
class OtherLanguage : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        static const QHash<QByteArray, QString> words { { "Running", u"In Arbeit"_s },
                                                        { "Upload", u"Hochladen"_s },
                                                        { "State", u"Zustand"_s } };
        return words.value(source);
    }
};

//! What a view would know of the model from its signals alone.
class Mirror : public QObject
{
public:
    explicit Mirror(TaskTableModel *model) : m_model(model)
    {
        rows = read(0, model->rowCount() - 1);
        connect(model, &QAbstractItemModel::rowsInserted, this,
                [this](const QModelIndex &, int first, int last) {
                    const QList<QVariantList> added = read(first, last);
                    for (int i = 0; i < added.size(); ++i)
                        rows.insert(first + i, added[i]);
                });
        connect(model, &QAbstractItemModel::rowsRemoved, this,
                [this](const QModelIndex &, int first, int last) { rows.remove(first, last - first + 1); });
        connect(model, &QAbstractItemModel::layoutAboutToBeChanged, this, [this] {
            idsBefore.clear();
            for (const QVariantList &row : std::as_const(rows))
                idsBefore += row.last().toString();
            idsBefore.sort();
        });
        connect(model, &QAbstractItemModel::layoutChanged, this, [this] {
            // A new order of the same rows: the values stay what was announced, only the places change.
            QHash<QString, QVariantList> byId;
            for (const QVariantList &row : std::as_const(rows))
                byId.insert(row.last().toString(), row);
            rows.clear();
            QStringList ids;
            for (int row = 0; row < m_model->rowCount(); ++row) {
                const QString id = identity(row);
                ids += id;
                rows += byId.value(id);
            }
            ids.sort();
            layoutKeptTheRows = layoutKeptTheRows && ids == idsBefore;
        });
        connect(model, &QAbstractItemModel::dataChanged, this,
                [this](const QModelIndex &from, const QModelIndex &to) {
                    for (int row = from.row(); row <= to.row(); ++row) {
                        for (int column = from.column(); column <= to.column(); ++column)
                            rows[row][column] = value(row, column);
                    }
                });
        connect(model, &QAbstractItemModel::modelReset, this, [this] { ++resets; });
    }

    bool equalsTheModel() const { return rows == read(0, m_model->rowCount() - 1); }

    QList<QVariantList> rows; //!< each with the id behind the last column
    QStringList idsBefore;
    bool layoutKeptTheRows = true;
    int resets = 0;

private:
    //! Of a row: the id of its task, or the title of its group without the number behind it.
    QString identity(int row) const
    {
        const QString id = m_model->index(row, 0).data(TaskTableModel::IdRole).toString();
        return m_model->isGroupRow(row) ? m_model->index(row, 0).data().toString().section(u'(', 0, 0) : id;
    }

    // The clock goes on between two signals, so times that depend on it are taken as "known or not".
    QVariant value(int row, int column) const
    {
        const QVariant raw = m_model->index(row, column).data(TaskTableModel::SortRole);
        return column == columnOf(TaskColumn::Time) && isActive(m_model->state(row)) ? QVariant(raw.isValid())
                                                                                     : raw;
    }

    QList<QVariantList> read(int first, int last) const
    {
        QList<QVariantList> found;
        for (int row = first; row <= last; ++row) {
            QVariantList cells;
            for (int column = 0; column < taskColumnCount; ++column)
                cells += value(row, column);
            cells += identity(row);
            found += cells;
        }
        return found;
    }

    TaskTableModel *m_model;
};

const QString account = u"studio"_s;

//! Waits until everything given to the store before has been done and its signals were sent.
void settleStore(TaskStore &store)
{
    // The rows are loaded, and then what waited for them is done.
    for (int time = 0; time < 2; ++time) {
        awaited(store.fact(u"settle"_s));
        QCoreApplication::sendPostedEvents(&store);
    }
}

void applyTo(TaskStore &store, const std::vector<TaskSpec> &specs, const QStringList &gone = {})
{
    TaskBatch batch;
    for (const TaskSpec &task : specs)
        batch.tasks.push_back(sample::listed(task));
    batch.gone = gone;
    store.apply(std::move(batch));
    settleStore(store);
}

//! A store, the model under test and all that watches it.
struct Bench
{
    TaskStore store { u":memory:"_s };
    TaskTableModel model;
    QAbstractItemModelTester tester { &model, QAbstractItemModelTester::FailureReportingMode::Fatal };
    Mirror mirror { &model };

    Bench()
    {
        store.open();
        TaskBatch clock;
        clock.serverNowMs = nowMs;
        store.apply(clock);
        model.addStore(account, u"Studio"_s, &store);
        settle();
    }

    void settle() { settleStore(store); }

    int rowOf(const QString &id) const { return model.rowOf({ account, id }); }
    void search(const QString &text) { model.setSearch(parseSearch(text)); }

    void apply(const std::vector<TaskSpec> &specs, const QStringList &gone = {})
    {
        applyTo(store, specs, gone);
    }

    //! Of the tasks; the heads of groups are left out.
    QStringList ids() const
    {
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row) {
            if (!model.isGroupRow(row))
                all += model.taskRow(row).id;
        }
        return all;
    }

    QVariant cell(int row, TaskColumn column, int role = Qt::DisplayRole) const
    {
        return model.index(row, columnOf(column)).data(role);
    }
};

QStringList letters(const char *text)
{
    QStringList all;
    for (; *text != '\0'; ++text)
        all += QString(QLatin1Char(*text));
    return all;
}

//! Whether the model shows its rows in the order it promises, judged by the values it hands out.
bool isInOrder(const TaskTableModel &model, TaskColumn column, Qt::SortOrder order)
{
    const bool activeFirst = column == TaskColumn::Updated && order == Qt::DescendingOrder;
    for (int row = 1; row < model.rowCount(); ++row) {
        const QVariant before = model.index(row - 1, columnOf(column)).data(TaskTableModel::SortRole);
        const QVariant after = model.index(row, columnOf(column)).data(TaskTableModel::SortRole);
        if (activeFirst && isActive(model.state(row - 1)) != isActive(model.state(row))) {
            if (isActive(model.state(row)))
                return false;
            continue;
        }
        if (!before.isValid() && after.isValid())
            return false;
        if (!before.isValid() || !after.isValid())
            continue;
        const QPartialOrdering relation = before.typeId() == QMetaType::QString
            ? (before.toString() < after.toString()        ? QPartialOrdering::Less
                   : before.toString() == after.toString() ? QPartialOrdering::Equivalent
                                                           : QPartialOrdering::Greater)
            : QVariant::compare(before, after);
        if (relation == (order == Qt::AscendingOrder ? QPartialOrdering::Greater : QPartialOrdering::Less))
            return false;
    }
    return true;
}

//! What a search asks for, judged without the search language.
struct Wanted
{
    QSet<int> states; //!< of TaskState; empty means all
    QSet<int> types; //!< of TaskType
    QString word;

    QString text() const
    {
        static const QStringList stateWords { u"waiting"_s, u"running"_s,   u"retrying"_s,  u"stalled"_s,
                                              u"failed"_s,  u"completed"_s, u"cancelled"_s, u"unknown"_s };
        static const QStringList typeWords { u"unknown"_s,        u"import"_s,      u"upload"_s,
                                             u"export"_s,         u"export-data"_s, u"transcode"_s,
                                             u"transcode-file"_s, u"clip"_s };
        QStringList parts;
        const auto add = [&parts](const QString &field, const QSet<int> &chosen, const QStringList &all) {
            QStringList values;
            for (const int value : chosen)
                values += all[value];
            if (!values.isEmpty())
                parts += field + u':' + values.join(u',');
        };
        add(u"phase"_s, states, stateWords);
        add(u"type"_s, types, typeWords);
        if (!word.isEmpty())
            parts += word;
        return parts.join(u' ');
    }

    bool matches(const TaskRow &task, TaskState state) const
    {
        if (!states.isEmpty() && !states.contains(static_cast<int>(state)))
            return false;
        if (!types.isEmpty() && !types.contains(static_cast<int>(task.type)))
            return false;
        const QStringList texts { task.id, task.name(), task.error(), task.text(RowText::Source),
                                  task.text(RowText::Media) };
        return std::any_of(texts.begin(), texts.end(),
                           [this](const QString &each) { return each.contains(word, Qt::CaseInsensitive); });
    }
};

//! Each group once, its head before its tasks.
bool isGrouped(const TaskTableModel &model)
{
    QSet<QString> met;
    const auto groupOf = [&model](int row) {
        switch (model.grouping()) {
        case TaskGrouping::State:
            return stateText(model.state(row));
        case TaskGrouping::Type:
            return typeText(model.facts(row).type);
        default:
            return QString();
        }
    };
    QString title;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.isGroupRow(row)) {
            title = model.index(row, 0).data().toString();
            if (met.contains(title))
                return false;
            met.insert(title);
        } else if (title.isEmpty()
                   || (model.grouping() != TaskGrouping::Day && !title.startsWith(groupOf(row)))) {
            return false;
        }
    }
    return true;
}

} // namespace

class TaskTableModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsActiveTasksFirstThenTheNewest()
    {
        Bench bench;
        bench.apply({ spec(u"a"_s, u"completed"_s, nowMs - 10), spec(u"b"_s, u"failed"_s, nowMs - 5),
                      spec(u"c"_s, u"running"_s, nowMs - 20), spec(u"d"_s, u"waiting"_s, nowMs - 15) });
        QCOMPARE(bench.ids(), letters("dcba"));
        bench.apply({ spec(u"c"_s, u"running"_s, nowMs - 1), spec(u"e"_s, u"completed"_s, nowMs - 7) });
        QCOMPARE(bench.ids(), letters("cdbea"));
        bench.apply({ spec(u"c"_s, u"completed"_s, nowMs) });
        QCOMPARE(bench.ids(), letters("dcbea"));
        QVERIFY(bench.mirror.equalsTheModel());
        QCOMPARE(bench.mirror.resets, 0);
    }

    void showsWhatTheStoreHasAlready()
    {
        Bench bench;
        bench.apply({ spec(u"a"_s, u"completed"_s, nowMs), spec(u"b"_s, u"running"_s, nowMs) });
        TaskTableModel late;
        late.addStore(account, u"Studio"_s, &bench.store);
        QCOMPARE(late.rowCount(), 2);
        QCOMPARE(late.counts(), bench.model.counts());
    }

    void sortsByRawValuesWithMissingOnesLast_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<Qt::SortOrder>("order");
        QTest::addColumn<QStringList>("ids");
        QTest::newRow("size up") << columnOf(TaskColumn::Size) << Qt::AscendingOrder << letters("badce");
        QTest::newRow("size down") << columnOf(TaskColumn::Size) << Qt::DescendingOrder << letters("dabce");
        QTest::newRow("name up") << columnOf(TaskColumn::Name) << Qt::AscendingOrder << letters("cdbae");
        QTest::newRow("name down") << columnOf(TaskColumn::Name) << Qt::DescendingOrder << letters("eabdc");
        QTest::newRow("progress up") << columnOf(TaskColumn::Progress) << Qt::AscendingOrder
                                     << letters("ecbad");
        QTest::newRow("progress down")
            << columnOf(TaskColumn::Progress) << Qt::DescendingOrder << letters("bcead");
        QTest::newRow("id down") << columnOf(TaskColumn::Id) << Qt::DescendingOrder << letters("edcba");
        QTest::newRow("the model's own order") << -1 << Qt::AscendingOrder << letters("ecadb");
    }

    void sortsByRawValuesWithMissingOnesLast()
    {
        QFETCH(int, column);
        QFETCH(Qt::SortOrder, order);
        QFETCH(QStringList, ids);
        Bench bench;
        TaskSpec a = spec(u"a"_s, u"failed"_s, nowMs - 3);
        a.name = u"clip 10.mp4"_s;
        a.sizeBytes = 900;
        a.createdAtMs = nowMs - 100;
        TaskSpec b = spec(u"b"_s, u"completed"_s, nowMs - 5);
        b.name = u"Clip 2.mp4"_s;
        b.sizeBytes = 80;
        b.createdAtMs = nowMs - 200;
        TaskSpec c = spec(u"c"_s, u"running"_s, nowMs - 2);
        c.name = u"beach 3.mp4"_s;
        c.progress = 0.5;
        c.createdAtMs = nowMs - 300;
        TaskSpec d = spec(u"d"_s, u"failed"_s, nowMs - 4);
        d.name = u"BEACH 20.mp4"_s;
        d.sizeBytes = 5000000000;
        d.createdAtMs = nowMs - 400;
        TaskSpec e = spec(u"e"_s, u"running"_s, nowMs - 1);
        e.name = u"été.mp4"_s;
        e.progress = 0.25;
        e.createdAtMs = nowMs - 500;
        bench.apply({ a, b, c, d, e });
        bench.model.sort(column, order);
        QCOMPARE(bench.ids(), ids);
        QVERIFY(bench.mirror.equalsTheModel());
        // There and back.
        bench.model.sort(column, order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder);
        bench.model.sort(column, order);
        QCOMPARE(bench.ids(), ids);
    }

    void bringsEqualValuesNewestFirstThenById()
    {
        Bench bench;
        std::vector<TaskSpec> specs;
        for (const QString &id : letters("dbace")) {
            specs.push_back(spec(id, u"completed"_s, nowMs));
            specs.back().sizeBytes = 5;
            specs.back().createdAtMs = nowMs;
        }
        specs[4].createdAtMs = nowMs + 1; // e
        specs[2].createdAtMs.reset(); // a
        bench.apply(specs);
        for (const Qt::SortOrder order : { Qt::AscendingOrder, Qt::DescendingOrder }) {
            bench.model.sort(columnOf(TaskColumn::Size), order);
            QCOMPARE(bench.ids(), letters("ebcda"));
        }
    }

    void filtersByStateTypeAndText()
    {
        Bench bench;
        TaskSpec a = spec(u"a"_s, u"failed"_s, nowMs - 1);
        a.error = u"moov atom not found"_s;
        TaskSpec b = spec(u"b"_s, u"completed"_s, nowMs - 2);
        b.type = u"clip"_s;
        b.name = u"Beach"_s;
        const TaskSpec c = spec(u"c"_s, u"running"_s, nowMs - 3);
        bench.apply({ a, b, c });
        const auto shown = [&bench](const QString &text) {
            bench.search(text);
            return bench.ids();
        };
        QCOMPARE(shown(u"phase:failed,running"_s), letters("ca"));
        QCOMPARE(shown(u"phase:failed,running ATOM"_s), letters("a"));
        QCOMPARE(shown(u"beach"_s), letters("b"));
        QCOMPARE(shown(u"beach type:upload"_s), QStringList());
        QCOMPARE(shown({}), letters("cab"));
        QCOMPARE(bench.model.counts().all, 3);
        QVERIFY(bench.mirror.equalsTheModel());

        // News is filtered too, by what it says now.
        QCOMPARE(shown(u"moov"_s), letters("a"));
        a.phase = u"waiting"_s;
        a.error.clear();
        a.updatedAtMs = nowMs;
        TaskSpec d = spec(u"d"_s, u"failed"_s, nowMs);
        d.error = u"no MOOV"_s;
        bench.apply({ a, d });
        QCOMPARE(bench.ids(), letters("d"));
        QCOMPARE(bench.rowOf(u"a"_s), -1);
        QCOMPARE(bench.rowOf(u"d"_s), 0);
        QVERIFY(bench.mirror.equalsTheModel());
    }

    void namesExactlyTheCellsThatChanged()
    {
        Bench bench;
        TaskSpec c = spec(u"c"_s, u"running"_s, nowMs - 3);
        c.progress = 0.25;
        bench.apply({ spec(u"a"_s, u"running"_s, nowMs - 1), spec(u"b"_s, u"running"_s, nowMs - 2), c });
        QCOMPARE(bench.ids(), letters("abc"));
        QSignalSpy changed(&bench.model, &QAbstractItemModel::dataChanged);
        QSignalSpy layout(&bench.model, &QAbstractItemModel::layoutChanged);
        c.progress = 0.5;
        bench.apply({ c });
        QCOMPARE(layout.size(), 0);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex(), bench.model.index(2, columnOf(TaskColumn::Progress)));
        QCOMPARE(changed[0][1].toModelIndex(), bench.model.index(2, columnOf(TaskColumn::Progress)));
        changed.clear();
        c.updatedAtMs = nowMs; // moves to the top
        c.error = u"x"_s;
        bench.apply({ c });
        QCOMPARE(bench.ids(), letters("cab"));
        QCOMPARE(layout.size(), 1);
        QCOMPARE(layout[0][1].value<QAbstractItemModel::LayoutChangeHint>(),
                 QAbstractItemModel::VerticalSortHint);
        QCOMPARE(changed.size(), 1); // Updated and Error are neighbours
        QCOMPARE(changed[0][0].toModelIndex(), bench.model.index(0, columnOf(TaskColumn::Updated)));
        QCOMPARE(changed[0][1].toModelIndex(), bench.model.index(0, columnOf(TaskColumn::Error)));
    }

    void holdsTheOrderWhileAskedTo()
    {
        Bench bench;
        bench.model.setOrderHeld(true);
        bench.apply({ spec(u"a"_s, u"completed"_s, nowMs - 1), spec(u"b"_s, u"completed"_s, nowMs - 2),
                      spec(u"c"_s, u"completed"_s, nowMs - 3) });
        QCOMPARE(bench.ids(), letters("abc")); // an empty list has nothing to hold
        QCOMPARE(bench.model.pendingMoves(), 0);

        QSignalSpy pending(&bench.model, &TaskTableModel::pendingMovesChanged);
        bench.apply({ spec(u"c"_s, u"running"_s, nowMs), spec(u"d"_s, u"completed"_s, nowMs) });
        QCOMPARE(bench.ids(), letters("abc"));
        QCOMPARE(bench.model.state(2), TaskState::Running); // values change in place
        QCOMPARE(bench.model.pendingMoves(), 2);
        QCOMPARE(pending.size(), 1);
        QCOMPARE(bench.model.counts().all, 4);
        QCOMPARE(bench.model.counts().active, 1);
        QCOMPARE(bench.rowOf(u"d"_s), -1);

        bench.model.applyPendingMoves();
        QCOMPARE(bench.ids(), letters("cdab"));
        QCOMPARE(bench.model.pendingMoves(), 0);
        QCOMPARE(pending.size(), 2);

        bench.apply({ spec(u"b"_s, u"completed"_s, nowMs + 1) });
        QCOMPARE(bench.ids(), letters("cdab")); // still held
        QCOMPARE(bench.model.pendingMoves(), 1);
        bench.apply({ spec(u"b"_s, u"completed"_s, nowMs + 1), spec(u"c"_s, u"completed"_s, nowMs + 2) });
        QCOMPARE(bench.model.pendingMoves(), 1); // c is where it belongs
        bench.model.setOrderHeld(false);
        QCOMPARE(bench.ids(), letters("cbda"));
        QCOMPARE(bench.model.pendingMoves(), 0);
        QVERIFY(bench.mirror.equalsTheModel());
    }

    void keepsRowsThatNoLongerMatchWhileHeld()
    {
        Bench bench;
        bench.apply({ spec(u"a"_s, u"running"_s, nowMs - 1), spec(u"b"_s, u"running"_s, nowMs - 2) });
        bench.search(u"phase:running"_s);
        bench.model.setOrderHeld(true);
        bench.apply({ spec(u"a"_s, u"completed"_s, nowMs) });
        QCOMPARE(bench.ids(), letters("ab"));
        QCOMPARE(bench.cell(0, TaskColumn::State).toString(), u"Completed"_s);
        QCOMPARE(bench.model.pendingMoves(), 1);
        bench.model.setOrderHeld(false);
        QCOMPARE(bench.ids(), letters("b"));
    }

    void sortsAndFiltersAtOnceEvenWhileHeld()
    {
        Bench bench;
        bench.apply({ spec(u"a"_s, u"completed"_s, nowMs - 1), spec(u"b"_s, u"failed"_s, nowMs - 2) });
        bench.model.setOrderHeld(true);
        bench.apply({ spec(u"c"_s, u"failed"_s, nowMs) });
        bench.search(u"phase:failed"_s);
        QCOMPARE(bench.ids(), letters("cb"));
        QCOMPARE(bench.model.pendingMoves(), 0);
        bench.model.sort(columnOf(TaskColumn::Id), Qt::AscendingOrder);
        QCOMPARE(bench.ids(), letters("bc"));
    }

    void countsEveryTaskWhateverIsShown()
    {
        Bench bench;
        QSignalSpy changed(&bench.model, &TaskTableModel::countsChanged);
        bench.search(u"nothing matches this"_s);
        QCOMPARE(changed.size(), 0);
        TaskSpec retrying = spec(u"r"_s, u"waiting"_s, nowMs);
        retrying.retries = 1;
        TaskSpec strange = spec(u"s"_s, u"paused"_s, nowMs);
        strange.type = u"weave"_s;
        bench.apply({ spec(u"a"_s, u"running"_s, nowMs), spec(u"b"_s, u"running"_s, nowMs - 3600 * 1000),
                      retrying, strange, spec(u"f"_s, u"failed"_s, nowMs) });
        QCOMPARE(changed.size(), 1);
        TaskCounts counts = bench.model.counts();
        QCOMPARE(counts.all, 5);
        QCOMPARE(counts.active, 3);
        QCOMPARE(counts.byState[static_cast<size_t>(TaskState::Running)], 1);
        QCOMPARE(counts.byState[static_cast<size_t>(TaskState::Stalled)], 1);
        QCOMPARE(counts.byState[static_cast<size_t>(TaskState::Retrying)], 1);
        QCOMPARE(counts.byState[static_cast<size_t>(TaskState::Unknown)], 1);
        QCOMPARE(counts.byState[static_cast<size_t>(TaskState::Failed)], 1);
        QCOMPARE(counts.byType[static_cast<size_t>(TaskType::Upload)], 4);
        QCOMPARE(counts.byType[static_cast<size_t>(TaskType::Unknown)], 1);
        bench.apply({ spec(u"a"_s, u"running"_s, nowMs + 1) });
        QCOMPARE(changed.size(), 1); // the same numbers
        bench.apply({ spec(u"a"_s, u"completed"_s, nowMs + 2) }, { u"b"_s });
        QCOMPARE(changed.size(), 2);
        counts = bench.model.counts();
        QCOMPARE(counts.active, 1);
        QCOMPARE(counts.all, 5);
    }

    void seesThatATaskStalledWhenTheClockSaysSo()
    {
        Bench bench;
        bench.apply({ spec(u"a"_s, u"running"_s, nowMs), spec(u"b"_s, u"completed"_s, nowMs) });
        bench.search(u"phase:stalled"_s);
        QCOMPARE(bench.ids(), QStringList());
        QSignalSpy counts(&bench.model, &TaskTableModel::countsChanged);
        bench.model.tick();
        QCOMPARE(counts.size(), 0);
        TaskBatch later;
        later.serverNowMs = nowMs + 20 * 60 * 1000;
        bench.store.apply(later);
        bench.model.tick();
        QCOMPARE(bench.ids(), letters("a"));
        QCOMPARE(bench.cell(0, TaskColumn::State).toString(), u"Stalled"_s);
        QCOMPARE(counts.size(), 1);
        bench.search({});
        QVERIFY(bench.mirror.equalsTheModel());
    }

    void announcesOnlyColumnsOfTheClockWhenItTicks()
    {
        Bench bench;
        bench.apply({ spec(u"a"_s, u"running"_s, nowMs), spec(u"b"_s, u"completed"_s, nowMs) });
        QSignalSpy changed(&bench.model, &QAbstractItemModel::dataChanged);
        bench.model.tick();
        QVERIFY(!changed.isEmpty());
        for (const QList<QVariant> &arguments : std::as_const(changed)) {
            for (int column = arguments[0].toModelIndex().column();
                 column <= arguments[1].toModelIndex().column(); ++column)
                QVERIFY(column == columnOf(TaskColumn::Time) || column == columnOf(TaskColumn::Updated));
        }
    }

    void readsAsPeopleExpect()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        Bench bench;
        TaskSpec done = spec(u"0123456789"_s, u"completed"_s, nowMs - 90 * 1000);
        done.createdAtMs = nowMs - 102566;
        done.name = u"<b>beach</b>.mp4"_s;
        done.sizeBytes = 52615193;
        TaskSpec running = spec(u"abcdefghij"_s, u"running"_s, nowMs - 1000);
        running.progress = 0.429;
        running.type = u"transcode-file"_s;
        TaskSpec strange = spec(u"xyz"_s, u"paused"_s, nowMs - 95 * 1000);
        strange.type = u"weave"_s;
        bench.apply({ done, running, strange });
        QCOMPARE(bench.model.rowCount(), 3);

        QCOMPARE(bench.cell(0, TaskColumn::Name).toString(), u"abcdefgh"_s); // the short id stands in
        QVERIFY(bench.cell(0, TaskColumn::Name, Qt::FontRole).value<QFont>().italic());
        QVERIFY(!bench.cell(0, TaskColumn::State, Qt::FontRole).isValid());
        QCOMPARE(bench.cell(0, TaskColumn::Name, Qt::ToolTipRole).toString(),
                 Qt::convertFromPlainText(u"abcdefghij"_s, Qt::WhiteSpaceNormal));
        QCOMPARE(bench.cell(0, TaskColumn::State).toString(), u"Running"_s);
        QCOMPARE(bench.cell(0, TaskColumn::Type).toString(), u"File transcode"_s);
        QCOMPARE(bench.cell(0, TaskColumn::Progress).toString(), u"42 %"_s);
        QCOMPARE(bench.cell(0, TaskColumn::Size).toString(), u"—"_s);
        QCOMPARE(bench.cell(0, TaskColumn::State, Qt::AccessibleTextRole).toString(),
                 u"abcdefgh, File transcode, Running, 42 percent"_s);

        QCOMPARE(bench.cell(1, TaskColumn::State).toString(), u"Completed"_s);
        QCOMPARE(bench.cell(1, TaskColumn::Progress).toString(), u"100 %"_s);
        QCOMPARE(bench.cell(1, TaskColumn::Time).toString(), u"12.566 s"_s);
        QCOMPARE(bench.cell(1, TaskColumn::Size).toString(), u"52.6 MB"_s);
        QCOMPARE(bench.cell(1, TaskColumn::Size, Qt::ToolTipRole).toString(),
                 Qt::convertFromPlainText(u"52.6 MB (52,615,193 bytes)"_s, Qt::WhiteSpaceNormal));
        QCOMPARE(bench.cell(1, TaskColumn::Name).toString(), u"<b>beach</b>.mp4"_s);
        QVERIFY(!bench.cell(1, TaskColumn::Name, Qt::FontRole).isValid());
        const QString tip = bench.cell(1, TaskColumn::Name, Qt::ToolTipRole).toString();
        QVERIFY2(!tip.contains("<b>"_L1) && tip.contains("&lt;b&gt;beach"_L1), qPrintable(tip));
        QVERIFY(bench.cell(1, TaskColumn::Updated, Qt::ToolTipRole)
                    .toString()
                    .contains("2023-11-14T22:11:50"_L1));
        QVERIFY(bench.cell(1, TaskColumn::Error).toString().isEmpty());
        QCOMPARE(bench.cell(1, TaskColumn::State, Qt::AccessibleTextRole).toString(),
                 u"<b>beach</b>.mp4, Upload, Completed"_s);

        QCOMPARE(bench.cell(2, TaskColumn::State).toString(), u"paused"_s);
        QCOMPARE(bench.cell(2, TaskColumn::Type).toString(), u"weave"_s);
        QCOMPARE(bench.cell(2, TaskColumn::Progress).toString(), u"—"_s);

        QCOMPARE(bench.cell(0, TaskColumn::Size, Qt::TextAlignmentRole).value<Qt::Alignment>()
                     & Qt::AlignRight,
                 Qt::Alignment(Qt::AlignRight));
        QCOMPARE(bench.cell(0, TaskColumn::Name, Qt::TextAlignmentRole).value<Qt::Alignment>()
                     & Qt::AlignRight,
                 Qt::Alignment());
        QCOMPARE(bench.cell(1, TaskColumn::Name, TaskTableModel::IdRole).toString(), u"0123456789"_s);
        QCOMPARE(bench.cell(1, TaskColumn::Name, TaskTableModel::StateRole).toInt(),
                 static_cast<int>(TaskState::Completed));
        QCOMPARE(bench.cell(1, TaskColumn::Name, TaskTableModel::StoreRowRole).toInt(), 0);

        bench.apply({}, { u"abcdefghij"_s });
        const int gone = bench.rowOf(u"abcdefghij"_s);
        QCOMPARE(bench.cell(gone, TaskColumn::State).toString(), u"Gone"_s);
        QVERIFY(
            bench.cell(gone, TaskColumn::State, Qt::ToolTipRole).toString().contains("no longer lists"_L1));
    }

    void titlesEveryColumnAndState()
    {
        const Bench bench;
        for (int column = 0; column < taskColumnCount; ++column)
            QVERIFY(!bench.model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        QVERIFY(!bench.model.headerData(taskColumnCount, Qt::Horizontal, Qt::DisplayRole).isValid());
        QVERIFY(!bench.model.headerData(0, Qt::Vertical, Qt::DisplayRole).isValid());
        for (int state = 0; state <= static_cast<int>(TaskState::Unknown); ++state)
            QVERIFY(!stateText(static_cast<TaskState>(state)).isEmpty());
        for (int type = 0; type <= static_cast<int>(TaskType::Clip); ++type)
            QVERIFY(!typeText(static_cast<TaskType>(type)).isEmpty());
    }

    void readsEverythingAnewInAnotherLanguage()
    {
        Bench bench;
        TaskSpec strange = spec(u"b"_s, u"PaUSED"_s, nowMs - 1);
        strange.type = u"Weave"_s;
        TaskSpec running = spec(u"a"_s, u"running"_s, QDateTime::currentMSecsSinceEpoch());
        running.progress = 0.29;
        bench.apply({ running, strange });
        QCOMPARE(bench.cell(0, TaskColumn::State).toString(), u"Running"_s);
        QSignalSpy header(&bench.model, &QAbstractItemModel::headerDataChanged);
        QSignalSpy changed(&bench.model, &QAbstractItemModel::dataChanged);

        OtherLanguage language;
        QVERIFY(QCoreApplication::installTranslator(&language));
        bench.model.retranslate();
        QCOMPARE(header.size(), 1);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex(), bench.model.index(0, 0));
        QCOMPARE(changed[0][1].toModelIndex(), bench.model.index(1, taskColumnCount - 1));
        QCOMPARE(bench.cell(0, TaskColumn::State).toString(), u"In Arbeit"_s);
        QCOMPARE(
            bench.model.headerData(columnOf(TaskColumn::State), Qt::Horizontal, Qt::DisplayRole).toString(),
            u"Zustand"_s);
        // Spoken as it is written: nouns keep their capitals, and so do the server's own words.
        QCOMPARE(bench.cell(0, TaskColumn::State, Qt::AccessibleTextRole).toString(),
                 u"a, Hochladen, In Arbeit, 29 percent"_s);
        const QString words = bench.cell(1, TaskColumn::State, Qt::AccessibleTextRole).toString();
        QVERIFY2(words.contains(u"PaUSED"_s) && words.contains(u"Weave"_s), qPrintable(words));
        QVERIFY(bench.mirror.equalsTheModel());
    }

    void saysWhenATaskDatedInTheFutureChanged()
    {
        Bench bench;
        const qint64 later = QDateTime::currentMSecsSinceEpoch() + 86'400'000;
        bench.apply({ spec(u"a"_s, u"completed"_s, later) });
        QCOMPARE(bench.cell(0, TaskColumn::Updated).toString(), text::moment(later));
    }

    void keepsPersistentIndexesThroughManyRanges()
    {
        Bench bench;
        std::vector<TaskSpec> specs;
        for (int i = 0; i < 1000; ++i) {
            specs.push_back(
                spec(u"%1"_s.arg(i, 4, 10, '0'_L1), i % 2 == 0 ? u"completed"_s : u"failed"_s, nowMs - i));
            specs.back().sizeBytes = (i * 7919) % 1000;
        }
        bench.apply(specs);
        QList<QPersistentModelIndex> kept;
        QStringList keptIds;
        for (int row = 0; row < 1000; row += 50) {
            kept += bench.model.index(row, row % taskColumnCount);
            keptIds += bench.model.taskRow(row).id;
        }
        const auto check = [&](const QString &text) {
            bench.search(text);
            for (qsizetype i = 0; i < kept.size(); ++i) {
                if (kept[i].isValid()) {
                    QCOMPARE(bench.model.taskRow(kept[i].row()).id, keptIds[i]);
                    QCOMPARE(kept[i].column(), static_cast<int>(i) * 50 % taskColumnCount);
                } else if (!text.isEmpty()) {
                    QCOMPARE(bench.rowOf(keptIds[i]), -1);
                }
            }
            QVERIFY(bench.mirror.equalsTheModel());
        };
        bench.model.sort(columnOf(TaskColumn::Size), Qt::DescendingOrder);
        check({});
        QVERIFY(std::all_of(kept.cbegin(), kept.cend(),
                            [](const QPersistentModelIndex &index) { return index.isValid(); }));
        check(u"phase:failed"_s);
        QCOMPARE(bench.model.rowCount(), 500);
        check({});
        QCOMPARE(bench.model.rowCount(), 1000);
        QVERIFY(bench.mirror.layoutKeptTheRows);
        QCOMPARE(bench.mirror.resets, 0);
    }

    void showsTheTasksOfSeveralAccountsTogether()
    {
        Bench bench;
        TaskStore other(u":memory:"_s);
        other.open();
        settleStore(other);
        applyTo(other, { spec(u"b"_s, u"completed"_s, nowMs - 2), spec(u"a"_s, u"completed"_s, nowMs - 4) });
        bench.apply({ spec(u"a"_s, u"completed"_s, nowMs - 1), spec(u"c"_s, u"completed"_s, nowMs - 3) });
        bench.model.addStore(u"local"_s, u"This computer"_s, &other);
        QCOMPARE(bench.ids(), letters("abca")); // two accounts may use one id
        QCOMPARE(bench.model.keyAt(0), (TaskKey { account, u"a"_s }));
        QCOMPARE(bench.model.keyAt(3), (TaskKey { u"local"_s, u"a"_s }));
        QCOMPARE(bench.model.rowOf({ u"local"_s, u"b"_s }), 1);
        QCOMPARE(bench.cell(1, TaskColumn::Account).toString(), u"This computer"_s);
        QCOMPARE(bench.model.counts().all, 4);
        QCOMPARE(bench.model.counts().byAccount.value(u"This computer"_s), 2);
        QVERIFY(bench.mirror.equalsTheModel());

        bench.search(u"account:computer"_s);
        QCOMPARE(bench.ids(), letters("ba"));
        bench.search({});
        applyTo(other, { spec(u"d"_s, u"running"_s, nowMs) });
        QCOMPARE(bench.ids(), letters("dabca"));
        const QPersistentModelIndex kept = bench.model.index(1, 0);
        bench.model.removeStore(u"local"_s);
        QCOMPARE(bench.ids(), letters("ac"));
        QCOMPARE(kept.row(), 0);
        QCOMPARE(bench.model.counts().all, 2);
        QCOMPARE(bench.model.counts().active, 0);
        applyTo(other, { spec(u"d"_s, u"completed"_s, nowMs + 1) }); // nobody listens any more
        bench.apply({ spec(u"c"_s, u"running"_s, nowMs) });
        QCOMPARE(bench.ids(), letters("ca"));
        QVERIFY(bench.mirror.equalsTheModel());
        QCOMPARE(bench.mirror.resets, 0);
    }

    void sortsByFurtherColumnsWhatIsEqualInTheFirst()
    {
        Bench bench;
        std::vector<TaskSpec> specs;
        const std::array sizes { 2, 1, 2, 1 };
        const std::array types { u"upload"_s, u"clip"_s, u"clip"_s, u"upload"_s };
        for (size_t i = 0; i < sizes.size(); ++i) {
            specs.push_back(spec(QString(QChar(u'a' + static_cast<char16_t>(i))), u"completed"_s, nowMs));
            specs.back().sizeBytes = sizes[i];
            specs.back().type = types[i];
        }
        bench.apply(specs);
        bench.model.setSorting(
            { { TaskColumn::Size, Qt::AscendingOrder }, { TaskColumn::Type, Qt::AscendingOrder } });
        QCOMPARE(bench.ids(), letters("bdca"));
        bench.model.setSorting(
            { { TaskColumn::Type, Qt::DescendingOrder }, { TaskColumn::Size, Qt::DescendingOrder } });
        QCOMPARE(bench.ids(), letters("adcb"));
        const QString title
            = bench.model.headerData(columnOf(TaskColumn::Size), Qt::Horizontal, Qt::DisplayRole).toString();
        QVERIFY2(title.contains(u'²') && title.contains(u'↓'), qPrintable(title));
        specs[3].sizeBytes = 9;
        specs[3].updatedAtMs = nowMs + 1;
        bench.apply({ specs[3] });
        QCOMPARE(bench.ids(), letters("dacb"));
        QVERIFY(bench.mirror.equalsTheModel());
    }

    void dividesTheListIntoGroups()
    {
        Bench bench;
        bench.apply({ spec(u"a"_s, u"completed"_s, nowMs - 1), spec(u"b"_s, u"failed"_s, nowMs - 2),
                      spec(u"c"_s, u"running"_s, nowMs - 3), spec(u"d"_s, u"failed"_s, nowMs - 4) });
        bench.model.setGrouping(TaskGrouping::State);
        QCOMPARE(bench.model.rowCount(), 7);
        QCOMPARE(bench.ids(), letters("cbda"));
        QVERIFY(bench.model.isGroupRow(0));
        QCOMPARE(bench.cell(0, TaskColumn::State).toString(), u"Running (1)"_s);
        QCOMPARE(bench.cell(2, TaskColumn::State).toString(), u"Failed (2)"_s);
        QCOMPARE(bench.cell(2, TaskColumn::State, Qt::AccessibleTextRole).toString(),
                 u"Group Failed (2), expanded"_s);
        QVERIFY(!bench.model.flags(bench.model.index(2, 0)).testFlag(Qt::ItemIsSelectable));
        QVERIFY(bench.model.keyAt(2).isEmpty());
        QCOMPARE(bench.model.groupRows(), (std::vector<int> { 0, 2, 5 }));

        bench.model.setCollapsed(2, true);
        QCOMPARE(bench.ids(), letters("ca"));
        QCOMPARE(bench.rowOf(u"b"_s), -1);
        QVERIFY(bench.model.isCollapsed(2));
        bench.apply({ spec(u"c"_s, u"failed"_s, nowMs), spec(u"e"_s, u"completed"_s, nowMs) });
        QCOMPARE(bench.ids(), letters("ea"));
        QCOMPARE(bench.cell(0, TaskColumn::State).toString(), u"Failed (3)"_s);
        QCOMPARE(bench.model.shownCounts().all, 2);
        bench.model.setCollapsed(0, false);
        QCOMPARE(bench.ids(), letters("cbdea"));
        QVERIFY(bench.mirror.equalsTheModel());

        bench.model.setGrouping(TaskGrouping::Type);
        QCOMPARE(bench.cell(0, TaskColumn::State).toString(), u"Upload (5)"_s);
        bench.model.setGrouping(TaskGrouping::Day);
        bench.apply({ spec(u"f"_s, u"completed"_s, nowMs - 3 * 86'400'000LL) });
        QCOMPARE(bench.model.groupRows().size(), size_t { 2 });
        QCOMPARE(bench.ids().last(), u"f"_s);
        bench.model.setGrouping(TaskGrouping::None);
        QCOMPARE(bench.model.rowCount(), 6);
        QVERIFY(bench.mirror.equalsTheModel());
        QCOMPARE(bench.mirror.resets, 0);
    }

    void asksTheClockAgainForSearchesThatDependOnIt()
    {
        Bench bench;
        TaskSpec old = spec(u"a"_s, u"completed"_s, nowMs);
        old.createdAtMs = nowMs - 100 * 60'000;
        bench.apply({ old, spec(u"b"_s, u"completed"_s, nowMs) });
        bench.search(u"age:<2h"_s);
        QCOMPARE(bench.ids().size(), 2);
        TaskBatch later;
        later.serverNowMs = nowMs + 60 * 60'000;
        bench.store.apply(later);
        bench.model.tick();
        QCOMPARE(bench.ids(), letters("b"));
    }

    void findsTheSameWhetherTheSearchWasPreparedOrNot()
    {
        Bench bench;
        TaskSpec named = spec(u"a"_s, u"completed"_s, nowMs);
        named.name = u"Grüße aus KÖLN.mp4"_s;
        bench.apply({ named, spec(u"b"_s, u"completed"_s, nowMs - 1) });
        while (bench.model.prepareSearch()) { }
        bench.search(u"GRÜßE"_s);
        QCOMPARE(bench.ids(), letters("a"));
        bench.search(u"köln"_s);
        QCOMPARE(bench.ids(), letters("a"));
        named.name = u"elsewhere.mp4"_s;
        named.updatedAtMs = nowMs + 1;
        bench.apply({ named });
        QCOMPARE(bench.ids(), QStringList());
        bench.search(u"ELSEwhere"_s);
        QCOMPARE(bench.ids(), letters("a"));
    }

    void survivesRandomNews_data()
    {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : { 1U, 2U })
            QTest::addRow("seed %u", seed) << seed;
        const quint32 fresh = QRandomGenerator::global()->generate();
        QTest::addRow("seed %u", fresh) << fresh; // the row's name says how to repeat it
    }

    void survivesRandomNews()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        const auto below = [&random](int end) { return static_cast<int>(random.bounded(end)); };
        const auto chance = [&random](int percent) { return random.bounded(100) < percent; };

        Bench bench;
        QItemSelectionModel selection(&bench.model);
        QMap<QString, TaskSpec> world;
        qint64 clock = nowMs;
        TaskColumn sortColumn = TaskColumn::Updated;
        Qt::SortOrder sortOrder = Qt::DescendingOrder;
        bool held = false;
        Wanted wanted;
        int nextId = 0;
        const QStringList phases { u"pending"_s, u"waiting"_s, u"running"_s, u"completed"_s,
                                   u"failed"_s,  u"odd"_s,     QString() };
        const QStringList types { u"upload"_s, u"import"_s, u"clip"_s, u"weave"_s };
        const QStringList words { u"beach"_s, u"Clip"_s, u"ÉTÉ"_s, u"10"_s, u"9"_s };

        const auto shake = [&](TaskSpec *task) {
            clock += below(50);
            task->phase = phases[below(static_cast<int>(phases.size()))];
            task->updatedAtMs = chance(5) ? std::optional<qint64>() : clock;
            task->progress = chance(50) ? std::optional(below(100) / 100.0) : std::nullopt;
            task->error = chance(20) ? words[below(static_cast<int>(words.size()))] : QString();
            task->retries = chance(20) ? std::optional(below(3)) : std::nullopt;
            task->sizeBytes = chance(50) ? std::optional<qint64>(below(20)) : std::nullopt;
            if (chance(40))
                task->name = words[below(static_cast<int>(words.size()))] + u' ' + QString::number(below(12));
            if (chance(20))
                task->createdAtMs = nowMs - below(4) * 1000;
        };

        for (int step = 0; step < 300; ++step) {
            // What is selected before, and must be after as far as it is still shown.
            QStringList selectedBefore;
            for (const QModelIndex &index : selection.selectedRows())
                selectedBefore += bench.model.keyAt(index.row()).taskId;
            const QString currentBefore = selection.currentIndex().isValid()
                ? bench.model.keyAt(selection.currentIndex().row()).taskId
                : QString();
            const QStringList shownBefore = bench.ids();

            const int action = below(20);
            const bool news = action < 13;
            if (news) {
                std::vector<TaskSpec> specs;
                QStringList gone;
                for (int i = below(chance(3) ? 120 : 6); i >= 0; --i) {
                    if (world.isEmpty() || (world.size() < 250 && chance(30))) {
                        TaskSpec task;
                        task.id = u"id-%1"_s.arg(nextId++);
                        task.type = types[below(static_cast<int>(types.size()))];
                        shake(&task);
                        world.insert(task.id, task);
                        specs.push_back(task);
                    } else {
                        TaskSpec &task = *std::next(world.begin(), below(static_cast<int>(world.size())));
                        if (chance(5)) {
                            gone += task.id;
                        } else {
                            shake(&task);
                            specs.push_back(task);
                        }
                    }
                }
                bench.apply(specs, gone);
            } else if (action < 15) {
                wanted = {};
                if (chance(60))
                    wanted.states = { below(8), below(8), below(8) };
                if (chance(30))
                    wanted.types = { below(8), below(8), below(8), below(8) };
                if (chance(40))
                    wanted.word = words[below(static_cast<int>(words.size()))].toLower();
                bench.search(wanted.text());
                if (chance(30))
                    bench.model.setGrouping(static_cast<TaskGrouping>(below(4)));
                if (chance(30) && bench.model.rowCount() > 0 && bench.model.isGroupRow(0))
                    bench.model.setCollapsed(0, chance(50));
            } else if (action < 17) {
                if (chance(60))
                    sortColumn = static_cast<TaskColumn>(below(taskColumnCount));
                sortOrder = chance(50) ? Qt::AscendingOrder : Qt::DescendingOrder;
                bench.model.sort(columnOf(sortColumn), sortOrder);
            } else if (action == 17) {
                held = !held;
                bench.model.setOrderHeld(held);
            } else if (action == 18) {
                bench.model.applyPendingMoves();
            } else {
                clock += 7 * 60 * 1000;
                TaskBatch time;
                time.serverNowMs = clock;
                bench.store.apply(time);
                bench.model.tick();
            }

            const QByteArray where
                = QByteArray("step ") + QByteArray::number(step) + " action " + QByteArray::number(action);
            QVERIFY2(bench.mirror.equalsTheModel(), where.constData());
            QVERIFY2(bench.mirror.layoutKeptTheRows, where.constData());
            QCOMPARE(bench.mirror.resets, 0);

            // Held: what was shown stays in its place, unless the person sorted or filtered or asked for it.
            if (held && !shownBefore.isEmpty() && (news || action == 19))
                QVERIFY2(bench.ids() == shownBefore, where.constData());
            if (bench.model.pendingMoves() == 0) {
                int matching = 0;
                for (int row = 0; row < bench.store.rowCount(); ++row) {
                    const TaskRow task = bench.store.row(row);
                    // The state as the model saw it last: the clock may have passed a limit since.
                    const int shownAt = bench.rowOf(task.id);
                    const TaskState state = shownAt >= 0 ? bench.model.state(shownAt)
                                                         : stateOf(task, bench.store.serverNowMs());
                    const bool passes = wanted.matches(task, state);
                    // It may stand in a group that is collapsed.
                    const bool mayBeHidden = bench.model.grouping() != TaskGrouping::None;
                    QVERIFY2(passes ? shownAt >= 0 || mayBeHidden : shownAt < 0,
                             QByteArray(where + ": " + wanted.text().toUtf8() + " and " + task.id.toUtf8()
                                        + ' ' + stateText(state).toUtf8() + ' ' + typeText(task.type).toUtf8()
                                        + ' ' + task.name().toUtf8() + ' ' + task.error().toUtf8())
                                 .constData());
                    matching += passes ? 1 : 0;
                }
                int shownTasks = 0;
                int countedInGroups = 0;
                int collapsedTasks = 0;
                for (int row = 0; row < bench.model.rowCount(); ++row) {
                    shownTasks += bench.model.isGroupRow(row) ? 0 : 1;
                    countedInGroups += bench.model.groupTaskCount(row);
                    collapsedTasks += bench.model.isCollapsed(row) ? bench.model.groupTaskCount(row) : 0;
                }
                QCOMPARE(shownTasks + collapsedTasks, matching);
                QCOMPARE(bench.model.shownCounts().all, shownTasks);
                if (bench.model.grouping() != TaskGrouping::None) {
                    QCOMPARE(countedInGroups, matching);
                    QVERIFY2(isGrouped(bench.model), where.constData());
                } else if (sortColumn == TaskColumn::Size || sortColumn == TaskColumn::Updated
                           || sortColumn == TaskColumn::Progress || sortColumn == TaskColumn::State
                           || sortColumn == TaskColumn::Attempts || sortColumn == TaskColumn::Created) {
                    QVERIFY2(isInOrder(bench.model, sortColumn, sortOrder), where.constData());
                }
            } else {
                QVERIFY2(held, where.constData());
            }

            // A task that is still shown is still selected, and nothing else became so.
            QStringList selectedAfter;
            for (const QModelIndex &index : selection.selectedRows())
                selectedAfter += bench.model.keyAt(index.row()).taskId;
            QStringList expected;
            for (const QString &id : std::as_const(selectedBefore)) {
                if (bench.rowOf(id) >= 0)
                    expected += id;
            }
            selectedAfter.sort();
            expected.sort();
            QVERIFY2(selectedAfter == expected, where.constData());
            if (!currentBefore.isEmpty() && bench.rowOf(currentBefore) >= 0)
                QVERIFY2(bench.model.keyAt(selection.currentIndex().row()).taskId == currentBefore,
                         where.constData());

            if (bench.model.rowCount() > 0 && chance(30)) {
                const QModelIndex index = bench.model.index(below(bench.model.rowCount()), 0);
                selection.setCurrentIndex(
                    index,
                    QItemSelectionModel::Rows
                        | (chance(50) ? QItemSelectionModel::Select : QItemSelectionModel::ClearAndSelect));
            }
        }

        bench.model.setOrderHeld(false);
        QCOMPARE(bench.model.pendingMoves(), 0);
        QVERIFY(bench.mirror.equalsTheModel());

        // A model that sees everything at once agrees with the one that followed.
        TaskTableModel fresh;
        fresh.addStore(account, u"Studio"_s, &bench.store);
        fresh.setSearch(parseSearch(wanted.text()));
        fresh.sort(columnOf(sortColumn), sortOrder);
        bench.model.setGrouping(TaskGrouping::None);
        bench.model.tick();
        fresh.tick();
        if (sortColumn != TaskColumn::Time) { // its order depends on the moment it is read
            QStringList ids;
            for (int row = 0; row < fresh.rowCount(); ++row)
                ids += fresh.taskRow(row).id;
            QCOMPARE(bench.ids(), ids);
        }
        QCOMPARE(bench.model.counts(), fresh.counts());
    }
};

QTEST_MAIN(TaskTableModelTest)
#include "tst_tasktablemodel.moc"
