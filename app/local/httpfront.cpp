#include "local/httpfront.h"

#include "local/api.h"
#include "local/faultlab.h"
#include "local/message.h"
#include "local/pacewatch.h"
#include "local/sourcerules.h"

#include <QDateTime>
#include <QFile>
#include <QLocale>
#include <QLoggingCategory>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#include <httplib.h>
#pragma GCC diagnostic pop

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <limits>
#include <mutex>
#include <optional>
#include <set>
#include <thread>

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace reelwatch::local {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t threadCount = 24;
constexpr std::size_t maximumHeaderBytes = 32 * 1024;
//! For what stands between the chunks of a body.
constexpr std::size_t maximumLineBytes = 8 * 1024;
constexpr std::chrono::milliseconds headerDeadline(10'000);
//! What is read and thrown away of a body that was refused, so that the answer arrives before the connection
//! ends.
constexpr qint64 maximumDrainBytes = 64 * 1024 * 1024;
constexpr std::chrono::milliseconds drainPause(1000);
constexpr std::chrono::milliseconds drainDeadline(2000);
//! How long a connection that stalls on purpose stays open.
constexpr int stallSilences = 4;

//! Waits until \a descriptor is ready for \a events.
bool waitFor(int descriptor, short events, std::chrono::milliseconds limit)
{
    pollfd entry { descriptor, events, 0 };
    int answer = 0;
    do {
        answer = ::poll(&entry, 1, static_cast<int>(limit.count()));
    } while (answer < 0 && errno == EINTR);
    return answer > 0;
}

//! One connection. Reads through a buffer, because the parser asks for single bytes, and bounds what may come
//! and how slowly: the parser itself would take headers, and lines between chunks, without end.
class BoundedStream : public httplib::Stream
{
public:
    BoundedStream(int descriptor, std::chrono::milliseconds silence, std::chrono::milliseconds pace)
        : m_descriptor(descriptor), m_silence(silence),
          m_readEnd(Clock::now() + std::min(headerDeadline, silence)),
          m_readPace(pace, SourceRules::paceBytes), m_sendPace(pace, SourceRules::paceBytes)
    {
    }

    bool headerIsTooLarge() const { return m_headerBytes > maximumHeaderBytes; }
    //! The client sent too little in its time.
    bool isTooSlow() const { return m_isTooSlow; }
    //! Ends the connection at once; what is written from now on is not sent.
    void hangUp()
    {
        m_isMute = true;
        ::shutdown(m_descriptor, SHUT_RDWR);
    }
    //! The body is no file and has to come within \a limit as a whole.
    void endBodyWithin(std::chrono::milliseconds limit) { m_readEnd = Clock::now() + limit; }

    bool is_readable() const override { return m_begin < m_end || waitFor(m_descriptor, POLLIN, m_silence); }
    bool is_writable() const override { return waitFor(m_descriptor, POLLOUT, m_silence); }

    ssize_t read(char *target, std::size_t size) override
    {
        if (headerIsTooLarge())
            return -1;
        if (m_begin == m_end && !fill())
            return -1;
        const std::size_t count = std::min(size, m_end - m_begin);
        std::copy_n(m_buffer.data() + m_begin, count, target);
        m_begin += count;
        if (!m_isInBody)
            watchHeader(target, count);
        else if (!watchLine(size, *target))
            return -1;
        return static_cast<ssize_t>(count);
    }

    ssize_t write(const char *source, std::size_t size) override
    {
        // The parser's own answer to headers that were cut off here is replaced by a fitting one.
        if (headerIsTooLarge() || m_isMute)
            return static_cast<ssize_t>(size);
        return send(source, size);
    }

    ssize_t send(const char *source, std::size_t size)
    {
        std::size_t sent = 0;
        while (sent < size) {
            if (!waitAtPace(POLLOUT, m_sendPace))
                return -1;
            // Without MSG_DONTWAIT it would wait for the client to take all of it.
            const ssize_t count
                = ::send(m_descriptor, source + sent, size - sent, MSG_NOSIGNAL | MSG_DONTWAIT);
            if (count < 0 && (errno == EINTR || errno == EAGAIN))
                continue;
            if (count <= 0)
                return -1;
            m_sendPace.moved(count);
            sent += static_cast<std::size_t>(count);
        }
        return static_cast<ssize_t>(sent);
    }

    void get_remote_ip_and_port(std::string &ip, int &port) const override
    {
        ip = "127.0.0.1";
        port = 0;
    }
    void get_local_ip_and_port(std::string &ip, int &port) const override
    {
        ip = "127.0.0.1";
        port = 0;
    }
    socket_t socket() const override { return m_descriptor; }

    //! Ends the sending side and takes what the client still sends, within bounds: closing with unread bytes
    //! would reset the connection, and the client might never see the answer.
    void linger()
    {
        ::shutdown(m_descriptor, SHUT_WR);
        qint64 drained = 0;
        const auto end = Clock::now() + drainDeadline;
        while (drained < maximumDrainBytes && Clock::now() < end
               && waitFor(m_descriptor, POLLIN, drainPause)) {
            const ssize_t count = ::recv(m_descriptor, m_buffer.data(), m_buffer.size(), 0);
            if (count <= 0)
                break;
            drained += count;
        }
    }

private:
    //! Until \a events, but neither longer than the silence nor when too little has moved.
    bool waitAtPace(short events, PaceWatch &pace)
    {
        const auto silenceEnd = Clock::now() + m_silence;
        while (true) {
            const auto now = Clock::now();
            if (now >= silenceEnd || !pace.isKept(now))
                return false;
            const auto left = std::chrono::ceil<std::chrono::milliseconds>(silenceEnd - now);
            if (waitFor(m_descriptor, events, std::min(left, pace.left(now))))
                return true;
        }
    }

    bool waitForBytes()
    {
        if (!m_readEnd)
            return waitAtPace(POLLIN, m_readPace);
        const auto now = Clock::now();
        return now < *m_readEnd
            && waitFor(m_descriptor, POLLIN, std::chrono::ceil<std::chrono::milliseconds>(*m_readEnd - now));
    }

    bool fill()
    {
        if (!waitForBytes()) {
            m_isTooSlow = true;
            return false;
        }
        ssize_t count = 0;
        do {
            count = ::recv(m_descriptor, m_buffer.data(), m_buffer.size(), 0);
        } while (count < 0 && errno == EINTR);
        if (count <= 0)
            return false;
        m_readPace.moved(count);
        m_begin = 0;
        m_end = static_cast<std::size_t>(count);
        return true;
    }

    //! Lines are asked for byte by byte. False when one is too long.
    bool watchLine(std::size_t askedBytes, char byte)
    {
        m_lineBytes = askedBytes == 1 && byte != '\n' ? m_lineBytes + 1 : 0;
        return m_lineBytes <= maximumLineBytes;
    }

    void watchHeader(const char *bytes, std::size_t count)
    {
        for (std::size_t i = 0; i < count && !m_isInBody; ++i) {
            ++m_headerBytes;
            if (bytes[i] == '\n')
                m_isInBody = ++m_lineEnds == 2;
            else if (bytes[i] != '\r')
                m_lineEnds = 0;
        }
        if (m_isInBody)
            m_readEnd.reset();
    }

    int m_descriptor;
    std::chrono::milliseconds m_silence;
    std::optional<Clock::time_point> m_readEnd; //!< while what comes has to be there by then
    PaceWatch m_readPace;
    PaceWatch m_sendPace;
    std::array<char, 64 * 1024> m_buffer;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    std::size_t m_headerBytes = 0;
    std::size_t m_lineBytes = 0;
    int m_lineEnds = 0;
    bool m_isTooSlow = false;
    bool m_isMute = false;
    bool m_isInBody = false;
};

QByteArray headerOf(const httplib::Request &request, const char *name)
{
    return QByteArray::fromStdString(request.get_header_value(name));
}

Request requestOf(const httplib::Request &from)
{
    Request request;
    request.method = QByteArray::fromStdString(from.method);
    const QByteArray target = QByteArray::fromStdString(from.target);
    const qsizetype mark = target.indexOf('?');
    request.path = mark < 0 ? target : target.left(mark);
    request.query = mark < 0 ? QByteArray() : target.mid(mark + 1);
    request.host = from.get_header_value_count("Host") == 1 ? headerOf(from, "Host") : QByteArray();
    request.authorization = headerOf(from, "Authorization");
    request.cacheControl = headerOf(from, "Cache-Control");
    request.contentType = headerOf(from, "Content-Type");
    request.ifNoneMatch = headerOf(from, "If-None-Match");
    request.range = headerOf(from, "Range");
    request.ifRange = headerOf(from, "If-Range");
    request.tusResumable = headerOf(from, "Tus-Resumable");
    request.uploadOffset = headerOf(from, "Upload-Offset");
    request.uploadLength = headerOf(from, "Upload-Length");
    request.uploadMetadata = headerOf(from, "Upload-Metadata");
    request.hasOrigin = from.has_header("Origin");
    request.isChunked = headerOf(from, "Transfer-Encoding").toLower() == "chunked";
    bool isNumber = false;
    const qint64 length = headerOf(from, "Content-Length").toLongLong(&isNumber);
    if (isNumber && length >= 0)
        request.contentLength = length;
    return request;
}

void giveFile(const FilePart &part, const QByteArray &contentType, httplib::Response &to)
{
    auto file = std::make_shared<QFile>(part.path);
    if (!file->open(QIODevice::ReadOnly)) {
        to.status = 404;
        return;
    }
    const qint64 start = part.offset;
    to.set_content_provider(
        static_cast<std::size_t>(part.length), contentType.toStdString(),
        [file, start](std::size_t offset, std::size_t length, httplib::DataSink &sink) {
            constexpr std::size_t blockBytes = 256 * 1024;
            if (!file->seek(start + static_cast<qint64>(offset)))
                return false;
            const QByteArray block = file->read(static_cast<qint64>(std::min(length, blockBytes)));
            return !block.isEmpty() && sink.write(block.constData(), static_cast<std::size_t>(block.size()));
        });
}

void give(const Answer &answer, httplib::Response &to, qint64 clockOffsetMs = 0)
{
    to.status = answer.status;
    const QString date = QLocale::c().toString(QDateTime::currentDateTimeUtc().addMSecs(clockOffsetMs),
                                               u"ddd, dd MMM yyyy HH:mm:ss"_s);
    to.set_header("Date", date.toStdString() + " GMT");
    for (const auto &[name, value] : answer.headers)
        to.set_header(name.toStdString(), value.toStdString());
    if (answer.file)
        giveFile(*answer.file, answer.contentType, to);
    else if (!answer.contentType.isEmpty())
        to.set_content(answer.body.toStdString(), answer.contentType.toStdString());
}

//! The connection that this thread answers; the library does not tell it to handlers.
thread_local BoundedStream *answeredStream = nullptr;

//! Returns after \a limit, or as soon as the connection is closed by either side.
void waitWhileOpen(std::chrono::milliseconds limit)
{
    waitFor(answeredStream->socket(), POLLRDHUP, limit);
}

//! Sends \a faulty as it says. The library holds back nothing of what a provider writes, and closes the
//! connection when it gives up.
void giveFaulty(const FaultyAnswer &faulty, std::chrono::milliseconds silence, httplib::Response &to)
{
    if (faulty.delay.count() > 0)
        waitWhileOpen(faulty.delay);
    if (faulty.isWithheld) {
        if (faulty.stalls)
            waitWhileOpen(stallSilences * silence);
        answeredStream->hangUp();
        return;
    }
    give(faulty.answer, to, faulty.clockOffsetMs);
    const bool isWhole = !faulty.claimedLength && !faulty.sentBytes && faulty.blankBytes == 0;
    if (isWhole || faulty.answer.file)
        return;
    const qint64 length = faulty.blankBytes > 0 ? faulty.blankBytes
                                                : faulty.claimedLength.value_or(faulty.answer.body.size());
    to.body.clear();
    to.headers.erase("Content-Type");
    to.set_content_provider(static_cast<std::size_t>(length), faulty.answer.contentType.toStdString(),
                            [faulty, silence](std::size_t, std::size_t left, httplib::DataSink &sink) {
                                if (faulty.blankBytes > 0) {
                                    constexpr std::size_t blockBytes = 256 * 1024;
                                    const std::string block(std::min(left, blockBytes), ' ');
                                    return sink.write(block.data(), block.size());
                                }
                                const QByteArray part = faulty.sentBytes
                                    ? faulty.answer.body.left(*faulty.sentBytes)
                                    : faulty.answer.body;
                                if (!sink.write(part.data(), static_cast<std::size_t>(part.size())))
                                    return false;
                                if (faulty.stalls)
                                    waitWhileOpen(stallSilences * silence);
                                return false;
                            });
}

} // namespace

struct HttpFront::Private
{
    class Server : public httplib::Server
    {
    public:
        Server(Api &api, FaultLab &faults, std::chrono::milliseconds silence, std::chrono::milliseconds pace);
        ~Server() override = default;

        //! Ends every connection under way, so that no thread waits for a silent client.
        void cut();

    private:
        bool process_and_close_socket(socket_t sock) override;
        void answerWithBody(const httplib::Request &from, httplib::Response &to,
                            const httplib::ContentReader &reader);
        Answer received(const Request &request, const httplib::ContentReader &reader);
        Answer receivedUpload(const Request &request, const httplib::ContentReader &reader,
                              std::optional<qint64> takenBytes, bool *isCutShort);
        //! The faults that \a request is to meet; null when there are none.
        std::optional<FaultLab::Current> faultsFor(const Request &request);

        void answerWithoutBody(const Request &request, httplib::Response &to);

        Api &m_api;
        FaultLab &m_faults;
        std::chrono::milliseconds m_silence;
        std::chrono::milliseconds m_pace;
        std::mutex m_mutex;
        std::set<socket_t> m_open;
        bool m_isCut = false;
    };

    Private(Api &api, FaultLab &faults, std::chrono::milliseconds silence, std::chrono::milliseconds pace)
        : server(api, faults, silence, pace)
    {
    }

    Server server;
    std::thread acceptor;
    std::atomic<bool> hasEnded { false };
};

HttpFront::Private::Server::Server(Api &api, FaultLab &faults, std::chrono::milliseconds silence,
                                   std::chrono::milliseconds pace)
    : m_api(api), m_faults(faults), m_silence(silence), m_pace(pace)
{
    new_task_queue = [] { return new httplib::ThreadPool(threadCount); };
    // Without SO_REUSEPORT, which would let a second program share the port unnoticed.
    set_socket_options([](socket_t sock) {
        const int on = 1;
        ::setsockopt(sock, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    });
    set_tcp_nodelay(true);
    set_pre_routing_handler([this](const httplib::Request &from, httplib::Response &to) {
        // The library reads the body of a request that no receiver takes into memory, whatever its size.
        const bool hasReceiver = from.method == "POST" || from.method == "PUT" || from.method == "PATCH"
            || from.method == "DELETE";
        const Request request = requestOf(from);
        if (hasReceiver) {
            const auto refused = m_api.refusal(request);
            if (!refused)
                return HandlerResponse::Unhandled;
            give(*refused, to);
        } else {
            answerWithoutBody(request, to);
        }
        return HandlerResponse::Handled;
    });
    const auto withBody = [this](const httplib::Request &from, httplib::Response &to,
                                 const httplib::ContentReader &reader) { answerWithBody(from, to, reader); };
    // Which address it is, is Api's matter. A dot would not match the line ends that an address can encode.
    constexpr auto anything = R"([\s\S]*)";
    Post(anything, withBody);
    Put(anything, withBody);
    Patch(anything, withBody);
    Delete(anything, withBody);
    set_error_handler([](const httplib::Request &, httplib::Response &to) {
        if (to.body.empty() && !to.content_provider_ && to.status >= 400) {
            const QString text
                = to.status == 414 ? u"the address is too long"_s : u"the request cannot be read"_s;
            to.set_content(errorAnswer(to.status, text).body.toStdString(),
                           "application/json; charset=utf-8");
        }
    });
    set_exception_handler([](const httplib::Request &, httplib::Response &to, const std::exception_ptr &) {
        give(errorAnswer(500, u"Internal server error"_s), to);
    });
}

std::optional<FaultLab::Current> HttpFront::Private::Server::faultsFor(const Request &request)
{
    FaultLab::Current current = m_faults.current();
    // Whoever may not ask learns nothing, not even which fault is on.
    if (current.faults->empty() || m_api.refusal(request) || !m_api.isOfKnownUpload(request))
        return std::nullopt;
    return current;
}

void HttpFront::Private::Server::answerWithoutBody(const Request &request, httplib::Response &to)
{
    const auto current = faultsFor(request);
    if (!current) {
        give(m_api.answer(request), to);
        return;
    }
    const std::vector<Fault> &faults = *current->faults;
    const FaultyCourse course = faultedCourse(faults, request, QDateTime::currentMSecsSinceEpoch());
    const Answer answer = course.isCarriedOut ? m_api.answer(faultedRequest(faults, request)) : Answer();
    giveFaulty(faultedAnswer(faults, request, answer, current->sinceMs, QDateTime::currentMSecsSinceEpoch()),
               m_silence, to);
}

bool HttpFront::Private::Server::process_and_close_socket(socket_t sock)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_isCut) {
            ::close(sock);
            return false;
        }
        m_open.insert(sock);
    }
    ::fcntl(sock, F_SETFD, FD_CLOEXEC);
    {
        BoundedStream stream(sock, m_silence, m_pace);
        answeredStream = &stream;
        bool isClosed = false;
        process_request(stream, true, isClosed, [](httplib::Request &request) {
            // Ranges are answered by Api; compressing costs more than it saves on loopback.
            request.ranges.clear();
            request.headers.erase("Accept-Encoding");
        });
        if (stream.headerIsTooLarge()) {
            constexpr std::string_view answer = "HTTP/1.1 431 Request Header Fields Too Large\r\nConnection: "
                                                "close\r\nContent-Length: 0\r\n\r\n";
            stream.send(answer.data(), answer.size());
        }
        stream.linger();
        answeredStream = nullptr;
    }
    {
        // Closed while locked: the number must not be another connection's by the time cut() uses it.
        const std::lock_guard lock(m_mutex);
        m_open.erase(sock);
        ::close(sock);
    }
    return true;
}

void HttpFront::Private::Server::cut()
{
    const std::lock_guard lock(m_mutex);
    m_isCut = true;
    for (const socket_t sock : m_open)
        ::shutdown(sock, SHUT_RDWR);
}

void HttpFront::Private::Server::answerWithBody(const httplib::Request &from, httplib::Response &to,
                                                const httplib::ContentReader &reader)
{
    const Request request = requestOf(from);
    // The library's reader for form data needs other receivers than ours, and no route takes forms.
    if (from.is_multipart_form_data()) {
        give(errorAnswer(415, u"form data is not accepted"_s), to);
        return;
    }
    const auto current = faultsFor(request);
    const FaultyCourse course = current
        ? faultedCourse(*current->faults, request, QDateTime::currentMSecsSinceEpoch())
        : FaultyCourse();
    bool isCutShort = false;
    Answer answer;
    if (course.isCarriedOut) {
        answer = Api::isUpload(request) ? receivedUpload(request, reader, course.takenBytes, &isCutShort)
                                        : received(request, reader);
    }
    if (!current) {
        give(answer, to);
    } else if (isCutShort) {
        giveFaulty(course.whenTaken, m_silence, to);
    } else {
        giveFaulty(faultedAnswer(*current->faults, request, answer, current->sinceMs,
                                 QDateTime::currentMSecsSinceEpoch()),
                   m_silence, to);
    }
}

//! \a takenBytes: no more than so many are read, and what came ends there; \a isCutShort says that it did.
Answer HttpFront::Private::Server::receivedUpload(const Request &request,
                                                  const httplib::ContentReader &reader,
                                                  std::optional<qint64> takenBytes, bool *isCutShort)
{
    Answer refused;
    // The session ends before its connection does, so the number is this connection's whenever it is used.
    const auto interrupt = [descriptor = answeredStream->socket()] { ::shutdown(descriptor, SHUT_RDWR); };
    const auto session = m_api.beginUpload(request, interrupt, refused);
    if (!session)
        return refused;
    qint64 room = takenBytes.value_or(std::numeric_limits<qint64>::max());
    *isCutShort = room == 0;
    const bool isWhole = !*isCutShort && reader([&](const char *bytes, std::size_t size) {
        const auto taken = static_cast<std::size_t>(std::min(static_cast<qint64>(size), room));
        if (!session->write({ bytes, taken }))
            return false;
        room -= static_cast<qint64>(taken);
        *isCutShort = room == 0;
        return !*isCutShort;
    });
    if (!isWhole && answeredStream->isTooSlow())
        return errorAnswer(408, u"the upload came too slowly; send the file again"_s);
    return session->finish(isWhole);
}

Answer HttpFront::Private::Server::received(const Request &request, const httplib::ContentReader &reader)
{
    if (auto refused = m_api.refusal(request))
        return *refused;
    Request whole = request;
    if (request.contentLength || request.isChunked) {
        answeredStream->endBodyWithin(m_silence);
        bool isTooLarge = false;
        const bool isRead = reader([&](const char *bytes, std::size_t size) {
            isTooLarge = whole.body.size() + static_cast<qsizetype>(size) > Api::maximumBodyBytes;
            if (!isTooLarge)
                whole.body.append(bytes, static_cast<qsizetype>(size));
            return !isTooLarge;
        });
        if (isTooLarge)
            return errorAnswer(413, u"request entity too large"_s);
        if (!isRead && answeredStream->isTooSlow())
            return errorAnswer(408, u"the body came too slowly"_s);
        if (!isRead)
            return errorAnswer(400, u"the body was cut"_s);
    }
    return m_api.answer(whole);
}

HttpFront::HttpFront(Api &api, FaultLab &faults, std::chrono::milliseconds silence,
                     std::chrono::milliseconds pace)
    : d(std::make_unique<Private>(api, faults, silence, pace))
{
}

HttpFront::~HttpFront()
{
    if (d->acceptor.joinable()) {
        d->server.cut();
        d->server.stop();
        d->acceptor.join();
    }
}

quint16 HttpFront::bind(quint16 port)
{
    if (port == 0) {
        const int bound = d->server.bind_to_any_port("127.0.0.1");
        return bound > 0 ? static_cast<quint16>(bound) : quint16(0);
    }
    return d->server.bind_to_port("127.0.0.1", port) ? port : quint16(0);
}

void HttpFront::serve()
{
    d->acceptor = std::thread([this] {
        d->server.listen_after_bind();
        d->hasEnded = true;
    });
    // A stop that comes before the library is in its loop would be lost.
    while (!d->server.is_running() && !d->hasEnded)
        std::this_thread::yield();
}

} // namespace reelwatch::local
