#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace reelwatch::local {

//! A request as it came over the wire, reduced to what decisions are made from. A plain value.
struct Request
{
    QByteArray method; //!< upper case
    QByteArray path; //!< still percent-encoded, without the query
    QByteArray query; //!< still percent-encoded, without the question mark
    QByteArray host; //!< the Host header
    QByteArray authorization;
    QByteArray cacheControl;
    QByteArray contentType;
    QByteArray ifNoneMatch;
    QByteArray range;
    QByteArray ifRange;
    QByteArray tusResumable; //!< the version of the protocol for uploads in parts
    QByteArray uploadOffset;
    QByteArray uploadLength;
    QByteArray uploadMetadata;
    bool hasOrigin = false;
    bool isChunked = false;
    std::optional<qint64> contentLength;
    QByteArray body; //!< read only for requests that carry JSON
};

//! A stretch of a stored file to be sent as a body.
struct FilePart
{
    QString path;
    qint64 offset = 0; //!< bytes
    qint64 length = 0; //!< bytes
};

//! What is answered. Either body or file is sent. A plain value.
struct Answer
{
    int status = 200;
    QByteArray contentType;
    QByteArray body;
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    std::optional<FilePart> file;

    QByteArray header(const QByteArray &name) const
    {
        for (const auto &[key, value] : headers) {
            if (key == name)
                return value;
        }
        return {};
    }
};

//! `{"errors":[…]}` with \a status.
Answer errorAnswer(int status, const QStringList &texts);
Answer errorAnswer(int status, const QString &text);

//! 422 in the hosted service's form: a JSON document as the text of the error.
Answer validationAnswer(const QString &keyword, const QString &pointer, const QJsonObject &params,
                        const QString &message);

//! The database could not be read.
Answer unreadable();

QByteArray compact(const QJsonObject &object);
//! \a json with \a status.
Answer jsonAnswer(int status, const QByteArray &json);

//! Adds the weak ETag over the body of a successful JSON answer and turns it into a 304 when \a request
//! already has it. A request with `Cache-Control: no-cache` gets the whole body.
void applyEtag(const Request &request, Answer &answer);

} // namespace reelwatch::local
