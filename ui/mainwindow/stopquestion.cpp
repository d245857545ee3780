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
          WindowWords::tr("Pause the upload") },
        goOn);
}

void StopQuestion::whenQuitting(Unfinished unfinished, const std::function<void()> &goOn)
{
    ask(unfinished,
        { WindowWords::tr("Quit Reelwatch"),
          WindowWords::tr("It can pause now. It goes on where it was at the next start."),
          WindowWords::tr("Pause and quit") },
        goOn);
}

void StopQuestion::ask(Unfinished unfinished, const Words &words, const std::function<void()> &goOn)
{
    if (unfinished == Unfinished::Nothing) {
        goOn();
        return;
    }
    const bool isKept = unfinished == Unfinished::Kept;
    // The latest question counts: one to quit may come from a task's window while another is open.
    delete m_box.data();
    m_box = new QMessageBox(QMessageBox::Question, words.title,
                            isKept ? WindowWords::tr("An upload is not finished")
                                   : WindowWords::tr("An import is not finished"),
                            QMessageBox::NoButton, m_window);
    m_box->setObjectName(u"stopBox"_s);
    m_box->setAttribute(Qt::WA_DeleteOnClose);
    m_box->setInformativeText(isKept ? words.pause
                                     : WindowWords::tr("If you go on, it stops and has to begin again."));
    QPushButton *stop = m_box->addButton(isKept ? words.pauseButton : WindowWords::tr("Stop the import"),
                                         QMessageBox::DestructiveRole);
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
