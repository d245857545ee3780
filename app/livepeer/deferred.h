#pragma once

#include <QFuture>
#include <QFutureInterface>

#include <optional>
#include <utility>

namespace reelwatch {

//! The giving end of a future. Destroyed without having given a value, it cancels the future.
//!
//! In place of QPromise, whose destructor of Qt 6.4 takes a future for unfinished after takeResult() was
//! called on it in a continuation, and then cancels continuations that are gone. Move-only; used in one
//! thread.
template<typename T> class Deferred
{
public:
    Deferred() : m_future(std::in_place) { m_future->reportStarted(); }
    Deferred(Deferred &&other) noexcept : m_future(std::exchange(other.m_future, std::nullopt)) { }
    Deferred &operator=(Deferred &&other) noexcept
    {
        if (this != &other) {
            abandon();
            m_future = std::exchange(other.m_future, std::nullopt);
        }
        return *this;
    }
    Deferred(const Deferred &) = delete;
    Deferred &operator=(const Deferred &) = delete;
    ~Deferred() { abandon(); }

    //! Only before a value was given.
    QFuture<T> future() { return m_future->future(); }

    //! Finishes the future. Continuations may run before this returns, and may destroy whatever holds this
    //! object.
    void give(T value)
    {
        if (!m_future)
            return;
        QFutureInterface<T> future = *std::exchange(m_future, std::nullopt);
        future.reportAndMoveResult(std::move(value));
        future.reportFinished();
    }

private:
    void abandon()
    {
        if (!m_future)
            return;
        QFutureInterface<T> future = *std::exchange(m_future, std::nullopt);
        future.reportCanceled();
        future.reportFinished();
    }

    std::optional<QFutureInterface<T>> m_future;
};

} // namespace reelwatch
