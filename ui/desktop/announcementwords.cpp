#include "ui/desktop/announcementwords.h"

#include "text/quantities.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr qsizetype longestName = 80;
constexpr qsizetype longestError = 300;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Notifications)
};

QString nameOf(const EndedTask &ended)
{
    return text::oneLine(ended.outcome.name, longestName);
}

QString lineOf(const EndedTask &ended)
{
    //: in a notification about several tasks; %1: a task's name
    return ended.outcome.hasFailed() ? Words::tr("Failed: %1").arg(nameOf(ended))
                                     //: in a notification about several tasks; %1: a task's name
                                     : Words::tr("Finished: %1").arg(nameOf(ended));
}

} // namespace

BubbleWords wordsOf(const Bubble &bubble, const QHash<QString, QString> &accountNames)
{
    QStringList lines;
    if (bubble.count() == 1) {
        const EndedTask &ended = bubble.named.front();
        if (ended.outcome.hasFailed() && !ended.outcome.error.isEmpty())
            lines.append(text::oneLine(ended.outcome.error, longestError));
        if (accountNames.size() > 1)
            lines.append(text::oneLine(accountNames.value(ended.task.accountId), longestName));
        return { lineOf(ended), lines.join(u'\n') };
    }
    for (const EndedTask &ended : bubble.named)
        lines.append(lineOf(ended));
    if (const int more = bubble.count() - static_cast<int>(bubble.named.size()); more > 0)
        lines.append(Words::tr("and %Ln more", nullptr, more));
    return { endedCounts(bubble.finished, bubble.failed), lines.join(u'\n') };
}

QString endedCounts(int finished, int failed)
{
    QStringList parts;
    if (finished > 0)
        //: number of tasks
        parts.append(Words::tr("%Ln finished", nullptr, finished));
    if (failed > 0)
        //: number of tasks
        parts.append(Words::tr("%Ln failed", nullptr, failed));
    //: between numbers of tasks: "12 finished, 3 failed"
    return parts.join(Words::tr(", "));
}

QString wordsOf(const AbsenceReport &report)
{
    //: %1 and %2: times of the day; %3: "12 finished, 3 failed"
    return Words::tr("While you were away (%1 – %2): %3")
        .arg(text::clockTime(report.fromMs, report.toMs), text::clockTime(report.toMs, report.fromMs),
             endedCounts(report.finished, report.failed));
}

} // namespace reelwatch
