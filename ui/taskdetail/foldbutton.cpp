#include "ui/taskdetail/foldbutton.h"

#include <QEvent>
#include <QStyleOptionToolButton>
#include <QStylePainter>

namespace reelwatch {

FoldButton::FoldButton(QWidget *parent) : QToolButton(parent)
{
    setCheckable(true);
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(this, &QToolButton::toggled, this, &FoldButton::describe);
    describe();
}

void FoldButton::describe()
{
    setArrowType(isChecked()                                ? Qt::DownArrow
                     : layoutDirection() == Qt::RightToLeft ? Qt::LeftArrow
                                                            : Qt::RightArrow);
    //: What a screen reader says of a folding title.
    setAccessibleDescription(isChecked() ? tr("Unfolded") : tr("Folded"));
}

void FoldButton::paintEvent(QPaintEvent *)
{
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.state &= ~QStyle::State_On;
    QStylePainter painter(this);
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
}

void FoldButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::LanguageChange)
        describe();
    QToolButton::changeEvent(event);
}

} // namespace reelwatch
