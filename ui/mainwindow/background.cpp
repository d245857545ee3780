#include "ui/mainwindow/background.h"

#include "session/openaccounts.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace reelwatch {

Background::Background(OpenAccounts *open, QObject *parent) : QObject(parent), m_open(open)
{
    m_look.setSingleShot(true);
    m_look.setInterval(0);
    connect(&m_look, &QTimer::timeout, this, &Background::look);
    m_lastWords.setObjectName(u"lastWords"_s);
    m_lastWords.setSingleShot(true);
    m_lastWords.setInterval(1s);
    connect(&m_lastWords, &QTimer::timeout, this, [this] {
        if (m_isOn && m_open->unfinished() == Unfinished::Nothing && !isWindowOpen())
            Q_EMIT over();
    });
    connect(open, &OpenAccounts::added, this, &Background::watch);
    connect(open, &OpenAccounts::closed, &m_look, qOverload<>(&QTimer::start));
}

Background::~Background()
{
    // Nobody is told: those who would hear of it may be gone.
    if (m_isOn)
        QApplication::setQuitOnLastWindowClosed(m_didQuit);
}

void Background::watch(AccountSession *session)
{
    const auto lookSoon = [this] {
        if (m_isOn)
            m_look.start();
    };
    connect(session->uploads(), &UploadQueue::changed, this, lookSoon);
    connect(session->uploads(), &UploadQueue::dismissed, this, lookSoon);
    connect(session->downloads(), &DownloadQueue::changed, this, lookSoon);
    connect(session->downloads(), &DownloadQueue::dismissed, this, lookSoon);
    connect(session, &AccountSession::importStarted, this, lookSoon);
    connect(session, &AccountSession::workChanged, this, lookSoon);
    connect(session, &AccountSession::importFailed, this, [this, lookSoon] {
        ++m_failedImports;
        lookSoon();
    });
}

void Background::enter()
{
    if (m_isOn)
        return;
    m_isOn = true;
    m_didQuit = QApplication::quitOnLastWindowClosed();
    QApplication::setQuitOnLastWindowClosed(false);
    m_failedBefore = failedCount();
    m_failedImports = 0;
    Q_EMIT entered();
    // What was under way may have ended while the person was asked.
    m_look.start();
}

void Background::leave()
{
    if (!m_isOn)
        return;
    m_isOn = false;
    m_lastWords.stop();
    QApplication::setQuitOnLastWindowClosed(m_didQuit);
    Q_EMIT left();
}

void Background::look()
{
    if (!m_isOn || m_lastWords.isActive() || m_open->unfinished() != Unfinished::Nothing || isWindowOpen())
        return;
    const int failed = std::max(0, failedCount() - m_failedBefore) + m_failedImports;
    if (failed == 0)
        m_lastWords.start();
    Q_EMIT ended(failed);
}

//! Looks again when one that is open goes.
bool Background::isWindowOpen()
{
    bool isOpen = false;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        const Qt::WindowType type = widget->windowType();
        if (widget->isVisible() && (type == Qt::Window || type == Qt::Dialog)) {
            widget->installEventFilter(this);
            isOpen = true;
        }
    }
    return isOpen;
}

bool Background::eventFilter(QObject *watched, QEvent *event)
{
    if (m_isOn && event->type() == QEvent::Hide)
        m_look.start();
    return QObject::eventFilter(watched, event);
}

int Background::failedCount() const
{
    qsizetype failed = 0;
    for (const AccountSession *session : m_open->sessions()) {
        failed += std::ranges::count(session->uploads()->uploads(), Upload::Stage::Failed, &Upload::stage);
        failed += std::ranges::count(session->downloads()->downloads(), Download::Stage::Failed,
                                     &Download::stage);
    }
    return static_cast<int>(failed);
}

} // namespace reelwatch
