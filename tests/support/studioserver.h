#pragma once

#include "support/generatedtasks.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>
#include <QUrlQuery>

#include <functional>
#include <optional>
#include <vector>

//! A Livepeer Studio API server on loopback, as one was observed to answer: paging, order, filters, ETag,
//! Link headers that lead nowhere, errors that echo the key. Holds any number of tasks, which may be changed
//! while they are read, and can be told to misbehave. Lives in the thread and event loop of its owner.
class StudioServer : public QObject
{
    Q_OBJECT
public:
    enum class Style {
        Today,
        Of2022, //!< no filters, no cursor by id, no default limit, 403 for a wrong key, /asset/import
    };
    enum class Fault {
        None,
        InternalError, //!< 500
        Unavailable, //!< 503 with Retry-After
        TooManyRequests, //!< 429
        HtmlPage, //!< 200 with a web page
        Hold, //!< the answer is made, but kept until release()
        Cut, //!< the connection ends in the middle of the body
        Redirect, //!< 307 to the same address
        NotFound, //!< 404, as of a proxy that knows no way to the server
        ForbiddenList, //!< 403 for /task, while single tasks are given: a restricted key
    };
    struct Request
    {
        QByteArray method;
        QString path; //!< below the base address
        QUrlQuery query;
        QHash<QByteArray, QByteArray> headers; //!< names in lower case
        QByteArray body; //!< of POST
        int status = 0; //!< what was answered
        int rows = 0;
        qint64 bytes = 0; //!< of the answer's body, as far as it was sent

        QString item(QLatin1StringView name) const;
    };

    explicit StudioServer(QString key, QObject *parent = nullptr);
    ~StudioServer() override;

    bool listen(quint16 port = 0);
    //! Refuses connections and ends those there are, until listenAgain().
    void stopListening();
    bool listenAgain();
    QUrl baseUrl() const;

    void setStyle(Style style) { m_style = style; }
    //! The next \a requests requests to /task (−1: all until further notice) meet \a fault.
    void setFault(Fault fault, int requests = -1);
    void setRetryAfterSeconds(int seconds) { m_retryAfterSeconds = seconds; }
    //! Sends what Fault::Hold kept back.
    void release();
    int heldCount() const { return static_cast<int>(m_held.size()); }
    void setKey(const QString &key) { m_key = key; }
    //! How far the server's clock is from this machine's.
    void setClockOffset(qint64 offsetMs) { m_clockOffsetMs = offsetMs; }
    qint64 nowMs() const;
    //! Whether answers carry a Date header.
    void setSendsDate(bool sends) { m_sendsDate = sends; }

    void addTasks(const std::vector<ServerTask> &tasks);
    void putTask(const ServerTask &task); //!< adds or replaces
    bool removeTask(const QString &id);
    const ServerTask *task(const QString &id) const;
    QStringList ids() const;
    int taskCount() const { return static_cast<int>(m_tasks.size()); }
    //! Replaces `status` and sets updatedAt to now, as each write of a real server does.
    void setStatus(const QString &id, QJsonObject status);
    void setUnlistable(const QString &id, bool isUnlistable = true);
    //! How fine the moments are that setStatus() writes; 1, the default, makes each another one.
    void setStampStepMs(qint64 step) { m_stampStepMs = step; }
    //! Assets that /asset and /asset/{id} deny, and names that are not those of their tasks.
    void hideAsset(const QString &id) { m_hiddenAssets.insert(id); }
    void setAssetName(const QString &id, const QString &name) { m_assetNames.insert(id, name); }
    //! The next \a requests requests to /asset (−1: all until further notice) meet \a fault.
    void setAssetFault(Fault fault, int requests = -1);
    //! The next \a times requests for the single task \a id are a 404, and lists lack it.
    void hideTask(const QString &id, int times);
    //! New tasks made through the API are hidden like that from the start.
    void setNewTaskLag(int times) { m_newTaskLag = times; }

    //! A retry of \a id is a 400 with \a words.
    void refuseRetry(const QString &id, const QString &words) { m_refusedRetries.insert(id, words); }
    //! Retries are a 429 while so many retried tasks wait or run; −1, the default: never.
    void setMostRetried(int most) { m_mostRetried = most; }
    //! Those that are deleted and not restored.
    QSet<QString> deletedAssets() const { return m_deletedAssets; }

    //! That many tasks go through their life by themselves, a step each \a stepMs; finished ones are followed
    //! by others.
    void setActive(int count, int stepMs = 1000);

    const QList<Request> &requests() const { return m_requests; }
    QList<Request> requestsTo(const QString &path) const;
    void clearRequests() { m_requests.clear(); }
    //! Called before each answer to /task is made.
    std::function<void(const Request &)> beforeAnswer;

Q_SIGNALS:
    void requested();

private:
    struct Answer
    {
        int status = 200;
        QByteArray body;
        QByteArray contentType = "application/json; charset=utf-8";
        QList<std::pair<QByteArray, QByteArray>> headers;
        int rows = 0;
        bool isConditional = false;
    };
    void readFrom(QTcpSocket *socket);
    bool takeRequest(QTcpSocket *socket);
    void send(QTcpSocket *socket, const Request &request, Answer answer, Fault fault);
    Answer answer(const Request &request);
    Answer answerList(const Request &request, bool assets);
    const std::vector<size_t> &sortedTasks(const QString &order);
    Answer answerTask(const QString &id);
    Answer answerAsset(const QString &id, bool details);
    Answer answerImport(const Request &request);
    Answer answerRequestUpload(const Request &request);
    Answer answerPut(const Request &request);
    Answer answerTus(const Request &request);
    void takeUpload(const QString &id);
    //! What is done with a task or an asset there is; none when \a request asks for something else.
    std::optional<Answer> answerAction(const Request &request);
    Answer retryTask(const QString &id);
    Answer deleteAsset(const QString &id);
    Answer renameAsset(const QString &id, const QJsonObject &body);
    Answer exportAsset(const QString &id, const QJsonObject &body);
    Answer answerTranscode(const QJsonObject &body);
    Answer answerClip(const QJsonObject &body);
    const ServerTask *taskOfAsset(const QString &assetId) const;
    QString phaseOf(const ServerTask &task) const;
    std::optional<Answer> refusal(const Request &request) const;
    QString newTask(const QString &name, const QString &url, const QString &assetId);
    std::vector<ServerTask> assets(bool details) const;
    void stepActive();
    static Answer errorAnswer(int status, const QString &text);
    static Answer jsonAnswer(int status, const QJsonObject &object);

    QTcpServer m_server;
    quint16 m_port = 0;
    QString m_key;
    Style m_style = Style::Today;
    Fault m_fault = Fault::None;
    int m_faultsLeft = 0;
    int m_retryAfterSeconds = 1;
    qint64 m_clockOffsetMs = 0;
    bool m_sendsDate = true;
    qint64 m_lastStampMs = 0;
    int m_newTaskLag = 0;
    int m_made = 0;
    std::vector<ServerTask> m_tasks;
    QHash<QString, size_t> m_indexOf;
    QHash<QString, std::vector<size_t>> m_sorted; //!< by order as asked for; places in m_tasks
    QHash<QString, int> m_hidden;
    QSet<QString> m_hiddenAssets;
    QSet<QString> m_deletedAssets;
    QSet<QString> m_restoredAssets; //!< to be had by id, but in no list
    QHash<QString, QString> m_refusedRetries;
    QStringList m_retried;
    int m_mostRetried = -1;
    QHash<QString, QString> m_assetNames;
    Fault m_assetFault = Fault::None;
    int m_assetFaultsLeft = 0;
    qint64 m_stampStepMs = 1;
    struct PartialUpload
    {
        qint64 offset = 0;
        qint64 length = 0;
    };
    QHash<QString, PartialUpload> m_parts; //!< by task
    QStringList m_active;
    int m_activeWanted = 0;
    QTimer m_activeTimer;
    QList<Request> m_requests;
    QHash<QTcpSocket *, QByteArray> m_unread; //!< bytes of each connection that are no whole request yet
    struct Held
    {
        QPointer<QTcpSocket> socket;
        QByteArray bytes;
    };
    QList<Held> m_held;
};
