#pragma once

#include "session/pacedbatch.h"

#include <QDialog>

#include <memory>
#include <vector>

namespace reelwatch {

//! Retries a fixed list of tasks: shows exactly which, begins on a button, can be stopped and gone on with,
//! and says of each what became of it. Does not stand in the way of the window; closing it stops.
class RetryDialog : public QDialog
{
    Q_OBJECT
public:
    //! \a leftOut: so many of the selected tasks are not among \a items, because they have not failed.
    RetryDialog(std::vector<PacedBatch::Item> items, int leftOut, PacedBatch::Send send, QWidget *parent);
    ~RetryDialog() override;

    PacedBatch *batch() const;
    void done(int result) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace reelwatch
