#pragma once

#include "tasks/searchcompletion.h"

#include <QLineEdit>
#include <QPointer>

namespace reelwatch {

class CompletionPopup;
class SearchHelp;

//! The search field. Its text is the query (tasks/searchquery.h), the only word on what the list shows.
//!
//! While a word is typed, a list offers fields and values: Down and Up walk in it, Tab and Enter take, Esc
//! closes it; Down or Ctrl+Space open it anywhere. What was not understood is told by a sign at the end of
//! the field, once the cursor has left it. Esc clears, and in an empty field asks to be left. F1 or the sign
//! at the beginning explain how to search.
class SearchBox : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchBox(QWidget *parent = nullptr);

    //! What to offer for fields whose values are foreign.
    void setKnownValues(const SearchKnownValues &known);

public Q_SLOTS:
    void showHelp();

Q_SIGNALS:
    //! With every change, by keys or by the program.
    void queryChanged(const QString &text);
    //! The person is done here; the focus belongs to the list again.
    void leaveRequested();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void offerWhatIsTyped();
    void offerAll();
    void take(int row);
    void showProblems();
    void selectProblem();
    bool handleKey(const QKeyEvent &event);

    SearchKnownValues m_known;
    CompletionPopup *m_popup;
    QAction *m_help;
    QAction *m_warning;
    QPointer<SearchHelp> m_helpWindow;
    bool m_isEdited = false; //!< the change that is being told is the person's
    bool m_isTyping = false; //!< the word at the cursor may not be complete
};

} // namespace reelwatch
