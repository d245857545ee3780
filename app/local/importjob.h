#pragma once

#include "local/catalog.h"
#include "local/fileintake.h"
#include "media/mediafacts.h"
#include "media/mediaprobe.h"
#include "local/sourcerules.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QJsonObject>
#include <QList>
#include <QNetworkReply>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

class QNetworkAccessManager;
class QNetworkRequest;

namespace reelwatch::local {

//! What one import is to do. A plain value.
struct ImportOrder
{
    QUrl url; //!< where the bytes come from; not used when they are stored already
    //! The bytes of a direct upload, complete at filePath; they are hashed here when they were not yet.
    std::optional<StoredFileFacts> stored;
    QString filePath; //!< where the stored file has its place
    QString metadataPath; //!< where the metadata file has its place
    QString assetName; //!< the asset's name, for today's style
    SpecStyle style = SpecStyle::Today;
    SourceRules rules;
    std::chrono::milliseconds signOfLife { 5'000 }; //!< between two stillArriving(), at least
};

//! One import from the first byte to the facts: fetches the address to disk while hashing, then probes the
//! file. Event-driven: no call blocks longer than one write to disk. Memory is bounded: the network layer
//! holds at most one read buffer.
//!
//! One of finished() and failed() is emitted exactly once after start(), unless the job is destroyed first,
//! which ends everything and removes what was half-written. Lives in the thread that made it.
class ImportJob : public QObject
{
    Q_OBJECT
public:
    //! \a network must outlive the job, and is for it alone.
    ImportJob(ImportOrder order, QNetworkAccessManager *network, QObject *parent = nullptr);
    ~ImportJob() override;

    void start();

Q_SIGNALS:
    //! A fraction 0…0.99 of the promised length; never lower than before, at most four times a second. Not
    //! emitted when the source promised no length.
    void progressed(double fraction);
    //! Bytes arrive; for long stretches in which progressed() has nothing new to say.
    void stillArriving();
    void finished(const QJsonObject &assetSpec);
    //! \a mayPass: another attempt may succeed.
    void failed(const QString &sentence, bool mayPass);

private:
    void fetch(const QUrl &url);
    void judgeAddresses(const QList<QHostAddress> &found);
    //! Asks the next of the judged addresses, and tells whether there was one.
    bool fetchFromNextAddress();
    void send(QNetworkRequest request);
    void readHeaders();
    void readBytes();
    void endOfReply();
    void reportProgress();
    void endInSilence();
    void failFetch(QNetworkReply::NetworkError error, bool wentSilent);
    void judgePace();
    void hash();
    void hashNextBlock();
    void probe();
    void complete(const QByteArray &ffprobeJson);
    void fail(const QString &sentence, bool mayPass = false);
    void dropReply();

    ImportOrder m_order;
    QNetworkAccessManager *m_network;
    QNetworkReply *m_reply = nullptr;
    QUrl m_url; //!< what is asked for now; the reply's own address may have the host's number for its name
    QList<QHostAddress> m_addresses; //!< judged and not tried yet
    std::unique_ptr<FileIntake> m_intake;
    std::unique_ptr<FileHasher> m_hasher;
    std::unique_ptr<MediaProbe> m_probe;
    QTimer m_silence;
    QTimer m_progressPause;
    QTimer m_pace;
    QElapsedTimer m_sinceSignOfLife;
    qint64 m_sizeAtPace = 0;
    StoredFileFacts m_facts;
    QString m_sourceName;
    std::optional<qint64> m_promisedBytes;
    double m_reported = -1.0;
    int m_redirects = 0;
    bool m_hasHeaders = false;
    bool m_isDone = false;
};

//! The `assetSpec` of a finished import. Pure. \a name may be empty: then it is left out.
QJsonObject assetSpecOf(const QString &name, const StoredFileFacts &facts, const QJsonObject &videoSpec);

//! A share of bytes as the API reports it: rounded down to three decimals, at most 0.99 before completion.
//! Pure.
double progressOf(qint64 receivedBytes, qint64 promisedBytes);

} // namespace reelwatch::local
