#pragma once

#include "ui/mainwindow/accountstate.h"
#include "ui/mainwindow/notices.h"

#include <QObject>

#include <memory>
#include <vector>

namespace reelwatch {

class AccountSession;
class NoticeBar;

//! What is wrong or worth knowing about the open accounts, gathered as it happens and put on the bar above
//! the list, with what is said of single events until that is closed.
class NoticeBoard : public QObject
{
    Q_OBJECT
public:
    //! \a bar must outlive the board.
    explicit NoticeBoard(NoticeBar *bar, QObject *parent = nullptr);
    ~NoticeBoard() override;

    //! \a session must outlive the board or be removed first. What is known of an account goes with its
    //! session.
    void add(AccountSession *session);
    void remove(const AccountSession *session);
    void setKeyMissing(const QString &accountId, bool missing);
    //! An event to tell, until it is closed; the oldest gives way to more than a few. \a accountId may be
    //! empty.
    void tell(const QString &accountId, Notice::Kind kind, Notice::Severity severity, const QString &text,
              const QString &details = {}, const std::vector<NoticeAction> &actions = {});

    //! Puts the notices on the bar. \a hidden: by the list's filters.
    void show(const HiddenTasks &hidden);
    //! Counts down to the next attempts; \a nowMs is since the epoch, by the local clock.
    void showCountdowns(qint64 nowMs);

    //! In the order the accounts were opened in.
    std::vector<AccountState> states() const;

Q_SIGNALS:
    //! show() has something else to show.
    void changed();
    //! By a button on a notice.
    void keyRequested(const QString &accountId);
    void serviceRequested(const QString &accountId);
    void clearFiltersRequested();
    void manifestRequested(const QString &accountId);

private:
    struct Watched;
    Watched *find(const QString &accountId) const;
    void watchStore(Watched *watched);
    void watchSync(Watched *watched);
    void watchImports(const Watched *watched);
    void act(const Notice &notice, NoticeAction action);
    void showProblems(const AccountSession *session);

    NoticeBar *m_bar;
    std::vector<std::unique_ptr<Watched>> m_watched;
    std::vector<Notice> m_passing;
};

} // namespace reelwatch
