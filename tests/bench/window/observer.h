#pragma once

#include <QString>

class QWidget;

//! The observer is linked into a program with a window and does there, in the program's own event loop, what
//! the environment variable BENCH_SCRIPT says, measuring on the way. It knows a program by few signs: a
//! QTreeView named "taskView", a line edit named "search", and an action with the key F5. What else it needs
//! to know, each program tells it through these functions.
namespace bench {

//! True from the moment a list is asked for until its answer has been taken in.
bool isBusy(const QWidget &window);

//! Gives the key of the open account, which a program without a keyring does not have.
void giveKey(QWidget &window, const QString &key);

} // namespace bench
