#pragma once

#include <QByteArray>
#include <QDialog>

#include <functional>

class QLabel;
class QListWidget;
class QPushButton;

namespace reelwatch {

//! Lets a person make the local service misbehave, one fault at a time, and see what the window makes of it.
//! Does not block the window. Made anew each time it is opened; what was begun goes on after it is closed,
//! until it is ended here or the service restarts.
class FaultDialog : public QDialog
{
    Q_OBJECT
public:
    //! \a use is given the script of a fault, or nothing for back to normal, and says whether it took effect;
    //! it may outlive what it reaches. \a isOn: a fault is on already.
    FaultDialog(std::function<bool(const QByteArray &script)> use, bool isOn, QWidget *parent = nullptr);

    //! The scripts of all faults that are offered, in the order of the list.
    static QList<QByteArray> scripts();

private:
    void showChosen();
    void use(const QByteArray &script, const QString &words);

    std::function<bool(const QByteArray &)> m_use;
    QListWidget *m_list;
    QLabel *m_explanation;
    QLabel *m_state;
    QPushButton *m_try;
    QPushButton *m_normal;
};

} // namespace reelwatch
