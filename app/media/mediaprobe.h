#pragma once

#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QString>
#include <QTimer>

#include <chrono>

namespace reelwatch {

//! Runs ffprobe on one local file. The path is passed behind `file:` in a list of arguments, the protocol
//! whitelist holds `file` only, and the format whitelist no format that refers to other files. So neither its
//! name nor its content makes ffprobe open anything else, here or on a network. Its time, its output and its
//! memory are bounded.
//!
//! One of finished() and failed() is emitted exactly once after start(), unless the probe is destroyed first,
//! which kills the process and does not wait for its end. Lives in the thread that made it.
class MediaProbe : public QObject
{
    Q_OBJECT
public:
    explicit MediaProbe(QObject *parent = nullptr);
    ~MediaProbe() override;

    //! Whether there is an ffprobe on this machine.
    static bool isInstalled();

    void start(const QString &absolutePath, std::chrono::milliseconds deadline = std::chrono::seconds(60));

Q_SIGNALS:
    void finished(const QByteArray &json);
    //! \a reason is a sentence for a person; \a standardError is what ffprobe printed, empty when it did not
    //! run.
    void failed(const QString &reason, const QByteArray &standardError);

private:
    void readOutput();
    void end(QProcess::ExitStatus status, int code);
    void fail(const QString &reason, const QByteArray &standardError = {});

    QProcess *m_process; //!< has no parent: it outlives the probe until it has ended
    QTimer m_deadline;
    QByteArray m_output;
    QByteArray m_errors;
    bool m_isDone = false;
};

} // namespace reelwatch
