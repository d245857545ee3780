#include "ui/mainwindow/firstrunpage.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QIcon>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace reelwatch {

//! A choice: an icon, a title and words above its buttons, on a ground of its own.
class FirstRunPage::Card : public QWidget
{
public:
    explicit Card(QString iconName)
        : m_iconName(std::move(iconName)), m_icon(new QLabel), m_title(new QLabel), m_text(new QLabel),
          m_column(new QVBoxLayout(this))
    {
        QFont font = m_title->font();
        font.setPointSizeF(font.pointSizeF() * 1.2);
        font.setBold(true);
        m_title->setFont(font);
        m_title->setWordWrap(true);
        m_text->setWordWrap(true);
        m_text->setAlignment(Qt::AlignTop | Qt::AlignLeading);
        m_column->setContentsMargins(24, 22, 24, 22);
        m_column->setSpacing(10);
        m_column->addWidget(m_icon);
        m_column->addWidget(m_title);
        m_column->addWidget(m_text, 1);
        m_column->addSpacing(8);
        setFixedWidth(340);
    }

    void add(QPushButton *button)
    {
        button->setMinimumHeight(34);
        m_column->addWidget(button);
    }

    void setWords(const QString &title, const QString &text)
    {
        m_title->setText(title);
        m_text->setText(text);
        setAccessibleName(title);
        const QColor accent
            = theme::readableOn(palette().color(QPalette::Highlight), palette().color(QPalette::Base));
        m_icon->setPixmap(
            theme::icon(m_iconName, accent, palette()).pixmap(QSize(32, 32), devicePixelRatioF()));
        QPalette muted = palette();
        muted.setColor(QPalette::WindowText, theme::mutedColor(palette()));
        m_text->setPalette(muted);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(palette().color(QPalette::Mid));
        painter.setBrush(palette().color(QPalette::Base));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    }

private:
    QString m_iconName;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QVBoxLayout *m_column;
};

FirstRunPage::FirstRunPage(QWidget *parent)
    : QWidget(parent), m_logo(new QLabel), m_title(new QLabel), m_text(new QLabel),
      m_local(new Card(u"server"_s)), m_useLocal(new QPushButton), m_sample(new QPushButton),
      m_studio(new Card(u"account"_s)), m_connect(new QPushButton), m_promise(new QLabel)
{
    setObjectName(u"firstRunPage"_s);
    QFont font = m_title->font();
    font.setPointSizeF(font.pointSizeF() * 1.9);
    m_title->setFont(font);
    for (QLabel *label : { m_logo, m_title, m_text, m_promise })
        label->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);

    m_useLocal->setObjectName(u"useBuiltIn"_s);
    m_sample->setObjectName(u"firstRunSample"_s);
    m_connect->setObjectName(u"connectStudio"_s);
    m_useLocal->setDefault(true);
    m_local->add(m_useLocal);
    m_local->add(m_sample);
    m_studio->add(m_connect);
    connect(m_useLocal, &QPushButton::clicked, this, &FirstRunPage::builtInChosen);
    connect(m_sample, &QPushButton::clicked, this, &FirstRunPage::sampleChosen);
    connect(m_connect, &QPushButton::clicked, this, &FirstRunPage::connectChosen);

    auto *cards = new QHBoxLayout;
    cards->setSpacing(20);
    cards->addStretch(1);
    cards->addWidget(m_local);
    cards->addWidget(m_studio);
    cards->addStretch(1);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32, 24, 32, 24);
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(m_logo);
    column->addSpacing(4);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(24);
    column->addLayout(cards);
    column->addSpacing(16);
    column->addWidget(m_promise);
    column->addStretch(3);
    setTabOrder(m_useLocal, m_sample);
    setTabOrder(m_sample, m_connect);
    retranslate();
}

void FirstRunPage::setWaiting(int count)
{
    m_waiting = count;
    retranslate();
}

void FirstRunPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
}

void FirstRunPage::retranslate()
{
    m_logo->setPixmap(QIcon(u":/icons/reelwatch.svg"_s).pixmap(QSize(64, 64), devicePixelRatioF()));
    m_title->setText(tr("Welcome to Reelwatch"));
    m_text->setText(m_waiting > 0
                        ? tr("%Ln item(s) are waiting to be imported. Choose where.", nullptr, m_waiting)
                        : tr("See what is running, what failed and why, when it will be done, and what "
                             "exactly came out."));
    m_local->setWords(
        tr("On this computer"),
        tr("No account needed, ready at once. Videos are imported, checked and kept on this computer."));
    m_useLocal->setText(tr("Use the built-in local service"));
    m_sample->setText(tr("Import the sample clip"));
    m_studio->setWords(
        tr("Livepeer Studio"),
        tr("Follow the tasks of your account. You need an API key; any other Studio server works too."));
    m_connect->setText(tr("Connect to Livepeer Studio…"));
    m_promise->setText(tr("Nothing is sent anywhere before you choose Connect."));
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, theme::mutedColor(palette()));
    m_text->setPalette(muted);
    m_promise->setPalette(muted);
}

} // namespace reelwatch
