#pragma once

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace reelwatch {

//! The number and the bar on the program's entry in docks and task bars (com.canonical.Unity.LauncherEntry,
//! which KDE, GNOME docks and others read). Without a bus, nothing. GUI thread.
class LauncherEntry : public QObject
{
    Q_OBJECT
public:
    //! \a busAddress: empty for the desktop's session bus.
    explicit LauncherEntry(const QString &busAddress = {}, QObject *parent = nullptr);
    ~LauncherEntry() override; //!< takes number and bar away

    //! \a progress: 0…1, null when it is not known. Told only when it reads differently.
    void setTotals(int active, std::optional<double> progress);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace reelwatch
