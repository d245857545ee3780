#include "ui/desktop/trayicon.h"

#include <QAction>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QSystemTrayIcon>
#include <QWidget>

#include <utility>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr int mostShown = 99;
constexpr std::chrono::milliseconds watchInterval = std::chrono::seconds(5);

} // namespace

TrayIcon::TrayIcon(QWidget *window, QAction *pause, QAction *quit, QObject *parent)
    : QObject(parent), m_window(window), m_menu(std::make_unique<QMenu>())
{
    m_menu->setObjectName(u"trayMenu"_s);
    m_toggle = m_menu->addAction(QString());
    m_toggle->setObjectName(u"trayToggle"_s);
    connect(m_toggle, &QAction::triggered, this, &TrayIcon::toggleWindow);
    m_menu->addAction(pause);
    m_menu->addSeparator();
    m_menu->addAction(quit);
    connect(m_menu.get(), &QMenu::aboutToShow, this, &TrayIcon::refreshMenu);
    m_trayWatch.setInterval(watchInterval);
    connect(&m_trayWatch, &QTimer::timeout, this, &TrayIcon::watchTray);
    refreshMenu();
}

TrayIcon::~TrayIcon() = default;

bool TrayIcon::isPossible()
{
    return QSystemTrayIcon::isSystemTrayAvailable();
}

void TrayIcon::setShown(bool shown)
{
    if (!shown || !isPossible()) {
        m_icon.reset();
        watchTray();
        return;
    }
    if (m_icon)
        return;
    m_icon = std::make_unique<QSystemTrayIcon>(iconFor(m_active));
    m_icon->setContextMenu(m_menu.get());
    m_icon->setToolTip(m_words);
    connect(m_icon.get(), &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason == QSystemTrayIcon::Trigger)
                    toggleWindow();
            });
    m_icon->show();
}

void TrayIcon::setTotals(int active, const QString &words)
{
    if (std::exchange(m_words, words) != words && m_icon)
        m_icon->setToolTip(words);
    if (std::exchange(m_active, active) != active && m_icon)
        m_icon->setIcon(iconFor(active));
}

QIcon TrayIcon::iconFor(int active)
{
    const QIcon plain(u":/icons/reelwatch.svg"_s);
    if (active <= 0)
        return plain;
    const QString number
        = active > mostShown ? QLocale().toString(mostShown) + u'+' : QLocale().toString(active);
    QIcon icon;
    for (const int side : { 16, 22, 24, 32, 48, 64 }) {
        QPixmap pixmap = plain.pixmap(QSize(side, side), 1.0);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        QFont font;
        font.setBold(true);
        font.setPixelSize(std::max(8, side * 10 / 22));
        painter.setFont(font);
        const int height = font.pixelSize() + side / 16;
        const int width
            = std::min(side, std::max(height, painter.fontMetrics().horizontalAdvance(number) + side / 5));
        const QRect badge(side - width, side - height, width, height);
        painter.setPen(Qt::NoPen);
        // The number lies on the program's own icon, not on a palette's colour.
        painter.setBrush(QColor(0x10, 0x14, 0x1a));
        painter.drawRoundedRect(badge, height / 2.0, height / 2.0);
        painter.setPen(Qt::white);
        painter.drawText(badge, Qt::AlignCenter, number);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

void TrayIcon::toggleWindow()
{
    if (m_window->isVisible() && !m_window->isMinimized()) {
        m_window->hide();
        m_trayWatch.start();
    } else {
        m_trayWatch.stop();
        Q_EMIT windowWanted();
    }
    refreshMenu();
}

void TrayIcon::refreshMenu()
{
    const bool isThere = m_window->isVisible() && !m_window->isMinimized();
    //: in the menu of the tray icon
    m_toggle->setText(isThere ? tr("&Hide Reelwatch") : tr("&Show Reelwatch"));
}

//! Without its icon nobody could bring a hidden window back.
void TrayIcon::watchTray()
{
    if (m_trayWatch.isActive() && (!m_icon || !isPossible())) {
        m_trayWatch.stop();
        if (!m_window->isVisible())
            Q_EMIT windowWanted();
    }
}

} // namespace reelwatch
