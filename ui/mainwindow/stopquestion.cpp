#include "ui/mainwindow/stopquestion.h"

#include "ui/mainwindow/windowwords.h"

#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace reelwatch {

StopQuestion::StopQuestion(QWidget *window) : QObject(window), m_window(window) { }

void StopQuestion::when(Unfinished unfinished, const std::function<void()> &goOn)
{
    switch (unfinished) {
    case Unfinished::Nothing:
        goOn();
        return;
    case Unfinished::Kept:
        ask({ WindowWords::tr("Reelwatch"), WindowWords::tr("An upload is not finished"),
              WindowWords::tr("If you go on, it pauses. It goes on where it was when its account is open "
                              "again."),
              WindowWords::tr("Pause the upload") },
            goOn);
        return;
    case Unfinished::Lost:
        ask({ WindowWords::tr("Reelwatch"), WindowWords::tr("An import is not finished"),
              WindowWords::tr("If you go on, it stops and has to begin again."),
              WindowWords::tr("Stop the import") },
            goOn);
        return;
    }
}

void StopQuestion::whenQuitting(Unfinished unfinished, const std::function<void()> &goOn)
{
    switch (unfinished) {
    case Unfinished::Nothing:
        goOn();
        return;
    case Unfinished::Kept:
        ask({ WindowWords::tr("Quit Reelwatch"), WindowWords::tr("An upload is not finished"),
              WindowWords::tr("It can pause now. It goes on where it was at the next start."),
              WindowWords::tr("Pause and quit") },
            goOn);
        return;
    case Unfinished::Lost:
        ask({ WindowWords::tr("Quit Reelwatch"), WindowWords::tr("An import is not finished"),
              WindowWords::tr("If you go on, it stops and has to begin again."),
              WindowWords::tr("Stop the import") },
            goOn);
        return;
    }
}

void StopQuestion::ask(const Words &words, const std::function<void()> &goOn)
{
    // The latest question counts: one to quit may come from a task's window while another is open.
    delete m_box.data();
    m_box = new QMessageBox(QMessageBox::Question, words.title, words.question, QMessageBox::NoButton,
                            m_window);
    m_box->setObjectName(u"stopBox"_s);
    m_box->setAttribute(Qt::WA_DeleteOnClose);
    m_box->setInformativeText(words.consequence);
    QPushButton *stop = m_box->addButton(words.goOn, QMessageBox::DestructiveRole);
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
