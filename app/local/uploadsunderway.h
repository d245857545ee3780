#pragma once

#include <QString>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

namespace reelwatch::local {

//! Which uploads are being written now: one writer at a time for each task. Thread-safe.
class UploadsUnderWay
{
public:
    //! The right to write, until it is destroyed. Move-only.
    class Claim
    {
    public:
        Claim(Claim &&other) noexcept
            : m_owner(std::exchange(other.m_owner, nullptr)), m_taskId(std::move(other.m_taskId))
        {
        }
        Claim &operator=(Claim &&) = delete;
        Claim(const Claim &) = delete;
        Claim &operator=(const Claim &) = delete;
        ~Claim();

    private:
        friend class UploadsUnderWay;
        Claim(UploadsUnderWay *owner, QString taskId) : m_owner(owner), m_taskId(std::move(taskId)) { }
        UploadsUnderWay *m_owner;
        QString m_taskId;
    };

    //! Null while another has it. \a interrupt: how to make the holder end soon; called from any thread, only
    //! while the claim is held, and must not wait. Empty when it cannot be interrupted.
    std::optional<Claim> claim(const QString &taskId, std::function<void()> interrupt = {});
    //! Interrupts whoever has it, as often as needed, and waits at most \a patience for its end: a sender
    //! whose connection was cut comes again before the end of the old one was noticed here.
    std::optional<Claim> takeOver(const QString &taskId, std::function<void()> interrupt,
                                  std::chrono::milliseconds patience);
    bool isEmpty();

private:
    void release(const QString &taskId);

    std::mutex m_mutex;
    std::condition_variable m_released;
    std::map<QString, std::function<void()>> m_holders; //!< task id → interrupt
};

} // namespace reelwatch::local
