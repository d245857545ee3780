#pragma once

#include "session/pacedbatch.h"
#include "tasks/taskkey.h"
#include "ui/actions/actionrules.h"

#include <QObject>
#include <QPointer>

#include <array>
#include <functional>
#include <memory>
#include <vector>

class QAction;
class QMenu;
class QWidget;

namespace reelwatch {

class AccountSession;
class ActionDesk;
class OpenAccounts;
class TaskView;
class UndoBar;
struct Asset;
struct ExportTarget;
struct ToldImport;

//! The actions on the selected tasks: each is enabled by what is selected and what the server can do, and
//! says why when it is not. GUI thread.
class TaskActions : public QObject
{
    Q_OBJECT
public:
    //! All must outlive the actions; \a window is the parent of the dialogs.
    struct Parts
    {
        OpenAccounts *open;
        ActionDesk *desk;
        TaskView *list;
        QWidget *window;
    };
    explicit TaskActions(const Parts &parts);

    QAction *action(TaskAction which) const { return m_actions[static_cast<std::size_t>(which)]; }
    //! In their order, with separators, in front of \a before or at the end.
    void addTo(QMenu *menu, QAction *before = nullptr) const;
    //! Says what was deleted; to be put above the list.
    UndoBar *undoBar() const { return m_undoBar; }

    //! Looks at the selection anew.
    void refresh();
    void retranslate();

Q_SIGNALS:
    //! A person wants to import into \a accountId what was imported before.
    void importWanted(const QString &accountId, const reelwatch::ToldImport &like);

private:
    //! A selected task as it is when something is done with it.
    struct Selected
    {
        TaskKey task;
        QString name;
        TaskFacts facts;
        QString asset; //!< the output asset
    };
    QAction *make(TaskAction which, const char *objectName);
    std::vector<Selected> selected(int most = SelectedFacts::most) const;
    SelectedFacts selectedFacts() const;
    ServerFacts serverFacts() const;
    AccountSession *sessionOf(const TaskKey &task) const;
    void trigger(TaskAction which);

    void retry();
    void startAgain(const Selected &chosen);
    void importAgain(const Selected &chosen, const QJsonObject &task);
    void askForExport(const TaskKey &task, const QString &asset, const QString &name,
                      const ExportTarget *filled);
    void rename(const Selected &chosen);
    void askToDelete();
    void deleteAssets(const std::vector<Selected> &chosen);
    void tellOfDeleted(const PacedBatch &batch, const std::vector<Selected> &chosen);
    void undoDeletion();
    void openResult(const Selected &chosen);
    void askWhereTo(const Selected &chosen);
    void askForTranscode(const Selected &chosen);
    void askForClip(const Selected &chosen);
    void countAsWork(const PacedBatch *batch);
    void askForAsset(const Selected &chosen, const QString &refusal,
                     const std::function<void(const Asset &)> &onAsset);
    void chooseFile(const Selected &chosen, const Asset &asset);
    void copyCurl();

    Parts m_parts;
    std::array<QAction *, taskActionCount> m_actions {};
    UndoBar *m_undoBar;
    int m_question = 0; //!< to a server, whose answer opens a dialog: the latest
    std::vector<std::pair<TaskKey, QString>> m_undoable; //!< tasks with the assets that were deleted last
};

} // namespace reelwatch
