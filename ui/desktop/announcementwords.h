#pragma once

#include "ui/desktop/absencelog.h"
#include "ui/desktop/notificationplan.h"

#include <QHash>
#include <QString>

namespace reelwatch {

//! What a bubble says, as plain text.
struct BubbleWords
{
    QString title;
    QString body;
};
//! \a accountNames by id, when there are several accounts; foreign text, as the tasks' names.
BubbleWords wordsOf(const Bubble &bubble, const QHash<QString, QString> &accountNames);

//! "12 finished, 3 failed"; a number that is 0 is left out.
QString endedCounts(int finished, int failed);

//! "While you were away (14:02–15:30): 12 finished, 3 failed."
QString wordsOf(const AbsenceReport &report);

} // namespace reelwatch
