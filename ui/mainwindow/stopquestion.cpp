#include "ui/mainwindow/stopquestion.h"

#include "ui/mainwindow/windowwords.h"

#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace reelwatch {

StopQuestion::StopQuestion(QWidget *window) : QObject(window), m_window(window) { }

void StopQuestion::when(Unfinished unfinished, const std::function<void()> &goOn)
{
    ask(unfinished,
        { WindowWords::tr("Reelwatch"),
          WindowWords::tr("If you go on, it pauses. It goes on where it was when its account is open again."),
          WindowWords::tr("Pause the upload"),
          WindowWords::tr("If you go on, it stops and has to begin again. Uploads pause."),
          WindowWords::tr("Stop the download"),
          WindowWords::tr("If you go on, it pauses. You can go on with it when its account is open again."),
          WindowWords::tr("If you go on, the rest is left as it is.") },
        goOn, {});
}

void StopQuestion::whenQuitting(Unfinished unfinished, const std::function<void()> &quit,
                                const std::function<void()> &inBackground)
{
    ask(unfinished,
        { WindowWords::tr("Quit Reelwatch"),
          WindowWords::tr("It can go on without the window; Reelwatch then ends by itself. Or it pauses now, "
                          "and goes on where it was at the next start."),
          WindowWords::tr("Pause and quit"),
          WindowWords::tr(
              "It can go on without the window; Reelwatch then ends by itself. If you quit, it has "
              "to begin again. Uploads pause."),
          WindowWords::tr("Stop and quit"),
          WindowWords::tr("It can go on without the window; Reelwatch then ends by itself. If you quit, it "
                          "pauses, and you can go on with it at the next start."),
          WindowWords::tr("The rest can be done without the window; Reelwatch then ends by itself. If you "
                          "quit, it is left as it is.") },
        quit, inBackground);
}

void StopQuestion::ask(Unfinished unfinished, const Words &words, const std::function<void()> &goOn,
                       const std::function<void()> &inBackground)
{
    QString what;
    QString then;
    QString button;
    switch (unfinished) {
    case Unfinished::Nothing:
        goOn();
        return;
    case Unfinished::Kept:
        what = WindowWords::tr("An upload is not finished");
        then = words.pause;
        button = words.pauseButton;
        break;
    case Unfinished::Manifest:
        what = WindowWords::tr("The import of a manifest is not finished");
        then = words.stopManifest;
        //: the import of a manifest
        button = WindowWords::tr("Pause the import");
        break;
    case Unfinished::Batch:
        what = WindowWords::tr("Not all of the chosen tasks are done with");
        then = words.stopBatch;
        button = WindowWords::tr("Leave out the rest");
        break;
    case Unfinished::Downloads:
        what = WindowWords::tr("A download is not finished");
        then = words.stopDownload;
        button = words.stopDownloadButton;
        break;
    case Unfinished::Lost:
        what = WindowWords::tr("An import is not finished");
        then = inBackground
            ? WindowWords::tr("It can go on without the window; Reelwatch then ends by itself. "
                              "If you quit, it stops and has to begin again.")
            : WindowWords::tr("If you go on, it stops and has to begin again.");
        button = WindowWords::tr("Stop the import");
        break;
    }
    // The latest question counts: one to quit may come from a task's window while another is open.
    delete m_box.data();
    m_box = new QMessageBox(QMessageBox::Question, words.title, what, QMessageBox::NoButton, m_window);
    m_box->setObjectName(u"stopBox"_s);
    m_box->setAttribute(Qt::WA_DeleteOnClose);
    m_box->setInformativeText(then);
    if (inBackground) {
        QPushButton *goAway
            = m_box->addButton(WindowWords::tr("Go on in the &background"), QMessageBox::AcceptRole);
        goAway->setObjectName(u"inBackground"_s);
        connect(goAway, &QPushButton::clicked, this, inBackground);
    }
    QPushButton *stop = m_box->addButton(button, QMessageBox::DestructiveRole);
    stop->setObjectName(u"stopAnyway"_s);
    QPushButton *stay = m_box->addButton(WindowWords::tr("Stay"), QMessageBox::RejectRole);
    stay->setObjectName(u"stay"_s);
    m_box->setDefaultButton(stay);
    m_box->setEscapeButton(stay);
    connect(stop, &QPushButton::clicked, this, goOn);
    // It may be asked from a task's window that covers this one.
    m_window->raise();
    m_window->activateWindow();
    m_box->open();
}

} // namespace reelwatch
