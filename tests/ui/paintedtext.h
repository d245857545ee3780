#pragma once

#include <QPaintDevice>
#include <QPaintEngine>
#include <QString>
#include <QStringList>

#include <memory>

class QWidget;

//! A paint device without pixels, which keeps the words that are painted on it.
class PaintedText : public QPaintDevice
{
public:
    explicit PaintedText(QSize size);
    ~PaintedText() override;

    //! Every text that painting \a widget and what is in it puts on the screen, in the pieces it is painted
    //! in.
    static QStringList of(QWidget *widget);

    QPaintEngine *paintEngine() const override;

protected:
    int metric(PaintDeviceMetric which) const override;

private:
    class Engine;
    QSize m_size;
    std::unique_ptr<Engine> m_engine;
};
