#include "tests/ui/paintedtext.h"

#include <QWidget>

#include <cmath>

class PaintedText::Engine : public QPaintEngine
{
public:
    Engine() : QPaintEngine(AllFeatures) { }
    bool begin(QPaintDevice *) override
    {
        setActive(true);
        return true;
    }
    bool end() override
    {
        setActive(false);
        return true;
    }
    void updateState(const QPaintEngineState &) override { }
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override { }
    void drawPath(const QPainterPath &) override { }
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override { }
    void drawTextItem(const QPointF &, const QTextItem &item) override { words.append(item.text()); }
    Type type() const override { return User; }

    QStringList words;
};

PaintedText::PaintedText(QSize size) : m_size(size), m_engine(std::make_unique<Engine>()) { }

PaintedText::~PaintedText() = default;

QStringList PaintedText::of(QWidget *widget)
{
    PaintedText device(widget->size());
    widget->render(&device);
    return device.m_engine->words;
}

QPaintEngine *PaintedText::paintEngine() const
{
    return m_engine.get();
}

int PaintedText::metric(PaintDeviceMetric which) const
{
    constexpr int dotsPerInch = 96;
    constexpr double millimetresPerInch = 25.4;
    const auto millimetres
        = [](int dots) { return static_cast<int>(std::lround(dots * millimetresPerInch / dotsPerInch)); };
    switch (which) {
    case PdmWidth:
        return m_size.width();
    case PdmHeight:
        return m_size.height();
    case PdmWidthMM:
        return millimetres(m_size.width());
    case PdmHeightMM:
        return millimetres(m_size.height());
    case PdmNumColors:
        return 1 << 24;
    case PdmDepth:
        return 32;
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return dotsPerInch;
    default:
        return QPaintDevice::metric(which);
    }
}
