#include "ui/desktop/activation.h"

#include "ui/desktop/startrequest.h"

#include <QWidget>

namespace reelwatch::activation {

namespace {

constexpr auto waylandVariable = "XDG_ACTIVATION_TOKEN";
constexpr auto x11Variable = "DESKTOP_STARTUP_ID";

} // namespace

void addTokens(StartRequest *request)
{
    request->activationToken = qEnvironmentVariable(waylandVariable);
    request->startupId = qEnvironmentVariable(x11Variable);
}

void bringForward(QWidget *window, const StartRequest &request)
{
    // Where Qt's Wayland plugin looks for it when a window is to be activated.
    if (!request.activationToken.isEmpty())
        qputenv(waylandVariable, request.activationToken.toLatin1());
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->show();
    window->raise();
    window->activateWindow();
    // It counts once, and is nothing for the programs started from here.
    qunsetenv(waylandVariable);
}

} // namespace reelwatch::activation
