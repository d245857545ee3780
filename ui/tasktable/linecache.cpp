#include "ui/tasktable/linecache.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace reelwatch {

namespace {

//! Some windows full of cells; each takes about a kilobyte.
constexpr int linesKept = 2000;
//! No room on a screen shows more of a text, and shaping takes time by its length.
constexpr int mostCharacters = 1000;
//! Marks may be piled up over letters, out of the line and over its neighbours; what comes before them may
//! not.
constexpr QChar firstMark(0x0300);
constexpr QChar firstPunctuation(0x2010); //!< dashes and ellipses, which stay in the line and are everywhere
constexpr QChar lastPunctuation(0x2027);

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
            const bool hasEnd = elide == Qt::ElideMiddle;
            QString begin = shown.left(hasEnd ? mostCharacters / 2 : mostCharacters);
            QString end = hasEnd ? shown.right(mostCharacters / 2) : QString();
            // Half a surrogate pair would show as a replacement sign.
            if (begin.back().isHighSurrogate())
                begin.chop(1);
            if (hasEnd && end.front().isLowSurrogate())
                end.remove(0, 1);
            shown = begin + QChar(0x2026) + end;
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
        line->mayReachOut = std::ranges::any_of(
            shown, [](QChar c) { return c >= firstMark && (c < firstPunctuation || c > lastPunctuation); });
        m_lines.insert(key, line);
    }
    const double left
        = alignment.testFlag(Qt::AlignRight) ? rect.x() + rect.width() - line->size.width() : rect.x();
    // On whole pixels, so that letters look the same wherever they stand.
    const QPointF place(std::round(left), std::round(rect.y() + (rect.height() - line->size.height()) / 2));
    if (painter->font() != font)
        painter->setFont(font);
    if (!line->mayReachOut) {
        painter->drawStaticText(place, line->text);
        return;
    }
    painter->save();
    painter->setClipRect(rect, Qt::IntersectClip);
    painter->drawStaticText(place, line->text);
    painter->restore();
}

} // namespace reelwatch
