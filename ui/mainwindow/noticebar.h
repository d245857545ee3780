#pragma once

#include "ui/mainwindow/notices.h"

#include <QWidget>

class QVBoxLayout;

namespace reelwatch {

//! The notices above the list: an icon, words and buttons each. A notice whose text changes keeps its place
//! and its focus.
class NoticeBar : public QWidget
{
    Q_OBJECT
public:
    explicit NoticeBar(QWidget *parent = nullptr);

    //! Shows \a notices. A notice the person has closed stays closed until its words change.
    void setNotices(const std::vector<Notice> &notices);
    //! Shows the wait until the next attempt on notices that count down; null hides it.
    void setCountdown(std::optional<int> seconds);

Q_SIGNALS:
    void actionChosen(reelwatch::Notice::Kind kind, reelwatch::NoticeAction action, const QString &details);
    void closed(const reelwatch::Notice &notice);

protected:
    void changeEvent(QEvent *event) override;

private:
    class Line;
    void arrange();

    std::vector<Notice> m_notices;
    std::vector<Line *> m_lines;
    std::vector<Notice> m_closed;
    std::optional<int> m_countdown;
    QVBoxLayout *m_column;
};

} // namespace reelwatch
