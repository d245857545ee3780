#include "tasks/taskdatabase.h"

#include "livepeer/decoder.h"
#include "tasks/jsonpacker.h"
#include "tasks/sqlite.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

using sqlite::Outcome;

constexpr quint32 applicationId = 0x52656c77; // "Relw"
constexpr int schemaVersion = 2;
constexpr QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

// Numbers of their own, so that a file does not depend on the order of the enumerators.
constexpr std::array storedPhases { TaskPhase::Unknown,  TaskPhase::Pending,   TaskPhase::Waiting,
                                    TaskPhase::Running,  TaskPhase::Completed, TaskPhase::Failed,
                                    TaskPhase::Cancelled };

qint64 storedPhase(TaskPhase phase)
{
    return std::find(storedPhases.begin(), storedPhases.end(), phase) - storedPhases.begin();
}

TaskPhase phaseOfStored(qint64 number)
{
    return number >= 0 && number < static_cast<qint64>(storedPhases.size())
        ? storedPhases[static_cast<size_t>(number)]
        : TaskPhase::Unknown;
}

// The record holds every column a person may sort or filter by; the JSON stands apart, so that loading the
// list does not read past it. Ids are looked up in memory, so none is indexed here.
constexpr auto schema
    = "CREATE TABLE task(key INTEGER PRIMARY KEY, id BLOB NOT NULL, json_hash INTEGER NOT NULL, "
      "marks INTEGER NOT NULL, record BLOB NOT NULL);"
      "CREATE TABLE raw(key INTEGER PRIMARY KEY, json BLOB NOT NULL);"
      "CREATE TABLE word(key INTEGER PRIMARY KEY, word BLOB NOT NULL);"
      "CREATE TABLE dictionary(key INTEGER PRIMARY KEY, bytes BLOB NOT NULL);"
      "CREATE TABLE observation(task INTEGER NOT NULL, server_ms INTEGER NOT NULL, "
      "phase INTEGER NOT NULL, progress REAL, retries INTEGER, error TEXT);"
      "CREATE INDEX observation_by_task ON observation(task);"
      "CREATE TABLE fact(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;";

// What version 1 kept under names that version 2 uses. Facts and observations are as they were.
constexpr auto setVersion1Apart
    = "ALTER TABLE task RENAME TO task1; ALTER TABLE raw RENAME TO raw1;"
      "ALTER TABLE observation RENAME TO observation1; ALTER TABLE fact RENAME TO fact1;"
      "DROP INDEX observation_by_task;";
constexpr auto dropVersion1
    = "INSERT INTO observation(task, server_ms, phase, progress, retries, error) "
      "SELECT task, server_ms, phase, progress, retries, error FROM observation1 ORDER BY rowid;"
      "INSERT INTO fact(name, value) SELECT name, value FROM fact1;"
      "DROP TABLE observation1; DROP TABLE raw1; DROP TABLE task1; DROP TABLE fact1;";

// The two numbers at their places in the header of an SQLite file; read without SQLite, which would touch the
// file.
struct FileHeader
{
    bool isSqlite = false;
    quint32 userVersion = 0;
    quint32 applicationId = 0;
};

FileHeader headerOf(const QString &path)
{
    constexpr qsizetype headerBytes = 100;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.read(headerBytes);
    if (bytes.size() < headerBytes || !bytes.startsWith("SQLite format 3"))
        return {};
    return { true, qFromBigEndian<quint32>(bytes.constData() + 60),
             qFromBigEndian<quint32>(bytes.constData() + 68) };
}

QString freeNameAside(const QString &path, QLatin1StringView suffix)
{
    QString name = path + u'.' + suffix;
    for (int number = 2; QFileInfo::exists(name); ++number)
        name = u"%1.%2.%3"_s.arg(path).arg(number).arg(suffix);
    return name;
}

//! True for \a name and for what stands beside it: its journals, one that was to replace it, and those that
//! were set aside, with theirs.
bool isFileOf(const QString &name, const QString &file)
{
    static const QRegularExpression suffix(
        u"\\A(\\.new|\\.([0-9]+\\.)?(damaged|newer))?(-wal|-shm|-journal)?\\z"_s);
    return file.startsWith(name) && suffix.match(file.mid(name.size())).hasMatch();
}

std::filesystem::path nativePath(const QString &path)
{
    return QFile::encodeName(path).toStdString();
}

std::string_view viewOf(const QByteArray &bytes)
{
    return { bytes.constData(), static_cast<size_t>(bytes.size()) };
}

} // namespace

struct TaskDatabase::Private
{
    explicit Private(QString filePath) : path(std::move(filePath)) { }

    enum class Check { Good, Damaged, TooNew, Failed };

    QString path;
    bool damaged = false;
    bool writable = false;
    sqlite::Connection db;
    sqlite::Statement putTask;
    sqlite::Statement putRecord;
    sqlite::Statement setMarks;
    sqlite::Statement putRaw;
    sqlite::Statement putWord;
    sqlite::Statement insertObservation;
    sqlite::Statement selectRow;
    sqlite::Statement selectJson;
    sqlite::Statement selectObservations;
    sqlite::Statement selectFact;
    sqlite::Statement putFact;
    std::optional<JsonPacker> packer { std::in_place };
    quint32 dictionaries = 0;
    std::vector<QByteArray> samples; //!< for the first dictionary

    bool inMemory() const { return path == ":memory:"_L1; }

    bool good(Outcome outcome)
    {
        if (outcome != Outcome::Ok)
            damaged = outcome == Outcome::Damaged;
        return outcome == Outcome::Ok;
    }

    Check checked(Outcome outcome)
    {
        if (good(outcome))
            return Check::Good;
        return damaged ? Check::Damaged : Check::Failed;
    }

    void finalizeAll()
    {
        for (sqlite::Statement *statement :
             { &putTask, &putRecord, &setMarks, &putRaw, &putWord, &insertObservation, &selectRow,
               &selectJson, &selectObservations, &selectFact, &putFact })
            statement->finalize();
    }

    void close()
    {
        finalizeAll();
        db.close();
        writable = false;
    }

    Check fail(const QString &text)
    {
        db.setError(text);
        return Check::Failed;
    }

    Check prepareFile()
    {
        if (inMemory())
            return Check::Good;
        const QFileInfo info(path);
        if (info.exists()) {
            if (!info.isFile())
                return fail(u"not a file"_s);
            const FileHeader header = headerOf(path);
            if (header.isSqlite && header.applicationId == applicationId
                && header.userVersion > static_cast<quint32>(schemaVersion))
                return Check::TooNew;
            QFile::setPermissions(path, ownerOnly);
            return Check::Good;
        }
        QDir().mkpath(info.absolutePath());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly))
            return fail(file.errorString());
        return Check::Good;
    }

    Check openFile(bool waits = true)
    {
        if (const Check prepared = prepareFile(); prepared != Check::Good)
            return prepared;
        if (const Check opened = checked(db.open(path, false)); opened != Check::Good)
            return opened;
        if (!waits)
            db.setPatience(0);
        qint64 version = 0;
        qint64 application = 0;
        qint64 tables = 0;
        for (const auto &[query, value] : { std::pair { "PRAGMA user_version", &version },
                                            std::pair { "PRAGMA application_id", &application },
                                            std::pair { "SELECT count(*) FROM sqlite_schema", &tables } }) {
            if (const Check check = checked(db.number(query, value)); check != Check::Good)
                return check;
        }
        const bool ours = application == applicationId;
        if (ours && version > schemaVersion)
            return Check::TooNew;
        const bool isNew = tables == 0 && version == 0;
        if (!isNew && (!ours || version < 1)) {
            db.setError(u"not a task database"_s);
            return Check::Damaged;
        }
        // Keys and the numbers of words are given out in memory, so a file has one writer.
        Check check = checked(
            db.run("PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; "
                   "BEGIN IMMEDIATE"));
        if (check != Check::Good)
            return check;
        if (isNew)
            check = checked(createSchema());
        else if (version == 1)
            check = checked(takeVersion1Over());
        if (check == Check::Good)
            check = checked(db.run("COMMIT"));
        if (check != Check::Good) {
            rollBack();
            return check;
        }
        check = prepareStatements();
        writable = check == Check::Good;
        return check;
    }

    //! Keeps the text of what led to it.
    void openToRead()
    {
        const QString cause = db.errorText();
        const bool wasDamaged = damaged;
        close();
        if (!inMemory() && QFileInfo(path).isFile()) {
            bool isOpen = db.open(path, true) == Outcome::Ok;
            if (isOpen) {
                db.setPatience(0);
                isOpen = prepareStatements() == Check::Good;
            }
            // Where SQLite cannot make the files it shares with others there are no others.
            if (!isOpen && !QFileInfo(QFileInfo(path).path()).isWritable()
                && !QFileInfo::exists(path + "-wal"_L1)) {
                close();
                isOpen = db.openUnchanging(path) == Outcome::Ok && prepareStatements() == Check::Good;
            }
            if (!isOpen)
                close();
        }
        damaged = wasDamaged;
        db.setError(cause);
    }

    //! Rolls back and keeps the text of what led to it.
    void rollBack()
    {
        const QString cause = db.errorText();
        const bool wasDamaged = damaged;
        db.run("ROLLBACK");
        // What is packed with a dictionary that is not in the file can never be read.
        if (selectFact.isPrepared())
            loadDictionaries();
        damaged = wasDamaged;
        db.setError(cause);
    }

    Outcome createSchema()
    {
        const Outcome outcome = db.run(schema);
        return outcome == Outcome::Ok ? stampVersion() : outcome;
    }

    Outcome stampVersion()
    {
        const QByteArray stamp = u"PRAGMA application_id=%1; PRAGMA user_version=%2"_s.arg(applicationId)
                                     .arg(schemaVersion)
                                     .toLatin1();
        return db.run(stamp.constData());
    }

    //! Makes the rows of version 1 anew from their JSON; what was observed of them stays.
    Outcome takeVersion1Over()
    {
        Outcome outcome = db.run(setVersion1Apart);
        if (outcome == Outcome::Ok)
            outcome = db.run(schema);
        if (outcome == Outcome::Ok && prepareStatements() != Check::Good)
            outcome = damaged ? Outcome::Damaged : Outcome::Failed;
        if (outcome != Outcome::Ok)
            return outcome;
        sqlite::Statement old;
        outcome = old.prepare(
            &db, "SELECT key, gone, first_running_ms, json_hash, json FROM task1 JOIN raw1 ON task=key");
        WordPool words;
        RowDraft draft;
        qint64 known = 0;
        if (outcome == Outcome::Ok)
            outcome = db.number("SELECT count(*) FROM task1", &known);
        qint64 taken = 0;
        for (bool hasRow = outcome == Outcome::Ok; hasRow;) {
            outcome = old.step(&hasRow);
            if (outcome != Outcome::Ok || !hasRow)
                break;
            const std::string_view packed = old.bytes(4);
            const QByteArray json = qUncompress(reinterpret_cast<const uchar *>(packed.data()),
                                                static_cast<int>(packed.size()));
            const Result<ListedTask> task = decodeListedTask(json);
            if (!task)
                continue;
            ++taken;
            fillDraft(*task, &draft);
            draft.facts.gone = old.number(1) != 0;
            if (!old.isNull(2))
                draft.facts.firstRunningMs = old.number(2);
            Entry entry { old.number(0), task->id, static_cast<quint64>(old.number(3)), {}, json, {} };
            appendRecord(draft, words, &entry.record);
            outcome = put(entry);
            if (outcome != Outcome::Ok)
                break;
        }
        old.finalize();
        for (int word = 0; word < words.size() && outcome == Outcome::Ok; ++word)
            outcome = put(words.at(word));
        finalizeAll();
        // What the facts say is known they say of rows that are missing now: the server is read anew.
        if (outcome == Outcome::Ok && taken < known)
            outcome = db.run("DELETE FROM fact");
        if (outcome == Outcome::Ok)
            outcome = db.run(dropVersion1);
        return outcome == Outcome::Ok ? stampVersion() : outcome;
    }

    Check prepareStatements()
    {
        const std::array<std::pair<sqlite::Statement *, const char *>, 11> statements { {
            { &putTask,
              "INSERT OR REPLACE INTO task(key, id, json_hash, marks, record) VALUES(?, ?, ?, ?, ?)" },
            { &putRecord,
              "INSERT INTO task(key, id, json_hash, marks, record) VALUES(?, x'', ?, ?, ?) ON CONFLICT(key) "
              "DO UPDATE SET json_hash=excluded.json_hash, marks=excluded.marks, record=excluded.record" },
            { &setMarks, "UPDATE task SET marks=? WHERE key=?" },
            { &putRaw, "INSERT OR REPLACE INTO raw(key, json) VALUES(?, ?)" },
            { &putWord, "INSERT INTO word(word) VALUES(?)" },
            { &insertObservation,
              "INSERT INTO observation(task, server_ms, phase, progress, retries, error) "
              "VALUES(?, ?, ?, ?, ?, ?)" },
            { &selectRow, "SELECT key, id, json_hash, marks, record FROM task WHERE key=?" },
            { &selectJson, "SELECT json FROM raw WHERE key=?" },
            { &selectObservations,
              "SELECT server_ms, phase, progress, retries, error FROM observation "
              "WHERE task=? ORDER BY rowid" },
            { &selectFact, "SELECT value FROM fact WHERE name=?" },
            { &putFact, "INSERT OR REPLACE INTO fact(name, value) VALUES(?, ?)" },
        } };
        for (const auto &[statement, sql] : statements) {
            if (const Check check = checked(statement->prepare(&db, sql)); check != Check::Good)
                return check;
        }
        return loadDictionaries();
    }

    Check loadDictionaries()
    {
        sqlite::Statement select;
        Check check = checked(select.prepare(&db, "SELECT bytes FROM dictionary ORDER BY key"));
        dictionaries = 0;
        packer.emplace();
        for (bool hasRow = check == Check::Good; hasRow;) {
            check = checked(select.step(&hasRow));
            if (check != Check::Good || !hasRow)
                break;
            const std::string_view bytes = select.bytes(0);
            packer->addDictionary(QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())));
            ++dictionaries;
        }
        return check;
    }

    bool setAside(QLatin1StringView suffix)
    {
        const QFileInfo info(path);
        if (info.exists() && info.size() == 0)
            return QFile::remove(path);
        const QString target = freeNameAside(path, suffix);
        return (!info.exists() || QFile::rename(path, target)) && setJournalsAside(target);
    }

    //! One that is left behind would be played into the file that comes in the place of this one.
    bool setJournalsAside(const QString &target) const
    {
        for (const QLatin1StringView kind : { "-wal"_L1, "-shm"_L1 }) {
            const QString journal = path + kind;
            if (QFileInfo::exists(journal) && !QFile::rename(journal, target + kind)
                && !QFile::remove(journal))
                return false;
        }
        return true;
    }

    //! Puts \a fresh in the place of the file, which is set aside. At any time there is one of them.
    bool replaceFile(const QString &fresh) const
    {
        const QString target = freeNameAside(path, "damaged"_L1);
        if (QFileInfo::exists(fresh + "-wal"_L1) || !setJournalsAside(target))
            return false;
        std::error_code error;
        if (QFileInfo::exists(path)) {
            std::filesystem::create_hard_link(nativePath(path), nativePath(target), error);
            if (error && !QFile::rename(path, target))
                return false;
        }
        std::filesystem::rename(nativePath(fresh), nativePath(path), error);
        return !error;
    }

    Stored stored(const sqlite::Statement &statement, std::string *buffer) const
    {
        Stored row;
        row.key = statement.number(0);
        // An id that is no UUID stands as text, whatever its length.
        if (statement.isText(1)) {
            bool isUuid = false;
            row.otherId = statement.text(1);
            row.id = RowId::of(row.otherId, &isUuid);
            row.hasId = true;
        } else if (statement.bytes(1).size() == RowId::byteCount) {
            row.id = RowId::ofBytes(statement.bytes(1));
            row.hasId = true;
        }
        row.jsonHash = static_cast<quint64>(statement.number(2));
        // Marks change without the rest, so theirs is a column of their own.
        buffer->assign(statement.bytes(4));
        if (!buffer->empty())
            reelwatch::setMarks(buffer->data(), static_cast<unsigned char>(statement.number(3)));
        row.record = *buffer;
        return row;
    }

    Outcome put(std::string_view word)
    {
        putWord.bindBlob(1, word);
        return putWord.run();
    }

    Outcome putTaskOf(const Entry &entry)
    {
        bool isUuid = false;
        std::string idBytes;
        RowId::of(entry.id, &isUuid).appendBytes(&idBytes);
        const QByteArray idText = isUuid ? QByteArray() : entry.id.toUtf8();
        putTask.bind(1, entry.key);
        if (isUuid)
            putTask.bindBlob(2, idBytes);
        else
            putTask.bindText(2, viewOf(idText));
        putTask.bind(3, static_cast<qint64>(entry.jsonHash));
        putTask.bind(4, static_cast<qint64>(marksOf(entry.record)));
        putTask.bindBlob(5, entry.record);
        return putTask.run();
    }

    Outcome putRecordOf(const Entry &entry)
    {
        putRecord.bind(1, entry.key);
        putRecord.bind(2, static_cast<qint64>(entry.jsonHash));
        putRecord.bind(3, static_cast<qint64>(marksOf(entry.record)));
        putRecord.bindBlob(4, entry.record);
        return putRecord.run();
    }

    Outcome put(const Entry &entry)
    {
        Outcome outcome = entry.id.isNull() ? putRecordOf(entry) : putTaskOf(entry);
        if (outcome == Outcome::Ok && !entry.json.isEmpty()) {
            const QByteArray packed = packer->packed(entry.json);
            putRaw.bind(1, entry.key);
            putRaw.bindBlob(2, viewOf(packed));
            outcome = putRaw.run();
        }
        for (const Observation &seen : entry.observations) {
            if (outcome == Outcome::Ok)
                outcome = put(entry.key, seen);
        }
        return outcome;
    }

    Outcome put(qint64 key, const Observation &seen)
    {
        const QByteArray error = seen.error.toUtf8();
        insertObservation.bind(1, key);
        insertObservation.bind(2, seen.serverMs);
        insertObservation.bind(3, storedPhase(seen.phase));
        insertObservation.bind(4, seen.progress);
        insertObservation.bind(5, seen.retries ? std::optional<qint64>(*seen.retries) : std::nullopt);
        insertObservation.bindText(6, viewOf(error));
        return insertObservation.run();
    }

    //! As soon as there are enough texts to learn from; only once, since texts do not change their ways.
    Outcome makeDictionary(const std::vector<Entry> &entries)
    {
        if (dictionaries > 0 || inMemory())
            return Outcome::Ok;
        for (const Entry &entry : entries) {
            if (!entry.json.isEmpty() && samples.size() < 2 * JsonPacker::samplesWanted)
                samples.push_back(entry.json);
        }
        if (samples.size() < JsonPacker::samplesWanted)
            return Outcome::Ok;
        const QByteArray dictionary = JsonPacker::trained(std::exchange(samples, {}), 1);
        if (dictionary.isEmpty())
            return Outcome::Ok;
        sqlite::Statement insert;
        Outcome outcome = insert.prepare(&db, "INSERT INTO dictionary(key, bytes) VALUES(1, ?)");
        if (outcome != Outcome::Ok)
            return outcome;
        insert.bindBlob(1, viewOf(dictionary));
        outcome = insert.run();
        if (outcome == Outcome::Ok) {
            packer->addDictionary(dictionary);
            ++dictionaries;
        }
        return outcome;
    }

    Outcome writeAll(const std::vector<Entry> &entries, const std::vector<Mark> &marks,
                     const std::vector<std::string_view> &words)
    {
        Outcome outcome = Outcome::Ok;
        for (auto word = words.begin(); word != words.end() && outcome == Outcome::Ok; ++word)
            outcome = put(*word);
        for (auto mark = marks.begin(); mark != marks.end() && outcome == Outcome::Ok; ++mark) {
            setMarks.bind(1, static_cast<qint64>(mark->marks));
            setMarks.bind(2, mark->key);
            outcome = setMarks.run();
        }
        if (outcome == Outcome::Ok)
            outcome = makeDictionary(entries);
        for (auto entry = entries.begin(); entry != entries.end() && outcome == Outcome::Ok; ++entry)
            outcome = put(*entry);
        return outcome;
    }

    //! Notes that nothing can be done without an open file; true when there is one.
    bool isUsable()
    {
        if (putFact.isPrepared())
            return true;
        if (db.errorText().isEmpty())
            db.setError(u"not open"_s);
        return false;
    }
};

TaskDatabase::TaskDatabase(QString path) : d(std::make_unique<Private>(std::move(path))) { }

TaskDatabase::~TaskDatabase()
{
    d->close();
}

void TaskDatabase::removeFiles(const QString &path)
{
    const QFileInfo info(path);
    QDir folder = info.dir();
    const QStringList files = folder.entryList(QDir::Files | QDir::Hidden);
    for (const QString &file : files) {
        if (isFileOf(info.fileName(), file))
            folder.remove(file);
    }
}

TaskDatabase::OpenResult TaskDatabase::open()
{
    d->close();
    d->db.setError({});
    d->damaged = false;
    const Private::Check check = d->openFile();
    switch (check) {
    case Private::Check::Good:
        d->db.setError({});
        return OpenResult::Opened;
    case Private::Check::TooNew:
        d->close();
        d->db.setError(u"written by a newer version"_s);
        return OpenResult::TooNew;
    case Private::Check::Damaged:
        return rebuild();
    case Private::Check::Failed:
        break;
    }
    // What cannot be written may still be read.
    d->openToRead();
    return OpenResult::Failed;
}

TaskDatabase::OpenResult TaskDatabase::openAgain()
{
    d->close();
    d->damaged = false;
    const Private::Check check = d->openFile(false);
    if (check == Private::Check::Good)
        return OpenResult::Opened;
    d->openToRead();
    return check == Private::Check::TooNew ? OpenResult::TooNew : OpenResult::Failed;
}

void TaskDatabase::openToRead()
{
    d->openToRead();
}

bool TaskDatabase::isOpenForWriting() const
{
    return d->writable;
}

TaskDatabase::OpenResult TaskDatabase::rebuild()
{
    const QString cause = d->db.errorText();
    d->close();
    const bool isNew = !d->inMemory() && d->setAside("damaged"_L1) && d->openFile() == Private::Check::Good;
    if (isNew)
        d->damaged = false;
    else
        d->close();
    d->db.setError(cause);
    return isNew ? OpenResult::Rebuilt : OpenResult::Failed;
}

TaskDatabase::OpenResult TaskDatabase::replaceWith(const QString &path)
{
    d->close();
    if (!d->replaceFile(path)) {
        d->db.setError(u"the file cannot be replaced"_s);
        d->openToRead();
        return OpenResult::Failed;
    }
    d->damaged = false;
    if (d->openFile() == Private::Check::Good)
        return OpenResult::Rebuilt;
    d->openToRead();
    return OpenResult::Failed;
}

TaskDatabase::OpenResult TaskDatabase::setNewerAside()
{
    d->close();
    {
        // A file that is renamed while it is open would be written on under its new name.
        sqlite::Connection probe;
        if (probe.open(d->path, false) == Outcome::Ok) {
            probe.setPatience(0);
            if (probe.run("PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE") == Outcome::Ok) {
                probe.run("ROLLBACK");
            } else if (probe.isLocked()) {
                d->db.setError(probe.errorText());
                return OpenResult::Failed;
            }
        }
    }
    if (!d->setAside("newer"_L1)) {
        d->db.setError(u"the file cannot be renamed"_s);
        return OpenResult::Failed;
    }
    return d->openFile() == Private::Check::Good ? OpenResult::Opened : OpenResult::Failed;
}

QString TaskDatabase::errorText() const
{
    return d->db.errorText();
}

bool TaskDatabase::isDamaged() const
{
    return d->damaged;
}

std::optional<TaskDatabase::Contents> TaskDatabase::contents()
{
    Contents found;
    if (!d->putFact.isPrepared())
        return QFileInfo(d->path).size() == 0 ? std::optional(found) : std::nullopt;
    sqlite::Statement select;
    bool hasRow = false;
    if (!d->good(select.prepare(&d->db,
                                "SELECT count(*), (SELECT count(*) FROM word), ifnull(sum(key), 0), "
                                "ifnull(sum(json_hash & 0xffffffff), 0) FROM task"))
        || !d->good(select.step(&hasRow)) || !hasRow)
        return std::nullopt;
    return Contents { select.number(0), select.number(1), select.number(2), select.number(3) };
}

bool TaskDatabase::readWords(std::vector<std::string> *words)
{
    sqlite::Statement select;
    if (!d->isUsable() || !d->good(select.prepare(&d->db, "SELECT key, word FROM word ORDER BY key")))
        return false;
    for (bool hasRow = true;;) {
        if (!d->good(select.step(&hasRow)))
            return false;
        if (!hasRow)
            return true;
        // A word that is missing would give all that follow another number.
        if (select.number(0) != static_cast<qint64>(words->size()) + 1) {
            d->damaged = true;
            d->db.setError(u"a word is missing"_s);
            return false;
        }
        words->emplace_back(select.bytes(1));
    }
}

bool TaskDatabase::forEachRow(const std::function<void(const Stored &)> &take)
{
    sqlite::Statement select;
    if (!d->isUsable()
        || !d->good(select.prepare(&d->db, "SELECT key, id, json_hash, marks, record FROM task")))
        return false;
    std::string buffer;
    for (bool hasRow = true; hasRow;) {
        if (!d->good(select.step(&hasRow)))
            return false;
        if (hasRow)
            take(d->stored(select, &buffer));
    }
    return true;
}

bool TaskDatabase::forEachRow(const std::vector<qint64> &keys,
                              const std::function<void(const Stored &)> &take)
{
    if (!d->isUsable())
        return false;
    std::string buffer;
    for (const qint64 key : keys) {
        d->selectRow.bind(1, key);
        bool hasRow = false;
        const bool good = d->good(d->selectRow.step(&hasRow));
        if (hasRow)
            take(d->stored(d->selectRow, &buffer));
        d->selectRow.reset();
        if (!good)
            return false;
    }
    return true;
}

std::string TaskDatabase::record(qint64 key)
{
    std::string found;
    forEachRow({ key }, [&found](const Stored &row) { found = row.record; });
    return found;
}

bool TaskDatabase::write(const std::vector<Entry> &entries, const std::vector<Mark> &marks,
                         const std::vector<std::string_view> &words)
{
    return atOnce([&] { return put(entries, marks, words); });
}

bool TaskDatabase::atOnce(const std::function<bool()> &work)
{
    if (!d->isUsable() || !d->good(d->db.run("BEGIN IMMEDIATE")))
        return false;
    if (work() && d->good(d->db.run("COMMIT")))
        return true;
    d->rollBack();
    return false;
}

bool TaskDatabase::put(const std::vector<Entry> &entries, const std::vector<Mark> &marks,
                       const std::vector<std::string_view> &words)
{
    return d->isUsable() && d->good(d->writeAll(entries, marks, words));
}

bool TaskDatabase::put(qint64 key, const std::vector<Observation> &observations)
{
    return d->isUsable() && std::ranges::all_of(observations, [&](const Observation &seen) {
               return d->good(d->put(key, seen));
           });
}

QByteArray TaskDatabase::json(qint64 key)
{
    if (!d->isUsable())
        return {};
    d->selectJson.bind(1, key);
    bool hasRow = false;
    QByteArray json;
    if (d->good(d->selectJson.step(&hasRow)) && hasRow)
        json = d->packer->unpacked(d->selectJson.bytes(0));
    d->selectJson.reset();
    return json;
}

std::vector<Observation> TaskDatabase::observations(qint64 key)
{
    std::vector<Observation> found;
    if (!d->isUsable())
        return found;
    sqlite::Statement &select = d->selectObservations;
    select.bind(1, key);
    for (bool hasRow = true; hasRow;) {
        if (!d->good(select.step(&hasRow)) || !hasRow)
            break;
        found.push_back({ select.number(0), phaseOfStored(select.number(1)),
                          select.isNull(2) ? std::nullopt : std::optional(select.real(2)),
                          select.isNull(3) ? std::nullopt : std::optional(static_cast<int>(select.number(3))),
                          select.text(4) });
    }
    select.reset();
    return found;
}

QString TaskDatabase::fact(const QString &name)
{
    if (!d->isUsable())
        return {};
    const QByteArray utf8 = name.toUtf8();
    d->selectFact.bindText(1, viewOf(utf8));
    bool hasRow = false;
    QString value;
    if (d->good(d->selectFact.step(&hasRow)) && hasRow) {
        value = d->selectFact.text(0);
        if (value.isNull())
            value = u""_s;
    }
    d->selectFact.reset();
    return value;
}

bool TaskDatabase::setFact(const QString &name, const QString &value)
{
    if (!d->isUsable())
        return false;
    const QByteArray utf8Name = name.toUtf8();
    const QByteArray utf8Value = value.toUtf8();
    d->putFact.bindText(1, viewOf(utf8Name));
    d->putFact.bindText(2, viewOf(utf8Value));
    return d->good(d->putFact.run());
}

QHash<QString, QString> TaskDatabase::facts()
{
    QHash<QString, QString> found;
    sqlite::Statement select;
    if (!d->isUsable() || !d->good(select.prepare(&d->db, "SELECT name, value FROM fact")))
        return found;
    for (bool hasRow = true; d->good(select.step(&hasRow)) && hasRow;)
        found.insert(select.text(0), select.text(1));
    return found;
}

} // namespace reelwatch
