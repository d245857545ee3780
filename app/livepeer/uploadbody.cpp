#include "livepeer/uploadbody.h"

#include <algorithm>
#include <cstring>

namespace reelwatch {

UploadBody::UploadBody(QIODevice *source, qint64 length, QObject *parent)
    : QIODevice(parent), m_source(source),
      m_length(length >= 0 ? length : std::max<qint64>(0, source->size() - source->pos()))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

UploadBody::UploadBody(const QByteArray &bytes, QObject *parent)
    : QIODevice(parent), m_bytes(bytes), m_length(bytes.size())
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 UploadBody::bytesAvailable() const
{
    return m_length - m_given + QIODevice::bytesAvailable();
}

qint64 UploadBody::readData(char *data, qint64 maxSize)
{
    const qint64 wanted = std::min(maxSize, m_length - m_given);
    if (m_failed || m_given >= m_length)
        return -1;
    if (wanted <= 0)
        return 0;
    qint64 got = -1;
    if (!m_bytes.isEmpty()) {
        std::memcpy(data, m_bytes.constData() + m_given, static_cast<size_t>(wanted));
        got = wanted;
    } else if (m_source && m_source->isOpen()) {
        got = m_source->read(data, wanted);
    }
    if (got <= 0) {
        m_failed = true;
        return -1;
    }
    m_given += got;
    return got;
}

} // namespace reelwatch
