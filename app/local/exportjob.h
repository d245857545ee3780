#pragma once

#include "local/sourcerules.h"

#include <QFile>
#include <QHostAddress>
#include <QJsonObject>
#include <QList>
#include <QNetworkRequest>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <utility>
#include <vector>

class QNetworkAccessManager;
class QNetworkReply;

namespace reelwatch::local {

//! Where a stored file is to go. A plain value that may hold credentials.
struct ExportOrder
{
    QString filePath;
    QUrl url; //!< http or https
    QByteArray method = "PUT";
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    SourceRules rules; //!< silence, and whether only public addresses are met
};

//! The order in the `custom` part of an export's parameters, whose shape was checked when it was asked for.
ExportOrder exportOrderOf(const QJsonObject &custom);

//! Sends a stored file to an address, in bounded memory. One of finished() and failed() is emitted exactly
//! once after start(), unless the job is destroyed first. Lives in the thread that made it.
class ExportJob : public QObject
{
    Q_OBJECT
public:
    //! \a network must outlive the job.
    ExportJob(ExportOrder order, QNetworkAccessManager *network, QObject *parent = nullptr);
    ~ExportJob() override;

    void start();

Q_SIGNALS:
    //! A fraction 0…0.99 of the file, at most four times a second.
    void progressed(double fraction);
    void finished();
    //! \a mayPass: another attempt may succeed.
    void failed(const QString &sentence, bool mayPass);

private:
    void judge(const QList<QHostAddress> &found);
    void send(QNetworkRequest request);
    void report(qint64 sent, qint64 all);
    void end();
    void fail(const QString &sentence, bool mayPass);
    void dropReply();

    ExportOrder m_order;
    QNetworkAccessManager *m_network;
    QNetworkReply *m_reply = nullptr;
    QFile m_file;
    QTimer m_silence;
    QTimer m_progressPause;
    bool m_isDone = false;
};

//! Why a receiver did not take a file, for a person; \a httpStatus 0: there was no answer.
QString exportFailureSentence(const QString &host, int httpStatus, bool wentSilent);

} // namespace reelwatch::local
