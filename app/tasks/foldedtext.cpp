#include "tasks/foldedtext.h"

#include "text/quantities.h"

#include <QByteArray>
#include <QString>

#include <algorithm>

namespace reelwatch {

namespace {

// The two signs every media summary is made with; folding leaves them as they are.
constexpr char16_t middleDot = 0xb7;
constexpr char16_t times = 0xd7;

char lowered(char character)
{
    return static_cast<char>(character >= 'A' && character <= 'Z' ? character + ('a' - 'A') : character);
}

//! True when folding \a utf8 changes nothing but the case of A to Z.
bool isPlain(std::string_view utf8)
{
    for (size_t at = 0; at < utf8.size(); ++at) {
        const auto byte = static_cast<unsigned char>(utf8[at]);
        if (byte < 0x80)
            continue;
        const auto next = at + 1 < utf8.size() ? static_cast<unsigned char>(utf8[at + 1]) : 0;
        if (!(byte == 0xc2 && next == middleDot) && !(byte == 0xc3 && next == (times & 0x3f) + 0x80))
            return false;
        ++at;
    }
    return true;
}

//! As QString::normalized() does it, but in pieces where marks are piled up: putting them in order takes time
//! that grows with the square of their number.
QString normalized(const QString &text)
{
    QString result;
    qsizetype from = 0;
    int marks = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text.at(at);
        // Half of a pair may be that of a mark.
        marks = c.isMark() || c.isSurrogate() ? marks + 1 : 0;
        if (marks > text::mostMarks && !c.isLowSurrogate()) {
            result += text.mid(from, at - from).normalized(QString::NormalizationForm_KC);
            from = at;
            marks = 1;
        }
    }
    return result + text.mid(from).normalized(QString::NormalizationForm_KC);
}

std::string folded(std::string_view utf8)
{
    return foldedText(QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())));
}

} // namespace

void appendFolded(QStringView text, std::string *out)
{
    // ASCII and those signs need no tables; nearly all text has nothing else.
    qsizetype signs = 0;
    bool plain = true;
    for (const QChar character : text) {
        const char16_t code = character.unicode();
        const bool sign = code == middleDot || code == times;
        signs += sign ? 1 : 0;
        plain = plain && (code < 0x80 || sign);
    }
    if (!plain) {
        const QByteArray bytes = normalized(text.toString()).toCaseFolded().toUtf8();
        out->append(bytes.constData(), static_cast<size_t>(bytes.size()));
        return;
    }
    const size_t start = out->size();
    out->resize(start + static_cast<size_t>(text.size() + signs));
    char *to = out->data() + start;
    for (const QChar character : text) {
        const char16_t code = character.unicode();
        if (code < 0x80) {
            *to++ = lowered(static_cast<char>(code));
        } else {
            *to++ = code == middleDot ? '\xc2' : '\xc3';
            *to++ = code == middleDot ? '\xb7' : '\x97';
        }
    }
}

void appendFolded(std::string_view utf8, std::string *out)
{
    if (!isPlain(utf8)) {
        out->append(folded(utf8));
        return;
    }
    const size_t start = out->size();
    out->append(utf8);
    std::transform(out->begin() + static_cast<std::ptrdiff_t>(start), out->end(),
                   out->begin() + static_cast<std::ptrdiff_t>(start), lowered);
}

std::string foldedText(QStringView text)
{
    std::string out;
    appendFolded(text, &out);
    return out;
}

bool containsFolded(std::string_view utf8, std::string_view folded)
{
    if (folded.empty())
        return true;
    for (size_t from = 0; from + folded.size() <= utf8.size(); ++from) {
        size_t same = 0;
        while (same < folded.size() && lowered(utf8[from + same]) == folded[same])
            ++same;
        if (same == folded.size())
            return true;
    }
    return !isPlain(utf8) && reelwatch::folded(utf8).find(folded) != std::string::npos;
}

bool equalsFolded(std::string_view utf8, std::string_view folded)
{
    const auto isSame = [](char one, char other) { return lowered(one) == other; };
    if (std::equal(utf8.begin(), utf8.end(), folded.begin(), folded.end(), isSame))
        return true;
    return !isPlain(utf8) && reelwatch::folded(utf8) == folded;
}

} // namespace reelwatch
