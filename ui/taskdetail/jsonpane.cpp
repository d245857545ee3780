#include "ui/taskdetail/jsonpane.h"

#include "ui/taskdetail/prettyjson.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QShortcut>
#include <QTextBlock>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr int maximumMarks = 500;

} // namespace

JsonPane::JsonPane(QWidget *parent)
    : QWidget(parent), m_text(new QPlainTextEdit), m_find(new QLineEdit), m_matches(new QLabel),
      m_previous(new QToolButton), m_next(new QToolButton), m_copy(new QToolButton)
{
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setMinimumHeight(fontMetrics().height() * 16);
    m_find->setClearButtonEnabled(true);
    m_find->setMaximumWidth(fontMetrics().averageCharWidth() * 40);
    for (QToolButton *button : { m_previous, m_next, m_copy })
        button->setAutoRaise(true);
    m_previous->setArrowType(Qt::UpArrow);
    m_next->setArrowType(Qt::DownArrow);
    m_copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);

    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_find, 1);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_matches);
    row->addStretch();
    row->addWidget(m_copy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_text);

    connect(m_find, &QLineEdit::textChanged, this, [this] {
        markMatches();
        QTextCursor start = m_text->textCursor();
        start.setPosition(start.selectionStart());
        m_text->setTextCursor(start);
        find(false);
    });
    connect(m_find, &QLineEdit::returnPressed, this,
            [this] { find(QGuiApplication::keyboardModifiers() & Qt::ShiftModifier); });
    connect(m_next, &QToolButton::clicked, this, [this] { find(false); });
    connect(m_previous, &QToolButton::clicked, this, [this] { find(true); });
    connect(m_copy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(prettyJson(m_json)); });
    auto *shortcut = new QShortcut(QKeySequence::Find, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, [this] {
        m_find->setFocus(Qt::ShortcutFocusReason);
        m_find->selectAll();
    });
    retranslate();
    restyle();
}

void JsonPane::setJson(const QByteArray &json)
{
    if (json == m_json)
        return;
    m_json = json;
    m_isStale = true;
    if (isVisible())
        makeText();
}

QString JsonPane::text() const
{
    return m_text->toPlainText();
}

void JsonPane::makeText()
{
    m_isStale = false;
    const QString made = withShortLines(prettyJson(m_json));
    if (made == m_text->toPlainText())
        return;
    const int top = m_text->verticalScrollBar()->value();
    const int left = m_text->horizontalScrollBar()->value();
    const QTextCursor before = m_text->textCursor();
    const QString selected = before.selectedText();
    const int position = before.position();
    const int anchor = before.anchor();
    m_text->setPlainText(made);
    const int end = m_text->document()->characterCount() - 1;
    QTextCursor cursor = m_text->textCursor();
    cursor.setPosition(std::min(anchor, end));
    cursor.setPosition(std::min(position, end), QTextCursor::KeepAnchor);
    // What was chosen to be copied stays chosen as long as it is the same text.
    if (cursor.selectedText() != selected)
        cursor.setPosition(cursor.position());
    m_text->setTextCursor(cursor);
    m_text->verticalScrollBar()->setValue(top);
    m_text->horizontalScrollBar()->setValue(left);
    markMatches();
}

void JsonPane::markMatches()
{
    QList<QTextEdit::ExtraSelection> marks;
    const QString wanted = m_find->text();
    int count = 0;
    if (!wanted.isEmpty()) {
        QColor color = theme::warningColor(palette());
        color.setAlphaF(0.35F);
        for (QTextCursor cursor = m_text->document()->find(wanted); !cursor.isNull();
             cursor = m_text->document()->find(wanted, cursor)) {
            if (++count > maximumMarks)
                break;
            QTextEdit::ExtraSelection mark;
            mark.cursor = cursor;
            mark.format.setBackground(color);
            marks += mark;
        }
    }
    m_text->setExtraSelections(marks);
    m_next->setEnabled(count > 0);
    m_previous->setEnabled(count > 0);
    if (wanted.isEmpty())
        m_matches->clear();
    else if (count == 0)
        m_matches->setText(tr("Not found"));
    else if (count > maximumMarks)
        //: How often a text occurs: more than %1 times.
        m_matches->setText(tr("More than %1").arg(QLocale().toString(maximumMarks)));
    else
        m_matches->setText(tr("%Ln match(es)", nullptr, count));
}

void JsonPane::find(bool backwards)
{
    const QString wanted = m_find->text();
    if (wanted.isEmpty())
        return;
    const QTextDocument::FindFlags flags
        = backwards ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (m_text->find(wanted, flags))
        return;
    m_text->moveCursor(backwards ? QTextCursor::End : QTextCursor::Start);
    m_text->find(wanted, flags);
}

void JsonPane::retranslate()
{
    m_find->setPlaceholderText(tr("Find in JSON"));
    m_find->setAccessibleName(tr("Find in JSON"));
    m_text->setAccessibleName(tr("JSON of the task"));
    m_previous->setToolTip(tr("Previous match (Shift+Enter)"));
    m_previous->setAccessibleName(tr("Previous match"));
    m_next->setToolTip(tr("Next match (Enter)"));
    m_next->setAccessibleName(tr("Next match"));
    m_copy->setText(tr("Copy JSON"));
    markMatches();
}

void JsonPane::restyle()
{
    m_copy->setIcon(theme::icon(u"copy"_s, palette()));
}

void JsonPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        makeText();
}

void JsonPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        restyle();
    QWidget::changeEvent(event);
}

} // namespace reelwatch
