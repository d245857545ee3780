#include "ui/search/searchbox.h"

#include "tasks/searchquery.h"
#include "ui/search/completionpopup.h"
#include "ui/search/searchhelp.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QToolTip>

#include <algorithm>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

//! True when the only thing on offer is what stands there already.
bool saysNothingNew(const std::vector<SearchCompletion> &completions, const QString &text)
{
    return completions.size() == 1
        && text.sliced(completions[0].position, completions[0].length) == completions[0].insertText.trimmed();
}

} // namespace

SearchBox::SearchBox(QWidget *parent)
    : QLineEdit(parent), m_popup(new CompletionPopup(this)),
      m_help(addAction(QIcon(), QLineEdit::LeadingPosition)),
      m_warning(addAction(QIcon(), QLineEdit::TrailingPosition))
{
    setObjectName(u"search"_s);
    setClearButtonEnabled(true);
    setMinimumWidth(180);
    setMaximumWidth(520);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_help->setObjectName(u"searchHelpAction"_s);
    m_warning->setObjectName(u"searchWarning"_s);
    m_warning->setVisible(false);
    connect(m_help, &QAction::triggered, this, &SearchBox::showHelp);
    connect(m_warning, &QAction::triggered, this, &SearchBox::selectProblem);
    connect(m_popup, &CompletionPopup::completionChosen, this, &SearchBox::take);
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_isTyping = true;
        m_isEdited = true;
        offerWhatIsTyped();
    });
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        // What the program has written is complete.
        if (!std::exchange(m_isEdited, false)) {
            m_popup->hide();
            m_isTyping = false;
        }
        showProblems();
        Q_EMIT queryChanged(text);
    });
    connect(this, &QLineEdit::cursorPositionChanged, this, &SearchBox::showProblems);
    retranslate();
}

void SearchBox::setKnownValues(const SearchKnownValues &known)
{
    m_known = known;
}

void SearchBox::showHelp()
{
    m_popup->hide();
    if (!m_helpWindow) {
        m_helpWindow = new SearchHelp(this);
        m_helpWindow->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_helpWindow, &SearchHelp::exampleChosen, this, [this](const QString &query) {
            const QString before = text().trimmed();
            setText(before.isEmpty() ? query : before + u' ' + query);
        });
    }
    m_helpWindow->show();
    m_helpWindow->raise();
    m_helpWindow->activateWindow();
}

bool SearchBox::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // Keys that mean something here are not left to the window's actions.
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_F1) {
            event->accept();
            return true;
        }
    }
    // The tab key moves the focus before keyPressEvent() would see it.
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Tab
        && handleKey(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    if (handleKey(*event)) {
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

//! True when \a event was for the list of completions or for leaving.
bool SearchBox::handleKey(const QKeyEvent &event)
{
    const bool isOpen = m_popup->isVisible();
    switch (event.key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (isOpen)
            m_popup->step(event.key() == Qt::Key_Down ? 1 : -1);
        else if (event.key() == Qt::Key_Down)
            offerAll();
        return isOpen || event.key() == Qt::Key_Down;
    case Qt::Key_Space:
        if (event.modifiers() != Qt::ControlModifier)
            return false;
        offerAll();
        return true;
    case Qt::Key_Tab:
        // Where a list was asked for and nothing was chosen, Tab only leaves.
        if (!isOpen || event.modifiers() != Qt::NoModifier || (m_popup->currentRow() < 0 && !m_isTyping))
            return false;
        take(std::max(m_popup->currentRow(), 0));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isOpen && m_popup->currentRow() >= 0) {
            take(m_popup->currentRow());
            return true;
        }
        m_popup->hide();
        m_isTyping = false;
        showProblems();
        return false;
    case Qt::Key_Escape:
        if (isOpen)
            m_popup->hide();
        else if (text().isEmpty())
            Q_EMIT leaveRequested();
        else
            clear();
        return true;
    case Qt::Key_F1:
        showHelp();
        return true;
    default:
        return false;
    }
}

void SearchBox::focusOutEvent(QFocusEvent *event)
{
    m_popup->hide();
    m_isTyping = false;
    QLineEdit::focusOutEvent(event);
    showProblems();
}

void SearchBox::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
}

void SearchBox::showEvent(QShowEvent *event)
{
    window()->installEventFilter(this);
    QLineEdit::showEvent(event);
}

void SearchBox::hideEvent(QHideEvent *event)
{
    m_popup->hide();
    QLineEdit::hideEvent(event);
}

void SearchBox::moveEvent(QMoveEvent *event)
{
    m_popup->hide();
    QLineEdit::moveEvent(event);
}

bool SearchBox::eventFilter(QObject *watched, QEvent *event)
{
    // The list is a window of its own and would stay where it is.
    if (event->type() == QEvent::Move || event->type() == QEvent::Resize)
        m_popup->hide();
    return QLineEdit::eventFilter(watched, event);
}

void SearchBox::contextMenuEvent(QContextMenuEvent *event)
{
    const std::unique_ptr<QMenu> menu(createStandardContextMenu());
    menu->addSeparator();
    menu->addAction(m_help);
    menu->exec(event->globalPos());
}

void SearchBox::retranslate()
{
    setPlaceholderText(tr("Search tasks"));
    setAccessibleName(tr("Search tasks"));
    setToolTip(tr("Words, or terms like phase:failed or size:>1GB. The Down key shows what can be written."));
    //: of the icon in the search field
    m_help->setText(tr("How to Search"));
    m_help->setToolTip(tr("How to search (F1)"));
    m_help->setIcon(theme::icon(u"search"_s, theme::mutedColor(palette()), palette()));
    m_warning->setIcon(theme::icon(u"warning"_s, theme::warningColor(palette()), palette()));
    showProblems();
}

void SearchBox::offerWhatIsTyped()
{
    const qsizetype cursor = cursorPosition();
    const bool isAfterBlank = cursor == 0 || text().at(cursor - 1).isSpace();
    std::vector<SearchCompletion> completions;
    // Who has just finished a word wants to read the list, not a list of fields.
    if (!isAfterBlank)
        completions = searchCompletions(text(), cursor, m_known);
    if (saysNothingNew(completions, text()))
        completions.clear();
    m_popup->offer(completions);
}

void SearchBox::offerAll()
{
    m_isTyping = false;
    m_popup->offer(searchCompletions(text(), cursorPosition(), m_known));
}

void SearchBox::take(int row)
{
    const SearchCompletion chosen = m_popup->completion(row);
    m_popup->hide();
    // As if it had been typed, so that it can be undone and the list follows.
    setSelection(static_cast<int>(chosen.position), static_cast<int>(chosen.length));
    if (chosen.length == 0)
        setCursorPosition(static_cast<int>(chosen.position));
    insert(chosen.insertText);
}

void SearchBox::showProblems()
{
    std::vector<SearchProblem> problems = parseSearch(text()).problems;
    const qsizetype cursor = cursorPosition();
    if (m_isTyping) {
        std::erase_if(problems, [cursor](const SearchProblem &problem) {
            return problem.position <= cursor && cursor <= problem.position + problem.length;
        });
    }
    QStringList lines;
    for (const SearchProblem &problem : problems) {
        if (!lines.contains(problem.text))
            lines += problem.text;
    }
    m_warning->setVisible(!lines.isEmpty());
    m_warning->setToolTip(plainToolTip(lines.join(u'\n')));
    //: of the sign in the search field, read aloud
    m_warning->setText(tr("Not everything is understood"));
    setAccessibleDescription(lines.isEmpty() ? toolTip() : lines.join(u' '));
}

void SearchBox::selectProblem()
{
    const std::vector<SearchProblem> problems = parseSearch(text()).problems;
    if (problems.empty())
        return;
    setFocus(Qt::OtherFocusReason);
    setSelection(static_cast<int>(problems[0].position), static_cast<int>(problems[0].length));
    QToolTip::showText(mapToGlobal(QPoint(0, height())), m_warning->toolTip(), this);
}

} // namespace reelwatch
