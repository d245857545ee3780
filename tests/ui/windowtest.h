#pragma once

#include "accounts/accountlist.h"
#include "accounts/secretstore.h"
#include "resources/resources.h"
#include "session/accountsession.h"
#include "support/awaited.h"
#include "support/isolatedhome.h"
#include "support/patience.h"
#include "ui/language/language.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/taskdetail/taskdetailview.h"
#include "ui/tasktable/taskview.h"
#include "ui/theme/appearance.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QPointer>
#include <QSettings>
#include <QTest>

#include <algorithm>
#include <memory>
#include <utility>

//! What the tests of the window share. Members are found by object name, as a person finds them by their
//! place.
namespace windowtest {

constexpr int deadlineMs = 120'000;

//! The program's parts as main() puts them together.
struct Program
{
    reelwatch::AccountList accounts;
    reelwatch::SecretStore secrets;
    std::unique_ptr<reelwatch::MainWindow> window
        = std::make_unique<reelwatch::MainWindow>(&accounts, &secrets);

    template<typename T = QWidget> T *find(const QString &objectName) const
    {
        return window->findChild<T *>(objectName);
    }
    reelwatch::TaskView *list() const { return window->findChild<reelwatch::TaskView *>(); }
    QAction *action(const QString &objectName) const { return window->findChild<QAction *>(objectName); }
    int rowCount() const { return list()->model() ? list()->model()->rowCount() : 0; }

    void show()
    {
        window->resize(1280, 800);
        window->show();
    }
    void openForThisRun(const QUrl &baseUrl, const QString &key)
    {
        reelwatch::Account account;
        account.id = QStringLiteral("this-run");
        account.kind = reelwatch::Account::Kind::ThisRunOnly;
        account.name = QStringLiteral("test server");
        account.baseUrl = baseUrl;
        window->openForThisRun(account, key);
    }
};

//! Every text that can be read in \a widget: labels, buttons, fields and the cells of lists.
inline QStringList textsOf(const QWidget *widget)
{
    QStringList texts;
    const QList<QWidget *> children = widget->findChildren<QWidget *>();
    for (const QWidget *child : children) {
        for (const char *property : { "text", "plainText", "title" }) {
            const QString text = child->property(property).toString();
            if (!text.isEmpty() && !child->isHidden())
                texts.append(text);
        }
        const auto *view = qobject_cast<const QAbstractItemView *>(child);
        if (!view || !view->model())
            continue;
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            for (int column = 0; column < view->model()->columnCount(); ++column)
                texts.append(view->model()->index(row, column).data().toString());
        }
    }
    return texts;
}

//! Whether everything has been asked for and nothing is under way. While a poll is, its answer counts as that
//! to a refresh, and may not know a later change.
inline bool isUpToDate(const reelwatch::SyncStatus &status)
{
    return status.historyComplete && status.lastSuccessMs
        && status.activity == reelwatch::SyncStatus::Activity::Idle;
}

//! Waits until \a detail shows the sections of the task that is selected, and not those of one before it; the
//! name alone is there earlier. False when they do not come.
inline bool haveDetailsCome(const Program &program, const reelwatch::TaskDetailView *detail)
{
    const reelwatch::TaskKey task = program.list()->currentTask();
    if (!QTest::qWaitFor([&] { return detail->task() == task.taskId; }, deadlineMs))
        return false;
    const std::vector<reelwatch::AccountSession *> sessions = program.window->sessions();
    const auto session = std::find_if(sessions.begin(), sessions.end(), [&task](const auto *each) {
        return each->account().id == task.accountId;
    });
    if (session == sessions.end())
        return false;
    // A store answers in order, so the task, its JSON and its history have been read when this has.
    awaited((*session)->store()->fact(QStringLiteral("any")));
    QCoreApplication::sendPostedEvents();
    const auto *json = detail->findChild<QWidget *>(QStringLiteral("sectionJson"));
    return json && !json->isHidden();
}

//! The words of the notices that are shown now, from top to bottom.
inline QStringList noticesOf(const Program &program)
{
    QStringList words;
    QWidget *bar = program.find(QStringLiteral("noticeBar"));
    QList<QLabel *> labels = bar->findChildren<QLabel *>(QStringLiteral("noticeText"));
    std::sort(labels.begin(), labels.end(), [bar](const QLabel *a, const QLabel *b) {
        return a->mapTo(bar, QPoint()).y() < b->mapTo(bar, QPoint()).y();
    });
    for (const QLabel *label : std::as_const(labels)) {
        if (label->isVisible())
            words.append(label->text());
    }
    return words;
}

//! Runs the tests of \a Test in folders of their own, with the local service where the program finds it.
template<typename Test> int run(int argc, char **argv)
{
    const IsolatedHome home;
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); // no keyring of a person is touched
    qputenv("PATH",
            QFile::encodeName(QFileInfo(QStringLiteral(LOCAL_SERVICE)).absolutePath()) + ':'
                + qgetenv("PATH"));
    QCoreApplication::setApplicationName(QStringLiteral("reelwatch"));
    QCoreApplication::setOrganizationName(QStringLiteral("reelwatch"));
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    reelwatch::loadResources();
    reelwatch::language::use(QStringLiteral("en"));
    reelwatch::appearance::use(reelwatch::appearance::Scheme::Light);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace windowtest
