#include "local/importqueue.h"

#include "local/importjob.h"

#include <QLoggingCategory>
#include <QNetworkAccessManager>

using namespace Qt::StringLiterals;

namespace reelwatch::local {

namespace {

Q_LOGGING_CATEGORY(lcImports, "reelwatch.local.imports", QtInfoMsg)

} // namespace

struct ImportWorker::Job
{
    QNetworkAccessManager network;
    std::unique_ptr<ImportJob> import;
};

ImportWorker::ImportWorker(Catalog &catalog, ServiceFolder folder, std::chrono::milliseconds silence)
    : m_catalog(catalog), m_folder(std::move(folder)), m_silence(silence)
{
}

ImportWorker::~ImportWorker() = default;

void ImportWorker::work(const QString &taskId)
{
    const auto task = m_catalog.task(taskId);
    const auto asset = task ? m_catalog.asset(task->outputAssetId) : std::nullopt;
    if (!task || !asset || !m_catalog.setRunning(taskId, false)) {
        qCWarning(lcImports, "task %ls cannot be begun", qUtf16Printable(taskId));
        Q_EMIT done(taskId);
        return;
    }
    ImportOrder order;
    order.url = QUrl(task->url, QUrl::StrictMode);
    order.stored = m_catalog.storedFile(taskId);
    order.filePath = m_folder.videoFile(task->fileId);
    order.metadataPath = m_folder.metadataFile(task->fileId);
    order.assetName = asset->name;
    order.style = task->type == "import"_L1 ? SpecStyle::Import2022 : SpecStyle::Today;
    order.silence = m_silence;

    m_job = std::make_unique<Job>();
    m_job->import = std::make_unique<ImportJob>(std::move(order), &m_job->network);
    ImportJob *job = m_job->import.get();
    connect(job, &ImportJob::progressed, this,
            [this, taskId](double share) { m_catalog.setProgress(taskId, share); });
    connect(job, &ImportJob::finished, this, [this, taskId](const QJsonObject &assetSpec) {
        if (m_catalog.setCompleted(taskId, assetSpec))
            qCInfo(lcImports, "task %ls completed", qUtf16Printable(taskId));
        end(taskId);
    });
    connect(job, &ImportJob::failed, this, [this, taskId](const QString &sentence) {
        m_catalog.setFailed(taskId, sentence);
        qCInfo(lcImports, "task %ls failed: %ls", qUtf16Printable(taskId), qUtf16Printable(sentence));
        end(taskId);
    });
    job->start();
}

void ImportWorker::end(const QString &taskId)
{
    // The job is still on the stack, emitting; it goes when control is back in the event loop.
    QMetaObject::invokeMethod(
        this,
        [this, taskId] {
            m_job.reset();
            Q_EMIT done(taskId);
        },
        Qt::QueuedConnection);
}

struct ImportQueue::Lane
{
    QThread thread;
    ImportWorker *worker = nullptr;
    bool isBusy = false;
};

ImportQueue::ImportQueue(Catalog &catalog, const ServiceFolder &folder, std::chrono::milliseconds silence,
                         QObject *parent)
    : QObject(parent)
{
    for (int i = 0; i < parallelImports; ++i) {
        auto lane = std::make_unique<Lane>();
        lane->worker = new ImportWorker(catalog, folder, silence);
        lane->worker->moveToThread(&lane->thread);
        connect(&lane->thread, &QThread::finished, lane->worker, &QObject::deleteLater);
        connect(lane->worker, &ImportWorker::done, this, [this, lane = lane.get()] {
            lane->isBusy = false;
            dispatch();
        });
        lane->thread.setObjectName(u"import-%1"_s.arg(i + 1));
        lane->thread.start();
        m_lanes.push_back(std::move(lane));
    }
}

ImportQueue::~ImportQueue()
{
    for (const auto &lane : m_lanes)
        lane->thread.quit();
    for (const auto &lane : m_lanes)
        lane->thread.wait();
}

void ImportQueue::enqueue(const QString &taskId)
{
    QMetaObject::invokeMethod(
        this, [this, taskId] { append(taskId); }, Qt::AutoConnection);
}

bool ImportQueue::isIdle() const
{
    if (!m_waiting.empty())
        return false;
    for (const auto &lane : m_lanes) {
        if (lane->isBusy)
            return false;
    }
    return true;
}

void ImportQueue::append(const QString &taskId)
{
    m_waiting.push_back(taskId);
    dispatch();
}

void ImportQueue::dispatch()
{
    for (const auto &lane : m_lanes) {
        if (m_waiting.empty())
            return;
        if (lane->isBusy)
            continue;
        lane->isBusy = true;
        const QString taskId = m_waiting.front();
        m_waiting.pop_front();
        QMetaObject::invokeMethod(
            lane->worker, [worker = lane->worker, taskId] { worker->work(taskId); }, Qt::QueuedConnection);
    }
}

} // namespace reelwatch::local
