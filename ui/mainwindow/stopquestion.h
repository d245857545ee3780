#pragma once

#include "session/accountsession.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QMessageBox;
class QWidget;

namespace reelwatch {

//! Asks before anything that stops an import or pauses an upload. The latest question counts: another one
//! takes its place.
class StopQuestion : public QObject
{
    Q_OBJECT
public:
    //! \a window owns the question and is brought to the front with it.
    explicit StopQuestion(QWidget *window);

    //! Calls \a goOn at once when nothing is \a unfinished, else when the person agrees.
    void when(Unfinished unfinished, const std::function<void()> &goOn);
    //! Calls \a goOn, which ends the program, when the person agrees.
    void whenQuitting(Unfinished unfinished, const std::function<void()> &goOn);

private:
    struct Words
    {
        QString title;
        QString question;
        QString consequence;
        QString goOn;
    };
    void ask(const Words &words, const std::function<void()> &goOn);

    QWidget *m_window;
    QPointer<QMessageBox> m_box;
};

} // namespace reelwatch
