#include "bench/window/observer.h"

#include "session/accountsession.h"
#include "ui/mainwindow/mainwindow.h"

namespace bench {

bool isBusy(const QWidget &window)
{
    const auto *main = qobject_cast<const reelwatch::MainWindow *>(&window);
    if (!main || !main->session())
        return false;
    using Activity = reelwatch::SyncStatus::Activity;
    const reelwatch::SyncStatus &status = main->session()->sync()->status();
    return status.walking || status.activity == Activity::FirstPage || status.activity == Activity::Polling;
}

void giveKey(QWidget &window, const QString &key)
{
    auto *main = qobject_cast<reelwatch::MainWindow *>(&window);
    if (main && main->session())
        main->session()->setKey(key);
}

} // namespace bench
