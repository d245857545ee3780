#pragma once

#include <QByteArray>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QToolButton;

namespace reelwatch {

//! The server's JSON of a task, one member per line: find and copy. The text is made only while the pane is
//! shown.
class JsonPane : public QWidget
{
    Q_OBJECT
public:
    explicit JsonPane(QWidget *parent = nullptr);

    //! \a json has its secrets masked.
    void setJson(const QByteArray &json);
    QString text() const; //!< what is shown; empty while hidden from the start

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeText();
    void find(bool backwards);
    void markMatches();
    void retranslate();
    void restyle();

    QByteArray m_json;
    bool m_isStale = false;
    QPlainTextEdit *m_text;
    QLineEdit *m_find;
    QLabel *m_matches;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_copy;
};

} // namespace reelwatch
