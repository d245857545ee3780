#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QFileSystemWatcher>
#include <QGenericPlugin>
#include <QMessageBox>
#include <QPushButton>

#include <array>
#include <utility>

namespace {

//! Presses the button of a message box that a file names, as soon as both are there.
class ButtonPresser : public QObject
{
    Q_OBJECT
public:
    explicit ButtonPresser(const QString &path) : m_path(path)
    {
        m_watcher.addPath(path);
        connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &ButtonPresser::press);
        qApp->installEventFilter(this);
    }

    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::Show && qobject_cast<QMessageBox *>(object))
            QMetaObject::invokeMethod(this, &ButtonPresser::press, Qt::QueuedConnection);
        return false;
    }

private:
    void press()
    {
        static constexpr std::array buttons { std::pair("Retry", QMessageBox::Retry),
                                              std::pair("Close", QMessageBox::Close) };
        QFile file(m_path);
        if (!file.open(QIODevice::ReadOnly))
            return;
        const QByteArray wanted = file.readAll();
        const QWidgetList windows = QApplication::topLevelWidgets();
        for (QWidget *window : windows) {
            const auto *box = qobject_cast<QMessageBox *>(window);
            for (const auto &[name, which] : buttons) {
                if (box && box->isVisible() && wanted == name && box->button(which))
                    box->button(which)->click();
            }
        }
    }

    QString m_path;
    QFileSystemWatcher m_watcher;
};

} // namespace

//! `QT_QPA_GENERIC_PLUGINS=press:FILE` lets a test press a button of a program that runs as a process of its
//! own, without a display.
class ButtonPresserPlugin : public QGenericPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "buttonpresser.json")
public:
    QObject *create(const QString &, const QString &path) override { return new ButtonPresser(path); }
};

#include "buttonpresser.moc"
