#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace reelwatch {

//! Calls \a handler with the value of \a future in the thread of \a context, always through the event loop.
//! Not at all when \a context is deleted first, or when the future ends without a value.
//!
//! Stands in for QFuture::then(context, …), which in Qt 6.4 asserts when the context is deleted before the
//! future ends.
template<typename T, typename Handler>
void whenDone(const QFuture<T> &future, QObject *context, Handler handler)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, handler = std::move(handler)]() mutable {
                         watcher->deleteLater();
                         QFuture<T> ended = watcher->future();
                         if (ended.resultCount() > 0)
                             handler(ended.takeResult());
                     });
    watcher->setFuture(future);
}

} // namespace reelwatch
