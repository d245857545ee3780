// JSON values are made from joined strings in many places here, which needs plain QString sums.
#undef QT_USE_QSTRINGBUILDER

#include "support/studioserver.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>
#include <QUuid>

#include <algorithm>
#include <array>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostHeaderBytes = 16 * 1024;
constexpr qsizetype mostBodyBytes = 64 * 1024 * 1024;
constexpr int idleMs = 6000;

QByteArray reasonPhrase(int status)
{
    static const QHash<int, QByteArray> phrases {
        { 200, "OK" },
        { 201, "Created" },
        { 204, "No Content" },
        { 304, "Not Modified" },
        { 307, "Temporary Redirect" },
        { 400, "Bad Request" },
        { 401, "Unauthorized" },
        { 403, "Forbidden" },
        { 404, "Not Found" },
        { 409, "Conflict" },
        { 412, "Precondition Failed" },
        { 422, "Unprocessable Entity" },
        { 429, "Too Many Requests" },
        { 431, "Request Header Fields Too Large" },
        { 500, "Internal Server Error" },
        { 503, "Service Unavailable" },
    };
    return phrases.value(status, "Unknown");
}

//! The leading whole number of a text, as parseInt reads it.
std::optional<int> leadingNumber(const QString &text)
{
    static const QRegularExpression number(u"\\A\\s*([+-]?\\d+)"_s);
    const QRegularExpressionMatch match = number.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    bool fits = false;
    const int value = match.captured(1).toInt(&fits);
    if (fits)
        return value;
    return match.captured(1).startsWith(u'-') ? -1 : std::numeric_limits<int>::max();
}

//! A field of a task as the database sees it: null, a number or a text.
using Field = std::variant<std::monostate, qint64, QString>;

std::optional<Field> fieldOf(const ServerTask &task, const QString &name)
{
    const auto text = [](const QString &value) { return value.isEmpty() ? Field() : Field(value); };
    if (name == "id"_L1)
        return Field(task.id);
    if (name == "type"_L1)
        return text(task.type);
    if (name == "createdAt"_L1)
        return Field(task.createdAtMs);
    if (name == "updatedAt"_L1)
        return task.updatedAtMs ? Field(*task.updatedAtMs) : Field();
    if (name == "inputAssetId"_L1)
        return text(task.inputAssetId);
    if (name == "outputAssetId"_L1)
        return text(task.outputAssetId);
    if (name == "projectId"_L1)
        return text(task.projectId);
    if (name == "name"_L1 || name == "userId"_L1)
        return Field();
    return std::nullopt;
}

struct Order
{
    QString field;
    bool isDescending;
};

QList<Order> orderOf(const QString &text)
{
    QList<Order> orders;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const qsizetype dash = part.lastIndexOf(u'-');
        const QString field = part.left(dash);
        if (dash > 0 && fieldOf(ServerTask(), field))
            orders.append({ field, part.mid(dash + 1) == "true"_L1 });
    }
    if (orders.isEmpty())
        orders.append({ u"id"_s, false });
    return orders;
}

//! As the database sorts: a missing value counts as greater than any other.
bool comesBefore(const ServerTask &a, const ServerTask &b, const QList<Order> &orders)
{
    for (const Order &order : orders) {
        const Field left = *fieldOf(a, order.field);
        const Field right = *fieldOf(b, order.field);
        if (left == right)
            continue;
        const bool leftIsNull = std::holds_alternative<std::monostate>(left);
        const bool rightIsNull = std::holds_alternative<std::monostate>(right);
        const bool isLess = leftIsNull ? false : rightIsNull ? true : left < right;
        return order.isDescending ? !isLess : isLess;
    }
    return false;
}

//! The places in \a tasks in the order asked for.
std::vector<size_t> sortedIndexes(const std::vector<ServerTask> &tasks, const QList<Order> &orders)
{
    std::vector<size_t> indexes(tasks.size());
    std::iota(indexes.begin(), indexes.end(), size_t { 0 });
    std::ranges::stable_sort(
        indexes, [&tasks, &orders](size_t a, size_t b) { return comesBefore(tasks[a], tasks[b], orders); });
    return indexes;
}

struct Condition
{
    QString field;
    QString comparison; //!< "eq", "gt", "gte", "lt", "lte"
    QJsonValue value;
};

bool holds(const Condition &condition, const ServerTask &task)
{
    const Field field = *fieldOf(task, condition.field);
    if (std::holds_alternative<std::monostate>(field))
        return false;
    if (const auto *text = std::get_if<QString>(&field))
        return condition.value.isString() && condition.value.toString() == *text;
    const qint64 number = std::get<qint64>(field);
    const qint64 limit = static_cast<qint64>(condition.value.toDouble());
    if (condition.comparison == "gt"_L1)
        return number > limit;
    if (condition.comparison == "gte"_L1)
        return number >= limit;
    if (condition.comparison == "lt"_L1)
        return number < limit;
    if (condition.comparison == "lte"_L1)
        return number <= limit;
    return number == limit;
}

//! Null with the server's words in \a problem when the filters cannot be read. They are decoded a second time
//! here.
std::optional<QList<Condition>> conditionsOf(const QString &filters, QString *problem)
{
    const QString prefix = u"error parsing filters: "_s;
    static const QRegularExpression badPercent(u"%(?![0-9A-Fa-f]{2})"_s);
    if (filters.contains(badPercent)) {
        *problem = prefix + "URIError: URI malformed"_L1;
        return std::nullopt;
    }
    QJsonParseError parse;
    const QJsonDocument document
        = QJsonDocument::fromJson(QByteArray::fromPercentEncoding(filters.toUtf8()), &parse);
    if (parse.error != QJsonParseError::NoError) {
        *problem = prefix + "SyntaxError: "_L1 + parse.errorString();
        return std::nullopt;
    }
    if (!document.isArray()) {
        *problem = prefix + "Error: filters must be an array"_L1;
        return std::nullopt;
    }
    QList<Condition> conditions;
    for (const QJsonValue &item : document.array()) {
        const QString field = item["id"_L1].toString();
        if (!fieldOf(ServerTask(), field)) {
            *problem = prefix + "Error: unknown field: \""_L1 + field + u'"';
            return std::nullopt;
        }
        const QJsonValue value = item["value"_L1];
        if (value.isUndefined()) {
            *problem = prefix + "Error: missing filter value for id \""_L1 + field + u'"';
            return std::nullopt;
        }
        const bool isNumeric = field == "createdAt"_L1 || field == "updatedAt"_L1;
        if (!isNumeric || !value.isObject()) {
            conditions.append({ field, u"eq"_s, value });
            continue;
        }
        const QJsonObject range = value.toObject();
        for (auto it = range.begin(); it != range.end(); ++it) {
            static const QStringList known { u"gt"_s, u"gte"_s, u"lt"_s, u"lte"_s };
            if (!known.contains(it.key())) {
                *problem = prefix + "Error: unknown comparison: \""_L1 + it.key() + u'"';
                return std::nullopt;
            }
            conditions.append({ field, it.key(), it.value() });
        }
    }
    return conditions;
}

QString bearerKeyOf(const QByteArray &authorization)
{
    const QString text = QString::fromUtf8(authorization).trimmed();
    if (!text.startsWith("bearer "_L1, Qt::CaseInsensitive))
        return {};
    return text.mid(7).trimmed();
}

} // namespace

QString StudioServer::Request::item(QLatin1StringView name) const
{
    return query.queryItemValue(name, QUrl::FullyDecoded);
}

StudioServer::StudioServer(QString key, QObject *parent) : QObject(parent), m_key(std::move(key))
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            m_unread.insert(socket, {});
            auto *idle = new QTimer(socket);
            idle->setSingleShot(true);
            idle->setInterval(idleMs);
            connect(idle, &QTimer::timeout, socket, [this, socket] {
                const bool isHeld = std::ranges::any_of(
                    m_held, [socket](const Held &held) { return held.socket == socket; });
                if (!isHeld)
                    socket->disconnectFromHost();
            });
            idle->start();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket, idle] {
                idle->start();
                readFrom(socket);
            });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                m_unread.remove(socket);
                socket->deleteLater();
            });
        }
    });
    connect(&m_activeTimer, &QTimer::timeout, this, &StudioServer::stepActive);
}

StudioServer::~StudioServer()
{
    stopListening();
}

bool StudioServer::listen(quint16 port)
{
    if (!m_server.listen(QHostAddress::LocalHost, port))
        return false;
    m_port = m_server.serverPort();
    return true;
}

void StudioServer::stopListening()
{
    m_server.close();
    const QList<QTcpSocket *> sockets = m_unread.keys();
    for (QTcpSocket *socket : sockets)
        socket->abort();
    m_held.clear();
}

bool StudioServer::listenAgain()
{
    return listen(m_port);
}

QUrl StudioServer::baseUrl() const
{
    return QUrl(u"http://127.0.0.1:%1/api"_s.arg(m_port));
}

void StudioServer::setFault(Fault fault, int requests)
{
    m_fault = fault;
    m_faultsLeft = requests;
}

void StudioServer::setAssetFault(Fault fault, int requests)
{
    m_assetFault = fault;
    m_assetFaultsLeft = requests;
}

void StudioServer::release()
{
    for (const Held &held : std::exchange(m_held, {})) {
        if (held.socket)
            held.socket->write(held.bytes);
    }
}

qint64 StudioServer::nowMs() const
{
    return QDateTime::currentMSecsSinceEpoch() + m_clockOffsetMs;
}

void StudioServer::addTasks(const std::vector<ServerTask> &tasks)
{
    for (const ServerTask &task : tasks)
        putTask(task);
}

void StudioServer::putTask(const ServerTask &task)
{
    const auto known = m_indexOf.constFind(task.id);
    if (known != m_indexOf.cend()) {
        m_tasks[*known] = task;
        m_sorted.clear();
        return;
    }
    m_sorted.clear();
    m_indexOf.insert(task.id, m_tasks.size());
    m_tasks.push_back(task);
}

bool StudioServer::removeTask(const QString &id)
{
    const auto known = m_indexOf.constFind(id);
    if (known == m_indexOf.cend())
        return false;
    const size_t index = *known;
    m_sorted.clear();
    m_indexOf.erase(known);
    if (index + 1 != m_tasks.size()) {
        m_tasks[index] = std::move(m_tasks.back());
        m_indexOf.insert(m_tasks[index].id, index);
    }
    m_tasks.pop_back();
    return true;
}

const ServerTask *StudioServer::task(const QString &id) const
{
    const auto known = m_indexOf.constFind(id);
    return known == m_indexOf.cend() ? nullptr : &m_tasks[*known];
}

QStringList StudioServer::ids() const
{
    QStringList ids;
    for (const ServerTask &task : m_tasks)
        ids.append(task.id);
    return ids;
}

void StudioServer::setStatus(const QString &id, QJsonObject status)
{
    const auto known = m_indexOf.constFind(id);
    if (known == m_indexOf.cend())
        return;
    ServerTask &task = m_tasks[*known];
    // Two writes never carry the same moment, so that tests can tell them apart.
    if (m_stampStepMs <= 1)
        m_lastStampMs = std::max(m_lastStampMs + 1, nowMs());
    else
        m_lastStampMs = std::max(m_lastStampMs, nowMs() / m_stampStepMs * m_stampStepMs);
    status.insert("updatedAt"_L1, static_cast<double>(m_lastStampMs));
    QJsonObject json = QJsonDocument::fromJson(task.json).object();
    json.insert("status"_L1, status);
    task.updatedAtMs = m_lastStampMs;
    task.json = QJsonDocument(json).toJson(QJsonDocument::Compact);
    m_sorted.removeIf([](const auto &sorted) { return sorted.key().contains("updatedAt"_L1); });
}

void StudioServer::setUnlistable(const QString &id, bool isUnlistable)
{
    if (const auto known = m_indexOf.constFind(id); known != m_indexOf.cend())
        m_tasks[*known].isUnlistable = isUnlistable;
}

void StudioServer::hideTask(const QString &id, int times)
{
    m_hidden.insert(id, times);
}

QList<StudioServer::Request> StudioServer::requestsTo(const QString &path) const
{
    QList<Request> found;
    std::ranges::copy_if(m_requests, std::back_inserter(found),
                         [&path](const Request &request) { return request.path == path; });
    return found;
}

// The wire.

void StudioServer::readFrom(QTcpSocket *socket)
{
    m_unread[socket] += socket->readAll();
    while (m_unread.contains(socket) && takeRequest(socket)) { }
}

//! Takes one whole request off the connection's bytes and answers it. False when there is none.
bool StudioServer::takeRequest(QTcpSocket *socket)
{
    QByteArray &unread = m_unread[socket];
    const qsizetype end = unread.indexOf("\r\n\r\n");
    if ((end < 0 && unread.size() > mostHeaderBytes) || end > mostHeaderBytes) {
        socket->write(
            "HTTP/1.1 431 Request Header Fields Too Large\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        socket->disconnectFromHost();
        unread.clear();
        return false;
    }
    if (end < 0)
        return false;

    Request request;
    const QList<QByteArray> lines = unread.left(end).split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    if (first.size() != 3) {
        socket->abort();
        return false;
    }
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines.at(i).indexOf(':');
        if (colon > 0)
            request.headers.insert(lines.at(i).left(colon).trimmed().toLower(),
                                   lines.at(i).mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (length < 0 || length > mostBodyBytes) {
        socket->abort();
        return false;
    }
    if (unread.size() < end + 4 + length)
        return false;
    request.method = first.at(0);
    request.body = unread.mid(end + 4, length);
    unread.remove(0, end + 4 + length);

    QByteArray target = first.at(1);
    const qsizetype mark = target.indexOf('?');
    if (mark >= 0) {
        // A plus is a blank in the server's query strings.
        request.query = QUrlQuery(QString::fromLatin1(target.mid(mark + 1).replace('+', "%20")));
        target.truncate(mark);
    }
    QString path = QString::fromUtf8(QByteArray::fromPercentEncoding(target));
    while (path.contains("//"_L1))
        path.replace("//"_L1, "/"_L1);
    if (path.size() > 1 && path.endsWith(u'/'))
        path.chop(1);
    request.path = path.startsWith("/api"_L1) ? path.mid(4) : path;

    Fault fault = Fault::None;
    if (request.path == "/task"_L1 || request.path.startsWith("/task/"_L1)) {
        if (beforeAnswer)
            beforeAnswer(request);
        if (m_faultsLeft != 0) {
            fault = m_fault;
            if (m_faultsLeft > 0)
                --m_faultsLeft;
        }
    } else if (m_assetFaultsLeft != 0 && request.path.startsWith("/asset"_L1)) {
        fault = m_assetFault;
        if (m_assetFaultsLeft > 0)
            --m_assetFaultsLeft;
    }
    send(socket, request, answer(request), fault);
    return true;
}

void StudioServer::send(QTcpSocket *socket, const Request &request, Answer answer, Fault fault)
{
    switch (fault) {
    case Fault::InternalError:
        answer = errorAnswer(500, u"Internal server error: error"_s);
        break;
    case Fault::Unavailable:
        answer = errorAnswer(503, u"Service unavailable"_s);
        answer.headers.emplaceBack("Retry-After", QByteArray::number(m_retryAfterSeconds));
        break;
    case Fault::TooManyRequests:
        answer = errorAnswer(429, u"too many requests"_s);
        break;
    case Fault::HtmlPage:
        answer = Answer();
        answer.body = "<!DOCTYPE html><html><body>Please log in to this network.</body></html>";
        answer.contentType = "text/html; charset=utf-8";
        break;
    case Fault::Redirect:
        answer = Answer();
        answer.status = 307;
        answer.body = "elsewhere";
        answer.contentType = "text/plain";
        answer.headers.append({ "Location",
                                "/api" + request.path.toUtf8().toPercentEncoding("/") + '?'
                                    + request.query.toString(QUrl::FullyEncoded).toLatin1() });
        break;
    case Fault::NotFound:
        answer = errorAnswer(404, u"not found"_s);
        break;
    case Fault::ForbiddenList:
        if (request.path == "/task"_L1)
            answer = errorAnswer(403, u"access forbidden for API key with restricted access"_s);
        break;
    case Fault::None:
    case Fault::Hold:
    case Fault::Cut:
        break;
    }

    const QByteArray etag = "W/\"" + QByteArray::number(answer.body.size(), 16) + '-'
        + QCryptographicHash::hash(answer.body, QCryptographicHash::Sha1)
              .toBase64(QByteArray::OmitTrailingEquals)
        + '"';
    const bool noCache = request.headers.value("cache-control").contains("no-cache");
    const QByteArray given = request.headers.value("if-none-match");
    if (answer.status == 200 && answer.isConditional && !given.isEmpty() && !noCache
        && (given == "*" || given.contains(etag.mid(2)))) {
        answer.status = 304;
        answer.body.clear();
        answer.contentType.clear();
    }

    QByteArray head
        = "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reasonPhrase(answer.status) + "\r\n";
    const auto add
        = [&head](const QByteArray &name, const QByteArray &value) { head += name + ": " + value + "\r\n"; };
    add("X-Powered-By", "Express");
    add("Vary", "Authorization, Origin");
    add("Access-Control-Allow-Credentials", "true");
    add("Access-Control-Expose-Headers", "*");
    for (const auto &[name, value] : std::as_const(answer.headers))
        add(name, value);
    add("ETag", etag);
    if (answer.status != 304) {
        if (!answer.contentType.isEmpty())
            add("Content-Type", answer.contentType);
        add("Content-Length", QByteArray::number(answer.body.size()));
    }
    if (m_sendsDate) {
        add("Date",
            QLocale::c()
                .toString(QDateTime::fromMSecsSinceEpoch(nowMs(), Qt::UTC),
                          u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s)
                .toLatin1());
    }
    add("Connection", "keep-alive");
    add("Keep-Alive", "timeout=5");
    head += "\r\n";

    Request noted = request;
    noted.status = answer.status;
    noted.rows = answer.rows;
    noted.bytes = fault == Fault::Cut ? answer.body.size() / 2 : answer.body.size();
    m_requests.append(noted);

    const QByteArray body = request.method == "HEAD" ? QByteArray() : answer.body;
    if (fault == Fault::Hold) {
        m_held.append({ socket, head + body });
    } else if (fault == Fault::Cut) {
        socket->write(head + body.left(body.size() / 2));
        socket->flush();
        socket->disconnectFromHost();
    } else {
        socket->write(head + body);
    }
    Q_EMIT requested();
}

// The API.

StudioServer::Answer StudioServer::errorAnswer(int status, const QString &text)
{
    return jsonAnswer(status, { { "errors"_L1, QJsonArray { text } } });
}

StudioServer::Answer StudioServer::jsonAnswer(int status, const QJsonObject &object)
{
    Answer answer;
    answer.status = status;
    answer.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return answer;
}

std::optional<StudioServer::Answer> StudioServer::refusal(const Request &request) const
{
    const int status = m_style == Style::Of2022 ? 403 : 401;
    const QByteArray authorization = request.headers.value("authorization");
    const QString key = bearerKeyOf(authorization);
    if (authorization.isEmpty() || key.isEmpty())
        return errorAnswer(status, u"request is not authenticated"_s);
    if (key != m_key)
        return errorAnswer(status, u"no token %1 found"_s.arg(key));
    if (request.headers.contains("origin"))
        return errorAnswer(403, u"credential disallows CORS access from origin"_s);
    return std::nullopt;
}

StudioServer::Answer StudioServer::answer(const Request &request)
{
    const QString &path = request.path;
    const bool isGet = request.method == "GET" || request.method == "HEAD";

    if (path.startsWith("/asset/upload/direct"_L1) && request.method == "PUT")
        return answerPut(request);
    if (path == "/asset/upload/tus"_L1 || path.startsWith("/asset/upload/tus/"_L1))
        return answerTus(request);
    static const QStringList known { u"/task"_s, u"/asset"_s, u"/user/me"_s, u"/transcode"_s, u"/clip"_s };
    const bool isKnown = std::ranges::any_of(
        known, [&path](const QString &root) { return path == root || path.startsWith(root + u'/'); });
    if (!isKnown)
        return errorAnswer(404, u"not found"_s);
    if (const std::optional<Answer> refused = refusal(request))
        return *refused;

    if (isGet && path == "/task"_L1)
        return answerList(request, false);
    if (isGet && path.startsWith("/task/"_L1))
        return answerTask(path.mid(6));
    if (isGet && path == "/asset"_L1)
        return answerList(request, true);
    if (isGet && path.startsWith("/asset/"_L1))
        return answerAsset(path.mid(7), !request.item("details"_L1).isEmpty());
    if (isGet && path == "/user/me"_L1 && m_style == Style::Today) {
        return jsonAnswer(200,
                          { { "id"_L1, "11111111-2222-3333-4444-555555555555"_L1 },
                            { "email"_L1, "person@example.org"_L1 },
                            { "admin"_L1, false },
                            { "emailValid"_L1, true } });
    }
    const QLatin1StringView importPath
        = m_style == Style::Today ? "/asset/upload/url"_L1 : "/asset/import"_L1;
    if (request.method == "POST" && path == importPath)
        return answerImport(request);
    if (request.method == "POST" && path == "/asset/request-upload"_L1)
        return answerRequestUpload(request);
    if (m_style == Style::Today) {
        if (const std::optional<Answer> acted = answerAction(request))
            return *acted;
    }
    return errorAnswer(404, u"not found"_s);
}

//! Kept from one page to the next, so that a walk over many tasks does not sort them for each page.
const std::vector<size_t> &StudioServer::sortedTasks(const QString &order)
{
    auto found = m_sorted.find(order);
    if (found == m_sorted.end())
        found = m_sorted.insert(order, sortedIndexes(m_tasks, orderOf(order)));
    return *found;
}

StudioServer::Answer StudioServer::answerList(const Request &request, bool assetList)
{
    const bool isToday = m_style == Style::Today;
    std::vector<ServerTask> assetRows
        = assetList ? assets(!request.item("details"_L1).isEmpty()) : std::vector<ServerTask>();
    std::erase_if(assetRows, [this](const ServerTask &asset) { return m_restoredAssets.contains(asset.id); });
    const std::vector<ServerTask> &source = assetList ? assetRows : m_tasks;

    const std::optional<int> asked = leadingNumber(request.item("limit"_L1));
    int limit = isToday ? 20 : std::numeric_limits<int>::max();
    if (asked && *asked >= 1)
        limit = isToday ? std::min(*asked, 1000) : *asked;

    QList<Condition> conditions;
    if (isToday && request.query.hasQueryItem(u"filters"_s)) {
        QString problem;
        const auto read = conditionsOf(request.item("filters"_L1), &problem);
        if (!read)
            return errorAnswer(400, problem);
        conditions = *read;
    }

    qsizetype skip = 0;
    QString after;
    const QString cursor = request.item("cursor"_L1);
    if (cursor.contains("skip"_L1)) {
        static const QRegularExpression offset(u"\\Askip(\\d+)\\z"_s);
        const QRegularExpressionMatch match = offset.match(cursor);
        if (!match.hasMatch())
            return errorAnswer(500, u"Internal server error: error"_s);
        skip = match.captured(1).toLongLong();
    } else if (isToday) {
        after = cursor;
    }

    const QString orderText = request.item("order"_L1);
    const QString order = orderText.isEmpty() ? u"updatedAt-true,createdAt-true"_s : orderText;
    const bool isCounted = !request.item("count"_L1).isEmpty();
    const std::vector<size_t> assetOrder
        = assetList ? sortedIndexes(source, orderOf(order)) : std::vector<size_t>();
    const size_t wanted = static_cast<size_t>(skip) + static_cast<size_t>(limit);
    std::vector<const ServerTask *> rows;
    size_t total = 0;
    for (const size_t index : assetList ? assetOrder : sortedTasks(order)) {
        const ServerTask &task = source[index];
        const bool passes = (after.isEmpty() || task.id > after) && !m_hidden.contains(task.id)
            && std::ranges::all_of(conditions,
                                   [&task](const Condition &condition) { return holds(condition, task); });
        if (!passes)
            continue;
        ++total;
        if (total > static_cast<size_t>(skip) && total <= wanted)
            rows.push_back(&task);
        else if (total > wanted && !isCounted)
            break;
    }

    if (std::ranges::any_of(rows, &ServerTask::isUnlistable))
        return jsonAnswer(500,
                          { { "message"_L1, "Cannot read properties of undefined (reading 'upload')"_L1 } });

    Answer answer;
    answer.isConditional = true;
    answer.rows = static_cast<int>(rows.size());
    answer.body = "[";
    for (const ServerTask *task : rows) {
        if (answer.body.size() > 1)
            answer.body += ',';
        answer.body += task->json;
    }
    answer.body += ']';

    const bool isFull = rows.size() == static_cast<size_t>(limit);
    const bool linksNowhere
        = isToday && !assetList; // the last page of tasks links to the literal "undefined"
    if (!rows.empty() && (isFull || linksNowhere)) {
        QUrlQuery next = request.query;
        next.removeAllQueryItems(u"cursor"_s);
        next.addQueryItem(u"cursor"_s, isFull ? u"skip%1"_s.arg(skip + limit) : u"undefined"_s);
        answer.headers.append({ "Link",
                                "<http://" + request.headers.value("host")
                                    + (assetList ? "/api/asset?" : "/api/task?")
                                    + next.toString(QUrl::FullyEncoded).toLatin1() + ">; rel=\"next\"" });
    }
    if (isCounted && !rows.empty())
        answer.headers.emplaceBack("X-Total-Count", QByteArray::number(static_cast<qulonglong>(total)));
    return answer;
}

StudioServer::Answer StudioServer::answerTask(const QString &id)
{
    const auto hidden = m_hidden.find(id);
    if (hidden != m_hidden.end()) {
        if (--*hidden <= 0)
            m_hidden.erase(hidden);
        return errorAnswer(404, u"not found"_s);
    }
    const ServerTask *found = task(id);
    if (!found)
        return errorAnswer(404, u"not found"_s);
    Answer answer;
    answer.isConditional = true;
    answer.body = found->json;
    answer.rows = 1;
    return answer;
}

std::vector<ServerTask> StudioServer::assets(bool details) const
{
    std::vector<ServerTask> made;
    for (const ServerTask &task : m_tasks) {
        if (task.outputAssetId.isEmpty() || m_hiddenAssets.contains(task.outputAssetId)
            || m_deletedAssets.contains(task.outputAssetId))
            continue;
        const QJsonObject json = QJsonDocument::fromJson(task.json).object();
        const QJsonObject status = json.value("status"_L1).toObject();
        QJsonObject spec = json.value("output"_L1)[task.type]["assetSpec"_L1].toObject();
        if (!details && spec.contains("videoSpec"_L1)) {
            QJsonObject video = spec.value("videoSpec"_L1).toObject();
            video.remove("tracks"_L1);
            spec.insert("videoSpec"_L1, video);
        }
        const QString phase = status.value("phase"_L1).toString();
        spec.insert("id"_L1, task.outputAssetId);
        spec.insert("createdAt"_L1, static_cast<double>(task.createdAtMs));
        if (const QString given = m_assetNames.value(task.outputAssetId); !given.isEmpty())
            spec.insert("name"_L1, given);
        if (spec.value("name"_L1).toString().isEmpty())
            spec.insert("name"_L1, "asset "_L1 + task.outputAssetId.left(8));
        if (phase == "completed"_L1)
            spec.insert("downloadUrl"_L1, "https://cdn.example.org/"_L1 + task.outputAssetId + "/video"_L1);
        if (m_restoredAssets.contains(task.outputAssetId)) {
            spec.insert("deleted"_L1, false);
            spec.insert("deletedAt"_L1, QJsonValue::Null);
        }
        const QString assetPhase = phase == "completed"_L1 ? u"ready"_s
            : phase == "failed"_L1                         ? u"failed"_s
                                                           : u"processing"_s;
        if (m_style == Style::Of2022) {
            spec.insert("status"_L1, assetPhase == "processing"_L1 ? u"waiting"_s : assetPhase);
        } else {
            spec.insert(
                "status"_L1,
                QJsonObject { { "phase"_L1, assetPhase }, { "updatedAt"_L1, status.value("updatedAt"_L1) } });
        }
        ServerTask asset;
        asset.id = task.outputAssetId;
        asset.createdAtMs = task.createdAtMs;
        asset.updatedAtMs = task.updatedAtMs;
        asset.json = QJsonDocument(spec).toJson(QJsonDocument::Compact);
        made.push_back(asset);
    }
    return made;
}

StudioServer::Answer StudioServer::answerAsset(const QString &id, bool details)
{
    for (const ServerTask &asset : assets(details)) {
        if (asset.id == id) {
            Answer answer;
            answer.isConditional = true;
            answer.body = asset.json;
            return answer;
        }
    }
    return errorAnswer(404, u"Asset not found"_s);
}

QString StudioServer::newTask(const QString &name, const QString &url, const QString &assetId)
{
    const QString type = m_style == Style::Today ? u"upload"_s : u"import"_s;
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const qint64 now = nowMs();
    const QJsonObject json { { "id"_L1, id },
                             { "type"_L1, type },
                             { "createdAt"_L1, static_cast<double>(now) },
                             { "outputAssetId"_L1, assetId },
                             { "params"_L1, QJsonObject { { type, QJsonObject { { "url"_L1, url } } } } },
                             { "status"_L1,
                               QJsonObject { { "phase"_L1, "pending"_L1 },
                                             { "updatedAt"_L1, static_cast<double>(now) } } } };
    ServerTask made;
    made.id = id;
    made.type = type;
    made.outputAssetId = assetId;
    made.createdAtMs = now;
    made.updatedAtMs = now;
    made.json = QJsonDocument(json).toJson(QJsonDocument::Compact);
    putTask(made);
    if (m_newTaskLag > 0)
        m_hidden.insert(id, m_newTaskLag);
    Q_UNUSED(name)
    return id;
}

StudioServer::Answer StudioServer::answerImport(const Request &request)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QString url = body.value("url"_L1).toString();
    static const QRegularExpression accepted(u"\\A(https?|ipfs|ar)://"_s);
    if (!accepted.match(url).hasMatch()) {
        return errorAnswer(
            422, u"{\"instancePath\":\"/url\",\"keyword\":\"pattern\",\"message\":\"must match pattern\"}"_s);
    }
    const QString assetId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QString id = newTask(body.value("name"_L1).toString(), url, assetId);
    const QJsonObject taskJson = m_style == Style::Today ? QJsonObject { { "id"_L1, id } }
                                                         : QJsonDocument::fromJson(task(id)->json).object();
    setStatus(id, { { "phase"_L1, "waiting"_L1 }, { "retries"_L1, 0 } });
    m_active.append(id);
    return jsonAnswer(
        201,
        { { "asset"_L1, QJsonObject { { "id"_L1, assetId }, { "name"_L1, body.value("name"_L1) } } },
          { "task"_L1, taskJson } });
}

StudioServer::Answer StudioServer::answerRequestUpload(const Request &request)
{
    const QString name = QJsonDocument::fromJson(request.body).object().value("name"_L1).toString();
    if (name.isEmpty()) {
        return errorAnswer(
            422,
            u"{\"instancePath\":\"\",\"keyword\":\"required\",\"params\":{\"missingProperty\":\"name\"},\"message\":\"must have required property 'name'\"}"_s);
    }
    const QString assetId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QString id = newTask(name, u"s3+https://store.example.org/"_s + assetId, assetId);
    const QString root = baseUrl().toString();
    return jsonAnswer(200,
                      { { "url"_L1, root + "/asset/upload/direct?token="_L1 + id },
                        { "tusEndpoint"_L1, root + "/asset/upload/tus?token="_L1 + id },
                        { "asset"_L1, QJsonObject { { "id"_L1, assetId }, { "name"_L1, name } } },
                        { "task"_L1, QJsonObject { { "id"_L1, id } } } });
}

StudioServer::Answer StudioServer::answerPut(const Request &request)
{
    const QString id = request.item("token"_L1);
    if (!task(id))
        return errorAnswer(403, u"Invalid signed upload URL: unknown token"_s);
    takeUpload(id);
    Answer answer;
    answer.contentType.clear();
    return answer;
}

void StudioServer::takeUpload(const QString &id)
{
    setStatus(id, { { "phase"_L1, "waiting"_L1 }, { "retries"_L1, 0 } });
    m_active.append(id);
}

//! Uploads in parts (TUS 1.0): made with the token, then known by their own address.
StudioServer::Answer StudioServer::answerTus(const Request &request)
{
    Answer answer;
    answer.contentType.clear();
    answer.headers.emplaceBack("Tus-Resumable", "1.0.0");
    if (request.headers.value("tus-resumable") != "1.0.0") {
        answer.status = 412;
        return answer;
    }
    const bool isNew = request.path == "/asset/upload/tus"_L1;
    const QString id = isNew ? request.item("token"_L1) : request.path.section(u'/', -1);
    if (isNew && request.method == "POST") {
        if (!task(id))
            return errorAnswer(403, u"Invalid signed upload URL: unknown token"_s);
        m_parts.insert(id, { 0, request.headers.value("upload-length").toLongLong() });
        answer.status = 201;
        answer.headers.append(
            { "Location", (baseUrl().toString() + "/asset/upload/tus/"_L1 + id).toLatin1() });
        return answer;
    }
    const auto upload = m_parts.find(id);
    if (upload == m_parts.end()) {
        answer.status = 404;
        return answer;
    }
    if (request.method == "PATCH") {
        if (request.headers.value("upload-offset").toLongLong() != upload->offset) {
            answer.status = 409;
            return answer;
        }
        upload->offset += request.body.size();
        answer.status = 204;
        if (upload->offset == upload->length)
            takeUpload(id);
    } else if (request.method == "DELETE") {
        m_parts.erase(upload);
        answer.status = 204;
        return answer;
    }
    answer.headers.emplaceBack("Upload-Offset", QByteArray::number(upload->offset));
    answer.headers.emplaceBack("Upload-Length", QByteArray::number(upload->length));
    return answer;
}

// What is done with tasks and assets there are.

const ServerTask *StudioServer::taskOfAsset(const QString &assetId) const
{
    const auto found = std::ranges::find_if(
        m_tasks, [&](const ServerTask &task) { return task.outputAssetId == assetId; });
    return found == m_tasks.end() || m_hiddenAssets.contains(assetId) ? nullptr : &*found;
}

QString StudioServer::phaseOf(const ServerTask &task) const
{
    return QJsonDocument::fromJson(task.json)["status"_L1]["phase"_L1].toString();
}

std::optional<StudioServer::Answer> StudioServer::answerAction(const Request &request)
{
    const QStringList parts = request.path.split(u'/', Qt::SkipEmptyParts);
    const bool isPost = request.method == "POST";
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QString id = parts.value(1);
    if (isPost && parts.size() == 3 && parts.first() == "task"_L1 && parts.last() == "retry"_L1)
        return retryTask(id);
    if (isPost && request.path == "/transcode"_L1)
        return answerTranscode(body);
    if (isPost && request.path == "/clip"_L1)
        return answerClip(body);
    if (parts.first() != "asset"_L1)
        return std::nullopt;
    if (request.method == "DELETE" && parts.size() == 2)
        return deleteAsset(id);
    if (request.method == "PATCH" && parts.size() == 2)
        return renameAsset(id, body);
    if (isPost && parts.size() == 3 && parts.last() == "export"_L1)
        return exportAsset(id, body);
    if (isPost && parts.size() == 3 && parts.last() == "restore"_L1) {
        if (!taskOfAsset(id))
            return errorAnswer(404, u"Asset not found"_s);
        if (m_deletedAssets.remove(id))
            m_restoredAssets.insert(id);
        Answer done;
        done.status = 204;
        done.contentType.clear();
        return done;
    }
    return std::nullopt;
}

StudioServer::Answer StudioServer::retryTask(const QString &id)
{
    const ServerTask *found = task(id);
    if (!found)
        return errorAnswer(404, u"task not found"_s);
    if (m_refusedRetries.contains(id))
        return errorAnswer(400, m_refusedRetries.value(id));
    const QString phase = phaseOf(*found);
    if (phase != "failed"_L1 && phase != "cancelled"_L1)
        return errorAnswer(400, u"task is not in a retryable state"_s);
    const auto waiting = std::ranges::count_if(m_retried, [this](const QString &each) {
        const ServerTask *retried = task(each);
        return retried && (phaseOf(*retried) == "waiting"_L1 || phaseOf(*retried) == "running"_L1);
    });
    if (m_mostRetried >= 0 && waiting >= m_mostRetried)
        return errorAnswer(429, u"user 1 has reached the maximum number of pending tasks"_s);
    m_retried.append(id);
    setStatus(id, { { "phase"_L1, "waiting"_L1 }, { "retries"_L1, 0 } });
    ServerTask renewed = *task(id);
    QJsonObject json = QJsonDocument::fromJson(renewed.json).object();
    json.insert("scheduledAt"_L1, static_cast<double>(nowMs()));
    renewed.json = QJsonDocument(json).toJson(QJsonDocument::Compact);
    putTask(renewed);
    return jsonAnswer(200, { { "id"_L1, id } });
}

StudioServer::Answer StudioServer::deleteAsset(const QString &id)
{
    if (!taskOfAsset(id))
        return errorAnswer(404, u"Asset not found"_s);
    if (m_deletedAssets.contains(id))
        return errorAnswer(400, u"asset is already deleted"_s);
    m_restoredAssets.remove(id);
    m_deletedAssets.insert(id);
    Answer done;
    done.status = 204;
    done.contentType.clear();
    return done;
}

StudioServer::Answer StudioServer::renameAsset(const QString &id, const QJsonObject &body)
{
    const ServerTask *made = taskOfAsset(id);
    if (!made || m_deletedAssets.contains(id))
        return errorAnswer(404, u"Asset not found"_s);
    if (phaseOf(*made) != "completed"_L1)
        return errorAnswer(422, u"asset is not ready"_s);
    m_assetNames.insert(id, body.value("name"_L1).toString());
    return answerAsset(id, false);
}

StudioServer::Answer StudioServer::exportAsset(const QString &id, const QJsonObject &body)
{
    const ServerTask *made = taskOfAsset(id);
    if (!made || m_deletedAssets.contains(id))
        return errorAnswer(404, u"Asset not found with id %1"_s.arg(id));
    if (body.contains("ipfs"_L1) == body.contains("custom"_L1)) {
        return errorAnswer(
            422,
            u"{\"instancePath\":\"\",\"schemaPath\":\"#/oneOf\",\"keyword\":\"oneOf\",\"params\":{\"passingSchemas\":null},\"message\":\"must match exactly one schema in oneOf\"}"_s);
    }
    if (phaseOf(*made) != "completed"_L1)
        return errorAnswer(412, u"asset is not ready to be exported"_s);
    const qint64 now = nowMs();
    ServerTask task;
    task.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    task.type = u"export"_s;
    task.inputAssetId = id;
    task.createdAtMs = now;
    task.updatedAtMs = now;
    const QJsonObject json { { "id"_L1, task.id },
                             { "type"_L1, task.type },
                             { "createdAt"_L1, static_cast<double>(now) },
                             { "inputAssetId"_L1, id },
                             { "params"_L1, QJsonObject { { "export"_L1, body } } },
                             { "status"_L1,
                               QJsonObject { { "phase"_L1, "pending"_L1 },
                                             { "updatedAt"_L1, static_cast<double>(now) } } } };
    task.json = QJsonDocument(json).toJson(QJsonDocument::Compact);
    putTask(task);
    return jsonAnswer(201, { { "task"_L1, json } });
}

StudioServer::Answer StudioServer::answerTranscode(const QJsonObject &body)
{
    for (const auto member : { "input"_L1, "storage"_L1, "outputs"_L1 }) {
        if (!body.value(member).isObject()) {
            return errorAnswer(
                422,
                u"{\"instancePath\":\"\",\"keyword\":\"required\",\"message\":\"must have required property '%1'\"}"_s
                    .arg(member));
        }
    }
    const QString id = newTask({}, body["input"_L1]["url"_L1].toString(), {});
    return jsonAnswer(200, QJsonDocument::fromJson(task(id)->json).object());
}

StudioServer::Answer StudioServer::answerClip(const QJsonObject &body)
{
    const QJsonValue end = body.value("endTime"_L1);
    if (!end.isUndefined() && end.toDouble() <= body.value("startTime"_L1).toDouble())
        return errorAnswer(422, u"endTime must occur after startTime"_s);
    const QString assetId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QString id = newTask(body.value("name"_L1).toString(), {}, assetId);
    return jsonAnswer(200,
                      { { "task"_L1, QJsonObject { { "id"_L1, id } } },
                        { "asset"_L1, QJsonObject { { "id"_L1, assetId } } } });
}

// Life.

void StudioServer::setActive(int count, int stepMs)
{
    m_activeWanted = count;
    m_activeTimer.start(stepMs);
}

void StudioServer::stepActive()
{
    while (m_active.size() < m_activeWanted) {
        const QString assetId = QUuid::createUuid().toString(QUuid::WithoutBraces);
        m_active.append(newTask({}, u"https://media.example.org/live-%1.mp4"_s.arg(++m_made), assetId));
    }
    QStringList goingOn;
    for (const QString &id : std::as_const(m_active)) {
        const ServerTask *found = task(id);
        if (!found)
            continue;
        const QJsonObject status
            = QJsonDocument::fromJson(found->json).object().value("status"_L1).toObject();
        const QString phase = status.value("phase"_L1).toString();
        // A different pace for each, told from its id.
        const double step = 0.02 + 0.01 * static_cast<double>(qHash(id) % 8);
        const double progress = status.value("progress"_L1).toDouble() + step;
        if (phase == "pending"_L1) {
            setStatus(id, { { "phase"_L1, "waiting"_L1 }, { "retries"_L1, 0 } });
        } else if (phase == "waiting"_L1) {
            setStatus(id, { { "phase"_L1, "running"_L1 }, { "retries"_L1, 0 }, { "progress"_L1, 0 } });
        } else if (progress < 1) {
            setStatus(id, { { "phase"_L1, "running"_L1 }, { "retries"_L1, 0 }, { "progress"_L1, progress } });
        } else if (qHash(id) % 5 == 0) {
            setStatus(id,
                      { { "phase"_L1, "failed"_L1 },
                        { "retries"_L1, 2 },
                        { "errorMessage"_L1, "execution timeout"_L1 } });
            continue;
        } else {
            setStatus(id, { { "phase"_L1, "completed"_L1 } });
            continue;
        }
        goingOn.append(id);
    }
    m_active = goingOn;
}
