#include "ui/theme/theme.h"

#include "ui/theme/tintedicon.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace reelwatch::theme {

namespace {

double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QColor mixed(const QColor &a, const QColor &b, double shareOfB)
{
    const auto channel
        = [shareOfB](int x, int y) { return static_cast<int>(std::lround(x + (y - x) * shareOfB)); };
    return QColor(channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue()));
}

struct Shades
{
    QRgb light;
    QRgb dark;
};

Shades shadesOf(TaskState state)
{
    switch (state) {
    case TaskState::Waiting:
        return { 0xff5b6673, 0xffa9b4c2 };
    case TaskState::Running:
        return { 0xff1a66b8, 0xff6fb3f5 };
    case TaskState::Retrying:
        return { 0xff8a5a00, 0xffe4b75a };
    case TaskState::Stalled:
        return { 0xffa8480f, 0xfff09a62 };
    case TaskState::Failed:
        return { 0xffbf2420, 0xffff827a };
    case TaskState::Completed:
        return { 0xff1b7a3d, 0xff62cc88 };
    case TaskState::Cancelled:
        return { 0xff6a6a72, 0xffa6a6ae };
    case TaskState::Unknown:
        break;
    }
    return { 0xff6a5a86, 0xffbcaadb };
}

QString stateIconName(TaskState state)
{
    switch (state) {
    case TaskState::Waiting:
        return u"state-waiting"_s;
    case TaskState::Running:
        return u"state-running"_s;
    case TaskState::Retrying:
        return u"state-retrying"_s;
    case TaskState::Stalled:
        return u"state-stalled"_s;
    case TaskState::Failed:
        return u"state-failed"_s;
    case TaskState::Completed:
        return u"state-completed"_s;
    case TaskState::Cancelled:
        return u"state-cancelled"_s;
    case TaskState::Unknown:
        break;
    }
    return u"state-unknown"_s;
}

constexpr std::size_t stateCount = 8;

//! What is derived from a palette, worked out once: a contrast takes powers and an icon looks for its file,
//! and both are asked for with every row that is painted.
struct PaletteShades
{
    std::array<QColor, stateCount> colors;
    std::array<QIcon, stateCount> icons;
    QColor muted;
};

const PaletteShades &shadesFor(const QPalette &palette)
{
    constexpr int palettesKept = 32;
    // The colour group that is current is no part of a palette's own key.
    static QHash<std::pair<qint64, int>, PaletteShades> known;
    const std::pair key(palette.cacheKey(), static_cast<int>(palette.currentColorGroup()));
    const auto found = known.constFind(key);
    if (found != known.constEnd())
        return *found;
    if (known.size() >= palettesKept)
        known.clear();
    PaletteShades shades;
    const bool dark = isDark(palette);
    const QColor base = palette.color(QPalette::Base);
    for (std::size_t i = 0; i < stateCount; ++i) {
        const auto state = static_cast<TaskState>(i);
        const Shades both = shadesOf(state);
        shades.colors[i] = readableOn(QColor(dark ? both.dark : both.light), base);
        shades.icons[i] = icon(stateIconName(state), shades.colors[i], palette);
    }
    const QColor muted = mixed(palette.color(QPalette::Text), base, 0.38);
    shades.muted = readableOn(readableOn(muted, base), palette.color(QPalette::Window));
    return *known.insert(key, shades);
}

} // namespace

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::WindowText)) > luminance(palette.color(QPalette::Window));
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor readableOn(const QColor &color, const QColor &background, double ratio)
{
    const QColor target = luminance(background) > 0.18 ? QColor(Qt::black) : QColor(Qt::white);
    constexpr int steps = 20;
    for (int step = 0; step <= steps; ++step) {
        const QColor candidate = mixed(color, target, static_cast<double>(step) / steps);
        if (contrast(candidate, background) >= ratio)
            return candidate;
    }
    return target;
}

QColor stateColor(TaskState state, const QPalette &palette)
{
    return shadesFor(palette).colors[static_cast<std::size_t>(state)];
}

QColor mutedColor(const QPalette &palette)
{
    return shadesFor(palette).muted;
}

QIcon stateIcon(TaskState state, const QPalette &palette)
{
    return shadesFor(palette).icons[static_cast<std::size_t>(state)];
}

QIcon icon(const QString &name, const QPalette &palette)
{
    return icon(name, palette.color(QPalette::Active, QPalette::ButtonText), palette);
}

QIcon icon(const QString &name, const QColor &color, const QPalette &palette)
{
    return tintedIcon(u":/icons/"_s + name + u".svg"_s,
                      { color, palette.color(QPalette::Disabled, QPalette::ButtonText),
                        palette.color(QPalette::Active, QPalette::HighlightedText) });
}

QColor warningColor(const QPalette &palette)
{
    return readableOn(QColor(isDark(palette) ? 0xffe4b75a : 0xff8a5a00), palette.color(QPalette::Window));
}

QColor errorColor(const QPalette &palette)
{
    return readableOn(QColor(isDark(palette) ? 0xffff827a : 0xffbf2420), palette.color(QPalette::Window));
}

} // namespace reelwatch::theme

namespace reelwatch {

PlainLabel::PlainLabel(const QString &text, QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setOpenExternalLinks(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setText(text);
}

QString plainTitle(QString title)
{
    return title.replace("[*]"_L1, "[*][*]"_L1);
}

QString plainToolTip(const QString &foreign)
{
    if (foreign.isEmpty())
        return {};
    return u"<span style=\"white-space:pre-wrap\">"_s + foreign.toHtmlEscaped() + u"</span>"_s;
}

} // namespace reelwatch
