#include "ui/mainwindow/steadylabel.h"

#include <QEvent>

namespace reelwatch {

SteadyLabel::SteadyLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    fit(true);
}

void SteadyLabel::setLine(const QString &text)
{
    if (text == this->text())
        return;
    setText(text);
    fit(false);
}

void SteadyLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit(true);
}

void SteadyLabel::fit(bool closely)
{
    const QFontMetrics metrics = fontMetrics();
    const int wanted = text().isEmpty() ? 0 : metrics.horizontalAdvance(text()) + 2;
    // Some figures more or less are no reason to move.
    const int slack = 4 * metrics.horizontalAdvance(u'0');
    if (!closely && wanted <= width() && wanted + 2 * slack >= width() && !text().isEmpty())
        return;
    // A fixed size also keeps QLabel from asking for a new layout with each text.
    setFixedSize(text().isEmpty() ? 0 : wanted + slack, metrics.height());
}

} // namespace reelwatch
