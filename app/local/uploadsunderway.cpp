#include "local/uploadsunderway.h"

namespace reelwatch::local {

UploadsUnderWay::Claim::~Claim()
{
    if (m_owner)
        m_owner->release(m_taskId);
}

std::optional<UploadsUnderWay::Claim> UploadsUnderWay::claim(const QString &taskId,
                                                             std::function<void()> interrupt)
{
    const std::lock_guard lock(m_mutex);
    if (!m_holders.emplace(taskId, std::move(interrupt)).second)
        return std::nullopt;
    return Claim(this, taskId);
}

std::optional<UploadsUnderWay::Claim> UploadsUnderWay::takeOver(const QString &taskId,
                                                                std::function<void()> interrupt,
                                                                std::chrono::milliseconds patience)
{
    const auto end = std::chrono::steady_clock::now() + patience;
    std::unique_lock lock(m_mutex);
    while (true) {
        const auto holder = m_holders.find(taskId);
        if (holder == m_holders.end()) {
            m_holders.emplace(taskId, std::move(interrupt));
            return Claim(this, taskId);
        }
        if (holder->second)
            holder->second();
        if (m_released.wait_until(lock, end) == std::cv_status::timeout && m_holders.count(taskId) > 0)
            return std::nullopt;
    }
}

bool UploadsUnderWay::isEmpty()
{
    const std::lock_guard lock(m_mutex);
    return m_holders.empty();
}

void UploadsUnderWay::release(const QString &taskId)
{
    const std::lock_guard lock(m_mutex);
    m_holders.erase(taskId);
    m_released.notify_all();
}

} // namespace reelwatch::local
