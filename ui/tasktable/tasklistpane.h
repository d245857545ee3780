#pragma once

#include "tasks/tasksync.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace reelwatch {

class TaskTableModel;
class TaskView;

//! What stands where the list is.
enum class ListContent {
    Rows,
    Loading, //!< nothing stored, nothing heard yet
    Empty, //!< the account has no tasks
    NoMatch, //!< there are tasks, but none passes the filter
    NoAnswer, //!< nothing stored, and the server cannot be had
};

//! Decides the page.  total counts all tasks of the account,  shown those that pass the filter; 
//! storeOpened is false until stored rows have been read;  blocked says that no request can be made before a
//! person acts.
ListContent listContentFor(int shown, int total, bool storeOpened, const SyncStatus &status,
                           bool blocked = false);

//! The list of tasks, or the words that stand in its place, with the chip that applies held-back order.
class TaskListPane : public QWidget
{
    Q_OBJECT
public:
    explicit TaskListPane(QWidget *parent = nullptr);

    TaskView *view() const { return m_view; }
    ListContent page() const { return m_page; }

    //! \a model may be null; it must outlive the pane or be replaced first.
    void setModel(TaskTableModel *model);
    //! Other accounts are being opened: nothing is known of their rows yet.
    void expectRows();
    //! \a blocked: no request can be made before a person acts (no key, no local service).
    void setSituation(bool storeOpened, const SyncStatus &status, bool blocked);

Q_SIGNALS:
    void importRequested();
    void sampleRequested();
    void clearRequested(); //!< of all filters and the search text
    void retryRequested();
    void pauseRequested();
    void pageChanged();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct MessagePage
    {
        QWidget *widget = nullptr;
        QLabel *icon = nullptr;
        QLabel *title = nullptr;
        QLabel *text = nullptr;
        QVBoxLayout *column = nullptr;
    };
    MessagePage makePage(const QString &objectName);
    void update();
    void retranslate();
    void placeChip();

    TaskTableModel *m_model = nullptr;
    bool m_storeOpened = false;
    bool m_blocked = false;
    SyncStatus m_status;
    ListContent m_page = ListContent::Loading;

    QWidget *m_busyLine;
    QStackedWidget *m_stack;
    TaskView *m_view;
    MessagePage m_loading;
    QPushButton *m_stopLoading;
    QTimer m_loadingDelay;
    MessagePage m_empty;
    QPushButton *m_import;
    QPushButton *m_sample;
    QLabel *m_dropHint;
    MessagePage m_noMatch;
    QPushButton *m_clear;
    MessagePage m_noAnswer;
    QPushButton *m_retry;
    QPushButton *m_chip;
};

} // namespace reelwatch
