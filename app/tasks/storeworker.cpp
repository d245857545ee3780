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
constexpr size_t observationsHeld = 10'000; //!< less than a megabyte, however fast news come
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

//! Null when the row has none of its own.
QString idOf(const TaskDatabase::Stored &stored)
{
    if (!stored.hasId || !stored.otherId.isNull())
        return stored.otherId;
    std::string uuid;
    stored.id.appendUuid(&uuid);
    return QString::fromStdString(uuid);
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

bool StoreWorker::Known::onlyMadeProgressSince(const Known &other) const
{
    return phase == TaskPhase::Running && phase == other.phase && retries == other.retries
        && errorHash == other.errorHash && firstRunningMs == other.firstRunningMs && marks == other.marks
        && isNamedByAsset == other.isNamedByAsset;
}

StoreWorker::StoreWorker(QString path) : m_path(std::move(path)), m_file(std::in_place, m_path) { }

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
    if (result == OpenResult::Opened || result == OpenResult::Rebuilt)
        m_storing = Storing::Yes;
    else
        goOnFromMemory(result == OpenResult::TooNew ? Storing::Newer : Storing::Later);
    if (result == OpenResult::TooNew) {
        m_file.reset();
        return result;
    }

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
            && RecordView(stored.record, m_words).isValid() && stored.hasId && met.insert(stored.id).second;
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

    if (isStoring() && (isWhole ? !allValid : m_file->isDamaged())) {
        // What could be read is shown. It counts as changed, so that the new file gets it from the server
        // again.
        result = m_file->rebuild();
        m_wordsStored = 0;
        for (Known &known : m_known) {
            known.jsonHash = 0;
            // A name that an asset gave is not in the new file: it is sought again.
            known.marks = static_cast<unsigned char>(known.marks & ~NameSoughtMark);
            known.isNamedByAsset = false;
        }
        if (result != OpenResult::Rebuilt)
            goOnFromMemory(Storing::Damaged);
    } else if (isStoring() && !isWhole) {
        goOnFromMemory(Storing::Never);
    } else if (m_storing == Storing::Later) {
        m_contents = m_file->contents();
        if (!m_contents || m_contents->rows != static_cast<qint64>(m_known.size()))
            m_storing = Storing::Never;
    }
    return result;
}

bool StoreWorker::close()
{
    writePutOff();
    storeAgain();
    if (!isStoring())
        return takeRowsWanted();
    if (m_known.empty())
        return false;
    QStringList keys;
    for (const qint64 key : keysToShowFirst())
        keys.append(QString::number(key));
    m_file->setFact(firstFact, keys.join(u' '));
    return false;
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
    struct Place
    {
        size_t entry = 0;
        size_t record = 0;
    };
    QHash<int, Place> placeOfRow; //!< of its last entry and record in this batch
    const auto mark = [&](int row, bool gone) {
        Known &known = m_known[static_cast<size_t>(row)];
        known.marks = static_cast<unsigned char>(gone ? known.marks | GoneMark : known.marks & ~GoneMark);
        // Marks are put in place before the records of their batch, which therefore carry their own.
        if (const auto place = placeOfRow.constFind(row); place != placeOfRow.constEnd()) {
            const size_t record = place->record;
            setMarks(entries[place->entry].record.data(), known.marks);
            setMarks(news.records.bytes.data() + (record > 0 ? news.records.entries[record - 1].end : 0),
                     known.marks);
            return;
        }
        news.marks.emplace_back(row, known.marks);
        marks.push_back({ known.key, known.marks });
    };

    if (!batch.gone.empty())
        writePutOff();
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
                else
                    m_draft.facts.nameSought = false; // so that it is sought again
            }
        }
        Known known = knownOf(m_draft.facts, m_draft.text(RowText::Error));
        known.jsonHash = hashOfJson(viewOf(task.json));
        known.key = isNew ? m_nextKey++ : before.key;
        known.isNamedByAsset = keepsAssetName && !m_draft.text(RowText::Name).empty();

        TaskDatabase::Entry entry;
        takePutOff(row, &entry.observations);
        entry.key = known.key;
        entry.id = task.id;
        entry.jsonHash = known.jsonHash;
        appendRecord(m_draft, m_words, &entry.record);
        if (isNew ? !isTerminal(known.phase) : known.readsDifferentlyFrom(before)) {
            const TaskFacts &facts = m_draft.facts;
            entry.observations.push_back(
                { believedMs(facts.updatedAtMs, serverNowMs), facts.phase,
                  facts.progress ? std::optional<double>(*facts.progress) : std::nullopt, facts.retries,
                  QString::fromStdString(m_draft.text(RowText::Error)) });
        }
        append(&news.records, row, entry.record);
        if (!isNew && isStoring() && known.onlyMadeProgressSince(before)) {
            entry.json = task.json;
            ++m_observationsPutOff;
            m_putOff.insert_or_assign(row, std::move(entry));
        } else {
            entry.json = text::redactedJson(task.json);
            placeOfRow.insert(row, { entries.size(), news.records.entries.size() - 1 });
            entries.push_back(std::move(entry));
        }
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
    if (m_observationsPutOff >= observationsHeld)
        writePutOff();
    return news;
}

RowNews StoreWorker::setAcknowledged(const std::vector<int> &rows, bool acknowledged)
{
    RowNews news;
    std::vector<TaskDatabase::Mark> marks;
    writePutOff();
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
    writePutOff();
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
    if (const auto putOff = m_putOff.find(row); putOff != m_putOff.end())
        record = putOff->second.record;
    if (record.empty() && m_overlay)
        record = m_overlay->record(known.key);
    if (record.empty() && m_file) {
        record = m_file->record(known.key);
        noteDamage();
    }
    if (!record.empty())
        setMarks(record.data(), known.marks);
    return record;
}

QByteArray StoreWorker::json(int row)
{
    if (const auto putOff = m_putOff.find(row); putOff != m_putOff.end())
        return text::redactedJson(putOff->second.json);
    const qint64 key = m_known[static_cast<size_t>(row)].key;
    QByteArray found;
    if (m_overlay)
        found = m_overlay->json(key);
    if (found.isEmpty() && m_file) {
        found = m_file->json(key);
        noteDamage();
    }
    return found;
}

std::vector<Observation> StoreWorker::history(int row)
{
    const qint64 key = m_known[static_cast<size_t>(row)].key;
    std::vector<Observation> found;
    if (m_file) {
        found = m_file->observations(key);
        noteDamage();
    }
    if (m_overlay) {
        const std::vector<Observation> later = m_overlay->observations(key);
        found.insert(found.end(), later.begin(), later.end());
    }
    if (const auto putOff = m_putOff.find(row); putOff != m_putOff.end()) {
        const std::vector<Observation> &later = putOff->second.observations;
        found.insert(found.end(), later.begin(), later.end());
    }
    return found;
}

QString StoreWorker::fact(const QString &name)
{
    QString value = m_factsPutOff.value(name);
    if (value.isNull() && m_overlay)
        value = m_overlay->fact(name);
    if (value.isNull() && m_file) {
        value = m_file->fact(name);
        noteDamage();
    }
    return value;
}

void StoreWorker::setFact(const QString &name, const QString &value)
{
    writePutOff();
    if (isStoring()) {
        if (m_file->setFact(name, value))
            return;
        goOnFromMemory(Storing::Later);
    }
    if (m_overlay)
        m_overlay->setFact(name, value);
}

void StoreWorker::setFactInTime(const QString &name, const QString &value)
{
    if (hasPutOff())
        m_factsPutOff.insert(name, value);
    else
        setFact(name, value);
}

//! Moves what was observed of a row to its newer news.
void StoreWorker::takePutOff(int row, std::vector<Observation> *observations)
{
    const auto putOff = m_putOff.find(row);
    if (putOff == m_putOff.end())
        return;
    *observations = std::move(putOff->second.observations);
    m_putOff.erase(putOff);
}

//! In one transaction with the facts: they must not speak of tasks the file does not have.
void StoreWorker::writePutOff()
{
    if (!hasPutOff())
        return;
    m_observationsPutOff = 0;
    const QHash<QString, QString> facts = std::exchange(m_factsPutOff, {});
    std::vector<TaskDatabase::Entry> entries;
    entries.reserve(m_putOff.size());
    for (auto &[row, putOff] : std::exchange(m_putOff, {})) {
        putOff.json = text::redactedJson(putOff.json);
        entries.push_back(std::move(putOff));
    }
    std::ranges::sort(entries, {}, &TaskDatabase::Entry::key);
    const auto writeTo = [&](TaskDatabase *file, const std::vector<std::string_view> &words) {
        bool isGood = file->put(entries, {}, words);
        for (auto fact = facts.cbegin(); fact != facts.cend(); ++fact)
            isGood = isGood && file->setFact(fact.key(), fact.value());
        return isGood;
    };
    if (isStoring()) {
        if (m_file->atOnce([&] { return writeTo(&*m_file, wordsFrom(m_wordsStored)); })) {
            m_wordsStored = m_words.size();
            return;
        }
        goOnFromMemory(Storing::Later);
    }
    if (m_overlay)
        m_overlay->atOnce([&] { return writeTo(m_overlay.get(), {}); });
}

std::vector<std::string_view> StoreWorker::wordsFrom(int number) const
{
    std::vector<std::string_view> words;
    for (; number < m_words.size(); ++number)
        words.push_back(m_words.at(number));
    return words;
}

void StoreWorker::write(const std::vector<TaskDatabase::Entry> &entries,
                        const std::vector<TaskDatabase::Mark> &marks)
{
    if (entries.empty() && marks.empty())
        return;
    if (isStoring()) {
        if (m_file->write(entries, marks, wordsFrom(m_wordsStored))) {
            m_wordsStored = m_words.size();
            return;
        }
        goOnFromMemory(Storing::Later);
    }
    for (const TaskDatabase::Mark &mark : marks)
        m_marksSince.insert(mark.key, mark.marks);
    if (m_overlay)
        m_overlay->write(entries, marks);
}

//! Reading found what opening did not.
void StoreWorker::noteDamage()
{
    if (isStoring() && m_file->isDamaged())
        goOnFromMemory(Storing::Damaged);
}

void StoreWorker::goOnFromMemory(Storing how)
{
    m_storing = how == Storing::Later && m_file->isDamaged() ? Storing::Damaged : how;
    // Of a damaged file a person hears when it has been replaced, or could not be.
    if (m_storing == Storing::Damaged)
        m_rowsWanted = true;
    else
        m_failure = m_file->errorText();
    m_overlay = std::make_unique<TaskDatabase>(u":memory:"_s);
    if (m_overlay->open() != TaskDatabase::OpenResult::Opened) {
        m_overlay.reset();
        m_storing = Storing::Never;
    }
    writePutOff();
}

void StoreWorker::storeAgain()
{
    using OpenResult = TaskDatabase::OpenResult;
    m_rowsWanted = m_storing == Storing::Damaged;
    if (m_storing != Storing::Later)
        return;
    if (!m_file->isOpenForWriting()) {
        if (m_file->openAgain() != OpenResult::Opened) {
            if (m_file->isDamaged()) {
                m_storing = Storing::Damaged;
                m_rowsWanted = true;
            }
            return;
        }
        // Another program may have written meanwhile, and given out the same numbers.
        if (m_file->contents() != m_contents) {
            leaveFileAlone();
            return;
        }
    }
    writeMemory();
}

void StoreWorker::leaveFileAlone()
{
    m_file->openToRead();
    m_storing = Storing::Never;
}

//! In one transaction with the facts: they must not speak of tasks the file does not have.
void StoreWorker::writeMemory()
{
    if (m_file->atOnce([this] { return writeMemoryTo(&*m_file); })) {
        goOnInFile(TaskDatabase::OpenResult::Opened);
        return;
    }
    m_failure = m_file->errorText();
    if (m_file->isDamaged()) {
        m_storing = Storing::Damaged;
        m_rowsWanted = true;
    }
}

bool StoreWorker::writeMemoryTo(TaskDatabase *file)
{
    std::vector<TaskDatabase::Mark> marks;
    for (auto mark = m_marksSince.cbegin(); mark != m_marksSince.cend(); ++mark)
        marks.push_back({ mark.key(), mark.value() });
    bool isGood = file->put({}, marks, wordsFrom(m_wordsStored));
    m_overlay->forEachRow([&](const TaskDatabase::Stored &row) {
        isGood = isGood
            && file->put({ TaskDatabase::Entry { row.key,
                                                 idOf(row),
                                                 row.jsonHash,
                                                 std::string(row.record),
                                                 m_overlay->json(row.key),
                                                 {} } },
                         {}, {})
            && file->put(row.key, m_overlay->observations(row.key));
    });
    const QHash<QString, QString> facts = m_overlay->facts();
    for (auto fact = facts.cbegin(); fact != facts.cend(); ++fact)
        isGood = isGood && file->setFact(fact.key(), fact.value());
    return isGood;
}

void StoreWorker::goOnInFile(TaskDatabase::OpenResult how)
{
    m_wordsStored = m_words.size();
    m_overlay.reset();
    m_marksSince.clear();
    m_contents.reset();
    m_failure.reset();
    m_rowsWanted = false;
    m_storing = Storing::Yes;
    m_restored = how;
}

void StoreWorker::rebuild(const LoadedRows &rows)
{
    if (m_storing != Storing::Damaged)
        return;
    // Whole before it takes the other's place, so that a program that is killed meanwhile finds one of them.
    const QString freshPath = m_path + ".new"_L1;
    TaskDatabase::removeFiles(freshPath);
    std::vector<size_t> withoutJson;
    bool isMade = false;
    {
        TaskDatabase fresh(freshPath);
        isMade = fresh.open() == TaskDatabase::OpenResult::Opened
            && fresh.atOnce([&] { return writeAllTo(&fresh, rows, &withoutJson); });
        if (!isMade)
            m_failure = fresh.errorText().isEmpty() ? m_file->errorText() : fresh.errorText();
    }
    if (isMade && m_file->replaceWith(freshPath) != TaskDatabase::OpenResult::Rebuilt) {
        isMade = false;
        m_failure = m_file->errorText();
    }
    if (!isMade) {
        TaskDatabase::removeFiles(freshPath);
        return;
    }
    for (const size_t row : withoutJson)
        m_known[row].jsonHash = 0;
    goOnInFile(TaskDatabase::OpenResult::Rebuilt);
}

//! A row whose JSON is lost counts as changed when the server lists it again.
bool StoreWorker::writeAllTo(TaskDatabase *file, const LoadedRows &rows, std::vector<size_t> *withoutJson)
{
    if (!file->put({}, {}, wordsFrom(0)))
        return false;
    for (size_t at = 0; at < m_known.size(); ++at) {
        const Known &known = m_known[at];
        TaskDatabase::Entry entry { known.key, {}, known.jsonHash, {}, json(static_cast<int>(at)), {} };
        const auto take = [&](const TaskDatabase::Stored &row) {
            if (entry.record.empty())
                entry.record = row.record;
            if (entry.id.isNull())
                entry.id = idOf(row);
        };
        m_overlay->forEachRow({ known.key }, take);
        // Its last news may still be on their way to the table. The hash tells that these are them.
        m_file->forEachRow({ known.key }, [&](const TaskDatabase::Stored &row) {
            if (row.jsonHash == known.jsonHash && RecordView(row.record, m_words).isValid())
                take(row);
        });
        if (at < rows.ids.size()) {
            TaskDatabase::Stored row;
            row.hasId = true;
            row.id = rows.ids[at];
            row.otherId = rows.otherIds.value(static_cast<int>(at));
            row.record = rows.records.record(at);
            entry.id.clear();
            take(row);
        }
        if (entry.id.isNull() || entry.record.empty())
            return false;
        setMarks(entry.record.data(), known.marks);
        if (entry.json.isEmpty()) {
            entry.jsonHash = 0;
            withoutJson->push_back(at);
        }
        if (!file->put({ entry }, {}, {}) || !file->put(known.key, history(static_cast<int>(at))))
            return false;
    }
    QHash<QString, QString> facts = m_file->facts();
    facts.insert(m_overlay->facts());
    for (auto fact = facts.cbegin(); fact != facts.cend(); ++fact) {
        if (!file->setFact(fact.key(), fact.value()))
            return false;
    }
    return true;
}

void StoreWorker::setNewerFileAside()
{
    if (m_storing != Storing::Newer)
        return;
    m_file.emplace(m_path);
    if (m_file->setNewerAside() != TaskDatabase::OpenResult::Opened) {
        m_failure = m_file->errorText();
        m_file.reset();
        return;
    }
    m_storing = Storing::Later;
    m_contents = TaskDatabase::Contents();
    writeMemory();
}

} // namespace reelwatch
