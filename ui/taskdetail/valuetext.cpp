#include "ui/taskdetail/valuetext.h"

#include "ui/taskdetail/prettyjson.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QMenu>
#include <QTextLayout>
#include <QTextOption>
#include <QWheelEvent>

#include <cmath>

using namespace Qt::StringLiterals;

namespace reelwatch {

ValueText::ValueText(QWidget *parent) : QTextEdit(parent)
{
    setReadOnly(true);
    setAcceptRichText(false);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    viewport()->setCursor(Qt::IBeamCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ValueText::setValue(const QString &text, const QString &copyText, const QUrl &link)
{
    m_copyText = copyText;
    m_link = link;
    const QString shown = withShortLines(text);
    if (shown == m_text)
        return;
    m_text = shown;
    setPlainText(shown);
    m_cachedWidth = -1;
    updateGeometry();
}

int ValueText::heightForWidth(int width) const
{
    if (width == m_cachedWidth)
        return m_cachedHeight;
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    qreal height = 0;
    const QStringList paragraphs = m_text.split(u'\n');
    for (const QString &paragraph : paragraphs) {
        QTextLayout layout(paragraph, font());
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(std::max(width, 1));
            height += line.height();
        }
        layout.endLayout();
    }
    m_cachedWidth = width;
    m_cachedHeight = std::max(static_cast<int>(std::ceil(height)), fontMetrics().height());
    return m_cachedHeight;
}

QSize ValueText::sizeHint() const
{
    const int width
        = std::min(fontMetrics().horizontalAdvance(m_text) + 8, fontMetrics().averageCharWidth() * 60);
    return { width, heightForWidth(width) };
}

QSize ValueText::minimumSizeHint() const
{
    return { fontMetrics().averageCharWidth() * 12, fontMetrics().height() };
}

void ValueText::copyValue() const
{
    QGuiApplication::clipboard()->setText(m_copyText);
}

void ValueText::openLink() const
{
    if (m_link.isValid())
        QDesktopServices::openUrl(m_link);
}

void ValueText::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    if (textCursor().hasSelection())
        menu.addAction(tr("Copy &Selection"), this, &QTextEdit::copy);
    menu.addAction(tr("&Copy"), this, &ValueText::copyValue);
    menu.addAction(tr("Copy &All as Text"), this, &ValueText::copyAllRequested);
    if (m_link.isValid()) {
        menu.addSeparator();
        //: Opens a web address.
        menu.addAction(tr("&Open in Browser"), this, &ValueText::openLink);
    }
    menu.exec(event->globalPos());
}

void ValueText::wheelEvent(QWheelEvent *event)
{
    // The whole pane scrolls, not one value.
    event->ignore();
}

void ValueText::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) && !textCursor().hasSelection()) {
        copyValue();
        return;
    }
    QTextEdit::keyPressEvent(event);
}

void ValueText::focusOutEvent(QFocusEvent *event)
{
    QTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason) {
        QTextCursor cursor = textCursor();
        cursor.clearSelection();
        setTextCursor(cursor);
    }
}

void ValueText::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_cachedWidth = -1;
        updateGeometry();
    }
}

} // namespace reelwatch
