#include "ui/mainwindow/statusline.h"

#include "livepeer/httptransport.h"
#include "text/quantities.h"
#include "ui/mainwindow/steadylabel.h"
#include "ui/theme/theme.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

//! The longest automatic wait is a minute; what is older than two is late.
constexpr qint64 staleAfterMs = 120'000;

} // namespace

Freshness freshnessOf(const SyncStatus &status, qint64 nowMs)
{
    using Activity = SyncStatus::Activity;
    const QLocale locale;
    const std::optional<qint64> ageMs
        = status.asOfMs ? std::optional(std::max<qint64>(0, nowMs - *status.asOfMs)) : std::nullopt;
    const QString age = text::age(ageMs, locale);
    switch (status.activity) {
    case Activity::Paused:
        return { ageMs ? StatusLine::tr("Paused, updated %1").arg(age) : StatusLine::tr("Paused"), false };
    case Activity::Failing: {
        const QString since = text::clockTime(status.failingSinceMs.value_or(nowMs), nowMs, locale);
        const bool offline = status.error
            && (status.error->kind == ApiError::Kind::Offline
                || status.error->kind == ApiError::Kind::Timeout);
        if (!ageMs)
            return { offline ? StatusLine::tr("Offline since %1").arg(since)
                             : StatusLine::tr("No update since %1").arg(since),
                     true };
        //: %1 is a time such as 14:02, %2 an age such as "4 h ago"
        return { offline ? StatusLine::tr("Offline since %1, updated %2").arg(since, age)
                         : StatusLine::tr("No update since %1, updated %2").arg(since, age),
                 true };
    }
    case Activity::FirstPage:
        if (ageMs)
            return { StatusLine::tr("Asking the server, updated %1").arg(age), *ageMs > staleAfterMs };
        return { StatusLine::tr("Asking the server…"), false };
    case Activity::Idle:
    case Activity::Polling:
        break;
    }
    if (!ageMs)
        return { StatusLine::tr("Not updated yet"), false };
    // Where the next news are planned for later than usual, they are not late before that.
    const qint64 plannedMs = status.nextAttemptMs.value_or(*status.asOfMs) - *status.asOfMs;
    const bool stale = *ageMs > std::max(staleAfterMs, 2 * plannedMs);
    const QString text = status.metered
        //: %1 is an age such as "4 s ago"; news come more rarely on a network that is paid by what passes
        ? StatusLine::tr("Updated %1, sparing the metered network")
        : StatusLine::tr("Updated %1");
    return { text.arg(text::age(ageMs, locale)), stale };
}

QString historyText(const SyncStatus &status)
{
    const QLocale locale;
    const QString back = status.historyBackToMs
        ? locale.toString(QDateTime::fromMSecsSinceEpoch(*status.historyBackToMs).date(),
                          QLocale::ShortFormat)
        : QString();
    if (!status.walking && back.isEmpty()) {
        const bool lacksSome = !status.historyComplete && status.lastSuccessMs;
        return lacksSome ? StatusLine::tr("Older tasks are not fetched") : QString();
    }
    if (!status.walking) {
        //: %1 is a date: older tasks have not been fetched
        return StatusLine::tr("Complete back to %1").arg(back);
    }
    const QString walked = locale.toString(status.walked);
    if (back.isEmpty())
        return StatusLine::tr("Getting older tasks: %1 so far").arg(walked);
    //: %1 is a number of tasks, %2 a date: every task since then is in the list
    return StatusLine::tr("Getting older tasks: %1 so far, complete back to %2").arg(walked, back);
}

Freshness freshnessOf(const std::vector<NamedStatus> &accounts, qint64 nowMs)
{
    if (accounts.empty())
        return {};
    const NamedStatus *least = &accounts.front();
    const NamedStatus *late = nullptr;
    int others = -1; //!< that are late besides
    for (const NamedStatus &account : accounts) {
        if (account.status.asOfMs.value_or(0) < least->status.asOfMs.value_or(0))
            least = &account;
        if (freshnessOf(account.status, nowMs).stale) {
            late = late ? late : &account;
            ++others;
        }
    }
    if (!late || accounts.size() == 1)
        return freshnessOf(least->status, nowMs);
    //: %1: an account; %2: how fresh its tasks are, such as "Offline since 14:02"
    QString words
        = StatusLine::tr("%1: %2").arg(text::oneLine(late->name, 40), freshnessOf(late->status, nowMs).text);
    if (others > 0) {
        //: %1: the state of one account; %n: how many other accounts have no fresh tasks either
        words = StatusLine::tr("%1 and %n more", nullptr, others).arg(words);
    }
    return { words, true };
}

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent), m_freshness(new SteadyLabel), m_counts(new SteadyLabel), m_walk(new QLabel),
      m_walkButton(new QToolButton), m_meter(new SteadyLabel)
{
    m_freshness->setObjectName(u"freshness"_s);
    m_counts->setObjectName(u"counts"_s);
    m_walk->setObjectName(u"walk"_s);
    m_walk->setTextFormat(Qt::PlainText);
    m_meter->setObjectName(u"meter"_s);
    m_meter->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 0, 4, 0);
    row->setSpacing(24);
    row->addWidget(m_freshness);
    row->addWidget(m_counts);
    m_walkButton->setObjectName(u"walkButton"_s);
    m_walkButton->setAutoRaise(true);
    m_walkButton->hide();
    connect(m_walkButton, &QToolButton::clicked, this, [this] { Q_EMIT walkWanted(!m_walking); });
    auto *history = new QHBoxLayout;
    history->setSpacing(6);
    history->addWidget(m_walk);
    history->addWidget(m_walkButton);
    row->addLayout(history);
    row->addStretch(1);
    row->addWidget(m_meter);
    m_walk->hide();
}

void StatusLine::setFreshness(const std::vector<NamedStatus> &accounts, qint64 nowMs)
{
    const Freshness freshness = freshnessOf(accounts, nowMs);
    m_freshness->setLine(freshness.text);
    QPalette colors = palette();
    if (freshness.stale)
        colors.setColor(QPalette::WindowText, theme::warningColor(palette()));
    m_freshness->setPalette(colors);
    QStringList each;
    QStringList histories;
    bool walking = false;
    for (const NamedStatus &account : accounts) {
        each.append(
            tr("%1: %2").arg(text::oneLine(account.name, 40), freshnessOf(account.status, nowMs).text));
        walking = walking || account.status.walking;
        const QString history = historyText(account.status);
        if (!history.isEmpty())
            histories.append(
                accounts.size() == 1 ? history : tr("%1: %2").arg(text::oneLine(account.name, 40), history));
    }
    m_freshness->setToolTip(each.size() > 1 ? plainToolTip(each.join(u'\n')) : QString());
    m_walk->setVisible(!histories.isEmpty());
    m_walk->setText(histories.join(tr(", ")));
    m_walking = walking;
    m_walkButton->setVisible(!histories.isEmpty());
    //: ends the fetching of older tasks for now
    m_walkButton->setText(m_walking ? tr("Stop") : tr("Get older tasks"));
    m_walkButton->setAccessibleDescription(m_walk->text());
}

void StatusLine::setCounts(int all, int active, std::optional<int> shown, int selected)
{
    QStringList parts { tr("%Ln task(s)", nullptr, all) };
    if (shown)
        //: how many of the tasks pass the filters
        parts.append(tr("%Ln shown", nullptr, *shown));
    //: how many tasks are not ended yet
    parts.append(tr("%Ln active", nullptr, active));
    if (selected > 0)
        parts.append(tr("%Ln selected", nullptr, selected));
    //: between parts of a list such as "5,000 tasks, 3 active, 12 selected"
    m_counts->setLine(parts.join(tr(", ")));
}

void StatusLine::setMeter(const TransferMeter &meter)
{
    const QString requests = tr("%Ln request(s)", nullptr, static_cast<int>(meter.requests));
    m_meter->setLine(tr("%1, %2 received").arg(requests, text::size(meter.bytesReceived)));
    m_meter->setToolTip(tr("Since the accounts were opened: %1 received, %2 sent")
                            .arg(text::exactSize(meter.bytesReceived), text::exactSize(meter.bytesSent)));
}

} // namespace reelwatch
