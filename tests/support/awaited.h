#pragma once

#include "support/patience.h"

#include <QFuture>
#include <QTest>

//! The value of \a future, with the event loop running until it is there. A future that does not end within
//! half a minute, or ends without a value, stops the program: every step of the program has to end with one.
template<typename T> T awaited(QFuture<T> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 30000))
        qFatal("The future did not end");
    if (future.resultCount() == 0)
        qFatal("The future ended without a value");
    return future.result();
}
