#include "ui/tasktable/linecache.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextOption>

#include <cmath>

namespace reelwatch {

namespace {

//! Some windows full of cells; each takes about a kilobyte.
constexpr int linesKept = 2000;
//! No room on a screen shows more of a text, and shaping takes time by its length.
constexpr int mostCharacters = 1000;

} // namespace

LineCache::LineCache() : m_lines(linesKept) { }

void LineCache::paint(QPainter *painter, const QRect &rect, Qt::Alignment alignment, const QFont &font,
                      const QString &text, Qt::TextElideMode elide)
{
    if (text.isEmpty() || rect.width() <= 0)
        return;
    const Key key { text, rect.width(), elide, painter->layoutDirection(), font };
    Line *line = m_lines.object(key);
    if (!line) {
        const QFontMetrics metrics(font);
        QString shown = text;
        if (shown.size() > mostCharacters) {
            // What is cut out here would be elided anyway.
            const QString begin = shown.left(mostCharacters / 2);
            shown = elide == Qt::ElideMiddle ? begin + shown.right(mostCharacters / 2)
                                             : shown.left(mostCharacters);
            shown.insert(elide == Qt::ElideMiddle ? mostCharacters / 2 : shown.size(), QChar(0x2026));
        }
        line = new Line;
        line->text = QStaticText(metrics.elidedText(shown, elide, rect.width()));
        line->text.setTextFormat(Qt::PlainText);
        QTextOption option;
        option.setWrapMode(QTextOption::NoWrap);
        option.setTextDirection(key.direction);
        line->text.setTextOption(option);
        line->text.prepare(QTransform(), font);
        line->size = line->text.size();
        m_lines.insert(key, line);
    }
    const double left
        = alignment.testFlag(Qt::AlignRight) ? rect.x() + rect.width() - line->size.width() : rect.x();
    // On whole pixels, so that letters look the same wherever they stand.
    const QPointF place(std::round(left), std::round(rect.y() + (rect.height() - line->size.height()) / 2));
    if (painter->font() != font)
        painter->setFont(font);
    painter->drawStaticText(place, line->text);
}

} // namespace reelwatch
