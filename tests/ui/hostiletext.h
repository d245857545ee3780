#pragma once

#include "support/studioserver.h"
#include "tests/ui/windowtest.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>

class QWidget;

//! What the tests with texts that are not fit to be shown as they are share: the texts, servers whose tasks
//! say them, and the look at what came of it.
namespace hostiletext {

constexpr qsizetype hundredKilobytes = 100'000;
constexpr qsizetype longestShown = 4100; //!< characters
//! Far more than anything here takes on a busy machine when texts are cut before they are laid out, and far
//! less than the worst of them take when they are not.
constexpr qint64 hangMs = 8000;
const QString serverKey = QStringLiteral("key-of-the-hostile-server-4730");

//! The rows of a test, with the columns text (a QByteArray, the inside of a JSON string) and decoded.
void addTexts();

//! Why \a text must not be shown, copied or read out as it is; empty when it may be.
QString problemOf(const QString &text, qsizetype longest = longestShown);
//! Of texts with more than one line.
QString problemOfLines(const QString &text, qsizetype longest = longestShown);
//! What may be wrong with how a text can be seen in \a widget or heard from it.
QStringList problemsIn(const QWidget *widget);
//! One line for each piece that must not be painted.
QStringList problemsPaintedIn(QWidget *widget);

//! A server with five tasks, one of them unreadable, that say \a text, the inside of a JSON string, wherever
//! a task can say something; null when it cannot listen.
std::unique_ptr<StudioServer> serverSaying(const QByteArray &text, const QString &decoded);
//! Shows \a program with all columns of that server's tasks; false when they do not come.
bool open(windowtest::Program &program, const StudioServer &server);
//! The row of the task whose id is odd; −1 when there is none.
int oddRow(const windowtest::Program &program);
void select(const windowtest::Program &program, int row);

} // namespace hostiletext

#define NO_PROBLEM(problems)                                                                                 \
    do {                                                                                                     \
        const QStringList found = problems;                                                                  \
        QVERIFY2(found.isEmpty(), qPrintable(found.mid(0, 8).join(u'\n')));                                  \
    } while (false)
