#include "ui/desktop/sleepinhibitor.h"

#include "session/uploadqueue.h"
#include "support/faultyserver.h"
#include "support/testbus.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusUnixFileDescriptor>
#include <QDBusVirtualObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <memory>
#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;
using namespace reelwatch;

namespace {

//! logind, as far as it is asked to keep the computer awake: it knows by the end of a pipe who still wants
//! it.
class Login : public QDBusVirtualObject
{
public:
    enum class Answer { Grant, Refuse, Later };

    explicit Login(const QString &address) : m_bus(QDBusConnection::connectToBus(address, u"login"_s))
    {
        m_bus.registerVirtualObject(u"/"_s, this, QDBusConnection::SubPath);
        m_bus.registerService(u"org.freedesktop.login1"_s);
    }
    ~Login() override
    {
        for (const int held : m_held)
            close(held);
        QDBusConnection::disconnectFromBus(u"login"_s);
    }

    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &) override
    {
        if (message.member() != "Inhibit"_L1)
            return false;
        asked = message.arguments();
        message.setDelayedReply(true);
        m_waiting = message;
        if (answer == Answer::Refuse)
            m_bus.send(message.createErrorReply(QDBusError::AccessDenied, u"not you"_s));
        else if (answer == Answer::Grant)
            grant();
        return true;
    }
    void grant()
    {
        std::array<int, 2> ends {};
        if (pipe2(ends.data(), O_NONBLOCK | O_CLOEXEC) != 0)
            qFatal("no pipe");
        m_held.push_back(ends[0]);
        m_bus.send(m_waiting.createReply(QVariant::fromValue(QDBusUnixFileDescriptor(ends[1]))));
        close(ends[1]);
        ++granted;
    }
    //! How many of those it granted are still open at the other side.
    int holders() const
    {
        return static_cast<int>(std::count_if(m_held.begin(), m_held.end(), [](int held) {
            char byte = 0;
            return read(held, &byte, 1) != 0;
        }));
    }

    Answer answer = Answer::Grant;
    QVariantList asked;
    int granted = 0;

private:
    QDBusConnection m_bus;
    QDBusMessage m_waiting;
    std::vector<int> m_held;
};

} // namespace

class TestSleepInhibitor : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestBus> m_bus;
    QTemporaryDir m_folder;
    std::unique_ptr<Login> m_login;
    std::unique_ptr<FaultyServer> m_server;
    std::unique_ptr<HttpTransport> m_transport;
    std::unique_ptr<LivepeerClient> m_client;
    std::unique_ptr<UploadQueue> m_uploads;
    bool m_takesBytes = false;

    FaultyServer::Answer answerTo(const FaultyServer::Request &request)
    {
        if (request.path().endsWith("/request-upload")) {
            return FaultyServer::json("{\"url\":\"" + m_server->origin() + "/put\",\"tusEndpoint\":\""
                                      + m_server->origin() + "/tus\",\"task\":{\"id\":\"T\"}}");
        }
        FaultyServer::Answer answer = FaultyServer::json({});
        if (request.method == "POST") {
            answer.status = 201;
            return answer.with("Location", "/tus/1");
        }
        if (request.method == "HEAD")
            return answer.with("Upload-Offset", "0");
        if (!m_takesBytes)
            return FaultyServer::silence();
        answer.status = 204;
        return answer.with("Upload-Offset", QByteArray::number(request.body.size()));
    }

    Upload *send()
    {
        QFile file(m_folder.filePath(u"clip.mp4"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray(1000, 'x')) != 1000)
            qFatal("the file to upload cannot be written");
        file.close();
        return m_uploads->add(file.fileName());
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_bus = std::make_unique<TestBus>();
        if (m_bus->address.isEmpty())
            QSKIP("there is no dbus-daemon");
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", m_bus->address.toLatin1());
        QVERIFY(QDBusConnection::systemBus().isConnected());
    }

    void cleanupTestCase() { m_bus.reset(); }

    void init()
    {
        m_takesBytes = false;
        m_login = std::make_unique<Login>(m_bus->address);
        m_server = std::make_unique<FaultyServer>();
        m_server->setHandler([this](const FaultyServer::Request &request) { return answerTo(request); });
        m_transport = std::make_unique<HttpTransport>(m_server->baseUrl(), u"a-key"_s);
        m_client = std::make_unique<LivepeerClient>(m_transport.get());
        m_uploads = std::make_unique<UploadQueue>(m_client.get());
    }

    void cleanup()
    {
        m_uploads.reset();
        m_client.reset();
        m_transport.reset();
        m_server.reset();
        m_login.reset();
    }

    void keepsAwakeWhileBytesAreSent()
    {
        SleepInhibitor inhibitor;
        inhibitor.watch(m_uploads.get());
        QVERIFY(!inhibitor.isHolding());
        Upload *upload = send();
        QTRY_VERIFY(inhibitor.isHolding());
        QCOMPARE(m_login->asked.size(), 4);
        QCOMPARE(m_login->asked[0].toString(), u"sleep:idle"_s);
        QCOMPARE(m_login->asked[3].toString(), u"block"_s);
        QCOMPARE(m_login->holders(), 1);

        QTRY_COMPARE(upload->stage(), Upload::Stage::Sending);
        m_uploads->pause(upload);
        QTRY_COMPARE(m_login->holders(), 0);
        QVERIFY(!inhibitor.isHolding());

        m_takesBytes = true;
        m_uploads->goOn(upload);
        QTRY_COMPARE(upload->stage(), Upload::Stage::Done);
        QTRY_COMPARE(m_login->granted, 2);
        QTRY_COMPARE(m_login->holders(), 0);
    }

    void letsGoWhenItIsGrantedTooLate()
    {
        m_login->answer = Login::Answer::Later;
        SleepInhibitor inhibitor;
        inhibitor.watch(m_uploads.get());
        Upload *upload = send();
        QTRY_COMPARE(m_login->asked.size(), 4);
        m_uploads->dismiss(upload);
        m_login->grant();
        QTRY_COMPARE(m_login->holders(), 0);
        QVERIFY(!inhibitor.isHolding());
    }

    void letsGoWhenTheProgramEnds()
    {
        auto inhibitor = std::make_unique<SleepInhibitor>();
        inhibitor->watch(m_uploads.get());
        send();
        QTRY_VERIFY(inhibitor->isHolding());
        inhibitor.reset();
        QTRY_COMPARE(m_login->holders(), 0);
    }

    void letsGoWhenTheAccountIsClosed()
    {
        SleepInhibitor inhibitor;
        inhibitor.watch(m_uploads.get());
        send();
        QTRY_VERIFY(inhibitor.isHolding());
        m_uploads.reset();
        QTRY_COMPARE(m_login->holders(), 0);
        QVERIFY(!inhibitor.isHolding());
    }

    void sendsAllTheSameWhereItIsRefused()
    {
        m_login->answer = Login::Answer::Refuse;
        m_takesBytes = true;
        SleepInhibitor inhibitor;
        inhibitor.watch(m_uploads.get());
        Upload *upload = send();
        QTRY_COMPARE(m_login->asked.size(), 4);
        QTRY_COMPARE(upload->stage(), Upload::Stage::Done);
        QVERIFY(!inhibitor.isHolding());
    }
};

QTEST_GUILESS_MAIN(TestSleepInhibitor)
#include "tst_sleepinhibitor.moc"
