#include "local/faultlab.h"

#include "local/tus.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace reelwatch::local {

namespace {

using What = Fault::What;
using Where = Fault::Where;

constexpr qint64 hourMs = 3'600'000;
constexpr qint64 monthMs = 30 * 24 * hourMs;
constexpr qint64 stepMs = 2'000; //!< of an invented task that changes
constexpr qint64 maximumScriptBytes = 64 * 1024;
constexpr auto inventedId = "fa000000-0000-4000-8000-00000000fa17"_L1;

bool isList(const Request &request)
{
    return request.path == "/api/task";
}

bool isTask(const Request &request)
{
    return request.path.startsWith("/api/task/");
}

//! Which kind of work \a request asks for; null for a question.
std::optional<Where> workOf(const Request &request)
{
    const QByteArray &method = request.method;
    const QByteArray &path = request.path;
    if (tusTarget(path)) {
        if (method == "POST")
            return Where::UploadMake;
        if (method == "HEAD")
            return Where::UploadOffset;
        return method == "PATCH" ? Where::UploadBytes : Where::Upload;
    }
    if (!path.startsWith("/api/") || method == "GET" || method == "HEAD" || method == "OPTIONS")
        return std::nullopt;
    if (method == "PUT" && path == "/api/asset/upload/direct")
        return Where::UploadBytes;
    if (method == "POST" && path == "/api/asset/request-upload")
        return Where::UploadRequest;
    if (method == "POST" && (path == "/api/asset/upload/url" || path == "/api/asset/import"))
        return Where::Import;
    return Where::Action;
}

bool isOfUpload(Where where)
{
    return where >= Where::Upload && where <= Where::UploadBytes;
}

//! Whether \a fault comes while the file is on its way, when it meets the \a work of taking it.
bool comesMidway(const Fault &fault, Where work)
{
    return work == Where::UploadBytes
        && (fault.what == What::Stall || fault.what == What::Cut || fault.isMidway);
}

//! Whether what is asked for is not done, where \a fault meets it.
bool prevents(const Fault &fault)
{
    switch (fault.what) {
    case What::NoAnswer:
    case What::Html:
    case What::RedirectLoop:
    case What::RedirectAway:
        return true;
    case What::Status:
        return !fault.isMidway;
    default:
        return false;
    }
}

bool isInvented(What what)
{
    return what >= What::ProgressBackwards && what <= What::Gone;
}

qint64 milliseconds(const QJsonObject &task, QLatin1StringView name)
{
    return static_cast<qint64>(task.value(name).toDouble());
}

QJsonArray filtersOf(const QUrlQuery &query)
{
    return QJsonDocument::fromJson(query.queryItemValue(u"filters"_s, QUrl::FullyDecoded).toUtf8()).array();
}

//! Whether the filters of \a request let \a task through, as far as its moments go.
bool passesFilters(const Request &request, const QJsonObject &task)
{
    const QJsonArray filters = filtersOf(QUrlQuery(QString::fromLatin1(request.query)));
    return std::all_of(filters.begin(), filters.end(), [&task](const QJsonValue &filter) {
        const QString id = filter["id"_L1].toString();
        const double moment = task.value(id).toDouble();
        if (id != "createdAt"_L1 && id != "updatedAt"_L1)
            return false;
        const QJsonValue bound = filter["value"_L1];
        return !(bound.isDouble() && bound.toDouble() != moment) && moment >= bound["gte"_L1].toDouble(moment)
            && moment <= bound["lte"_L1].toDouble(moment) && moment > bound["gt"_L1].toDouble(moment - 1)
            && moment < bound["lt"_L1].toDouble(moment + 1);
    });
}

//! Whether \a fault has an invented task at this moment.
bool invents(const Fault &fault, qint64 sinceMs, qint64 nowMs)
{
    return isInvented(fault.what) && (fault.what != What::Gone || nowMs - sinceMs < fault.wait.count());
}

QJsonObject inventedTask(What what, qint64 sinceMs, qint64 nowMs)
{
    const qint64 step = (nowMs - sinceMs) / stepMs;
    const qint64 changed = sinceMs + step * stepMs;
    qint64 created = sinceMs;
    QJsonObject status { { "phase"_L1, "running"_L1 }, { "retries"_L1, 0 } };
    switch (what) {
    case What::ProgressBackwards:
        status.insert("progress"_L1, 0.9 - 0.1 * static_cast<double>(step % 9));
        break;
    case What::ProgressText:
        status.insert("progress"_L1, "half"_L1);
        break;
    case What::ProgressAboveOne:
        status.insert("progress"_L1, 1.7);
        break;
    case What::Retrying:
        if (step % 3 == 0) {
            status.insert("progress"_L1, 0.5);
        } else if (step % 3 == 1) {
            status = { { "phase"_L1, "waiting"_L1 },
                       { "retries"_L1, 1 },
                       { "errorMessage"_L1, "error downloading asset from source: unexpected EOF"_L1 } };
        } else {
            status.insert("progress"_L1, 0.0);
            status.insert("retries"_L1, 1);
        }
        break;
    case What::Gone:
        // The window does not take a young task that is missing for gone.
        created = sinceMs - hourMs;
        break;
    case What::Zombie:
        created = sinceMs - monthMs;
        status = { { "phase"_L1, "waiting"_L1 }, { "retries"_L1, 0 } };
        break;
    default:
        break;
    }
    const qint64 updated = what == What::Zombie ? created : changed;
    status.insert("updatedAt"_L1, updated);
    return { { "id"_L1, inventedId },
             { "type"_L1, "upload"_L1 },
             { "createdAt"_L1, created },
             { "scheduledAt"_L1, created },
             { "updatedAt"_L1, updated },
             { "outputAssetId"_L1, inventedId },
             { "params"_L1,
               QJsonObject {
                   { "upload"_L1, QJsonObject { { "url"_L1, "http://127.0.0.1/try-a-fault.mp4"_L1 } } } } },
             { "status"_L1, status } };
}

void shiftMoments(QJsonObject &task, qint64 offsetMs)
{
    for (const auto name : { "createdAt"_L1, "updatedAt"_L1, "scheduledAt"_L1 }) {
        if (task.value(name).isDouble())
            task.insert(name, milliseconds(task, name) + offsetMs);
    }
    QJsonObject status = task.value("status"_L1).toObject();
    if (status.value("updatedAt"_L1).isDouble()) {
        status.insert("updatedAt"_L1, milliseconds(status, "updatedAt"_L1) + offsetMs);
        task.insert("status"_L1, status);
    }
}

//! Puts \a task where the newest-first order of creation has it, when it belongs on this page.
void insertByCreation(QJsonArray &rows, const QJsonObject &task, qsizetype limit)
{
    const qint64 created = milliseconds(task, "createdAt"_L1);
    qsizetype at = 0;
    while (at < rows.size() && milliseconds(rows.at(at).toObject(), "createdAt"_L1) > created)
        ++at;
    if (at < rows.size() || rows.size() < limit)
        rows.insert(at, task);
}

void faultRows(const Fault &fault, const Request &request, QJsonArray &rows, qint64 sinceMs, qint64 nowMs)
{
    switch (fault.what) {
    case What::DuplicateRows:
        if (!rows.isEmpty())
            rows.prepend(rows.first());
        break;
    case What::MissingRows:
        if (rows.size() > 1)
            rows.removeLast();
        break;
    case What::UnreadableRow:
        rows.prepend("no task"_L1);
        break;
    case What::Clock:
        for (auto row : rows) {
            QJsonObject task = row.toObject();
            shiftMoments(task, fault.hours * hourMs);
            row = task;
        }
        break;
    case What::Lag:
        for (qsizetype i = rows.size() - 1; i >= 0; --i) {
            if (milliseconds(rows.at(i).toObject(), "createdAt"_L1) > nowMs - fault.wait.count())
                rows.removeAt(i);
        }
        break;
    default:
        if (invents(fault, sinceMs, nowMs)) {
            const QJsonObject task = inventedTask(fault.what, sinceMs, nowMs);
            const QUrlQuery query(QString::fromLatin1(request.query));
            const int limit = query.queryItemValue(u"limit"_s).toInt();
            if (passesFilters(request, task))
                insertByCreation(rows, task, limit > 0 ? limit : 20);
        }
        break;
    }
}

void faultBody(const Fault &fault, const Request &request, Answer &answer, qint64 sinceMs, qint64 nowMs)
{
    if (isTask(request) && invents(fault, sinceMs, nowMs) && request.path.endsWith(inventedId.data())) {
        answer = jsonAnswer(200, QJsonDocument(inventedTask(fault.what, sinceMs, nowMs)).toJson());
        return;
    }
    if (answer.status != 200)
        return;
    const QJsonDocument document = QJsonDocument::fromJson(answer.body);
    if (document.isArray()) {
        QJsonArray rows = document.array();
        faultRows(fault, request, rows, sinceMs, nowMs);
        answer.body = QJsonDocument(rows).toJson(QJsonDocument::Compact);
        return;
    }
    QJsonObject task = document.object();
    if (fault.what == What::Clock)
        shiftMoments(task, fault.hours * hourMs);
    else if (fault.what == What::Lag && milliseconds(task, "createdAt"_L1) > nowMs - fault.wait.count())
        answer = errorAnswer(404, u"not found"_s);
    if (answer.status == 200)
        answer.body = QJsonDocument(task).toJson(QJsonDocument::Compact);
}

Answer errorOf(const Fault &fault, const Request &request, qint64 nowMs)
{
    QString text = u"Internal server error: tried fault"_s;
    if (fault.echoesKey)
        text = u"no token %1 found"_s.arg(QString::fromUtf8(request.authorization).section(u' ', 1));
    else if (fault.status == 403)
        text = u"access forbidden for CORS-enabled API key with restricted access"_s;
    else if (fault.status == 429)
        text = u"too many requests"_s;
    else if (fault.status < 500)
        text = u"refused"_s;
    Answer answer = errorAnswer(fault.status, text);
    if (fault.retryAfter == Fault::RetryAfter::Seconds) {
        answer.headers.emplace_back("Retry-After", QByteArray::number((fault.wait.count() + 999) / 1000));
    } else if (fault.retryAfter == Fault::RetryAfter::Date) {
        const QDateTime moment = QDateTime::fromMSecsSinceEpoch(nowMs + fault.wait.count() + 999, Qt::UTC);
        answer.headers.emplace_back(
            "Retry-After", QLocale::c().toString(moment, u"ddd, dd MMM yyyy HH:mm:ss"_s).toLatin1() + " GMT");
    }
    return answer;
}

//! Whether \a fault is for requests of the kind \a work.
bool meetsWork(const Fault &fault, Where work)
{
    // An error in the midst of a file comes only where there is one.
    if (fault.isMidway && work != Where::UploadBytes)
        return false;
    return fault.where == work || (fault.where == Where::Upload && isOfUpload(work));
}

//! Whether \a fault is for \a request, to which \a answer is the true one. A page that is not full ends the
//! list, so that the oldest task is on it.
bool meets(const Fault &fault, const Request &request, const Answer &answer)
{
    if (const auto work = workOf(request))
        return meetsWork(fault, *work) && !comesMidway(fault, *work);
    if (request.method != "GET" || !request.path.startsWith("/api"))
        return false;
    switch (fault.where) {
    case Where::List:
        return isList(request);
    case Where::Task:
        return isTask(request);
    case Where::Oldest: {
        // As on the real server, every page that holds the task is hit, however it was asked for.
        if (!isList(request) || answer.status != 200)
            return false;
        const QUrlQuery query(QString::fromLatin1(request.query));
        if (query.queryItemValue(u"filters"_s, QUrl::FullyDecoded).contains("updatedAt"_L1))
            return false;
        const int limit = std::max(1, query.queryItemValue(u"limit"_s).toInt());
        const qsizetype rows = QJsonDocument::fromJson(answer.body).array().size();
        return rows > 0 && rows < limit;
    }
    case Where::All:
        return true;
    default:
        return false;
    }
}

bool hasBody(const Request &request, const Answer &answer)
{
    return request.method != "HEAD" && (answer.file || !answer.body.isEmpty());
}

void replaceHeader(Answer &answer, const QByteArray &name, const QByteArray &value)
{
    std::erase_if(answer.headers, [&name](const auto &header) { return header.first == name; });
    answer.headers.emplace_back(name, value);
}

} // namespace

Request faultedRequest(const std::vector<Fault> &faults, const Request &request)
{
    Request changed = request;
    // The same ETag would hide what a fault does to the body.
    if (!faults.empty())
        changed.ifNoneMatch.clear();
    for (const Fault &fault : faults) {
        if (fault.what != What::Clock || !isList(request))
            continue;
        QUrlQuery query(QString::fromLatin1(changed.query));
        QJsonArray filters = filtersOf(query);
        for (auto item : filters) {
            QJsonObject filter = item.toObject();
            const QString id = filter.value("id"_L1).toString();
            if (id != "createdAt"_L1 && id != "updatedAt"_L1)
                continue;
            QJsonValue value = filter.value("value"_L1);
            if (value.isDouble()) {
                value = value.toDouble() - static_cast<double>(fault.hours * hourMs);
            } else {
                QJsonObject bounds = value.toObject();
                for (auto bound = bounds.begin(); bound != bounds.end(); ++bound)
                    bound.value() = bound.value().toDouble() - static_cast<double>(fault.hours * hourMs);
                value = bounds;
            }
            filter.insert("value"_L1, value);
            item = filter;
        }
        if (!filters.isEmpty()) {
            query.removeAllQueryItems(u"filters"_s);
            query.addQueryItem(
                u"filters"_s,
                QString::fromLatin1(
                    QJsonDocument(filters).toJson(QJsonDocument::Compact).toPercentEncoding()));
            changed.query = query.toString(QUrl::FullyEncoded).toLatin1();
        }
    }
    return changed;
}

FaultyCourse faultedCourse(const std::vector<Fault> &faults, const Request &request, qint64 nowMs)
{
    FaultyCourse course;
    const auto work = workOf(request);
    if (!work)
        return course;
    for (const Fault &fault : faults) {
        if (!meetsWork(fault, *work))
            continue;
        if (!comesMidway(fault, *work)) {
            course.isCarriedOut = course.isCarriedOut && !prevents(fault);
        } else if (!course.takenBytes || fault.bytes < *course.takenBytes) {
            course.takenBytes = fault.bytes;
            course.whenTaken = {};
            course.whenTaken.isWithheld = fault.what != What::Status;
            course.whenTaken.stalls = fault.what == What::Stall;
            if (fault.what == What::Status)
                course.whenTaken.answer = errorOf(fault, request, nowMs);
        }
    }
    return course;
}

FaultyAnswer faultedAnswer(const std::vector<Fault> &faults, const Request &request, const Answer &answer,
                           qint64 sinceMs, qint64 nowMs)
{
    FaultyAnswer faulty;
    faulty.answer = answer;
    for (const Fault &fault : faults) {
        if (fault.what == What::Clock && meets(fault, request, answer))
            faulty.clockOffsetMs = fault.hours * hourMs;
    }
    for (const Fault &fault : faults) {
        if (!meets(fault, request, answer))
            continue;
        std::erase_if(faulty.answer.headers, [](const auto &header) { return header.first == "ETag"; });
        switch (fault.what) {
        case What::Slow:
            faulty.delay += fault.wait;
            break;
        case What::Stall:
        case What::Cut:
            faulty.stalls = fault.what == What::Stall;
            faulty.sentBytes = fault.bytes;
            // Without a body there is nothing after which it could come.
            faulty.isWithheld = faulty.isWithheld || !hasBody(request, faulty.answer);
            break;
        case What::NoAnswer:
            faulty.isWithheld = true;
            break;
        case What::Lost:
            faulty.isWithheld = faulty.isWithheld || fault.status == 0;
            if (fault.status != 0)
                faulty.answer = errorOf(fault, request, nowMs);
            break;
        case What::LongLength:
            faulty.claimedLength = faulty.answer.body.size() + fault.bytes;
            break;
        case What::ShortLength:
            faulty.claimedLength = std::max<qint64>(0, faulty.answer.body.size() - fault.bytes);
            break;
        case What::Status:
            faulty.answer = errorOf(fault, request, nowMs + faulty.clockOffsetMs);
            break;
        case What::Html:
            faulty.answer = Answer();
            faulty.answer.contentType = "text/html";
            faulty.answer.body = "<!DOCTYPE html><html><body>Sign in to this network</body></html>";
            break;
        case What::RedirectLoop:
        case What::RedirectAway:
            faulty.answer = errorAnswer(302, u"moved"_s);
            replaceHeader(faulty.answer, "Location",
                          fault.what == What::RedirectAway
                              ? QByteArray("http://127.0.0.2:9/api/task")
                              : request.path + (request.query.isEmpty() ? "" : "?") + request.query);
            break;
        case What::CursorUndefined:
            if (isList(request))
                replaceHeader(faulty.answer, "Link",
                              "<http://" + request.host + "/api/task?cursor=undefined>; rel=\"next\"");
            break;
        case What::TooLarge:
            faulty.blankBytes = fault.bytes;
            break;
        case What::WrongOffset:
            if (const auto offset = tusNumber(faulty.answer.header("Upload-Offset"))) {
                replaceHeader(faulty.answer, "Upload-Offset",
                              QByteArray::number(std::max<qint64>(0, *offset + fault.bytes)));
            }
            break;
        default:
            if (isList(request) || isTask(request))
                faultBody(fault, request, faulty.answer, sinceMs, nowMs);
            break;
        }
    }
    return faulty;
}

FaultLab::FaultLab(std::vector<Fault> faults, QString file)
    : m_file(std::move(file)), m_start { std::make_shared<const std::vector<Fault>>(std::move(faults)),
                                         QDateTime::currentMSecsSinceEpoch() },
      m_ofFile(m_start)
{
}

FaultLab::Current FaultLab::current()
{
    const std::lock_guard lock(m_mutex);
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly)) {
        m_script.clear();
        return m_start;
    }
    const QByteArray script = file.read(maximumScriptBytes);
    if (script != m_script) {
        m_script = script;
        auto faults = parsedFaultScript(script);
        if (!faults)
            std::fprintf(stderr, "%s\n", qUtf8Printable(faults.error()));
        m_ofFile = { std::make_shared<const std::vector<Fault>>(faults ? std::move(*faults)
                                                                       : std::vector<Fault>()),
                     QDateTime::currentMSecsSinceEpoch() };
    }
    return m_script.isEmpty() ? m_start : m_ofFile;
}

} // namespace reelwatch::local
