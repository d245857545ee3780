#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace reelwatch {

//! Calls \a onValue with the value of \a future, or \a onCancel when it ended without one, from the event
//! loop of the thread of \a context. Neither is called any more when \a context is destroyed before.
//!
//! In place of QFuture::then() with a context, which in Qt 6.4 may not see its context die before the future
//! ends, and runs at once while an owner is being destroyed.
template<typename T, typename OnValue, typename OnCancel>
void whenDone(const QFuture<T> &future, QObject *context, OnValue onValue, OnCancel onCancel)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, onValue = std::move(onValue), onCancel = std::move(onCancel)]() mutable {
                         watcher->deleteLater();
                         const QFuture<T> done = watcher->future();
                         if (done.resultCount() > 0)
                             onValue(done.result());
                         else
                             onCancel();
                     });
    watcher->setFuture(future);
}

template<typename T, typename OnValue>
void whenDone(const QFuture<T> &future, QObject *context, OnValue onValue)
{
    whenDone(future, context, std::move(onValue), [] {});
}

} // namespace reelwatch
