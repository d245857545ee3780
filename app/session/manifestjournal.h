#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>

namespace reelwatch {

//! What became of one line of a manifest.
struct ManifestResult
{
    enum class State {
        Waiting, //!< not sent yet
        Sent, //!< on its way; after a restart it is not known whether the server has taken it
        Accepted, //!< the server has a task for it
        Completed,
        Failed, //!< its task failed
        Refused, //!< the server, or a look at the file, said no
    };
    State state = State::Waiting;
    QString taskId {}; //!< while it is sent: of a file, once the server has named it
    QString words {}; //!< why it failed or was refused; redacted
    bool existedBefore = false; //!< the server was at it already
    qint64 sentMs = 0; //!< local clock

    bool isEnded() const
    {
        return state == State::Completed || state == State::Failed || state == State::Refused;
    }
    bool operator==(const ManifestResult &) const = default;
};

//! How far the import of a manifest has come, in a file that grows with each step, so that another run of the
//! program can go on. It holds no address and nothing that is secret: lines are told by their number, and the
//! manifest itself, of which it keeps place and checksum, is read again.
class ManifestJournal
{
public:
    struct Contents
    {
        QString manifestPath;
        QByteArray digest; //!< SHA-256 of the manifest, hexadecimal
        int count = 0; //!< imports in it
        QHash<int, ManifestResult> results; //!< by line; those that are missing wait
    };

    //! \a path may be empty: then nothing is kept.
    explicit ManifestJournal(QString path = {}) : m_path(std::move(path)) { }

    //! Null when there is none, or nothing in it can be read. A line that was cut is left out.
    std::optional<Contents> read() const;
    //! A new one, in place of what was there. False when it cannot be written.
    bool begin(const QString &manifestPath, const QByteArray &digest, int count);
    //! Reaches the system before it returns, so that it outlives this program. False when it does not.
    bool note(int line, const ManifestResult &result);
    void remove();

    static QByteArray digestOf(const QByteArray &manifest);

private:
    bool append(const QByteArray &record, bool isNew);

    QString m_path;
};

} // namespace reelwatch
