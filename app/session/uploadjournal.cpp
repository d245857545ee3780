#include "session/uploadjournal.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <utility>

namespace reelwatch {

using namespace Qt::StringLiterals;

namespace {

//! Programs of version 1 send an upload without its options, so they must not read one that has some.
constexpr int plainVersion = 1;
constexpr int optionsVersion = 2;
constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

//! Numbers of JSON are exact to 2^53 only.
QString numberText(qint64 value)
{
    return QString::number(value);
}

qint64 numberOf(const QJsonValue &value)
{
    return value.toString().toLongLong();
}

QJsonObject recordJson(const UploadRecord &record)
{
    return { { u"filePath"_s, record.filePath },
             { u"name"_s, record.name },
             { u"options"_s, record.options },
             { u"size"_s, numberText(record.file.size) },
             { u"modifiedMs"_s, numberText(record.file.modifiedMs) },
             { u"fingerprint"_s, QString::fromLatin1(record.file.fingerprint) },
             { u"taskId"_s, record.taskId },
             { u"assetId"_s, record.assetId },
             { u"tusEndpoint"_s, QString::fromLatin1(record.tusEndpoint.toEncoded()) },
             { u"location"_s, QString::fromLatin1(record.location.toEncoded()) },
             { u"isOwnServer"_s, record.isOwnServer },
             { u"bytesSent"_s, numberText(record.bytesSent) },
             { u"isPaused"_s, record.isPaused } };
}

QUrl urlOf(const QJsonValue &value)
{
    return QUrl::fromEncoded(value.toString().toLatin1(), QUrl::StrictMode);
}

UploadRecord recordOf(const QJsonObject &object)
{
    UploadRecord record;
    record.filePath = object.value("filePath"_L1).toString();
    record.name = object.value("name"_L1).toString();
    record.options = object.value("options"_L1).toObject();
    record.file.size = numberOf(object.value("size"_L1));
    record.file.modifiedMs = numberOf(object.value("modifiedMs"_L1));
    record.file.fingerprint = object.value("fingerprint"_L1).toString().toLatin1();
    record.taskId = object.value("taskId"_L1).toString();
    record.assetId = object.value("assetId"_L1).toString();
    record.tusEndpoint = urlOf(object.value("tusEndpoint"_L1));
    record.location = urlOf(object.value("location"_L1));
    record.isOwnServer = object.value("isOwnServer"_L1).toBool();
    record.bytesSent = numberOf(object.value("bytesSent"_L1));
    record.isPaused = object.value("isPaused"_L1).toBool();
    return record;
}

} // namespace

UploadJournal::UploadJournal(QString path) : m_path(std::move(path)) { }

std::vector<UploadRecord> UploadJournal::read()
{
    std::vector<UploadRecord> records;
    QFile file(m_path);
    if (m_path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return records;
    const QJsonObject whole = QJsonDocument::fromJson(file.readAll()).object();
    m_isNewer = whole.value("version"_L1).toInt() > optionsVersion;
    if (m_isNewer)
        return records;
    const QJsonArray uploads = whole.value("uploads"_L1).toArray();
    for (const auto &upload : uploads) {
        UploadRecord record = recordOf(upload.toObject());
        if (!record.filePath.isEmpty())
            records.push_back(std::move(record));
    }
    return records;
}

bool UploadJournal::write(const std::vector<UploadRecord> &records)
{
    if (m_path.isEmpty() || m_isNewer)
        return false;
    if (records.empty())
        return !QFile::exists(m_path) || QFile::remove(m_path);
    QJsonArray uploads;
    int version = plainVersion;
    for (const UploadRecord &record : records) {
        uploads.append(recordJson(record));
        if (!record.options.isEmpty())
            version = optionsVersion;
    }
    const QJsonObject whole { { u"version"_s, version }, { u"uploads"_s, uploads } };
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly))
        return false;
    file.write(QJsonDocument(whole).toJson(QJsonDocument::Compact));
    return file.commit();
}

} // namespace reelwatch
