#pragma once

#include <QObject>
#include <QPointer>

#include <functional>

class QMessageBox;
class QWidget;

namespace reelwatch {

//! Asks before anything that stops an import. The latest question counts: another one takes its place.
class StopQuestion : public QObject
{
    Q_OBJECT
public:
    //! \a window owns the question and is brought to the front with it.
    explicit StopQuestion(QWidget *window);

    //! Calls \a goOn at once when nothing is \a unfinished, else when the person agrees to lose it.
    void when(bool unfinished, const std::function<void()> &goOn);
    //! Calls \a goOn when the person agrees.
    void ask(const QString &title, const std::function<void()> &goOn);

private:
    QWidget *m_window;
    QPointer<QMessageBox> m_box;
};

} // namespace reelwatch
