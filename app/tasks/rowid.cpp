#include "tasks/rowid.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <array>

namespace reelwatch {

namespace {

constexpr qsizetype uuidLength = 36;

bool isDashPlace(qsizetype place)
{
    return place == 8 || place == 13 || place == 18 || place == 23;
}

int hexValue(char16_t c)
{
    if (c >= u'0' && c <= u'9')
        return c - u'0';
    return c >= u'a' && c <= u'f' ? c - u'a' + 10 : -1;
}

} // namespace

RowId RowId::of(QStringView id, bool *isUuid)
{
    RowId result;
    *isUuid = id.size() == uuidLength;
    int digits = 0;
    for (qsizetype i = 0; i < id.size() && *isUuid; ++i) {
        const char16_t c = id[i].unicode();
        if (isDashPlace(i)) {
            *isUuid = c == u'-';
            continue;
        }
        const int value = hexValue(c);
        *isUuid = value >= 0;
        quint64 &half = digits++ < 16 ? result.high : result.low;
        half = half << 4 | static_cast<quint64>(value & 15);
    }
    if (*isUuid)
        return result;
    const QByteArray hash = QCryptographicHash::hash(id.toUtf8(), QCryptographicHash::Sha256);
    return ofBytes({ hash.constData(), byteCount });
}

RowId RowId::ofBytes(std::string_view bytes)
{
    return { qFromBigEndian<quint64>(bytes.data()), qFromBigEndian<quint64>(bytes.data() + sizeof(quint64)) };
}

void RowId::appendBytes(std::string *out) const
{
    std::array<char, byteCount> bytes {};
    qToBigEndian(high, bytes.data());
    qToBigEndian(low, bytes.data() + sizeof(quint64));
    out->append(bytes.data(), bytes.size());
}

void RowId::appendUuid(std::string *out) const
{
    static constexpr char digits[] = "0123456789abcdef";
    std::array<char, static_cast<size_t>(uuidLength)> text {};
    int digit = 0;
    for (qsizetype i = 0; i < uuidLength; ++i) {
        char &place = text[static_cast<size_t>(i)];
        if (isDashPlace(i)) {
            place = '-';
            continue;
        }
        const quint64 half = digit < 16 ? high : low;
        place = digits[half >> (60 - 4 * (digit % 16)) & 15];
        ++digit;
    }
    out->append(text.data(), text.size());
}

} // namespace reelwatch
