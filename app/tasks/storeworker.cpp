#include "tasks/storeworker.h"

#include "text/quantities.h"
#include "text/redaction.h"

#include <QHashFunctions>
#include <QStringList>

#include <algorithm>
#include <limits>
#include <numeric>
#include <unordered_set>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr qint64 missing = std::numeric_limits<qint64>::min();
constexpr size_t rowsShownFirst = 200; //!< more than a tall screen holds
constexpr size_t rowsInPiece = 16'384;
//! Rows are numbered one by one, so that no file comes near it; and from there on the numbers do not wrap.
constexpr qint64 greatestKey = std::numeric_limits<qint32>::max();
const auto firstFact = "firstRows"_L1;

std::optional<qint64> momentOf(qint64 moment)
{
    return moment == missing ? std::nullopt : std::optional(moment);
}

qint64 believedMs(std::optional<qint64> moment, qint64 serverNowMs)
{
    return moment && isBelievable(*moment, serverNowMs) ? *moment : serverNowMs;
}

std::optional<qint64> firstRunning(const TaskFacts &facts, std::optional<qint64> before, qint64 serverNowMs)
{
    if (facts.phase != TaskPhase::Running)
        return before;
    // Scheduled anew after a retry by hand: what ran before belongs to the earlier attempt.
    if (before && (!facts.scheduledAtMs || *facts.scheduledAtMs <= *before))
        return before;
    return believedMs(facts.updatedAtMs, serverNowMs);
}

std::string_view viewOf(const QByteArray &bytes)
{
    return { bytes.constData(), static_cast<size_t>(bytes.size()) };
}

struct HashOfRowId
{
    size_t operator()(const RowId &id) const
    {
        return static_cast<size_t>(id.high ^ (id.low * 0x9e3779b97f4a7c15));
    }
};

void append(RecordBatch *batch, int row, std::string_view record)
{
    batch->bytes.append(record);
    batch->entries.push_back({ row, static_cast<quint32>(batch->bytes.size()) });
}

} // namespace

bool StoreWorker::Known::readsDifferentlyFrom(const Known &other) const
{
    return phase != other.phase || progress != other.progress || retries != other.retries
        || errorHash != other.errorHash;
}

StoreWorker::StoreWorker(QString path) : m_file(std::in_place, std::move(path)) { }

StoreWorker::~StoreWorker() = default;

StoreWorker::Known StoreWorker::knownOf(const TaskFacts &facts, std::string_view error) const
{
    Known known;
    known.updatedAtMs = facts.updatedAtMs.value_or(missing);
    known.firstRunningMs = facts.firstRunningMs.value_or(missing);
    known.progress = facts.progress.value_or(-1.0F);
    known.errorHash = error.empty() ? 0 : static_cast<quint32>(qHashBits(error.data(), error.size()));
    known.retries = static_cast<qint16>(std::clamp(facts.retries.value_or(-1), -1, 30'000));
    known.phase = facts.phase;
    known.marks
        = static_cast<unsigned char>((facts.gone ? GoneMark : 0) | (facts.acknowledged ? AcknowledgedMark : 0)
                                     | (facts.nameSought ? NameSoughtMark : 0));
    return known;
}

void StoreWorker::take(const TaskDatabase::Stored &stored, LoadedRows *rows)
{
    const RecordView view(stored.record, m_words);
    std::string error;
    const TaskFacts facts = view.facts();
    if (facts.hasError)
        view.appendText(RowText::Error, &error);
    Known known = knownOf(facts, error);
    known.jsonHash = stored.jsonHash;
    known.key = static_cast<quint32>(stored.key);
    known.isNamedByAsset = facts.nameSought && view.hasText(RowText::Name);
    m_nextKey = std::max(m_nextKey, known.key + 1);
    if (!stored.otherId.isNull())
        rows->otherIds.insert(static_cast<int>(rows->ids.size()), stored.otherId);
    rows->ids.push_back(stored.id);
    append(&rows->records, static_cast<int>(m_known.size()), stored.record);
    m_known.push_back(known);
}

TaskDatabase::OpenResult StoreWorker::open(const std::function<void(LoadedRows)> &give)
{
    using OpenResult = TaskDatabase::OpenResult;
    OpenResult result = m_file->open();
    const QString cause = m_file->errorText();
    m_storing = result == OpenResult::Opened || result == OpenResult::Rebuilt;
    if (!m_storing)
        goOnFromMemory(cause);
    if (result == OpenResult::TooNew)
        m_file.reset();
    if (!m_file)
        return result;

    LoadedRows piece;
    bool isWhole = m_file->readWords(&piece.records.words);
    for (const std::string &word : piece.records.words)
        m_words.append(word);
    m_wordsStored = m_words.size();

    std::vector<qint64> firstKeys;
    const QStringList firstTexts = m_file->fact(firstFact).split(u' ', Qt::SkipEmptyParts);
    for (const QString &key : firstTexts)
        firstKeys.push_back(key.toLongLong());
    std::sort(firstKeys.begin(), firstKeys.end());
    firstKeys.erase(std::unique(firstKeys.begin(), firstKeys.end()), firstKeys.end());

    bool allValid = true;
    // The table of rows numbers every id once, so a second row of one would shift all that follow.
    std::unordered_set<RowId, HashOfRowId> met;
    const auto takeValid = [&](const TaskDatabase::Stored &stored) {
        const bool valid = stored.key > 0 && stored.key <= greatestKey
            && RecordView(stored.record, m_words).isValid()
            && (stored.id != RowId() || !stored.otherId.isNull()) && met.insert(stored.id).second;
        allValid = allValid && valid;
        if (valid)
            take(stored, &piece);
    };
    isWhole = m_file->forEachRow(firstKeys, takeValid) && isWhole;
    give(std::exchange(piece, {}));
    isWhole = m_file->forEachRow([&](const TaskDatabase::Stored &stored) {
        if (std::binary_search(firstKeys.begin(), firstKeys.end(), stored.key))
            return;
        takeValid(stored);
        if (piece.ids.size() >= rowsInPiece)
            give(std::exchange(piece, {}));
    }) && isWhole;
    give(std::move(piece));

    if (m_storing && (isWhole ? !allValid : m_file->isDamaged())) {
        // What could be read is shown. It counts as changed, so that the new file gets it from the server
        // again.
        result = m_file->rebuild();
        m_storing = result == OpenResult::Rebuilt;
        m_wordsStored = 0;
        for (Known &known : m_known) {
            known.jsonHash = 0;
            // A name that an asset gave is not in the new file: it is sought again.
            known.marks = static_cast<unsigned char>(known.marks & ~NameSoughtMark);
            known.isNamedByAsset = false;
        }
        if (!m_storing)
            goOnFromMemory(m_file->errorText());
    } else if (m_storing && !isWhole) {
        goOnFromMemory(m_file->errorText());
    }
    return result;
}

void StoreWorker::close()
{
    if (!m_storing || m_known.empty())
        return;
    QStringList keys;
    for (const qint64 key : keysToShowFirst())
        keys.append(QString::number(key));
    m_file->setFact(firstFact, keys.join(u' '));
}

//! Those of unfinished tasks, then those that changed last: what the list begins with in its usual order.
std::vector<qint64> StoreWorker::keysToShowFirst() const
{
    std::vector<size_t> rows(m_known.size());
    std::iota(rows.begin(), rows.end(), size_t { 0 });
    const size_t count = std::min(rows.size(), rowsShownFirst);
    const auto comesFirst = [this](size_t a, size_t b) {
        const Known &left = m_known[a];
        const Known &right = m_known[b];
        const bool leftActive = !isTerminal(left.phase);
        const bool rightActive = !isTerminal(right.phase);
        return leftActive != rightActive ? leftActive : left.updatedAtMs > right.updatedAtMs;
    };
    std::nth_element(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(count), rows.end(), comesFirst);
    std::vector<qint64> keys;
    for (size_t i = 0; i < count; ++i)
        keys.push_back(m_known[rows[i]].key);
    return keys;
}

bool StoreWorker::isNews(const ListedTask &task, const Known &known, qint64 serverNowMs) const
{
    const quint64 hash = hashOfJson(viewOf(task.json));
    if (hash != 0 && hash == known.jsonHash)
        return false;
    // What is dated in the future would make every later change look old.
    const std::optional<qint64> before = momentOf(known.updatedAtMs);
    return !task.updatedAtMs || !before || *task.updatedAtMs >= *before
        || !isBelievable(*before, serverNowMs);
}

RowNews StoreWorker::apply(NumberedBatch batch, qint64 serverNowMs)
{
    RowNews news;
    std::vector<TaskDatabase::Entry> entries;
    std::vector<TaskDatabase::Mark> marks;
    const int wordsBefore = m_words.size();
    QHash<int, size_t> recordOfRow; //!< the last of each row in this batch
    const auto mark = [&](int row, bool gone) {
        Known &known = m_known[static_cast<size_t>(row)];
        known.marks = static_cast<unsigned char>(gone ? known.marks | GoneMark : known.marks & ~GoneMark);
        // Marks are put in place before the records of their batch, which therefore carry their own.
        if (const auto record = recordOfRow.constFind(row); record != recordOfRow.constEnd()) {
            setMarks(entries[*record].record.data(), known.marks);
            setMarks(news.records.bytes.data() + (*record > 0 ? news.records.entries[*record - 1].end : 0),
                     known.marks);
            return;
        }
        news.marks.emplace_back(row, known.marks);
        marks.push_back({ known.key, known.marks });
    };

    for (const int row : batch.gone) {
        if ((m_known[static_cast<size_t>(row)].marks & GoneMark) == 0)
            mark(row, true);
    }
    for (const auto &[row, task] : batch.tasks) {
        const auto at = static_cast<size_t>(row);
        const bool isNew = at == m_known.size();
        const Known before = isNew ? Known() : m_known[at];
        if (!isNew && !isNews(task, before, serverNowMs)) {
            if ((before.marks & GoneMark) != 0 && !task.deleted)
                mark(row, false);
            continue;
        }

        fillDraft(task, &m_draft);
        m_draft.facts.firstRunningMs = firstRunning(
            m_draft.facts, isNew ? std::nullopt : momentOf(before.firstRunningMs), serverNowMs);
        const bool keepsAssetName
            = (before.marks & NameSoughtMark) != 0 && m_draft.text(RowText::Name).empty();
        if (keepsAssetName) {
            m_draft.facts.nameSought = true;
            if (before.isNamedByAsset) {
                const std::string record = storedRecord(row);
                if (!record.empty())
                    RecordView(record, m_words).appendText(RowText::Name, &m_draft.text(RowText::Name));
            }
        }
        Known known = knownOf(m_draft.facts, m_draft.text(RowText::Error));
        known.jsonHash = hashOfJson(viewOf(task.json));
        known.key = isNew ? m_nextKey++ : before.key;
        known.isNamedByAsset = keepsAssetName && !m_draft.text(RowText::Name).empty();

        TaskDatabase::Entry &entry = entries.emplace_back();
        entry.key = known.key;
        entry.id = task.id;
        entry.jsonHash = known.jsonHash;
        entry.json = text::redactedJson(task.json);
        appendRecord(m_draft, m_words, &entry.record);
        if (isNew ? !isTerminal(known.phase) : known.readsDifferentlyFrom(before)) {
            const TaskFacts &facts = m_draft.facts;
            entry.observation
                = Observation { believedMs(facts.updatedAtMs, serverNowMs), facts.phase,
                                facts.progress ? std::optional<double>(*facts.progress) : std::nullopt,
                                facts.retries, QString::fromStdString(m_draft.text(RowText::Error)) };
        }
        append(&news.records, row, entry.record);
        recordOfRow.insert(row, entries.size() - 1);
        if (isNew)
            m_known.push_back(known);
        else
            m_known[at] = known;
    }

    QHash<size_t, int> problemsMet;
    for (DecodeProblem &problem : batch.problems) {
        // The same item comes with every answer that holds it; items that read alike count by their number in
        // one.
        const size_t hash = qHashMulti(0, problem.json, problem.reason);
        if (const int met = ++problemsMet[hash]; met > m_problemsKnown.value(hash))
            m_problemsKnown.insert(hash, met);
        else
            continue;
        problem.reason = text::redactedText(problem.reason);
        problem.json = text::redactedJson(problem.json);
        news.problems.push_back(std::move(problem));
    }
    for (int word = wordsBefore; word < m_words.size(); ++word)
        news.records.words.emplace_back(m_words.at(word));
    write(entries, marks);
    return news;
}

RowNews StoreWorker::setAcknowledged(const std::vector<int> &rows, bool acknowledged)
{
    RowNews news;
    std::vector<TaskDatabase::Mark> marks;
    for (const int row : rows) {
        Known &known = m_known[static_cast<size_t>(row)];
        const auto wanted = static_cast<unsigned char>(acknowledged ? known.marks | AcknowledgedMark
                                                                    : known.marks & ~AcknowledgedMark);
        if (wanted == known.marks)
            continue;
        known.marks = wanted;
        news.marks.emplace_back(row, wanted);
        marks.push_back({ known.key, wanted });
    }
    write({}, marks);
    return news;
}

RowNews StoreWorker::setNames(const std::vector<std::pair<int, QString>> &names)
{
    RowNews news;
    std::vector<TaskDatabase::Entry> entries;
    std::vector<TaskDatabase::Mark> marks;
    for (const auto &[row, foreign] : names) {
        Known &known = m_known[static_cast<size_t>(row)];
        const std::string before = storedRecord(row);
        // It may have got a name of its own meanwhile.
        if (before.empty() || RecordView(before, m_words).hasText(RowText::Name))
            continue;
        known.marks = static_cast<unsigned char>(known.marks | NameSoughtMark);
        const QByteArray name
            = text::oneLine(text::redactedText(text::oneLine(foreign, foreign.size() + 1))).toUtf8();
        if (name.isEmpty()) {
            news.marks.emplace_back(row, known.marks);
            marks.push_back({ known.key, known.marks });
            continue;
        }
        RecordView(before, m_words).fill(&m_draft);
        m_draft.text(RowText::Name).assign(viewOf(name));
        known.isNamedByAsset = true;
        TaskDatabase::Entry &entry = entries.emplace_back();
        entry.key = known.key;
        entry.jsonHash = known.jsonHash;
        appendRecord(m_draft, m_words, &entry.record);
        setMarks(entry.record.data(), known.marks);
        append(&news.records, row, entry.record);
    }
    write(entries, marks);
    return news;
}

//! With the marks it has now; empty when the file cannot give it.
std::string StoreWorker::storedRecord(int row)
{
    const Known &known = m_known[static_cast<size_t>(row)];
    std::string record;
    if (m_overlay)
        record = m_overlay->record(known.key);
    if (record.empty() && m_file)
        record = m_file->record(known.key);
    if (!record.empty())
        setMarks(record.data(), known.marks);
    return record;
}

QByteArray StoreWorker::json(int row)
{
    const qint64 key = m_known[static_cast<size_t>(row)].key;
    QByteArray found;
    if (m_overlay)
        found = m_overlay->json(key);
    if (found.isEmpty() && m_file)
        found = m_file->json(key);
    return found;
}

std::vector<Observation> StoreWorker::history(int row)
{
    const qint64 key = m_known[static_cast<size_t>(row)].key;
    std::vector<Observation> found;
    if (m_file)
        found = m_file->observations(key);
    if (m_overlay) {
        const std::vector<Observation> later = m_overlay->observations(key);
        found.insert(found.end(), later.begin(), later.end());
    }
    return found;
}

QString StoreWorker::fact(const QString &name)
{
    QString value;
    if (m_overlay)
        value = m_overlay->fact(name);
    if (value.isNull() && m_file)
        value = m_file->fact(name);
    return value;
}

void StoreWorker::setFact(const QString &name, const QString &value)
{
    if (m_storing && !m_file->setFact(name, value))
        goOnFromMemory(m_file->errorText());
    if (!m_storing && m_overlay)
        m_overlay->setFact(name, value);
}

void StoreWorker::write(const std::vector<TaskDatabase::Entry> &entries,
                        const std::vector<TaskDatabase::Mark> &marks)
{
    if (entries.empty() && marks.empty())
        return;
    if (m_storing) {
        std::vector<std::string_view> words;
        for (int word = m_wordsStored; word < m_words.size(); ++word)
            words.push_back(m_words.at(word));
        if (m_file->write(entries, marks, words))
            m_wordsStored = m_words.size();
        else
            goOnFromMemory(m_file->errorText());
    }
    if (!m_storing && m_overlay)
        m_overlay->write(entries, marks);
}

// For the rest of the run: were writing taken up again later, the file would lack what came in between, while
// its facts said that everything is there.
void StoreWorker::goOnFromMemory(const QString &reason)
{
    m_storing = false;
    m_failure = reason;
    if (!m_overlay) {
        m_overlay = std::make_unique<TaskDatabase>(u":memory:"_s);
        if (m_overlay->open() != TaskDatabase::OpenResult::Opened)
            m_overlay.reset();
    }
}

} // namespace reelwatch
