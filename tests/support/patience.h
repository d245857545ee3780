#pragma once

#include <QTest>

// By itself Qt waits five seconds, too near the usual time of what is waited for here (processes, disks,
// servers, windows) on a computer that is busy with other work, where a failure would say nothing of the
// program. What comes is waited for no longer than before.

#undef QTRY_VERIFY
#define QTRY_VERIFY(expression) QTRY_VERIFY_WITH_TIMEOUT(expression, 60'000)

#undef QTRY_VERIFY2
#define QTRY_VERIFY2(expression, words) QTRY_VERIFY2_WITH_TIMEOUT(expression, words, 60'000)

#undef QTRY_COMPARE
#define QTRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT(actual, expected, 60'000)
