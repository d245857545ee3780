#pragma once

#include <QObject>
#include <QString>

#include <memory>

namespace reelwatch {

//! Bubbles on the desktop (org.freedesktop.Notifications). Where there is no bus or no notification server,
//! nothing is shown and nothing is waited for. GUI thread.
class Notifier : public QObject
{
    Q_OBJECT
public:
    enum class Tone { Good, Bad };

    //! \a busAddress: empty for the desktop's session bus.
    explicit Notifier(const QString &busAddress = {}, QObject *parent = nullptr);
    ~Notifier() override;

    //! Shows plain text; whatever it holds is shown as it is. The number stands for this bubble in
    //! activated().
    int show(const QString &title, const QString &body, Tone tone);
    //! The server says that the person is not to be disturbed; false where it does not say.
    bool isInhibited() const;

Q_SIGNALS:
    //! A click on the bubble that show() gave \a number for. \a activationToken lets a window come forward;
    //! may be empty.
    void activated(int number, const QString &activationToken);
    void inhibitedChanged(bool inhibited);

private Q_SLOTS:
    void onActivationToken(uint id, const QString &token);
    void onActionInvoked(uint id, const QString &action);
    void onClosed(uint id, uint reason);
    void onPropertiesChanged(const QString &interface, const QVariantMap &changed, const QStringList &gone);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace reelwatch
