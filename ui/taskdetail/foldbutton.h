#pragma once

#include <QToolButton>

namespace reelwatch {

//! The title of something that folds: an arrow and words. Checked means unfolded; it never looks pressed for
//! that.
class FoldButton : public QToolButton
{
    Q_OBJECT
public:
    explicit FoldButton(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void describe();
};

} // namespace reelwatch
