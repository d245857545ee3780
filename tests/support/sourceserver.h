#pragma once

#include <QByteArray>
#include <QHash>
#include <QHostAddress>
#include <QObject>
#include <QString>
#include <QTcpServer>
#include <QUrl>

#include <memory>
#include <optional>
#include <vector>

class QFile;
class QTcpSocket;

//! A web server on loopback that gives files to a service under test, and misbehaves on command: holds back,
//! cuts, stays silent, lies about the length. Nothing is timed: what is held back comes when the test says
//! so. Lives in the test's thread and needs its event loop.
class SourceServer : public QObject
{
    Q_OBJECT
public:
    //! How one path is answered.
    struct Source
    {
        QString filePath; //!< the body; empty for none
        QByteArray body; //!< the body when filePath is empty
        int status = 200;
        QList<QByteArray> headers; //!< more header lines, without line ends
        bool givesLength = true;
        bool isSilent = false; //!< takes the request and never answers
        std::optional<qint64> holdAt; //!< after this many bytes of the body wait for release()
        std::optional<qint64> cutAt; //!< close after this many bytes of the body
    };

    explicit SourceServer(QObject *parent = nullptr);
    ~SourceServer() override;

    //! \a port 0: any free one.
    bool listen(const QHostAddress &address = QHostAddress::LocalHost, quint16 port = 0);
    //! \a path begins with a slash.
    void add(const QString &path, const Source &source);
    void addFile(const QString &path, const QString &filePath);
    QUrl url(const QString &path) const;
    quint16 port() const { return m_server.serverPort(); }

    //! Lets every held answer of \a path go on, up to \a upTo bytes of the body or to its end, and answers to
    //! come too.
    void release(const QString &path, std::optional<qint64> upTo = std::nullopt);
    //! How many requests for \a path came.
    int requests(const QString &path) const;
    //! How many connections came, whatever was asked.
    int connections() const { return m_connections; }
    //! The lines of the last request for \a path, as they came.
    QByteArray lastRequest(const QString &path) const { return m_lastRequests.value(path); }
    //! How many answers of \a path are open: under way, held or silent.
    int openAnswers(const QString &path) const;

private:
    struct Answer;
    void accept();
    void readRequest(Answer &answer);
    void pump(Answer &answer);

    QTcpServer m_server;
    QHash<QString, Source> m_sources;
    QHash<QString, int> m_requests;
    QHash<QString, QByteArray> m_lastRequests;
    int m_connections = 0;
    std::vector<std::unique_ptr<Answer>> m_answers;
};
