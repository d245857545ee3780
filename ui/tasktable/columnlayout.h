#pragma once

#include "tasks/taskrow.h"

#include <QStringList>

#include <vector>

namespace reelwatch {

//! One column of the list as it stands in the header.
struct ColumnPlace
{
    TaskColumn column = TaskColumn::State;
    int width = 0; //!< in device-independent pixels
    bool shown = false;
    bool operator==(const ColumnPlace &) const = default;
};

//! Every column once, in visual order.
using ColumnLayout = std::vector<ColumnPlace>;

ColumnLayout defaultColumnLayout();

//! The layout as it is remembered: "name:260:shown". Columns go by name, so that a later version may add or
//! reorder some.
QStringList storedColumnLayout(const ColumnLayout &layout);

//! Reads what storedColumnLayout() wrote. Unknown and repeated names are left out, columns it does not name
//! take their default place at the end, widths are kept within bounds; with no column left to show it is the
//! default layout.
ColumnLayout columnLayoutOf(const QStringList &stored);

} // namespace reelwatch
