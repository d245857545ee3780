#include "session/knownvideos.h"

#include "livepeer/whendone.h"
#include "media/filehash.h"
#include "session/accountsession.h"

#include <QFileInfo>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr std::chrono::milliseconds againPause { 500 };

} // namespace

QHash<qint64, std::vector<KnownVideo>> videosOfSizes(const TaskStore &store, const QSet<qint64> &sizes)
{
    QHash<qint64, std::vector<KnownVideo>> found;
    if (sizes.isEmpty())
        return found;
    for (int i = 0; i < store.rowCount(); ++i) {
        const RowView row = store.at(i);
        const TaskFacts facts = row.facts();
        const bool isWanted = facts.phase == TaskPhase::Completed && !facts.gone && facts.sizeBytes
            && sizes.contains(*facts.sizeBytes);
        if (!isWanted)
            continue;
        KnownVideo video { row.id(), row.name(), row.text(RowText::OutputAsset),
                           row.text(RowText::Md5).toLower(), row.text(RowText::Sha256).toLower() };
        if (!video.md5.isEmpty() || !video.sha256.isEmpty())
            found[*facts.sizeBytes].push_back(std::move(video));
    }
    return found;
}

KnownVideos::KnownVideos(QObject *parent) : QObject(parent)
{
    m_again.setSingleShot(true);
    m_again.setInterval(againPause);
    connect(&m_again, &QTimer::timeout, this, &KnownVideos::judgeAgain);
}

KnownVideos::~KnownVideos()
{
    m_hashing.cancel();
}

void KnownVideos::setSession(AccountSession *session)
{
    if (session == m_session)
        return;
    if (m_session)
        m_session->store()->disconnect(this);
    m_again.stop();
    m_session = session;
    end();
    m_waiting.clear();
    m_sizes.clear();
    m_compared.clear();
    m_candidates.clear();
    m_found.clear();
    if (session) {
        const auto lookSoon = [this] {
            if (!m_again.isActive() && !m_wanted.isEmpty())
                m_again.start();
        };
        connect(session->store(), &TaskStore::opened, this, lookSoon);
        connect(session->store(), &TaskStore::changed, this, lookSoon);
    }
    setWanted(std::exchange(m_wanted, {}));
}

void KnownVideos::setWanted(const QStringList &paths)
{
    m_wanted = paths;
    if (!m_session)
        return;
    const QSet<QString> wanted(paths.begin(), paths.end());
    const auto isDropped = [&wanted](const QString &path) { return !wanted.contains(path); };
    if (!m_current.isEmpty() && isDropped(m_current))
        end();
    m_waiting.removeIf(isDropped);
    const auto isEntryDropped = [&isDropped](const auto &entry) { return isDropped(entry.key()); };
    m_sizes.removeIf(isEntryDropped);
    m_compared.removeIf(isEntryDropped);
    m_found.removeIf(isEntryDropped);
    m_candidates.removeIf(isEntryDropped);
    QStringList unjudged;
    for (const QString &path : paths) {
        if (!m_sizes.contains(path)) {
            m_sizes.insert(path, QFileInfo(path).size());
            unjudged.append(path);
        }
    }
    judge(unjudged);
}

//! Whether there is anything to compare these files with; \a paths holds each once.
void KnownVideos::judge(const QStringList &paths)
{
    QSet<qint64> sizes;
    for (const QString &path : paths)
        sizes.insert(m_sizes.value(path));
    const auto videos = videosOfSizes(*m_session->store(), sizes);
    for (const QString &path : paths) {
        std::vector<KnownVideo> &compared = m_compared[path];
        std::vector<KnownVideo> fresh;
        std::ranges::copy_if(videos.value(m_sizes.value(path)), std::back_inserter(fresh),
                             [&compared](const KnownVideo &video) {
                                 return std::ranges::none_of(compared, [&video](const KnownVideo &before) {
                                     return before.taskId == video.taskId && before.md5 == video.md5
                                         && before.sha256 == video.sha256;
                                 });
                             });
        if (fresh.empty())
            continue;
        compared.insert(compared.end(), fresh.begin(), fresh.end());
        m_candidates.insert(path, fresh);
        m_waiting.append(path);
    }
    startNext();
}

//! The store of an account that was just opened is filled bit by bit.
void KnownVideos::judgeAgain()
{
    if (!m_session)
        return;
    QStringList open;
    for (auto judged = m_sizes.keyBegin(); judged != m_sizes.keyEnd(); ++judged) {
        if (!m_found.contains(*judged) && *judged != m_current && !m_waiting.contains(*judged))
            open.append(*judged);
    }
    judge(open);
    // Those under way were compared with what was known when they began.
    if (!isIdle())
        m_again.start();
}

const KnownVideo *KnownVideos::known(const QString &path) const
{
    const auto found = m_found.constFind(path);
    return found == m_found.cend() ? nullptr : &*found;
}

void KnownVideos::startNext()
{
    if (!m_current.isEmpty() || m_waiting.isEmpty())
        return;
    m_current = m_waiting.takeFirst();
    const auto &candidates = m_candidates[m_current];
    const bool hasSha256
        = std::ranges::any_of(candidates, [](const KnownVideo &video) { return !video.sha256.isEmpty(); });
    hash(m_current, hasSha256 ? QCryptographicHash::Sha256 : QCryptographicHash::Md5);
}

void KnownVideos::hash(const QString &path, QCryptographicHash::Algorithm algorithm)
{
    m_hashing = fileHash(path, algorithm);
    const auto goOn = [this, path, algorithm, round = m_round](const QString &value) {
        if (round != m_round)
            return;
        const bool isSha256 = algorithm == QCryptographicHash::Sha256;
        const auto matches = [&](const KnownVideo &video) {
            return !value.isEmpty() && value == (isSha256 ? video.sha256 : video.md5);
        };
        std::vector<KnownVideo> same;
        std::ranges::copy_if(m_candidates.value(path), std::back_inserter(same), matches);
        const bool hasOnlyMd5 = std::ranges::any_of(
            m_candidates.value(path), [](const KnownVideo &video) { return video.sha256.isEmpty(); });
        if (same.empty() && isSha256 && hasOnlyMd5 && !value.isEmpty())
            hash(path, QCryptographicHash::Md5);
        else
            confirm(path, std::move(same));
    };
    whenDone(m_hashing, this, goOn, [goOn] { goOn({}); });
}

//! A task outlives its asset: only the server knows whether the video is still there.
void KnownVideos::confirm(const QString &path, std::vector<KnownVideo> same)
{
    if (same.empty() || !m_session) {
        end();
        startNext();
        return;
    }
    const KnownVideo first = same.front();
    const auto take = [this, path, first] {
        m_found.insert(path, first);
        end();
        Q_EMIT found(path);
        startNext();
    };
    if (first.assetId.isEmpty()) {
        take();
        return;
    }
    same.erase(same.begin());
    const auto onAnswer = [this, path, take, same, round = m_round](const Result<Asset> &asset) {
        if (round != m_round)
            return;
        // Where the server cannot be asked, what is saved is the best there is.
        if (asset || asset.error().kind != ApiError::Kind::NotFound)
            take();
        else
            confirm(path, same);
    };
    whenDone(m_session->client()->retrieveAsset(first.assetId), this, onAnswer, [this, round = m_round] {
        if (round != m_round)
            return;
        end();
        startNext();
    });
}

void KnownVideos::end()
{
    ++m_round;
    m_hashing.cancel();
    m_hashing = {};
    m_candidates.remove(m_current);
    m_current.clear();
}

} // namespace reelwatch
