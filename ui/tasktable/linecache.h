#pragma once

#include <QCache>
#include <QFont>
#include <QRect>
#include <QSizeF>
#include <QStaticText>
#include <QString>

class QPainter;

namespace reelwatch {

//! Lines of text that are painted again and again in the same room: elided and shaped once. A list that is
//! scrolled or whose figures change paints mostly what it painted before, and shaping is most of the work.
//! Keeps the lines used last. GUI thread.
class LineCache
{
public:
    LineCache();

    //! Paints \a text, in the painter's pen, into \a rect, cut in the way of \a elide if it is too long,
    //! vertically centred and at the side that \a alignment names.
    void paint(QPainter *painter, const QRect &rect, Qt::Alignment alignment, const QFont &font,
               const QString &text, Qt::TextElideMode elide = Qt::ElideRight);

private:
    struct Key
    {
        QString text;
        int width = 0;
        Qt::TextElideMode elide = Qt::ElideRight;
        Qt::LayoutDirection direction = Qt::LeftToRight;
        QFont font;

        bool operator==(const Key &) const = default;
    };
    friend size_t qHash(const Key &key, size_t seed)
    {
        return qHashMulti(seed, key.text, key.width, static_cast<int>(key.elide),
                          static_cast<int>(key.direction), key.font.italic());
    }
    struct Line
    {
        QStaticText text;
        QSizeF size;
        bool mayReachOut = false; //!< over or under the line
    };

    QCache<Key, Line> m_lines;
};

} // namespace reelwatch
