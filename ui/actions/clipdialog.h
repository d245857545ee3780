#pragma once

#include "livepeer/orders.h"

#include <QDialog>

#include <memory>
#include <optional>

namespace reelwatch {

//! A place in a recording as people type it, in milliseconds: "0:12.5", "12,5", "1:02:03.250". Null when it
//! is none. Pure.
std::optional<qint64> clipMsOf(const QString &typed);

//! Asks what is to be cut out of the recording of a stream. Enter starts it as soon as it is whole.
class ClipDialog : public QDialog
{
    Q_OBJECT
public:
    //! The recording; a plain value.
    struct Recording
    {
        QString name;
        QString sessionId; //!< of the stream
        qint64 startedAtMs = 0; //!< since the epoch
        std::optional<double> durationSeconds;
    };
    ClipDialog(Recording recording, QWidget *parent);
    ~ClipDialog() override;

    ClipOrder order() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace reelwatch
