#include "session/manifestjournal.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr std::array stateNames { "waiting"_L1,   "sent"_L1,   "accepted"_L1,
                                  "completed"_L1, "failed"_L1, "refused"_L1 };

ManifestResult resultOf(const QJsonObject &record)
{
    ManifestResult result;
    const QString state = record.value("state"_L1).toString();
    for (std::size_t i = 0; i < stateNames.size(); ++i) {
        if (state == stateNames[i])
            result.state = static_cast<ManifestResult::State>(i);
    }
    result.taskId = record.value("task"_L1).toString();
    result.words = record.value("words"_L1).toString();
    result.existedBefore = record.value("existed"_L1).toBool();
    result.sentMs = record.value("at"_L1).toInteger();
    return result;
}

} // namespace

std::optional<ManifestJournal::Contents> ManifestJournal::read() const
{
    QFile file(m_path);
    if (m_path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    std::optional<Contents> contents;
    while (!file.atEnd()) {
        const QJsonObject record = QJsonDocument::fromJson(file.readLine()).object();
        if (record.contains("manifest"_L1)) {
            contents = Contents { record.value("manifest"_L1).toString(),
                                  record.value("sha256"_L1).toString().toLatin1(),
                                  record.value("imports"_L1).toInt(),
                                  {} };
        } else if (contents && record.contains("line"_L1)) {
            contents->results.insert(record.value("line"_L1).toInt(), resultOf(record));
        }
    }
    return contents;
}

bool ManifestJournal::begin(const QString &manifestPath, const QByteArray &digest, int count)
{
    return append(QJsonDocument(QJsonObject { { u"manifest"_s, manifestPath },
                                              { u"sha256"_s, QString::fromLatin1(digest) },
                                              { u"imports"_s, count } })
                      .toJson(QJsonDocument::Compact),
                  true);
}

bool ManifestJournal::note(int line, const ManifestResult &result)
{
    QJsonObject record { { u"line"_s, line },
                         { u"state"_s, stateNames[static_cast<std::size_t>(result.state)] } };
    if (!result.taskId.isEmpty())
        record[u"task"_s] = result.taskId;
    if (!result.words.isEmpty())
        record[u"words"_s] = result.words;
    if (result.existedBefore)
        record[u"existed"_s] = true;
    if (result.sentMs != 0)
        record[u"at"_s] = result.sentMs;
    return append(QJsonDocument(record).toJson(QJsonDocument::Compact), false);
}

void ManifestJournal::remove()
{
    if (!m_path.isEmpty())
        QFile::remove(m_path);
}

QByteArray ManifestJournal::digestOf(const QByteArray &manifest)
{
    return QCryptographicHash::hash(manifest, QCryptographicHash::Sha256).toHex();
}

bool ManifestJournal::append(const QByteArray &record, bool isNew)
{
    if (m_path.isEmpty())
        return true;
    QFile file(m_path);
    if (!file.open(isNew ? QIODevice::WriteOnly | QIODevice::Truncate
                         : QIODevice::WriteOnly | QIODevice::Append))
        return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    // A cut line at the end must not swallow this one.
    const QByteArray line = (isNew ? QByteArray() : QByteArray("\n")) + record + '\n';
    return file.write(line) == line.size() && file.flush();
}

} // namespace reelwatch
