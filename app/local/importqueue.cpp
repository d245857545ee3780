#include "local/importqueue.h"

#include "local/exportjob.h"
#include "local/importjob.h"

#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reelwatch::local {

namespace {

Q_LOGGING_CATEGORY(lcImports, "reelwatch.local.imports", QtInfoMsg)

} // namespace

struct ImportWorker::Job
{
    QNetworkAccessManager network;
    std::unique_ptr<ImportJob> import;
    std::unique_ptr<ExportJob> exporting;
};

ImportWorker::ImportWorker(Catalog &catalog, ServiceFolder folder, SourceRules rules)
    : m_catalog(catalog), m_folder(std::move(folder)), m_rules(std::move(rules))
{
}

ImportWorker::~ImportWorker() = default;

void ImportWorker::work(const QString &taskId)
{
    record(
        taskId, [this, taskId] { return m_catalog.setRunning(taskId, false); },
        [this, taskId] { begin(taskId); });
}

bool ImportWorker::needsNoRecord(const QString &taskId) const
{
    const auto task = m_catalog.task(taskId);
    if (task.hasFailed)
        return false;
    return !task || (task->phase != "waiting"_L1 && task->phase != "running"_L1);
}

void ImportWorker::record(const QString &taskId, const std::function<bool()> &write,
                          const std::function<void()> &onward, std::chrono::milliseconds pause)
{
    if (write() || needsNoRecord(taskId)) {
        onward();
        return;
    }
    qCWarning(lcImports, "the state of task %ls cannot be written and is tried again",
              qUtf16Printable(taskId));
    QTimer::singleShot(pause, this, [this, taskId, write, onward, pause] {
        record(taskId, write, onward, std::min(2 * pause, longestPause));
    });
}

void ImportWorker::begin(const QString &taskId)
{
    const auto task = m_catalog.task(taskId);
    const bool isExport = task && task->type == "export"_L1;
    const auto asset
        = task ? m_catalog.asset(isExport ? task->inputAssetId : task->outputAssetId) : std::nullopt;
    const auto stored = m_catalog.storedFile(taskId);
    if (task.hasFailed || asset.hasFailed || stored.hasFailed) {
        QTimer::singleShot(firstPause, this, [this, taskId] { begin(taskId); });
        return;
    }
    if (task && task->phase == "running"_L1 && (!asset || asset->deletedAtMs)) {
        fail(taskId, u"task cancelled, asset has been deleted"_s, false);
        return;
    }
    if (isExport && asset && task->phase == "running"_L1) {
        beginExport(*task, *asset);
        return;
    }
    if (!task || !asset || task->phase != "running"_L1) {
        qCWarning(lcImports, "task %ls cannot be begun", qUtf16Printable(taskId));
        Q_EMIT done(taskId);
        return;
    }
    if (task->url.isEmpty() && !stored) {
        fail(taskId, u"The file never arrived. Upload it again."_s, false);
        return;
    }
    ImportOrder order;
    order.url = QUrl(task->url, QUrl::StrictMode);
    order.stored = stored;
    order.filePath = m_folder.videoFile(task->fileId);
    order.metadataPath = m_folder.metadataFile(task->fileId);
    order.assetName = asset->name;
    order.style = task->type == "import"_L1 ? SpecStyle::Import2022 : SpecStyle::Today;
    order.rules = m_rules;

    m_job = std::make_unique<Job>();
    m_job->import = std::make_unique<ImportJob>(std::move(order), &m_job->network);
    ImportJob *job = m_job->import.get();
    connect(job, &ImportJob::progressed, this,
            [this, taskId](double share) { m_catalog.setProgress(taskId, share); });
    connect(job, &ImportJob::stillArriving, this, [this, taskId] { m_catalog.touch(taskId); });
    connect(job, &ImportJob::finished, this, [this, taskId](const QJsonObject &assetSpec) {
        qCInfo(lcImports, "task %ls completed", qUtf16Printable(taskId));
        record(
            taskId, [this, taskId, assetSpec] { return m_catalog.setCompleted(taskId, assetSpec); },
            [this, taskId] { end(taskId); });
    });
    connect(job, &ImportJob::failed, this,
            [this, taskId](const QString &sentence, bool mayPass) { fail(taskId, sentence, mayPass); });
    job->start();
}

void ImportWorker::beginExport(const TaskRecord &task, const AssetRecord &asset)
{
    const QString taskId = task.id;
    ExportOrder order = exportOrderOf(task.exportParams.value("custom"_L1).toObject());
    order.filePath = m_folder.videoFile(asset.fileId);
    order.rules = m_rules;
    m_job = std::make_unique<Job>();
    m_job->exporting = std::make_unique<ExportJob>(std::move(order), &m_job->network);
    ExportJob *job = m_job->exporting.get();
    connect(job, &ExportJob::progressed, this,
            [this, taskId](double share) { m_catalog.setProgress(taskId, share); });
    connect(job, &ExportJob::finished, this, [this, taskId] {
        qCInfo(lcImports, "task %ls completed", qUtf16Printable(taskId));
        record(
            taskId, [this, taskId] { return m_catalog.setExported(taskId); },
            [this, taskId] { end(taskId); });
    });
    connect(job, &ExportJob::failed, this,
            [this, taskId](const QString &sentence, bool mayPass) { fail(taskId, sentence, mayPass); });
    job->start();
}

void ImportWorker::fail(const QString &taskId, const QString &sentence, bool mayPass)
{
    const auto task = m_catalog.task(taskId);
    const int retries = task ? task->retries.value_or(0) : 0;
    if (mayPass && task && retries < static_cast<int>(m_rules.retryPauses.size())) {
        const std::chrono::milliseconds pause = m_rules.retryPauses[static_cast<std::size_t>(retries)];
        qCInfo(lcImports, "task %ls is tried again: %ls", qUtf16Printable(taskId), qUtf16Printable(sentence));
        record(
            taskId,
            [this, taskId, sentence, retries] { return m_catalog.setBackOff(taskId, sentence, retries + 1); },
            [this, taskId, pause] {
                Q_EMIT anotherAttemptDue(taskId, pause);
                end(taskId);
            });
        return;
    }
    qCInfo(lcImports, "task %ls failed: %ls", qUtf16Printable(taskId), qUtf16Printable(sentence));
    record(
        taskId, [this, taskId, sentence] { return m_catalog.setFailed(taskId, sentence); },
        [this, taskId] { end(taskId); });
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

ImportQueue::ImportQueue(Catalog &catalog, const ServiceFolder &folder, const SourceRules &rules,
                         int parallel, QObject *parent)
    : QObject(parent), m_catalog(catalog)
{
    for (int i = 0; i < parallel; ++i) {
        auto lane = std::make_unique<Lane>();
        lane->worker = new ImportWorker(catalog, folder, rules);
        lane->worker->moveToThread(&lane->thread);
        connect(&lane->thread, &QThread::finished, lane->worker, &QObject::deleteLater);
        connect(lane->worker, &ImportWorker::anotherAttemptDue, this, &ImportQueue::appendAfter);
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
    if (!m_waiting.empty() || m_backingOff > 0)
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

void ImportQueue::appendAfter(const QString &taskId, std::chrono::milliseconds pause)
{
    ++m_backingOff;
    QTimer::singleShot(pause, this, [this, taskId] {
        --m_backingOff;
        // It may have been brought to its end meanwhile; a disk that cannot be written is met again by the
        // attempt itself.
        const auto task = m_catalog.task(taskId);
        if (task && task->phase != "waiting"_L1)
            return;
        m_catalog.endBackOff(taskId);
        append(taskId);
    });
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
