#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace reelwatch {

//! What a person sees before there is an account: the built-in service, with or without the sample clip, or
//! Livepeer Studio.
class FirstRunPage : public QWidget
{
    Q_OBJECT
public:
    explicit FirstRunPage(QWidget *parent = nullptr);

    //! How many files and addresses are to be imported as soon as a place is chosen.
    void setWaiting(int count);

Q_SIGNALS:
    void builtInChosen();
    void sampleChosen(); //!< the built-in service, and the sample clip imported in it
    void connectChosen();

protected:
    void changeEvent(QEvent *event) override;

private:
    class Card;
    void retranslate();

    QLabel *m_logo;
    QLabel *m_title;
    QLabel *m_text;
    Card *m_local;
    QPushButton *m_useLocal;
    QPushButton *m_sample;
    Card *m_studio;
    QPushButton *m_connect;
    QLabel *m_promise;
    int m_waiting = 0;
};

} // namespace reelwatch
