#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace reelwatch {

//! A line above the list that says what was done and offers to undo it, until it is used or closed.
class UndoBar : public QFrame
{
    Q_OBJECT
public:
    explicit UndoBar(QWidget *parent = nullptr);

    //! \a canUndo: the button is there.
    void tell(const QString &text, bool canUndo);

Q_SIGNALS:
    void undoRequested();
    void closed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();

    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_undo;
    QToolButton *m_close;
};

} // namespace reelwatch
