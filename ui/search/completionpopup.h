#pragma once

#include "tasks/searchcompletion.h"

#include <QListView>

class QStandardItemModel;

namespace reelwatch {

//! The list of what can be written next, below the field that is typed in. It never takes the focus or a key:
//! the field keeps both and steers it. What is current is told to screen readers as if it had the focus.
class CompletionPopup : public QListView
{
    Q_OBJECT
public:
    //! Stands below \a field, which owns it.
    explicit CompletionPopup(QWidget *field);

    //! Shows \a completions with none of them current; hides when there are none.
    void offer(const std::vector<SearchCompletion> &completions);
    //! −1 when none is current.
    int currentRow() const;
    //! Moves to the next or previous one; before the first and behind the last, none is current.
    void step(int by);
    const SearchCompletion &completion(int row) const;

Q_SIGNALS:
    //! By the pointer.
    void completionChosen(int row);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void place();

    QWidget *m_field;
    QStandardItemModel *m_model;
    std::vector<SearchCompletion> m_completions;
};

} // namespace reelwatch
