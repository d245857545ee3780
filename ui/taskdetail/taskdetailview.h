#pragma once

#include <QString>
#include <QWidget>

#include <memory>

namespace reelwatch {

class AccountSession;
class SeveralTasks;

//! Everything known about one task, in sections, kept up to date by itself: header, why / what now, status,
//! asset, video tracks, audio tracks, hashes, source and parameters, output, history, other fields, JSON.
//! Empty sections are left out. Used in the dock below the list and in task windows.
class TaskDetailView : public QWidget
{
    Q_OBJECT
public:
    explicit TaskDetailView(QWidget *parent = nullptr);
    ~TaskDetailView() override;

    //! \a session may be null, which shows nothing; it must outlive the view or be replaced first.
    void setSession(AccountSession *session);
    void setTask(const QString &id); //!< empty for a hint in its place
    QString task() const; //!< empty too while several are shown
    //! \a count tasks are selected; what is known of them follows with setSeveral().
    void announceSeveral(int count);
    //! Totals and common values in place of a task.
    void setSeveral(const SeveralTasks &several);

    //! The task's display name, for a window's title.
    QString title() const;

Q_SIGNALS:
    void titleChanged(const QString &title);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace reelwatch
