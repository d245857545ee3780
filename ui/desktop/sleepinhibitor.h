#pragma once

#include <QList>
#include <QObject>
#include <QPointer>

#include <memory>

namespace reelwatch {

class UploadQueue;

//! Keeps the computer awake while files are being uploaded, through logind. Without a bus or logind, or
//! where it is not allowed, nothing happens. GUI thread.
class SleepInhibitor : public QObject
{
    Q_OBJECT
public:
    explicit SleepInhibitor(QObject *parent = nullptr);
    ~SleepInhibitor() override;

    //! Follows \a uploads too, until they are destroyed.
    void watch(UploadQueue *uploads);
    bool isHolding() const; //!< logind has granted it

private:
    void update();
    void request();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace reelwatch
