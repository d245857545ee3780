#pragma once

#include "session/accountsession.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QMessageBox;
class QWidget;

namespace reelwatch {

//! Asks before anything that stops an import or a download, or pauses an upload. The latest question counts:
//! another one takes its place.
class StopQuestion : public QObject
{
    Q_OBJECT
public:
    //! \a window owns the question and is brought to the front with it.
    explicit StopQuestion(QWidget *window);

    //! Calls \a goOn at once when nothing is \a unfinished, else when the person agrees.
    void when(Unfinished unfinished, const std::function<void()> &goOn);
    //! The same where \a quit ends the program; \a inBackground is called in its place when the person wants
    //! the window away and the work to go on.
    void whenQuitting(Unfinished unfinished, const std::function<void()> &quit,
                      const std::function<void()> &inBackground);

private:
    struct Words
    {
        QString title;
        QString pause; //!< what becomes of an upload that can pause
        QString pauseButton;
        QString stopDownload; //!< what becomes of a download
        QString stopDownloadButton;
        QString stopManifest; //!< what becomes of one's import
        QString stopBatch; //!< what becomes of the rest of it
    };
    void ask(Unfinished unfinished, const Words &words, const std::function<void()> &goOn,
             const std::function<void()> &inBackground);

    QWidget *m_window;
    QPointer<QMessageBox> m_box;
};

} // namespace reelwatch
