#pragma once

#include "tasks/taskbatch.h"

#include <QWidget>

#include <vector>

namespace reelwatch {

//! The observed progress of a task over time: a line between what was seen, a mark for each observation,
//! nothing in between invented. Hidden by its owner when fewer than two observations carry a progress.
class HistoryPlot : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryPlot(QWidget *parent = nullptr);
    void setHistory(const std::vector<Observation> &history);
    static bool isWorthDrawing(const std::vector<Observation> &history);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateTexts();
    std::vector<Observation> m_history;
};

} // namespace reelwatch
