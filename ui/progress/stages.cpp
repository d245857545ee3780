#include "ui/progress/stages.h"

#include "text/quantities.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr int barHeight = 6;
constexpr int gap = 4;

QFont labelFont(const QFont &font)
{
    QFont small = font;
    if (font.pointSizeF() > 0)
        small.setPointSizeF(font.pointSizeF() * 0.9);
    return small;
}

//! \a ink thinned to \a share on \a paper.
QColor thinned(const QColor &ink, const QColor &paper, double share)
{
    const auto mix = [share](int a, int b) { return static_cast<int>(a * share + b * (1 - share)); };
    return QColor(mix(ink.red(), paper.red()), mix(ink.green(), paper.green()),
                  mix(ink.blue(), paper.blue()));
}

} // namespace

QString stageText(Stage stage)
{
    switch (stage) {
    case Stage::Upload:
        //: A step of the work: the file's bytes are sent.
        return QCoreApplication::translate("Stages", "Upload");
    case Stage::Queued:
        //: A step of the work: it waits for its turn on the server.
        return QCoreApplication::translate("Stages", "Queued");
    case Stage::Processing:
        //: A step of the work: the server is at it.
        return QCoreApplication::translate("Stages", "Processing");
    case Stage::Ready:
        //: A step of the work: all done.
        return QCoreApplication::translate("Stages", "Ready");
    }
    return {};
}

namespace {

QString nameOf(const Stages &stages, int stage)
{
    //: The only step of a download: the file comes from the server.
    return stages.isDownload ? QCoreApplication::translate("Stages", "Download")
                             : stageText(static_cast<Stage>(stage));
}

} // namespace

bool comesByUpload(const TaskRow &row)
{
    if (row.type != TaskType::Upload && row.type != TaskType::Import)
        return false;
    // A task for an address is pending for an instant only; one that stays pending waits for bytes.
    return row.text(RowText::Source).isEmpty() || row.phase == TaskPhase::Pending;
}

Stages stagesOf(const TaskRow &row, bool ownUpload)
{
    Stages stages;
    auto &[upload, queued, processing, ready] = stages.marks;
    upload = ownUpload ? StageMark::Done : StageMark::Skipped;
    switch (row.phase) {
    case TaskPhase::Unknown:
        break;
    case TaskPhase::Pending:
        (ownUpload ? upload : queued) = StageMark::Current;
        break;
    case TaskPhase::Waiting:
        queued = StageMark::Current;
        break;
    case TaskPhase::Running:
        queued = StageMark::Done;
        processing = StageMark::Current;
        if (row.progress)
            stages.progress = static_cast<double>(*row.progress);
        break;
    case TaskPhase::Completed:
        queued = processing = ready = StageMark::Done;
        break;
    case TaskPhase::Failed:
    case TaskPhase::Cancelled:
        queued = StageMark::Done;
        processing = StageMark::Failed;
        break;
    }
    return stages;
}

Stages stagesOfUpload(std::optional<double> fraction, bool failed)
{
    Stages stages;
    stages.marks[0] = failed ? StageMark::Failed : StageMark::Current;
    if (!failed)
        stages.progress = fraction;
    return stages;
}

Stages stagesOfDownload(StageMark mark, std::optional<double> fraction)
{
    Stages stages;
    stages.isDownload = true;
    stages.marks = { StageMark::Skipped, StageMark::Skipped, StageMark::Skipped, mark };
    if (mark == StageMark::Current)
        stages.progress = fraction;
    return stages;
}

QString accessibleStagesText(const Stages &stages)
{
    QStringList parts;
    for (int i = 0; i < stageCount; ++i) {
        const QString name = nameOf(stages, i);
        switch (stages.marks[static_cast<size_t>(i)]) {
        case StageMark::Done:
            //: %1 is a step of the work: "Upload done".
            parts += QCoreApplication::translate("Stages", "%1 done").arg(name);
            break;
        case StageMark::Current:
            if (stages.progress) {
                //: %1 is a step of the work, %2 a percentage: "Processing 42 %".
                parts += QCoreApplication::translate("Stages", "%1 %2")
                             .arg(name, text::percent(stages.progress));
            } else {
                //: %1 is a step of the work: "Queued now".
                parts += QCoreApplication::translate("Stages", "%1 now").arg(name);
            }
            break;
        case StageMark::Failed:
            //: %1 is a step of the work: "Processing failed".
            parts += QCoreApplication::translate("Stages", "%1 failed").arg(name);
            break;
        case StageMark::Skipped:
        case StageMark::Ahead:
            break;
        }
    }
    return QLocale().createSeparatedList(parts);
}

int stagesHeight(const QFont &font)
{
    return barHeight + 3 + QFontMetrics(labelFont(font)).height();
}

void paintStages(QPainter *painter, const QRect &rect, const Stages &stages, const QPalette &palette,
                 const QFont &font, Qt::LayoutDirection direction)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor ink = palette.color(QPalette::Text);
    const QColor empty = thinned(ink, base, 0.16);
    const QColor muted = theme::mutedColor(palette);
    const QColor done = theme::stateColor(TaskState::Completed, palette);
    const QColor current = theme::stateColor(TaskState::Running, palette);
    const QColor failed = theme::stateColor(TaskState::Failed, palette);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(labelFont(font));
    const auto shown = static_cast<int>(
        stageCount - std::count(stages.marks.begin(), stages.marks.end(), StageMark::Skipped));
    const double width = (rect.width() - gap * (shown - 1)) / double(shown);
    int next = 0;
    for (int i = 0; i < stageCount; ++i) {
        const StageMark mark = stages.marks[static_cast<size_t>(i)];
        if (mark == StageMark::Skipped)
            continue;
        const int place = direction == Qt::RightToLeft ? shown - 1 - next : next;
        ++next;
        const QRectF bar(rect.x() + place * (width + gap), rect.y(), width, barHeight);
        painter->setPen(Qt::NoPen);
        QColor word = muted;
        switch (mark) {
        case StageMark::Ahead:
            painter->setBrush(empty);
            painter->drawRoundedRect(bar, 3, 3);
            break;
        case StageMark::Skipped:
            break;
        case StageMark::Done:
            painter->setBrush(done);
            painter->drawRoundedRect(bar, 3, 3);
            break;
        case StageMark::Failed:
            painter->setBrush(failed);
            painter->drawRoundedRect(bar, 3, 3);
            word = failed;
            break;
        case StageMark::Current: {
            painter->setBrush(empty);
            painter->drawRoundedRect(bar, 3, 3);
            word = current;
            if (stages.progress) {
                QRectF filled = bar;
                filled.setWidth(bar.width() * std::clamp(*stages.progress, 0.0, 1.0));
                if (direction == Qt::RightToLeft)
                    filled.moveRight(bar.right());
                painter->setClipRect(filled);
                painter->setBrush(current);
                painter->drawRoundedRect(bar, 3, 3);
                painter->setClipping(false);
            }
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(current, 1));
            painter->drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
            break;
        }
        }
        QFont labelled = labelFont(font);
        labelled.setBold(mark == StageMark::Current || mark == StageMark::Failed);
        painter->setFont(labelled);
        painter->setPen(word);
        QString label = nameOf(stages, i);
        if (mark == StageMark::Current && stages.progress)
            label = QCoreApplication::translate("Stages", "%1 %2").arg(label, text::percent(stages.progress));
        const QRectF below(bar.left(), bar.bottom() + 3, bar.width(), QFontMetrics(labelled).height());
        const QString words = QFontMetricsF(labelled).elidedText(label, Qt::ElideRight, bar.width());
        painter->drawText(
            below, static_cast<int>(direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft), words);
    }
    painter->restore();
}

StageBar::StageBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Progress"));
}

void StageBar::setStages(const Stages &stages)
{
    if (stages == m_stages)
        return;
    m_stages = stages;
    setAccessibleDescription(accessibleStagesText(stages));
    update();
}

QSize StageBar::sizeHint() const
{
    return { 420, stagesHeight(font()) };
}

QSize StageBar::minimumSizeHint() const
{
    return { 160, stagesHeight(font()) };
}

void StageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintStages(&painter, rect(), m_stages, palette(), font(), layoutDirection());
}

void StageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Progress"));
        setAccessibleDescription(accessibleStagesText(m_stages));
        update();
    } else if (event->type() == QEvent::FontChange) {
        updateGeometry();
    }
    QWidget::changeEvent(event);
}

} // namespace reelwatch
