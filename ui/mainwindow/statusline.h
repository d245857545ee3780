#pragma once

#include "tasks/tasksync.h"

#include <QWidget>

#include <vector>

class QLabel;
class QToolButton;

namespace reelwatch {

class SteadyLabel;
struct TransferMeter;

//! How fresh the list is, in words, with what a person should notice.
struct Freshness
{
    QString text;
    bool stale = false; //!< older than it should be: shown in the warning colour
    bool operator==(const Freshness &) const = default;
};

//! A status and whose it is.
struct NamedStatus
{
    QString name; //!< of the account, foreign text
    SyncStatus status;
};

//! Words for \a status at \a nowMs (since the epoch, local clock).
Freshness freshnessOf(const SyncStatus &status, qint64 nowMs);
//! Words for all open accounts: of the one that is late, by name, or else of the one that was heard of least
//! lately.
Freshness freshnessOf(const std::vector<NamedStatus> &accounts, qint64 nowMs);

//! How far back the list is known, while it is not known in full; empty when there is nothing to tell.
QString historyText(const SyncStatus &status);

//! The contents of the status bar: freshness, counts, walk, request meter.
class StatusLine : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setFreshness(const std::vector<NamedStatus> &accounts, qint64 nowMs);
    //! \a shown is null while nothing is filtered out.
    void setCounts(int all, int active, std::optional<int> shown, int selected);
    //! \a meter counts for all open accounts.
    void setMeter(const TransferMeter &meter);

Q_SIGNALS:
    //! The person wants the older tasks to be fetched, or no more of them for now.
    void walkWanted(bool wanted);

private:
    SteadyLabel *m_freshness;
    SteadyLabel *m_counts;
    QLabel *m_walk;
    QToolButton *m_walkButton;
    bool m_walking = false;
    SteadyLabel *m_meter;
};

} // namespace reelwatch
