#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace reelwatch {

//! What a start of the program asks for. A second start hands it to the window that is open, as one message
//! of a bounded size that says the version it is written in.
struct StartRequest
{
    QUrl server {}; //!< to open for this run only; empty for the remembered accounts
    QString key {}; //!< the server's; empty when none was given
    QStringList imports {}; //!< files and addresses as they were typed
    QString folder {}; //!< where they were typed, so that a relative file name means the same
    QString activationToken {}; //!< lets a window come forward on Wayland; may be empty
    QString startupId {}; //!< the same on X11

    //! \a imports for the import dialog, which takes absolute file names only.
    QStringList importLines() const;
    bool operator==(const StartRequest &) const = default;
};

//! What is read of a message while its bytes arrive.
struct StartMessage
{
    enum class State { Incomplete, Complete, OtherVersion, Malformed };
    State state = State::Incomplete;
    StartRequest request {}; //!< when complete
};

constexpr qsizetype largestStartMessage = 16 * 1024 * 1024; //!< bytes; more than a command line can hold

//! \a request as a message; empty when it would be too large.
QByteArray startMessage(const StartRequest &request);
//! \a bytes: all that has arrived so far. Nothing in them is trusted.
StartMessage readStartMessage(const QByteArray &bytes);

//! What the open window answers to a message.
enum class StartAnswer { Taken, OtherVersion, Malformed };
QByteArray startAnswer(StartAnswer answer);
//! Nothing while the answer has not arrived as a whole. Whatever is no answer of this version counts as
//! OtherVersion.
std::optional<StartAnswer> readStartAnswer(const QByteArray &bytes);

} // namespace reelwatch
