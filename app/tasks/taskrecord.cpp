#include "tasks/taskrecord.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>

namespace reelwatch {

namespace {

// The layout: marks, phase and type, three bytes that say what is there, the numbers that are, the texts that
// are.

constexpr size_t headBytes = 5;

enum Number : unsigned {
    Progress,
    Created,
    Scheduled,
    Updated,
    FirstRunning,
    Size,
    Duration,
    BitRate,
    Retries,
    WholeMicroseconds, //!< the duration is a whole number of them
    WholeBitRate, //!< the bit rate is a whole number
    DerivedBitRate, //!< it follows from size and duration
    FirstText
};

//! Numbers of their own, so that a file does not depend on the order of the enumerators.
constexpr std::array phases { TaskPhase::Unknown,  TaskPhase::Pending, TaskPhase::Waiting,
                              TaskPhase::Running,  TaskPhase::Failed,  TaskPhase::Completed,
                              TaskPhase::Cancelled };
constexpr std::array types { TaskType::Unknown,       TaskType::Import,     TaskType::Upload,
                             TaskType::Export,        TaskType::ExportData, TaskType::Transcode,
                             TaskType::TranscodeFile, TaskType::Clip };

template<typename Values, typename T> unsigned numberIn(const Values &values, T value)
{
    return static_cast<unsigned>(std::find(values.begin(), values.end(), value) - values.begin());
}

//! How a text is told.
enum TextKind : quint64 { Utf8, Word, Hex, Uuid };
constexpr int kindBits = 2;

bool isShared(RowText text)
{
    switch (text) {
    case RowText::PhaseWord:
    case RowText::TypeWord:
    case RowText::Error:
    case RowText::Media:
    case RowText::Container:
    case RowText::Project:
        return true;
    default:
        return false;
    }
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

bool isHex(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return hexValue(c) >= 0; });
}

constexpr std::array<size_t, 4> uuidDashes { 8, 13, 18, 23 };
constexpr size_t uuidBytes = 16;

bool isUuid(std::string_view text)
{
    if (text.size() != 36)
        return false;
    for (size_t i = 0; i < text.size(); ++i) {
        const bool dash = std::find(uuidDashes.begin(), uuidDashes.end(), i) != uuidDashes.end();
        if (dash ? text[i] != '-' : hexValue(text[i]) < 0)
            return false;
    }
    return true;
}

void appendVarint(std::string *out, quint64 value)
{
    while (value >= 0x80) {
        out->push_back(static_cast<char>(value | 0x80));
        value >>= 7;
    }
    out->push_back(static_cast<char>(value));
}

quint64 zigzag(qint64 value)
{
    return (static_cast<quint64>(value) << 1) ^ static_cast<quint64>(value >> 63);
}

qint64 unzigzag(quint64 value)
{
    return static_cast<qint64>(value >> 1) ^ -static_cast<qint64>(value & 1);
}

//! The difference as it wraps around, so that no pair of moments is too far apart.
qint64 distance(qint64 from, qint64 to)
{
    return static_cast<qint64>(static_cast<quint64>(to) - static_cast<quint64>(from));
}

qint64 moved(qint64 from, qint64 by)
{
    return static_cast<qint64>(static_cast<quint64>(from) + static_cast<quint64>(by));
}

template<typename T> void appendRaw(std::string *out, T value)
{
    std::array<char, sizeof value> bytes {};
    std::memcpy(bytes.data(), &value, sizeof value);
    out->append(bytes.data(), bytes.size());
}

void appendHexBytes(std::string *out, std::string_view hex)
{
    int high = -1;
    for (const char c : hex) {
        const int digit = hexValue(c);
        if (digit < 0)
            continue; // a dash
        if (high < 0) {
            high = digit;
        } else {
            out->push_back(static_cast<char>(high * 16 + digit));
            high = -1;
        }
    }
}

void appendHexDigits(std::string *out, std::string_view bytes)
{
    static constexpr char digits[] = "0123456789abcdef";
    for (const char c : bytes) {
        out->push_back(digits[static_cast<unsigned char>(c) >> 4]);
        out->push_back(digits[static_cast<unsigned char>(c) & 15]);
    }
}

void appendUuid(std::string *out, std::string_view bytes)
{
    const size_t start = out->size();
    appendHexDigits(out, bytes);
    for (const size_t dash : uuidDashes)
        out->insert(start + dash, 1, '-');
}

//! The server and scheme of an address, which many rows share: "https://video.example/".
size_t serverLength(std::string_view address)
{
    const size_t scheme = address.find("://");
    const size_t slash = scheme == std::string_view::npos ? scheme : address.find('/', scheme + 3);
    return slash == std::string_view::npos ? 0 : slash + 1;
}

void appendText(std::string *out, RowText which, std::string_view text, WordPool &words)
{
    if (which == RowText::Source) {
        const size_t length = serverLength(text);
        const int server = length > 0 ? words.numberOf(text.substr(0, length)) : -1;
        appendVarint(out, static_cast<quint64>(server + 1));
        if (server >= 0)
            text.remove_prefix(length);
    }
    if (isShared(which)) {
        if (const int word = words.numberOf(text); word >= 0) {
            appendVarint(out, static_cast<quint64>(word) << kindBits | Word);
            return;
        }
    }
    if (isUuid(text)) {
        appendVarint(out, quint64 { uuidBytes } << kindBits | Uuid);
        appendHexBytes(out, text);
    } else if (text.size() >= 8 && text.size() % 2 == 0 && isHex(text)) {
        appendVarint(out, static_cast<quint64>(text.size() / 2) << kindBits | Hex);
        appendHexBytes(out, text);
    } else {
        appendVarint(out, static_cast<quint64>(text.size()) << kindBits | Utf8);
        out->append(text);
    }
}

std::optional<double> derivedBitRate(const std::optional<qint64> &size, const std::optional<double> &duration)
{
    if (!size || !duration || !(*duration > 0))
        return std::nullopt;
    return static_cast<double>(*size) * 8.0 / *duration;
}

//! \a value as a whole number, when it is one that a varint tells in less room than a double takes.
std::optional<quint64> wholeNumber(double value)
{
    constexpr double limit = 1e15;
    if (!(value >= 0 && value < limit) || value != std::floor(value) || std::signbit(value))
        return std::nullopt;
    return static_cast<quint64>(value);
}

std::optional<quint64> wholeMicroseconds(double seconds)
{
    const std::optional<quint64> whole = wholeNumber(std::round(seconds * 1e6));
    return whole && static_cast<double>(*whole) / 1e6 == seconds ? whole : std::nullopt;
}

//! Walks through the bytes of a record; what would lie beyond their end reads as nothing, and the walk then
//! counts as failed.
class Walk
{
public:
    explicit Walk(std::string_view bytes) : m_at(bytes.data()), m_end(bytes.data() + bytes.size()) { }

    bool failed() const { return m_failed; }
    bool atEnd() const { return m_at == m_end; }

    quint64 varint()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (m_at == m_end)
                break;
            const auto byte = static_cast<unsigned char>(*m_at++);
            value |= static_cast<quint64>(byte & 0x7f) << shift;
            if (byte < 0x80)
                return value;
        }
        m_failed = true;
        return 0;
    }

    template<typename T> T raw()
    {
        T value {};
        if (static_cast<size_t>(m_end - m_at) < sizeof value) {
            m_failed = true;
            return value;
        }
        std::memcpy(&value, m_at, sizeof value);
        m_at += sizeof value;
        return value;
    }

    std::string_view bytes(quint64 count)
    {
        if (count > static_cast<quint64>(m_end - m_at)) {
            m_failed = true;
            return {};
        }
        const std::string_view found(m_at, static_cast<size_t>(count));
        m_at += count;
        return found;
    }

private:
    const char *m_at;
    const char *m_end;
    bool m_failed = false;
};

quint32 presenceOf(std::string_view bytes)
{
    quint32 presence = 0;
    for (size_t i = 0; i < 3; ++i)
        presence |= static_cast<quint32>(static_cast<unsigned char>(bytes[2 + i])) << (8 * i);
    return presence;
}

bool has(quint32 presence, unsigned bit)
{
    return (presence & (1U << bit)) != 0;
}

unsigned textBit(int text)
{
    return FirstText + static_cast<unsigned>(text);
}

//! Reads the numbers of a record and leaves \a walk at its texts.
TaskFacts readFacts(std::string_view bytes, Walk *walk)
{
    TaskFacts facts;
    const auto marks = static_cast<unsigned char>(bytes[0]);
    facts.gone = (marks & GoneMark) != 0;
    facts.acknowledged = (marks & AcknowledgedMark) != 0;
    facts.nameSought = (marks & NameSoughtMark) != 0;
    const auto kinds = static_cast<unsigned char>(bytes[1]);
    facts.phase = phases[std::min<size_t>(kinds & 15, phases.size() - 1)];
    facts.type = types[std::min<size_t>(kinds >> 4, types.size() - 1)];
    const quint32 presence = presenceOf(bytes);
    walk->bytes(headBytes);
    if (has(presence, Progress))
        facts.progress = walk->raw<float>();
    qint64 from = 0;
    const auto moment = [&](unsigned bit, std::optional<qint64> *out) {
        if (has(presence, bit))
            *out = from = moved(from, unzigzag(walk->varint()));
    };
    moment(Created, &facts.createdAtMs);
    moment(Scheduled, &facts.scheduledAtMs);
    moment(Updated, &facts.updatedAtMs);
    moment(FirstRunning, &facts.firstRunningMs);
    if (has(presence, Size))
        facts.sizeBytes = unzigzag(walk->varint());
    if (has(presence, Duration)) {
        facts.durationSeconds = has(presence, WholeMicroseconds) ? static_cast<double>(walk->varint()) / 1e6
                                                                 : walk->raw<double>();
    }
    if (has(presence, DerivedBitRate))
        facts.bitRate = derivedBitRate(facts.sizeBytes, facts.durationSeconds);
    else if (has(presence, BitRate))
        facts.bitRate
            = has(presence, WholeBitRate) ? static_cast<double>(walk->varint()) : walk->raw<double>();
    if (has(presence, Retries))
        facts.retries = static_cast<int>(unzigzag(walk->varint()));
    facts.hasError = has(presence, textBit(static_cast<int>(RowText::Error)));
    return facts;
}

//! One text as it is told.
struct ToldText
{
    quint64 server = 0; //!< the number of the server's word, plus one
    TextKind kind = Utf8;
    quint64 word = 0;
    std::string_view bytes;
    std::string_view all; //!< everything that tells it
};

ToldText readText(RowText which, Walk *walk, const char *begin)
{
    ToldText told;
    if (which == RowText::Source)
        told.server = walk->varint();
    const quint64 head = walk->varint();
    told.kind = static_cast<TextKind>(head & ((1U << kindBits) - 1));
    if (told.kind == Word)
        told.word = head >> kindBits;
    else
        told.bytes = walk->bytes(head >> kindBits);
    const char *end = walk->bytes(0).data();
    told.all = end ? std::string_view(begin, static_cast<size_t>(end - begin)) : std::string_view();
    return told;
}

void appendTold(const ToldText &told, const WordPool &words, std::string *out)
{
    if (told.server > 0)
        out->append(words.at(static_cast<int>(told.server - 1)));
    switch (told.kind) {
    case Utf8:
        out->append(told.bytes);
        break;
    case Word:
        out->append(words.at(static_cast<int>(told.word)));
        break;
    case Hex:
        appendHexDigits(out, told.bytes);
        break;
    case Uuid:
        appendUuid(out, told.bytes);
        break;
    }
}

//! Calls \a visit(text, told) for each text there is, in order, until it gives false.
template<typename Visit> void forEachText(std::string_view bytes, Visit visit)
{
    Walk walk(bytes);
    readFacts(bytes, &walk);
    const quint32 presence = presenceOf(bytes);
    for (int text = 0; text < rowTextCount; ++text) {
        if (!has(presence, textBit(text)))
            continue;
        const char *begin = walk.bytes(0).data();
        const ToldText told = readText(static_cast<RowText>(text), &walk, begin);
        if (walk.failed() || !visit(static_cast<RowText>(text), told))
            return;
    }
}

} // namespace

void appendRecord(const RowDraft &draft, WordPool &words, std::string *out)
{
    const TaskFacts &facts = draft.facts;
    const size_t start = out->size();
    out->append(headBytes, '\0');
    quint32 presence = 0;
    const auto note = [&presence](unsigned bit) { presence |= 1U << bit; };

    if (facts.progress) {
        note(Progress);
        appendRaw(out, *facts.progress);
    }
    qint64 from = 0;
    const auto appendMoment = [&](unsigned bit, const std::optional<qint64> &moment) {
        if (!moment)
            return;
        note(bit);
        appendVarint(out, zigzag(distance(from, *moment)));
        from = *moment;
    };
    appendMoment(Created, facts.createdAtMs);
    appendMoment(Scheduled, facts.scheduledAtMs);
    appendMoment(Updated, facts.updatedAtMs);
    appendMoment(FirstRunning, facts.firstRunningMs);
    if (facts.sizeBytes) {
        note(Size);
        appendVarint(out, zigzag(*facts.sizeBytes));
    }
    if (facts.durationSeconds) {
        note(Duration);
        if (const std::optional<quint64> whole = wholeMicroseconds(*facts.durationSeconds)) {
            note(WholeMicroseconds);
            appendVarint(out, *whole);
        } else {
            appendRaw(out, *facts.durationSeconds);
        }
    }
    if (facts.bitRate) {
        if (facts.bitRate == derivedBitRate(facts.sizeBytes, facts.durationSeconds)) {
            note(DerivedBitRate);
        } else if (const std::optional<quint64> whole = wholeNumber(*facts.bitRate)) {
            note(BitRate);
            note(WholeBitRate);
            appendVarint(out, *whole);
        } else {
            note(BitRate);
            appendRaw(out, *facts.bitRate);
        }
    }
    if (facts.retries) {
        note(Retries);
        appendVarint(out, zigzag(*facts.retries));
    }
    for (int text = 0; text < rowTextCount; ++text) {
        const std::string &value = draft.texts[static_cast<size_t>(text)];
        if (value.empty())
            continue;
        note(textBit(text));
        appendText(out, static_cast<RowText>(text), value, words);
    }

    char *head = out->data() + start;
    head[0] = static_cast<char>((facts.gone ? GoneMark : 0) | (facts.acknowledged ? AcknowledgedMark : 0)
                                | (facts.nameSought ? NameSoughtMark : 0));
    head[1] = static_cast<char>(numberIn(phases, facts.phase) | numberIn(types, facts.type) << 4);
    for (size_t i = 0; i < 3; ++i)
        head[2 + i] = static_cast<char>(presence >> (8 * i));
}

bool RecordView::isValid() const
{
    if (m_bytes.size() < headBytes || m_bytes.size() > longestRecord)
        return false;
    const auto kinds = static_cast<unsigned char>(m_bytes[1]);
    if ((kinds & 15) >= phases.size() || (kinds >> 4) >= types.size())
        return false;
    Walk walk(m_bytes);
    readFacts(m_bytes, &walk);
    const quint32 presence = presenceOf(m_bytes);
    for (int text = 0; text < rowTextCount; ++text) {
        if (!has(presence, textBit(text)))
            continue;
        const ToldText told = readText(static_cast<RowText>(text), &walk, m_bytes.data());
        const auto words = static_cast<quint64>(m_words->size());
        if (walk.failed() || told.server > words || (told.kind == Word && told.word >= words)
            || (told.kind == Uuid && told.bytes.size() != uuidBytes))
            return false;
    }
    return !walk.failed() && walk.atEnd();
}

TaskFacts RecordView::facts() const
{
    Walk walk(m_bytes);
    return readFacts(m_bytes, &walk);
}

bool RecordView::hasText(RowText which) const
{
    return has(presenceOf(m_bytes), textBit(static_cast<int>(which)));
}

std::optional<int> RecordView::wordOf(RowText which) const
{
    std::optional<int> word;
    forEachText(m_bytes, [&](RowText text, const ToldText &told) {
        if (text == which && told.kind == Word)
            word = static_cast<int>(told.word);
        return text != which;
    });
    return word;
}

void RecordView::appendText(RowText which, std::string *out) const
{
    if (!hasText(which))
        return;
    forEachText(m_bytes, [&](RowText text, const ToldText &told) {
        if (text == which)
            appendTold(told, *m_words, out);
        return text != which;
    });
}

void RecordView::appendTexts(std::initializer_list<RowText> which, char behind, std::string *out) const
{
    forEachText(m_bytes, [&](RowText text, const ToldText &told) {
        if (std::find(which.begin(), which.end(), text) != which.end()) {
            appendTold(told, *m_words, out);
            out->push_back(behind);
        }
        return true;
    });
}

QString RecordView::text(RowText which) const
{
    std::string utf8;
    appendText(which, &utf8);
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

quint32 RecordView::differingTexts(const RecordView &other) const
{
    std::array<std::string_view, rowTextCount> mine {};
    std::array<std::string_view, rowTextCount> others {};
    const auto collect = [](std::string_view bytes, std::array<std::string_view, rowTextCount> *into) {
        forEachText(bytes, [into](RowText text, const ToldText &told) {
            (*into)[static_cast<size_t>(text)] = told.all;
            return true;
        });
    };
    collect(m_bytes, &mine);
    collect(other.m_bytes, &others);
    quint32 differing = 0;
    for (size_t text = 0; text < mine.size(); ++text)
        differing |= mine[text] != others[text] ? 1U << text : 0U;
    return differing;
}

TaskRow RecordView::row() const
{
    TaskRow row;
    static_cast<TaskFacts &>(row) = facts();
    forEachText(m_bytes, [&](RowText text, const ToldText &told) {
        std::string utf8;
        appendTold(told, *m_words, &utf8);
        row.text(text) = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
        return true;
    });
    return row;
}

void RecordView::fill(RowDraft *draft) const
{
    draft->facts = facts();
    for (std::string &text : draft->texts)
        text.clear();
    forEachText(m_bytes, [&](RowText text, const ToldText &told) {
        appendTold(told, *m_words, &draft->text(text));
        return true;
    });
}

unsigned char marksOf(std::string_view record)
{
    return static_cast<unsigned char>(record.front());
}

void setMarks(char *record, unsigned char marks)
{
    *record = static_cast<char>(marks);
}

} // namespace reelwatch
