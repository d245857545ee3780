#pragma once

#include "tasks/taskkey.h"

#include <QWidget>

#include <memory>

namespace reelwatch {

class AccountSession;

//! Running and just-finished work in one place, like a browser's downloads: one entry per upload, download or
//! active task with its name, stages Upload → Queued → Processing → Ready, bar, percent, bytes and rate while
//! uploading, elapsed time, last change, attempts, and the error in words. An upload and the task it feeds
//! are one entry.
class ProgressView : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressView(QWidget *parent = nullptr);
    ~ProgressView() override;

    //! Shows the work of \a session too, until it is removed or destroyed. With several, entries name their
    //! account.
    void addSession(AccountSession *session);
    void removeSession(const AccountSession *session);

    int activeCount() const;
    //! The mean progress of active entries that have one, 0…1; −1 when none has.
    double totalProgress() const;

Q_SIGNALS:
    void totalsChanged();
    void taskActivated(const reelwatch::TaskKey &task); //!< double-click or Enter on an entry

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace reelwatch
