#include "ui/mainwindow/noticebar.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

QColor accentOf(Notice::Severity severity, const QPalette &palette)
{
    switch (severity) {
    case Notice::Severity::Information:
        return theme::readableOn(palette.color(QPalette::Link), palette.color(QPalette::Window));
    case Notice::Severity::Warning:
        return theme::warningColor(palette);
    case Notice::Severity::Error:
        break;
    }
    return theme::errorColor(palette);
}

QString iconOf(const Notice &notice)
{
    if (notice.kind == Notice::Kind::Offline)
        return u"offline"_s;
    if (notice.kind == Notice::Kind::BadKey || notice.kind == Notice::Kind::NoKey)
        return u"key"_s;
    switch (notice.severity) {
    case Notice::Severity::Information:
        return u"info"_s;
    case Notice::Severity::Warning:
        return u"warning"_s;
    case Notice::Severity::Error:
        break;
    }
    return u"error"_s;
}

//! Counts in the words of hidden tasks change all the time; closed once, that notice stays closed.
bool isSame(const Notice &a, const Notice &b)
{
    return a.kind == b.kind && a.accountIds == b.accountIds
        && (a.kind == Notice::Kind::HiddenTasks || a.text == b.text);
}

QString wordsOf(const Notice &notice)
{
    if (notice.accountNames.isEmpty())
        return notice.text;
    //: %1: the account a notice is about; %2: what it says
    return NoticeBar::tr("%1: %2").arg(notice.accountNames, notice.text);
}

} // namespace

class NoticeBar::Line : public QWidget
{
public:
    explicit Line(NoticeBar *bar)
        : QWidget(bar), m_bar(bar), m_icon(new QLabel), m_text(new PlainLabel), m_wait(new QLabel),
          m_close(new QToolButton)
    {
        m_text->setObjectName(u"noticeText"_s);
        m_text->setWordWrap(true);
        m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        m_wait->setObjectName(u"noticeWait"_s);
        m_close->setAutoRaise(true);
        m_row = new QHBoxLayout(this);
        m_row->setContentsMargins(12, 5, 6, 5);
        m_row->setSpacing(8);
        m_row->addWidget(m_icon);
        m_row->addWidget(m_text, 1);
        m_row->addWidget(m_wait);
        m_row->addWidget(m_close);
        connect(m_close, &QToolButton::clicked, m_bar, [this] {
            m_bar->m_closed.push_back(m_notice);
            const Notice notice = m_notice;
            m_bar->arrange();
            Q_EMIT m_bar->closed(notice);
        });
    }

    const Notice &notice() const { return m_notice; }

    void show(const Notice &notice, std::optional<int> countdown)
    {
        const bool sameButtons
            = notice.actions == m_notice.actions && !m_buttons.empty() == !notice.actions.empty();
        m_notice = notice;
        setObjectName(u"notice%1"_s.arg(static_cast<int>(notice.kind)));
        if (!sameButtons) {
            for (QPushButton *button : m_buttons)
                button->deleteLater();
            m_buttons.clear();
            for (const NoticeAction action : notice.actions) {
                auto *button = new QPushButton;
                button->setObjectName(u"noticeAction%1"_s.arg(static_cast<int>(action)));
                connect(button, &QPushButton::clicked, m_bar,
                        [this, action] { Q_EMIT m_bar->actionChosen(m_notice, action); });
                m_row->insertWidget(m_row->count() - 1, button);
                m_buttons.push_back(button);
            }
        }
        for (std::size_t i = 0; i < m_buttons.size(); ++i)
            m_buttons[i]->setText(noticeActionText(notice.actions[i]));
        m_text->setText(wordsOf(notice));
        setAccessibleName(m_text->text());
        setCountdown(countdown);
        const QColor accent = accentOf(notice.severity, palette());
        m_icon->setPixmap(
            theme::icon(iconOf(notice), accent, palette()).pixmap(QSize(18, 18), devicePixelRatioF()));
        m_close->setIcon(theme::icon(u"close"_s, palette()));
        m_close->setToolTip(NoticeBar::tr("Close this notice"));
        m_close->setAccessibleName(NoticeBar::tr("Close this notice"));
        m_close->setVisible(notice.mayBeClosed);
        update();
    }

    void setCountdown(std::optional<int> seconds)
    {
        const bool shown = m_notice.countsDown && seconds.has_value();
        m_wait->setVisible(shown);
        if (shown) {
            m_wait->setText(*seconds > 0 ? NoticeBar::tr("Next try in %1 s").arg(QLocale().toString(*seconds))
                                         : NoticeBar::tr("Trying…"));
        }
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        QColor tint = accentOf(m_notice.severity, palette());
        painter.fillRect(rect(), palette().color(QPalette::Window));
        tint.setAlphaF(0.10F);
        painter.fillRect(rect(), tint);
        tint.setAlphaF(0.9F);
        const QRect edge = QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, 3, height()));
        painter.fillRect(edge, tint);
        painter.fillRect(QRect(0, height() - 1, width(), 1), palette().color(QPalette::Midlight));
    }

private:
    NoticeBar *m_bar;
    Notice m_notice;
    QHBoxLayout *m_row;
    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_wait;
    QToolButton *m_close;
    std::vector<QPushButton *> m_buttons;
};

NoticeBar::NoticeBar(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    setObjectName(u"noticeBar"_s);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    hide();
}

void NoticeBar::setNotices(const std::vector<Notice> &notices)
{
    // Asked for with every poll, and arranging lays the words out anew.
    if (notices == m_notices)
        return;
    m_notices = notices;
    arrange();
}

void NoticeBar::setCountdowns(const QHash<QString, int> &seconds)
{
    m_countdowns = seconds;
    for (Line *line : m_lines)
        line->setCountdown(countdownOf(line->notice()));
}

//! The soonest of its accounts.
std::optional<int> NoticeBar::countdownOf(const Notice &notice) const
{
    std::optional<int> soonest;
    for (const QString &id : notice.accountIds) {
        const auto found = m_countdowns.constFind(id);
        if (found != m_countdowns.constEnd() && (!soonest || *found < *soonest))
            soonest = *found;
    }
    return soonest;
}

void NoticeBar::arrange()
{
    // A closed notice is forgotten with its cause, so that the next one of its kind is seen.
    std::erase_if(m_closed, [this](const Notice &closed) {
        return std::none_of(m_notices.begin(), m_notices.end(),
                            [&](const Notice &n) { return isSame(n, closed); });
    });
    std::vector<Notice> shown;
    std::copy_if(m_notices.begin(), m_notices.end(), std::back_inserter(shown), [this](const Notice &notice) {
        return std::none_of(m_closed.begin(), m_closed.end(),
                            [&](const Notice &closed) { return isSame(closed, notice); });
    });

    std::vector<Line *> lines;
    for (const Notice &notice : shown) {
        const auto found = std::find_if(m_lines.begin(), m_lines.end(), [&](const Line *line) {
            return line->notice().kind == notice.kind && line->notice().accountIds == notice.accountIds;
        });
        Line *line = nullptr;
        if (found != m_lines.end()) {
            line = *found;
            m_lines.erase(found);
        } else {
            line = new Line(this);
        }
        lines.push_back(line);
    }
    for (Line *line : m_lines) {
        line->hide();
        line->deleteLater();
    }
    m_lines = lines;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        m_column->removeWidget(m_lines[i]);
        m_column->insertWidget(static_cast<int>(i), m_lines[i]);
        m_lines[i]->show(shown[i], countdownOf(shown[i]));
        m_lines[i]->setVisible(true);
    }
    setVisible(!m_lines.empty());
}

void NoticeBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        arrange();
}

} // namespace reelwatch
