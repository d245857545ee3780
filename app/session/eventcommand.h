#pragma once

#include <QString>
#include <QStringList>

namespace reelwatch {

struct TaskOutcome;

//! A program with its arguments that is run when a task ends. There is no shell: each argument reaches the
//! program as it is.
namespace eventcommand {

//! The placeholders there are: "{id}", "{name}"…
QStringList placeholders();

//! \a words with the placeholders in each argument filled in; the first word, the program, stays as it is.
//! What is filled in is masked, on one line, and holds no placeholders itself.
QStringList filledIn(const QStringList &words, const TaskOutcome &outcome, const QString &accountName);

//! One word a line, as a person types them. Blanks at the ends of lines count, empty lines at the end do not.
QStringList wordsOf(const QString &lines);

} // namespace eventcommand
} // namespace reelwatch
