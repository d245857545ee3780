#pragma once

#include "tasks/taskfilter.h"
#include "tasks/tasktablemodel.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace reelwatch {

//! The counted filters beside the list: one list of states, one of types. A click chooses one, Ctrl+click
//! adds another.
class FilterSidebar : public QWidget
{
    Q_OBJECT
public:
    explicit FilterSidebar(QWidget *parent = nullptr);

    void setCounts(const TaskCounts &counts);

    //! States and types of the chosen entries; empty sets mean all.
    QSet<int> states() const;
    QSet<int> types() const;

    void chooseAll();

Q_SIGNALS:
    void filterChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();
    void settleSelection(QListWidget *list);
    void rememberAll(const QListWidget *list);
    QListWidget *makeList(const QString &objectName);

    QLabel *m_stateTitle;
    QListWidget *m_states;
    QLabel *m_typeTitle;
    QListWidget *m_types;
    TaskCounts m_counts;
    QSet<const QListWidget *> m_showingAll; //!< the lists whose entry for all is chosen
    bool m_filling = false;
};

} // namespace reelwatch
