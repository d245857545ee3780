#include "ui/desktop/startrequest.h"

#include "accounts/account.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

// A message is a line "reelwatch <version> <bytes>" and that many bytes of CBOR; an answer is a line
// "reelwatch <version> <word>".
constexpr QByteArrayView mark("reelwatch ");
constexpr QByteArrayView version("1");
constexpr qsizetype longestLine = 40;
constexpr qsizetype longestToken = 1024;

//! For the desktop's tokens, which go into the environment and to the window system.
QString plainToken(const QCborValue &value)
{
    const QString token = value.toString();
    const bool isPlain = token.size() <= longestToken
        && std::ranges::all_of(token, [](QChar c) { return c > u' ' && c.unicode() < 0x7f; });
    return isPlain ? token : QString();
}

std::optional<StartRequest> decoded(const QByteArray &cbor)
{
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(cbor, &error);
    if (error.error != QCborError::NoError || !value.isMap())
        return std::nullopt;
    const QCborMap map = value.toMap();
    StartRequest request;
    if (const QString server = map["server"_L1].toString(); !server.isEmpty()) {
        request.server = baseUrlFromInput(server, nullptr);
        if (request.server.isEmpty())
            return std::nullopt;
        request.key = map["key"_L1].toString();
    }
    const QCborArray imports = map["imports"_L1].toArray();
    for (const auto &line : imports) {
        if (!line.isString())
            return std::nullopt;
        request.imports.append(line.toString());
    }
    request.folder = map["folder"_L1].toString();
    request.activationToken = plainToken(map["activationToken"_L1]);
    request.startupId = plainToken(map["startupId"_L1]);
    return request;
}

struct Line
{
    enum class State { Incomplete, Whole, Foreign };
    State state = State::Incomplete;
    QByteArray version;
    QByteArray word;
    qsizetype size = 0; //!< bytes, with its end
};

Line readLine(const QByteArray &bytes)
{
    const qsizetype end = bytes.left(longestLine).indexOf('\n');
    const bool isOurs = bytes.startsWith(mark) || (bytes.size() < mark.size() && mark.startsWith(bytes));
    if (!isOurs || (end < 0 && bytes.size() >= longestLine))
        return { Line::State::Foreign, {}, {}, 0 };
    if (end < 0)
        return {};
    const QList<QByteArray> words = bytes.left(end).split(' ');
    if (words.size() < 3)
        return { Line::State::Foreign, {}, {}, 0 };
    return { Line::State::Whole, words[1], words[2], end + 1 };
}

} // namespace

QStringList StartRequest::importLines() const
{
    QStringList lines;
    lines.reserve(imports.size());
    const QDir base(folder);
    for (const QString &typed : imports) {
        const QString path = base.absoluteFilePath(typed);
        lines.append(!typed.isEmpty() && QFileInfo::exists(path) ? path : typed);
    }
    return lines;
}

QByteArray startMessage(const StartRequest &request)
{
    QCborMap map;
    if (!request.server.isEmpty()) {
        map["server"_L1] = request.server.toString(QUrl::FullyEncoded);
        map["key"_L1] = request.key;
    }
    map["imports"_L1] = QCborArray::fromStringList(request.imports);
    map["folder"_L1] = request.folder;
    map["activationToken"_L1] = request.activationToken;
    map["startupId"_L1] = request.startupId;
    const QByteArray cbor = map.toCborValue().toCbor();
    if (cbor.size() > largestStartMessage - longestLine)
        return {};
    return mark.toByteArray() + version.toByteArray() + ' ' + QByteArray::number(cbor.size()) + '\n' + cbor;
}

StartMessage readStartMessage(const QByteArray &bytes)
{
    const Line line = readLine(bytes);
    if (line.state == Line::State::Incomplete)
        return {};
    if (line.state == Line::State::Foreign)
        return { StartMessage::State::Malformed };
    if (line.version != version)
        return { StartMessage::State::OtherVersion };
    bool isNumber = false;
    const qlonglong size = line.word.toLongLong(&isNumber);
    if (!isNumber || size < 0 || size > largestStartMessage - longestLine)
        return { StartMessage::State::Malformed };
    if (bytes.size() < line.size + size)
        return {};
    const std::optional<StartRequest> request = decoded(bytes.mid(line.size, size));
    if (!request)
        return { StartMessage::State::Malformed };
    return { StartMessage::State::Complete, *request };
}

QByteArray startAnswer(StartAnswer answer)
{
    const QByteArray start = mark.toByteArray() + version.toByteArray();
    switch (answer) {
    case StartAnswer::Taken:
        return start + " taken\n";
    case StartAnswer::OtherVersion:
        return start + " other-version\n";
    case StartAnswer::Malformed:
        return start + " malformed\n";
    }
    return {};
}

std::optional<StartAnswer> readStartAnswer(const QByteArray &bytes)
{
    const Line line = readLine(bytes);
    if (line.state == Line::State::Incomplete)
        return std::nullopt;
    if (line.state == Line::State::Whole && line.version == version) {
        if (line.word == "taken")
            return StartAnswer::Taken;
        if (line.word == "malformed")
            return StartAnswer::Malformed;
    }
    return StartAnswer::OtherVersion;
}

} // namespace reelwatch
