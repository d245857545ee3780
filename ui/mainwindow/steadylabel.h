#pragma once

#include <QLabel>

namespace reelwatch {

//! A label of one line for a text that changes all the time. It keeps some room, and takes more or less only
//! when the text calls for much more or less, so that what stands beside it neither moves nor is laid out
//! again.
class SteadyLabel : public QLabel
{
    Q_OBJECT
public:
    explicit SteadyLabel(QWidget *parent = nullptr);

    void setLine(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fit(bool closely);
};

} // namespace reelwatch
