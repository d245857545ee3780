#include "ui/theme/tintedicon.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace reelwatch::theme {

namespace {

class TintedSvgEngine : public QIconEngine
{
public:
    TintedSvgEngine(QString resource, IconTints tints)
        : m_resource(std::move(resource)), m_tints(std::move(tints))
    {
    }

    QIconEngine *clone() const override { return new TintedSvgEngine(m_resource, m_tints); }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double ratio = painter->device()->devicePixelRatio();
        QPixmap image = pixmap(rect.size() * ratio, mode, state);
        image.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect, image);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        // A button that is squeezed away asks for a picture without area.
        if (size.isEmpty())
            return {};
        const QColor tint = tintOf(mode);
        const QString cacheKey = u"reelwatch-icon|%1|%2x%3|%4"_s.arg(m_resource)
                                     .arg(size.width())
                                     .arg(size.height())
                                     .arg(tint.rgba(), 0, 16);
        QPixmap result;
        if (QPixmapCache::find(cacheKey, &result))
            return result;
        result = QPixmap(size);
        result.fill(Qt::transparent);
        QSvgRenderer renderer(m_resource);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        QPainter painter(&result);
        painter.setRenderHint(QPainter::Antialiasing);
        renderer.render(&painter, QRectF(QPointF(), QSizeF(size)));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(result.rect(), tint);
        painter.end();
        QPixmapCache::insert(cacheKey, result);
        return result;
    }

private:
    QColor tintOf(QIcon::Mode mode) const
    {
        if (mode == QIcon::Disabled)
            return m_tints.disabled;
        return mode == QIcon::Selected ? m_tints.selected : m_tints.normal;
    }

    QString m_resource;
    IconTints m_tints;
};

} // namespace

QIcon tintedIcon(const QString &resource, const IconTints &tints)
{
    if (!QFile::exists(resource))
        return {};
    return QIcon(new TintedSvgEngine(resource, tints));
}

} // namespace reelwatch::theme
