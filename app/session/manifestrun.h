#pragma once

#include "livepeer/apierror.h"
#include "session/manifest.h"
#include "session/manifestjournal.h"
#include "session/manifestpace.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <vector>

namespace reelwatch {

class AccountSession;
class Upload;
struct StartedTask;
struct TaskChanges;

//! The import of a manifest into one account: sends its lines one after the other at a pace the server can
//! take, waits out what it cannot, follows the tasks to their ends, and notes every step in a journal. What
//! an earlier run had sent without hearing an answer is looked up in the account's list before it is sent
//! again. GUI thread.
class ManifestRun : public QObject
{
    Q_OBJECT
public:
    enum class Activity {
        Stopped, //!< nothing more is sent; what was sent is followed
        Sending,
        Waiting, //!< for a place in the server's queue, or for the server
        Following, //!< nothing is left to send but what a person has paused; not everything has ended
        Done,
    };
    struct Counts
    {
        int waiting = 0; //!< not sent yet
        int underWay = 0;
        int completed = 0;
        int failed = 0; //!< and refused
    };

    //! \a session must outlive the run. \a journal has been begun, or gave \a known.
    ManifestRun(AccountSession *session, Manifest manifest, ManifestJournal journal,
                const QHash<int, ManifestResult> &known = {}, QObject *parent = nullptr);
    ~ManifestRun() override;

    //! So long after its answer was missed a request may still be taken by the server, and is not sent again:
    //! it can lie in a queue there when the program that sent it is gone. Ten seconds unless told.
    void setLongestOnItsWay(std::chrono::milliseconds longest) { m_longestOnItsWay = longest; }

    void start(); //!< or goes on
    void stop();

    const Manifest &manifest() const { return m_manifest; }
    const ManifestResult &result(int entry) const { return m_results[static_cast<std::size_t>(entry)]; }
    Activity activity() const { return m_activity; }
    //! Why it stopped by itself; translated, empty when a person stopped it.
    const QString &obstacle() const { return m_obstacle; }
    Counts counts() const { return m_counts; }
    //! Imports that were sent without an answer and are looked for in the account's list.
    int uncertain() const { return static_cast<int>(m_uncertain.size()); }
    int refusals() const { return m_refusals; } //!< times the server said that it has too much to do
    const ManifestPace &pace() const { return m_pace; }

Q_SIGNALS:
    void resultChanged(int entry);
    void activityChanged();
    void accepted(const QString &taskId);

private:
    void step();
    void stepSoon();
    int filesUnderWay() const; //!< uploads that are not paused
    int requests() const { return m_asking + filesUnderWay(); } //!< under way
    void update(int entry, const ManifestResult &result);
    void setActivity(Activity activity);
    bool sendNext();
    void send(int entry);
    void sendAddress(int entry);
    void sendFile(int entry);
    bool followUploadOf(int entry);
    Upload *uploadOf(int entry) const;
    bool followTaskOf(int entry);
    void noteTask(int entry, const QString &taskId);
    bool isTaskOfAnother(const QString &taskId, int entry) const;
    void followUpload(int entry, Upload *upload);
    void takeUploadError(int entry, Upload *upload, const ApiError &error);
    void takeUploadAway(int entry);
    void takeAnswer(int entry, const StartedTask &started);
    void takeError(int entry, const ApiError &error, Upload *upload = nullptr);
    bool isTriedAgain(int entry, const ApiError &error) const;
    void takeRefusal(const ApiError &error);
    void waitAgain(int entry, Upload *upload);
    void refuse(int entry, const QString &words);
    void follow(int entry, const QString &taskId);
    void look(int row);
    void takeChanges(const TaskChanges &changes);
    bool isListFresh() const;
    void seekUncertain();
    void seekList();
    void lookUpUncertain();
    bool isAlone(const QString &shownSource);
    void block(const QString &reason);

    AccountSession *m_session;
    Manifest m_manifest;
    ManifestJournal m_journal;
    ManifestPace m_pace;
    std::vector<ManifestResult> m_results;
    Counts m_counts;
    std::vector<int> m_waiting; //!< entries, the next one last
    std::vector<int> m_uncertain; //!< may have been taken by the server
    qint64 m_uncertainSinceMs = 0; //!< the list must be newer to tell
    qint64 m_searchedListMs = 0; //!< when the list was read that was last searched for them
    QHash<QString, int> m_followed; //!< entries by task, until the task ends
    QHash<QString, int> m_sources; //!< how many entries each has, as rows tell it; made when it is needed
    int m_asking = 0;
    QHash<int, const Upload *> m_sendingFiles; //!< by entry; not ended, maybe paused
    int m_refusals = 0;
    std::chrono::milliseconds m_longestOnItsWay = std::chrono::seconds(10);
    bool m_isWanted = false;
    bool m_isStepDue = false;
    bool m_isSeeking = false;
    qint64 m_listAskedMs = 0;
    Activity m_activity = Activity::Stopped;
    QString m_obstacle;
    QTimer m_timer;
};

} // namespace reelwatch
