#pragma once

#include "ui/mainwindow/notices.h"

#include <QObject>

#include <vector>

namespace reelwatch {

class AccountSession;
class NoticeBar;

//! What is wrong or worth knowing about the open account, gathered as it happens and put on the bar above the
//! list, with what is said of single events until that is closed.
class NoticeBoard : public QObject
{
    Q_OBJECT
public:
    //! \a bar must outlive the board.
    explicit NoticeBoard(NoticeBar *bar, QObject *parent = nullptr);

    //! Null for none; it must outlive the board or be replaced first. Forgets what was said before.
    void setSession(AccountSession *session);
    void setKeyMissing(bool missing);
    //! An event to tell, until it is closed; the oldest gives way to more than a few.
    void tell(Notice::Kind kind, Notice::Severity severity, const QString &text, const QString &details = {});

    //! What the list shows and hides.
    struct ListFacts
    {
        bool hasRows = false;
        int hiddenActive = 0;
        int hiddenFailed = 0;
    };
    //! Puts the notices on the bar.
    void show(const ListFacts &list);
    //! Counts down to the next attempt; \a nowMs is since the epoch, by the local clock.
    void showCountdown(qint64 nowMs);

    const SyncStatus &status() const { return m_situation.status; }
    bool isStoreOpened() const { return m_isStoreOpened; }
    //! No request can be made before a person acts: no key, no local service.
    bool isBlocked() const { return m_situation.keyMissing || !m_situation.serviceFailure.isEmpty(); }

Q_SIGNALS:
    //! show() has something else to show.
    void changed();
    //! By a button on a notice.
    void keyRequested();
    void serviceRequested();
    void clearFiltersRequested();

private:
    void act(NoticeAction action, const QString &details);
    void showProblems();

    NoticeBar *m_bar;
    AccountSession *m_session = nullptr;
    NoticeSituation m_situation;
    bool m_isStoreOpened = false;
    std::vector<Notice> m_passing;
};

} // namespace reelwatch
