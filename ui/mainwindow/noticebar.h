#pragma once

#include "ui/mainwindow/notices.h"

#include <QHash>
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
    //! Shows the wait until the next attempt, by account, on notices that count down.
    void setCountdowns(const QHash<QString, int> &seconds);

Q_SIGNALS:
    void actionChosen(const reelwatch::Notice &notice, reelwatch::NoticeAction action);
    void closed(const reelwatch::Notice &notice);

protected:
    void changeEvent(QEvent *event) override;

private:
    class Line;
    void arrange();
    std::optional<int> countdownOf(const Notice &notice) const;

    std::vector<Notice> m_notices;
    std::vector<Line *> m_lines;
    std::vector<Notice> m_closed;
    QHash<QString, int> m_countdowns;
    QVBoxLayout *m_column;
};

} // namespace reelwatch
