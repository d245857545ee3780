#include "ui/theme/appearance.h"

#include <QApplication>
#include <QProxyStyle>
#include <QSettings>
#include <QStyle>
#include <QStyleFactory>

#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace reelwatch::appearance {

namespace {

struct Colors
{
    QRgb window, windowText, base, alternate, text, button, buttonText, tip, tipText, highlight,
        highlightedText, link, placeholder, light, midlight, mid, dark, shadow, disabledText;
};

QPalette paletteOf(const Colors &colors)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb color) {
        palette.setColor(role, QColor::fromRgb(color));
    };
    set(QPalette::Window, colors.window);
    set(QPalette::WindowText, colors.windowText);
    set(QPalette::Base, colors.base);
    set(QPalette::AlternateBase, colors.alternate);
    set(QPalette::Text, colors.text);
    set(QPalette::Button, colors.button);
    set(QPalette::ButtonText, colors.buttonText);
    set(QPalette::BrightText, 0xffffffff);
    set(QPalette::ToolTipBase, colors.tip);
    set(QPalette::ToolTipText, colors.tipText);
    set(QPalette::Highlight, colors.highlight);
    set(QPalette::HighlightedText, colors.highlightedText);
    set(QPalette::Link, colors.link);
    set(QPalette::LinkVisited, colors.link);
    set(QPalette::PlaceholderText, colors.placeholder);
    set(QPalette::Light, colors.light);
    set(QPalette::Midlight, colors.midlight);
    set(QPalette::Mid, colors.mid);
    set(QPalette::Dark, colors.dark);
    set(QPalette::Shadow, colors.shadow);
    for (const QPalette::ColorRole role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
        palette.setColor(QPalette::Disabled, role, QColor::fromRgb(colors.disabledText));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor::fromRgb(colors.mid));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, QColor::fromRgb(colors.disabledText));
    return palette;
}

//! The colours the desktop gave at the start; default-constructed when it has no theme of its own.
const QPalette &desktopPalette()
{
    static const QPalette palette = [] {
        const QPalette atStart = QApplication::palette();
        const std::unique_ptr<QStyle> fusion(QStyleFactory::create(u"Fusion"_s));
        return fusion && atStart == fusion->standardPalette() ? QPalette() : atStart;
    }();
    return palette;
}

//! Leaves out the pictures on the buttons of dialogs: those that come without a desktop look like nothing
//! else here.
class PlainButtons : public QProxyStyle
{
public:
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override
    {
        return hint == SH_DialogButtonBox_ButtonsHaveIcons
            ? 0
            : QProxyStyle::styleHint(hint, option, widget, returned);
    }
};

constexpr std::array<const char16_t *, 3> schemeNames { u"system", u"light", u"dark" };

} // namespace

QPalette lightPalette()
{
    return paletteOf({ .window = 0xfff4f5f7,
                       .windowText = 0xff1c2026,
                       .base = 0xffffffff,
                       .alternate = 0xfff8f9fb,
                       .text = 0xff1c2026,
                       .button = 0xfff4f5f7,
                       .buttonText = 0xff262b32,
                       .tip = 0xff262b32,
                       .tipText = 0xfff4f5f7,
                       .highlight = 0xff1f66b3,
                       .highlightedText = 0xffffffff,
                       .link = 0xff155aa5,
                       .placeholder = 0xff6b7480,
                       .light = 0xffffffff,
                       .midlight = 0xffe9ebef,
                       .mid = 0xffc3c8d0,
                       .dark = 0xffa3aab4,
                       .shadow = 0xff767d87,
                       .disabledText = 0xff9299a3 });
}

QPalette darkPalette()
{
    return paletteOf({ .window = 0xff23272d,
                       .windowText = 0xffe6e9ed,
                       .base = 0xff1a1d22,
                       .alternate = 0xff1f2328,
                       .text = 0xffe6e9ed,
                       .button = 0xff2d323a,
                       .buttonText = 0xffe0e4e9,
                       .tip = 0xff3a4049,
                       .tipText = 0xfff0f2f5,
                       .highlight = 0xff2f6fb5,
                       .highlightedText = 0xffffffff,
                       .link = 0xff7db8f5,
                       .placeholder = 0xff98a1ad,
                       .light = 0xff454c57,
                       .midlight = 0xff363c45,
                       .mid = 0xff3b424c,
                       .dark = 0xff14171b,
                       .shadow = 0xff0b0d10,
                       .disabledText = 0xff6f7884 });
}

void use(Scheme scheme)
{
    const QPalette &desktop = desktopPalette();
    if (desktop == QPalette() && !dynamic_cast<PlainButtons *>(QApplication::style()))
        QApplication::setStyle(new PlainButtons);
    if (scheme == Scheme::Dark)
        QApplication::setPalette(darkPalette());
    else if (scheme == Scheme::Light || desktop == QPalette())
        QApplication::setPalette(lightPalette());
    else
        QApplication::setPalette(QPalette());
}

Scheme chosen()
{
    const QString name = QSettings().value("window/appearance"_L1).toString();
    for (std::size_t i = 0; i < schemeNames.size(); ++i) {
        if (name == QStringView(schemeNames[i]))
            return static_cast<Scheme>(i);
    }
    return Scheme::System;
}

void remember(Scheme scheme)
{
    QSettings().setValue("window/appearance"_L1,
                         QString::fromUtf16(schemeNames[static_cast<std::size_t>(scheme)]));
}

} // namespace reelwatch::appearance
