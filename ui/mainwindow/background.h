#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace reelwatch {

class AccountSession;
class OpenAccounts;

//! The time in which the window is away and the program stays, until what was under way has come to its end
//! and other windows, such as that of a manifest, are closed. A window that is shown again ends it, too. GUI
//! thread.
class Background : public QObject
{
    Q_OBJECT
public:
    //! \a open must outlive it.
    explicit Background(OpenAccounts *open, QObject *parent = nullptr);
    ~Background() override;

    bool isOn() const { return m_isOn; }
    //! Keeps the program from ending with its last window.
    void enter();
    //! The window is back, or the program is about to end.
    void leave();
    //! How long the last words can be read before it is over; the window may come back until then.
    void setLastWords(std::chrono::milliseconds time) { m_lastWords.setInterval(time); }

Q_SIGNALS:
    void entered();
    void left();
    //! Nothing is under way any more; \a failed of the uploads, downloads and imports by address came to no
    //! good end.
    void ended(int failed);
    //! Some time after a good end: nobody has come back, and nothing new is under way.
    void over();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isWindowOpen();
    void watch(AccountSession *session);
    void look();
    int failedCount() const;

    OpenAccounts *m_open;
    QTimer m_look; //!< gathers what changes at once
    QTimer m_lastWords; //!< between a good end and over()
    int m_failedBefore = 0; //!< uploads and downloads, when it began
    int m_failedImports = 0; //!< since it began: nothing keeps them
    bool m_isOn = false;
    bool m_didQuit = true; //!< with the last window
};

} // namespace reelwatch
