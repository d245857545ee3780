#include "ui/taskdetail/taskwindow.h"

#include "session/accountsession.h"
#include "text/quantities.h"
#include "ui/taskdetail/taskdetailview.h"
#include "ui/theme/theme.h"

#include <QCloseEvent>
#include <QSettings>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr qsizetype longestName = 500;
constexpr QSize defaultSize { 720, 760 };
const QString sizeKey = u"taskWindow/size"_s;

} // namespace

TaskWindow::TaskWindow(AccountSession *session, const QString &taskId, QWidget *parent)
    : QWidget(parent, Qt::Window), m_session(session), m_taskId(taskId), m_detail(new TaskDetailView(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_detail);

    const QSize remembered = QSettings().value(sizeKey, defaultSize).toSize();
    resize(remembered.expandedTo(QSize(360, 300)));

    // The platform's Close is Ctrl+W on most systems; the same keys twice would only block each other.
    QList<QKeySequence> closing { QKeySequence(Qt::Key_Escape), QKeySequence(Qt::CTRL | Qt::Key_W) };
    const QKeySequence platformClose(QKeySequence::Close);
    if (!platformClose.isEmpty() && !closing.contains(platformClose))
        closing.append(platformClose);
    for (const QKeySequence &keys : std::as_const(closing)) {
        auto *close = new QShortcut(keys, this);
        connect(close, &QShortcut::activated, this, &QWidget::close);
    }
    auto *quit = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q), this);
    connect(quit, &QShortcut::activated, this, &TaskWindow::quitRequested);
    auto *refresh = new QShortcut(QKeySequence(Qt::Key_F5), this);
    connect(refresh, &QShortcut::activated, this, [this] { m_session->sync()->refreshTask(m_taskId); });
    connect(session, &QObject::destroyed, this, [this] {
        m_session = nullptr;
        close();
    });
    connect(m_detail, &TaskDetailView::titleChanged, this, &TaskWindow::updateTitle);
    m_detail->setSession(session);
    m_detail->setTask(taskId);
    updateTitle();
}

QString TaskWindow::taskId() const
{
    return m_taskId;
}

void TaskWindow::updateTitle()
{
    const QString name = m_detail->title().isEmpty() ? m_taskId : m_detail->title();
    //: The title of a task's window: %1 is its name.
    setWindowTitle(plainTitle(tr("%1 — Reelwatch").arg(text::oneLine(name, longestName))));
}

void TaskWindow::closeEvent(QCloseEvent *event)
{
    if (!isMaximized() && !isFullScreen())
        QSettings().setValue(sizeKey, size());
    QWidget::closeEvent(event);
}

void TaskWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        updateTitle();
    QWidget::changeEvent(event);
}

} // namespace reelwatch
