#pragma once

#include "livepeer/task.h"
#include "tasks/taskrow.h"

#include <QRect>
#include <QString>
#include <QWidget>

#include <array>
#include <optional>

class QPainter;

namespace reelwatch {

//! The four steps a person sees work go through.
enum class Stage { Upload, Queued, Processing, Ready };
inline constexpr int stageCount = 4;

enum class StageMark {
    Skipped, //!< does not apply: the server fetched the file itself
    Done,
    Current,
    Failed,
    Ahead,
};

//! How far a piece of work has come.
struct Stages
{
    std::array<StageMark, stageCount> marks { StageMark::Ahead, StageMark::Ahead, StageMark::Ahead,
                                              StageMark::Ahead };
    std::optional<double> progress; //!< of the current stage, 0…1
    bool isDownload = false; //!< one step only: a file comes from the server; its mark is that of Ready
    bool operator==(const Stages &) const = default;
};

QString stageText(Stage stage);

//! The stages of a task. \a ownUpload is true for work whose bytes are sent by an upload.
Stages stagesOf(const TaskRow &row, bool ownUpload);
//! True when the bytes of this task come by an upload and not from an address.
bool comesByUpload(const TaskRow &row);
//! The stages while the bytes are being sent; \a fraction is null before the size is known.
Stages stagesOfUpload(std::optional<double> fraction, bool failed);

//! The one stage of a download.
Stages stagesOfDownload(StageMark mark, std::optional<double> fraction);

//! "Upload done, Queued done, Processing 42 %", for screen readers.
QString accessibleStagesText(const Stages &stages);

//! Draws the labelled steps into \a rect: each a bar of its own that fills with what was observed, its word
//! below. A step that does not apply is left out.
void paintStages(QPainter *painter, const QRect &rect, const Stages &stages, const QPalette &palette,
                 const QFont &font, Qt::LayoutDirection direction);
//! The height that paintStages() needs.
int stagesHeight(const QFont &font);

//! The steps as a widget.
class StageBar : public QWidget
{
    Q_OBJECT
public:
    explicit StageBar(QWidget *parent = nullptr);
    void setStages(const Stages &stages);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    Stages m_stages;
};

} // namespace reelwatch
