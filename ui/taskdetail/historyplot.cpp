#include "ui/taskdetail/historyplot.h"

#include "text/quantities.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reelwatch {

HistoryPlot::HistoryPlot(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    updateTexts();
}

bool HistoryPlot::isWorthDrawing(const std::vector<Observation> &history)
{
    const auto withProgress = std::count_if(
        history.begin(), history.end(), [](const Observation &seen) { return seen.progress.has_value(); });
    return withProgress >= 2 && history.back().serverMs > history.front().serverMs;
}

void HistoryPlot::setHistory(const std::vector<Observation> &history)
{
    if (history == m_history)
        return;
    m_history = history;
    updateTexts();
    update();
}

void HistoryPlot::updateTexts()
{
    setAccessibleName(tr("Progress over time"));
    if (m_history.size() < 2)
        return;
    setAccessibleDescription(tr("%Ln change(s) in %1", nullptr, static_cast<int>(m_history.size()))
                                 .arg(text::elapsed(m_history.back().serverMs - m_history.front().serverMs)));
}

QSize HistoryPlot::sizeHint() const
{
    return { 320, fontMetrics().height() * 5 };
}

QSize HistoryPlot::minimumSizeHint() const
{
    return { 120, fontMetrics().height() * 4 };
}

void HistoryPlot::paintEvent(QPaintEvent *)
{
    if (!isWorthDrawing(m_history))
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont small = font();
    if (small.pointSizeF() > 0)
        small.setPointSizeF(small.pointSizeF() * 0.85);
    painter.setFont(small);
    const QFontMetrics metrics(small);
    const QString top = text::percent(1.0);
    const QString bottom = text::percent(0.0);
    const int margin = metrics.horizontalAdvance(top) + 6;
    const QRectF area(margin, metrics.height() / 2.0, width() - margin - 6,
                      height() - metrics.height() * 2.0);

    const QColor muted = theme::mutedColor(palette());
    QColor grid = palette().color(QPalette::WindowText);
    grid.setAlphaF(0.15F);
    painter.setPen(QPen(grid, 1));
    painter.drawLine(area.topLeft(), area.topRight());
    painter.drawLine(QPointF(area.left(), area.center().y()), QPointF(area.right(), area.center().y()));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    painter.setPen(muted);
    painter.drawText(QRectF(0, area.top() - metrics.height() / 2.0, margin - 6, metrics.height()),
                     Qt::AlignRight | Qt::AlignVCenter, top);
    painter.drawText(QRectF(0, area.bottom() - metrics.height() / 2.0, margin - 6, metrics.height()),
                     Qt::AlignRight | Qt::AlignVCenter, bottom);

    const qint64 first = m_history.front().serverMs;
    const qint64 last = m_history.back().serverMs;
    const QRectF below(area.left(), area.bottom() + metrics.height() / 2.0, area.width(), metrics.height());
    painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter, text::elapsed(0));
    painter.drawText(below, Qt::AlignRight | Qt::AlignVCenter, text::elapsed(last - first));

    const auto at = [&](const Observation &seen, double progress) {
        const double share = static_cast<double>(seen.serverMs - first) / static_cast<double>(last - first);
        return QPointF(area.left() + share * area.width(),
                       area.bottom() - std::clamp(progress, 0.0, 1.0) * area.height());
    };
    const QColor running = theme::stateColor(TaskState::Running, palette());
    const QColor failed = theme::stateColor(TaskState::Failed, palette());
    const QColor completed = theme::stateColor(TaskState::Completed, palette());
    QPainterPath line;
    std::vector<std::pair<QPointF, QColor>> marks;
    bool drawing = false;
    std::optional<double> known;
    for (const Observation &seen : m_history) {
        const bool isDone = seen.phase == TaskPhase::Completed;
        const std::optional<double> progress = isDone ? 1.0 : seen.progress;
        if (progress) {
            const QPointF point = at(seen, *progress);
            // A retry begins anew: no line falls from the old progress to zero.
            if (drawing && known && *progress >= *known)
                line.lineTo(point);
            else
                line.moveTo(point);
            drawing = true;
            known = progress;
            marks.emplace_back(point, isDone ? completed : running);
        } else {
            if (seen.phase == TaskPhase::Failed || !seen.error.isEmpty())
                marks.emplace_back(at(seen, known.value_or(0)), failed);
            drawing = false;
        }
    }
    painter.setPen(QPen(running, 1.6));
    painter.drawPath(line);
    for (const auto &[point, color] : marks) {
        painter.setPen(QPen(palette().color(QPalette::Window), 1));
        painter.setBrush(color);
        painter.drawEllipse(point, 3.2, 3.2);
    }
}

void HistoryPlot::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        updateTexts();
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace reelwatch
