#include "ui/actions/undobar.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr int iconSize = 16;

} // namespace

UndoBar::UndoBar(QWidget *parent)
    : QFrame(parent), m_icon(new QLabel), m_text(new PlainLabel), m_undo(new QPushButton),
      m_close(new QToolButton)
{
    setObjectName(u"undoBar"_s);
    m_text->setObjectName(u"undoText"_s);
    m_text->setWordWrap(true);
    m_undo->setObjectName(u"undo"_s);
    m_close->setObjectName(u"undoClose"_s);
    m_close->setAutoRaise(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 5, 6, 5);
    row->setSpacing(8);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_undo);
    row->addWidget(m_close);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT undoRequested();
    });
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    restyle();
    hide();
}

void UndoBar::tell(const QString &text, bool canUndo)
{
    m_text->setText(text);
    m_undo->setVisible(canUndo);
    show();
}

void UndoBar::restyle()
{
    m_undo->setText(tr("&Undo"));
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close"));
    const QColor color
        = theme::readableOn(palette().color(QPalette::Link), palette().color(QPalette::Window));
    m_icon->setPixmap(
        theme::icon(u"info"_s, color, palette()).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    m_close->setIcon(theme::icon(u"close"_s, palette()));
}

void UndoBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        restyle();
}

} // namespace reelwatch
