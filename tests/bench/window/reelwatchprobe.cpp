#include "bench/window/observer.h"

#include "session/accountsession.h"
#include "ui/mainwindow/mainwindow.h"

#include <algorithm>

namespace bench {

bool isBusy(const QWidget &window)
{
    const auto *main = qobject_cast<const reelwatch::MainWindow *>(&window);
    if (!main)
        return false;
    using Activity = reelwatch::SyncStatus::Activity;
    const std::vector<reelwatch::AccountSession *> sessions = main->sessions();
    return std::any_of(sessions.cbegin(), sessions.cend(), [](reelwatch::AccountSession *session) {
        const reelwatch::SyncStatus &status = session->sync()->status();
        return status.walking || status.activity == Activity::FirstPage
            || status.activity == Activity::Polling;
    });
}

void giveKey(QWidget &window, const QString &key)
{
    const auto *main = qobject_cast<reelwatch::MainWindow *>(&window);
    if (!main)
        return;
    for (reelwatch::AccountSession *session : main->sessions())
        session->setKey(key);
}

} // namespace bench
