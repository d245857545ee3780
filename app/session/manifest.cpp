#include "session/manifest.h"

#include "text/quantities.h"
#include "text/redaction.h"

#include <QCoreApplication>
#include <QDir>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QStringDecoder>
#include <QUrl>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Manifest)
};

//! What is wrong with a value, translated; the line is not imported.
struct Problem
{
    QString reason;
};

enum class Column {
    Source,
    Name,
    CreatorId,
    PlaybackPolicy,
    StaticMp4,
    C2pa,
    EncryptionKey,
    Ipfs,
    Profiles,
    SegmentSeconds,
};

struct Title
{
    const char *name; //!< as normalized() gives it
    Column column;
};

constexpr std::array titles {
    Title { "url", Column::Source },
    Title { "source", Column::Source },
    Title { "address", Column::Source },
    Title { "file", Column::Source },
    Title { "path", Column::Source },
    Title { "name", Column::Name },
    Title { "creatorid", Column::CreatorId },
    Title { "playbackpolicy", Column::PlaybackPolicy },
    Title { "staticmp4", Column::StaticMp4 },
    Title { "c2pa", Column::C2pa },
    Title { "encryption", Column::EncryptionKey },
    Title { "encryptedkey", Column::EncryptionKey },
    Title { "encryptionkey", Column::EncryptionKey },
    Title { "ipfs", Column::Ipfs },
    Title { "storage", Column::Ipfs },
    Title { "profiles", Column::Profiles },
    Title { "targetsegmentsizesecs", Column::SegmentSeconds },
};

//! "Creator ID", "creator_id" and "creatorId" are the same title.
QString normalized(const QString &title)
{
    const QString small = title.toLower();
    QString letters;
    for (const QChar c : small) {
        if (c.isLetterOrNumber())
            letters += c;
    }
    return letters;
}

std::optional<Column> columnOf(const QString &title)
{
    const QString name = normalized(title);
    for (const Title &each : titles) {
        if (name == QLatin1StringView(each.name))
            return each.column;
    }
    return std::nullopt;
}

QString knownTitles()
{
    return u"url, name, creatorId, playbackPolicy, staticMp4, c2pa, encryptedKey, ipfs, profiles, targetSegmentSizeSecs"_s;
}

//! Foreign text in a sentence.
QString shown(const QString &foreign)
{
    return text::oneLine(text::redactedText(foreign), 60);
}

std::optional<bool> yesOrNo(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool();
    const QString word
        = value.isDouble() ? QString::number(value.toDouble()) : value.toString().trimmed().toLower();
    if (word == "true"_L1 || word == "yes"_L1 || word == "1"_L1 || word == "y"_L1)
        return true;
    if (word == "false"_L1 || word == "no"_L1 || word == "0"_L1 || word == "n"_L1 || word.isEmpty())
        return false;
    return std::nullopt;
}

//! A text that is JSON, as a cell may hold it; else the value itself.
QJsonValue unfolded(const QJsonValue &value)
{
    const QByteArray text = value.toString().trimmed().toUtf8();
    if (!text.startsWith('{') && !text.startsWith('['))
        return value;
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (document.isObject())
        return document.object();
    return document.isArray() ? QJsonValue(document.array()) : value;
}

bool isBlank(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined()
        || (value.isString() && value.toString().trimmed().isEmpty());
}

bool isBase64(const QString &text)
{
    const auto decoded
        = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return text.size() >= 8 && decoded.decodingStatus == QByteArray::Base64DecodingStatus::Ok;
}

std::optional<Problem> takeSource(const QString &given, const QString &folder, ManifestEntry *entry)
{
    const QString source = given.trimmed();
    if (source.isEmpty())
        return Problem { Words::tr("There is no address or file on this line.") };
    static const std::array schemes { "http"_L1, "https"_L1, "ipfs"_L1, "ar"_L1 };
    const qsizetype colon = source.indexOf("://"_L1);
    if (colon > 0) {
        const QString scheme = source.left(colon).toLower();
        if (scheme == "file"_L1) {
            entry->source = QUrl(source).toLocalFile();
            entry->isFile = true;
            return entry->source.isEmpty() ? std::optional(
                       Problem { Words::tr("“%1” names no file on this computer.").arg(shown(source)) })
                                           : std::nullopt;
        }
        if (std::ranges::find(schemes, scheme) == schemes.end()) {
            return Problem { Words::tr(
                                 "Addresses begin with http, https, ipfs or ar; this one begins with “%1”.")
                                 .arg(shown(scheme)) };
        }
        const QUrl url(source, QUrl::StrictMode);
        if (!url.isValid() || (url.host().isEmpty() && url.path().isEmpty())) {
            return Problem { Words::tr(
                                 "“%1” is no valid address. Blanks and umlauts in it have to be encoded "
                                 "(“%20” for a blank).")
                                 .arg(shown(source)) };
        }
        entry->source = source;
        return std::nullopt;
    }
    entry->isFile = true;
    const QString path = source.startsWith("~/"_L1) ? QDir::homePath() + source.mid(1) : source;
    entry->source = QDir::cleanPath(QDir(folder).absoluteFilePath(path));
    return std::nullopt;
}

std::optional<Problem> takeProfiles(const QJsonValue &value, QJsonObject *options)
{
    const QJsonValue profiles = unfolded(value);
    if (!profiles.isArray() || profiles.toArray().isEmpty())
        return Problem { Words::tr(
            "“profiles” has to be a list such as [{\"bitrate\":1000000,\"height\":720}].") };
    const QJsonArray all = profiles.toArray();
    for (const auto &profile : all) {
        if (profile.toObject().value("bitrate"_L1).toInteger() <= 0)
            return Problem { Words::tr("Each of the “profiles” needs a “bitrate” in bits per second.") };
    }
    options->insert(u"profiles"_s, profiles);
    return std::nullopt;
}

std::optional<Problem> takePolicy(const QJsonValue &value, QJsonObject *options)
{
    const QJsonValue policy = unfolded(value);
    if (policy.isObject() && !policy.toObject().value("type"_L1).toString().isEmpty()) {
        options->insert(u"playbackPolicy"_s, policy);
        return std::nullopt;
    }
    const QString word = policy.toString().trimmed().toLower();
    if (word != "public"_L1 && word != "jwt"_L1) {
        return Problem { Words::tr("“playbackPolicy” is public or jwt, or an object with a “type”; not “%1”.")
                             .arg(shown(policy.toString())) };
    }
    options->insert(u"playbackPolicy"_s, QJsonObject { { u"type"_s, word } });
    return std::nullopt;
}

std::optional<Problem> takeOption(Column column, const QString &title, const QJsonValue &value,
                                  QJsonObject *options)
{
    const auto flag = [&](const QString &member, const QJsonValue &on) -> std::optional<Problem> {
        const std::optional<bool> isOn = yesOrNo(value);
        if (!isOn)
            return Problem { Words::tr("“%1” is true or false, not “%2”.")
                                 .arg(shown(title), shown(value.toVariant().toString())) };
        if (*isOn)
            options->insert(member, on);
        return std::nullopt;
    };
    switch (column) {
    case Column::Source:
    case Column::Name:
        break;
    case Column::CreatorId:
        if (!value.isString() && !value.isObject())
            return Problem { Words::tr("“creatorId” has to be a text.") };
        options->insert(u"creatorId"_s, value);
        break;
    case Column::PlaybackPolicy:
        return takePolicy(value, options);
    case Column::StaticMp4:
        return flag(u"staticMp4"_s, true);
    case Column::C2pa:
        return flag(u"c2pa"_s, true);
    case Column::EncryptionKey: {
        const QJsonValue given = unfolded(value);
        const QString key
            = (given.isObject() ? given.toObject().value("encryptedKey"_L1) : given).toString().trimmed();
        if (!isBase64(key))
            return Problem { Words::tr("The encryption key has to be in Base64.") };
        options->insert(u"encryption"_s, QJsonObject { { u"encryptedKey"_s, key } });
        break;
    }
    case Column::Ipfs: {
        const QJsonValue given = unfolded(value);
        if (given.isObject()) {
            const QJsonObject storage = given.toObject();
            options->insert(u"storage"_s,
                            storage.contains("ipfs"_L1) ? storage : QJsonObject { { u"ipfs"_s, storage } });
            break;
        }
        return flag(u"storage"_s, QJsonObject { { u"ipfs"_s, true } });
    }
    case Column::Profiles:
        return takeProfiles(value, options);
    case Column::SegmentSeconds: {
        bool isNumber = false;
        const double seconds = value.isDouble() ? value.toDouble() : value.toString().toDouble(&isNumber);
        if (!(value.isDouble() || isNumber) || !(seconds > 0))
            return Problem { Words::tr("“targetSegmentSizeSecs” has to be a number of seconds.") };
        options->insert(u"targetSegmentSizeSecs"_s, seconds);
        break;
    }
    }
    return std::nullopt;
}

QString nameFromSource(const ManifestEntry &entry)
{
    const QString path = entry.isFile ? entry.source : QUrl(entry.source).path(QUrl::FullyDecoded);
    const QString last = path.section(u'/', -1, -1, QString::SectionSkipEmpty);
    return last.isEmpty() ? QUrl(entry.source).host() : last;
}

//! Gathers what is read.
class Collector
{
public:
    explicit Collector(QString folder) : m_folder(std::move(folder)) { }

    void reject(int line, const QString &reason, bool isDuplicate = false)
    {
        m_manifest.problems.push_back({ line, reason, isDuplicate });
    }
    //! False when there are too many lines.
    bool mayGoOn(int line)
    {
        if (++m_lines <= mostManifestLines)
            return true;
        reject(line,
               Words::tr("From here on nothing is read: a manifest has at most %1 lines. Put the rest into "
                         "another file.")
                   .arg(QLocale().toString(mostManifestLines)));
        return false;
    }

    //! \a cells: titles as they were written, and values.
    void take(int line, const std::vector<std::pair<QString, QJsonValue>> &cells)
    {
        ManifestEntry entry;
        entry.line = line;
        std::optional<QString> source;
        for (const auto &[title, value] : cells) {
            const std::optional<Column> column = columnOf(title);
            if (!column) {
                if (isBlank(value))
                    continue;
                reject(line,
                       Words::tr("“%1” is no option of the server. There are: %2.")
                           .arg(shown(title), knownTitles()));
                return;
            }
            if (isBlank(value))
                continue;
            if (value.toString().contains(QChar::ReplacementCharacter)) {
                reject(line, Words::tr("There are characters that cannot be read. Save the file as UTF-8."));
                return;
            }
            std::optional<Problem> problem;
            if (*column == Column::Source) {
                if (source)
                    problem = Problem { Words::tr("There are two addresses or files on this line.") };
                source = value.toString();
            } else if (*column == Column::Name) {
                if (value.isString() || value.isDouble())
                    entry.name = text::oneLine(value.toVariant().toString(), 500);
                else
                    problem = Problem { Words::tr("“name” has to be a text.") };
            } else {
                problem = takeOption(*column, title, value, &entry.options);
            }
            if (problem) {
                reject(line, problem->reason);
                return;
            }
        }
        if (const std::optional<Problem> problem = takeSource(source.value_or(QString()), m_folder, &entry)) {
            reject(line, problem->reason);
            return;
        }
        if (const auto before = m_lineOf.constFind(entry.source); before != m_lineOf.constEnd()) {
            reject(line,
                   Words::tr("The same as line %1; it is imported once.").arg(QLocale().toString(*before)),
                   true);
            return;
        }
        m_lineOf.insert(entry.source, line);
        if (entry.name.isEmpty())
            entry.name = text::oneLine(nameFromSource(entry), 500);
        m_manifest.entries.push_back(std::move(entry));
    }

    Manifest manifest() && { return std::move(m_manifest); }

private:
    QString m_folder;
    Manifest m_manifest;
    QHash<QString, int> m_lineOf; //!< by source
    int m_lines = 0;
};

// --- CSV

struct Record
{
    int line = 0;
    QStringList cells;
    bool isUnclosed = false; //!< a quote has no end

    bool isBlank() const
    {
        return std::ranges::all_of(cells, [](const QString &cell) { return cell.trimmed().isEmpty(); });
    }
};

//! The records of a CSV text, one after the other.
class CsvReader
{
public:
    CsvReader(const QString &text, QChar separator) : m_text(text), m_separator(separator) { }

    bool atEnd() const { return m_at >= m_text.size(); }

    Record next()
    {
        Record record;
        record.line = m_line;
        QString cell;
        for (;;) {
            if (atEnd()) {
                record.cells.append(cell);
                return record;
            }
            const QChar c = m_text[m_at];
            // Blanks before a quote are common, and nobody means them.
            if (c == u'"' && cell.trimmed().isEmpty()) {
                cell.clear();
                if (!readQuoted(&cell)) {
                    record.isUnclosed = true;
                    record.cells.append(cell);
                    return record;
                }
                continue;
            }
            ++m_at;
            if (c == m_separator) {
                record.cells.append(cell);
                cell.clear();
            } else if (c == u'\n' || c == u'\r') {
                if (c == u'\r' && !atEnd() && m_text[m_at] == u'\n')
                    ++m_at;
                ++m_line;
                record.cells.append(cell);
                return record;
            } else {
                cell += c;
            }
        }
    }

private:
    //! False when there is no closing quote; then only the rest of this line was read.
    bool readQuoted(QString *cell)
    {
        const qsizetype start = ++m_at;
        const int startLine = m_line;
        while (!atEnd()) {
            const QChar c = m_text[m_at++];
            if (c == u'"') {
                if (atEnd() || m_text[m_at] != u'"')
                    return true;
                ++m_at;
            } else if (c == u'\n') {
                ++m_line;
            }
            *cell += c;
        }
        // One bad quote must not hide all lines behind it.
        m_line = startLine;
        const qsizetype end = m_text.indexOf(u'\n', start);
        m_at = end < 0 ? m_text.size() : end + 1;
        m_line += end < 0 ? 0 : 1;
        return false;
    }

    const QString &m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    int m_line = 1;
};

//! The one that the first line has most of, outside quotes.
QChar separatorOf(const QString &text)
{
    std::array<std::pair<QChar, int>, 3> counts { { { u',', 0 }, { u';', 0 }, { u'\t', 0 } } };
    bool isQuoted = false;
    for (const QChar c : text) {
        if (c == u'"')
            isQuoted = !isQuoted;
        else if ((c == u'\n' || c == u'\r') && !isQuoted)
            break;
        for (auto &[separator, count] : counts)
            count += !isQuoted && c == separator ? 1 : 0;
    }
    return std::ranges::max_element(counts, {}, &std::pair<QChar, int>::second)->first;
}

void readCsv(const QString &text, Collector *collector)
{
    CsvReader reader(text, separatorOf(text));
    QStringList header;
    while (!reader.atEnd()) {
        const Record record = reader.next();
        if (record.isBlank() || record.cells.constFirst().startsWith(u'#'))
            continue;
        if (header.isEmpty()) {
            const bool hasTitles = std::ranges::any_of(
                record.cells, [](const QString &cell) { return columnOf(cell) == Column::Source; });
            header = hasTitles ? record.cells : QStringList { u"url"_s, u"name"_s };
            if (hasTitles)
                continue;
        }
        if (!collector->mayGoOn(record.line))
            return;
        if (record.isUnclosed) {
            collector->reject(record.line, Words::tr("A quotation mark (\") on this line has no end."));
            continue;
        }
        std::vector<std::pair<QString, QJsonValue>> cells;
        bool hasMore = false;
        for (qsizetype i = 0; i < record.cells.size(); ++i) {
            hasMore = hasMore || (i >= header.size() && !record.cells[i].trimmed().isEmpty());
            if (i < header.size())
                cells.emplace_back(header[i], record.cells[i]);
        }
        if (hasMore) {
            collector->reject(
                record.line,
                Words::tr("This line has more cells (%1) than there are titles (%2). A text with "
                          "a separator in it has to stand in quotation marks.")
                    .arg(QLocale().toString(record.cells.size()), QLocale().toString(header.size())));
            continue;
        }
        collector->take(record.line, cells);
    }
}

// --- JSON lines

void readJsonLines(const QString &text, Collector *collector)
{
    int number = 0;
    for (QStringView line : QStringView(text).split(u'\n')) {
        ++number;
        line = line.trimmed();
        if (line.isEmpty())
            continue;
        if (!collector->mayGoOn(number))
            return;
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(line.toUtf8(), &error);
        if (!document.isObject()) {
            collector->reject(number,
                              error.error == QJsonParseError::NoError
                                  ? Words::tr("Each line has to be one JSON object: {\"url\": …}.")
                                  //: %1: technical, in English; %2: a number
                                  : Words::tr("This is no valid JSON: %1 at character %2.")
                                        .arg(error.errorString(), QLocale().toString(error.offset + 1)));
            continue;
        }
        const QJsonObject object = document.object();
        std::vector<std::pair<QString, QJsonValue>> cells;
        for (auto member = object.begin(); member != object.end(); ++member)
            cells.emplace_back(member.key(), member.value());
        collector->take(number, cells);
    }
}

QString decoded(const QByteArray &bytes)
{
    const auto encoding = QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8);
    QStringDecoder decoder(encoding);
    return decoder.decode(bytes);
}

} // namespace

Manifest readManifest(const QByteArray &bytes, const QString &folder)
{
    Collector collector(folder);
    if (bytes.size() > largestManifestBytes) {
        collector.reject(0,
                         Words::tr("The file is larger than %1. Is it a list of imports?")
                             .arg(text::size(largestManifestBytes)));
        return std::move(collector).manifest();
    }
    const QString text = decoded(bytes);
    const QString begin = text.left(4096).trimmed();
    if (begin.isEmpty())
        collector.reject(0, Words::tr("The file is empty."));
    else if (begin.contains(QChar::Null))
        collector.reject(0, Words::tr("The file is no text. A manifest is a CSV file or JSON lines."));
    else if (begin.startsWith(u'['))
        collector.reject(0,
                         Words::tr("The file is one JSON list. Put each of its objects on a line of its own, "
                                   "without brackets and commas around them."));
    else if (begin.startsWith(u'{'))
        readJsonLines(text, &collector);
    else
        readCsv(text, &collector);
    return std::move(collector).manifest();
}

} // namespace reelwatch
