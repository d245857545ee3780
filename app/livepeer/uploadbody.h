#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QPointer>

namespace reelwatch {

//! The body of a request as the network reads it: once, front to back, of a length known beforehand.
//!
//! It cannot be rewound on purpose: the network layer sends a request whose connection was closed again by
//! itself if it can rewind the body, and work that changes something on the server must not be started twice.
class UploadBody : public QIODevice
{
    Q_OBJECT
public:
    //! \a length bytes from the current position of \a source; −1: to its end. \a source stays the caller's.
    UploadBody(QIODevice *source, qint64 length, QObject *parent);
    UploadBody(const QByteArray &bytes, QObject *parent);

    qint64 length() const { return m_length; } //!< bytes in all
    bool isUntouched() const { return m_given == 0; } //!< not a byte was read
    bool failed() const { return m_failed; } //!< the source ended early or could not be read

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    qint64 bytesAvailable() const override;
    bool atEnd() const override { return m_given >= m_length || m_failed; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QPointer<QIODevice> m_source;
    QByteArray m_bytes;
    qint64 m_length = 0;
    qint64 m_given = 0;
    bool m_failed = false;
};

} // namespace reelwatch
