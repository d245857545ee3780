#pragma once

#include <QTextEdit>
#include <QUrl>

namespace reelwatch {

//! A value in the detail pane: plain text that wraps anywhere, as tall as it needs, selectable and copyable
//! by mouse and keyboard. Its menu copies the selection, the whole value, or everything, and opens a web
//! address.
class ValueText : public QTextEdit
{
    Q_OBJECT
public:
    explicit ValueText(QWidget *parent = nullptr);

    //! Keeps the selection when the text stays the same.
    void setValue(const QString &text, const QString &copyText, const QUrl &link);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    void copyValue() const;
    void openLink() const;

Q_SIGNALS:
    void copyAllRequested();

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString m_text;
    QString m_copyText;
    QUrl m_link;
    mutable int m_cachedWidth = -1;
    mutable int m_cachedHeight = 0;
};

} // namespace reelwatch
