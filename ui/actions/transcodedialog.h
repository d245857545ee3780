#pragma once

#include "livepeer/orders.h"

#include <QDialog>

#include <memory>
#include <optional>
#include <vector>

namespace reelwatch {

//! Profiles from lines such as "960x540 2 Mb/s" or "540p 2000k"; empty lines are left out. Null when a line
//! is none of them; \a bad is then its number from 1. Pure.
std::optional<std::vector<OrderedProfile>> profilesOfLines(const QString &lines, int *bad);

//! Asks what is to be made of a file, and which store takes it. Enter starts it as soon as it is whole.
class TranscodeDialog : public QDialog
{
    Q_OBJECT
public:
    //! \a name of the asset; \a input is the address the server fetches it from.
    TranscodeDialog(const QString &name, const QString &input, QWidget *parent);
    ~TranscodeDialog() override;

    TranscodeOrder order() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace reelwatch
