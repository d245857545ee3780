#include "tasks/rowtable.h"

#include <cstring>
#include <utility>

namespace reelwatch {

namespace {

constexpr size_t blockBytes = 256 * 1024;
constexpr size_t lengthBytes = 2;
constexpr size_t smallestIndex = 64;

size_t lengthAt(const char *record)
{
    quint16 length = 0;
    std::memcpy(&length, record, lengthBytes);
    return length;
}

} // namespace

std::string_view RecordBatch::record(size_t entry) const
{
    const quint32 begin = entry > 0 ? entries[entry - 1].end : 0;
    return std::string_view(bytes).substr(begin, entries[entry].end - begin);
}

RowView::RowView(const RowTable &table, int row)
    : m_table(&table), m_row(row), m_record(table.record(row), table.words())
{
}

QString RowView::id() const
{
    if (const auto other = m_table->m_otherIds.constFind(m_row); other != m_table->m_otherIds.constEnd())
        return *other;
    std::string text;
    appendId(&text);
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

void RowView::appendId(std::string *out) const
{
    if (const auto other = m_table->m_otherIds.constFind(m_row); other != m_table->m_otherIds.constEnd()) {
        const QByteArray utf8 = other->toUtf8();
        out->append(utf8.constData(), static_cast<size_t>(utf8.size()));
        return;
    }
    m_table->m_ids[static_cast<size_t>(m_row)].appendUuid(out);
}

TaskRow RowView::row() const
{
    TaskRow row = m_record.row();
    row.id = id();
    return row;
}

RowTable::RowTable() : m_index(smallestIndex, -1) { }

std::string_view RowTable::record(int row) const
{
    const char *at = m_records[static_cast<size_t>(row)];
    return { at + lengthBytes, lengthAt(at) };
}

size_t RowTable::slotOf(const RowId &id) const
{
    constexpr quint64 multiplier = 0x9e3779b97f4a7c15ULL;
    const quint64 hash = (id.high ^ (id.low * multiplier)) * multiplier;
    size_t slot = static_cast<size_t>(hash >> 20) & (m_index.size() - 1);
    while (m_index[slot] >= 0 && !(m_ids[static_cast<size_t>(m_index[slot])] == id))
        slot = (slot + 1) & (m_index.size() - 1);
    return slot;
}

void RowTable::growIndex()
{
    m_index.assign(m_index.size() * 2, -1);
    for (size_t row = 0; row < m_ids.size(); ++row)
        m_index[slotOf(m_ids[row])] = static_cast<int>(row);
}

int RowTable::numberOf(QStringView id) const
{
    bool isUuid = false;
    return m_index[slotOf(RowId::of(id, &isUuid))];
}

int RowTable::indexOf(QStringView id) const
{
    const int row = numberOf(id);
    return row < size() ? row : -1;
}

int RowTable::numberFor(const QString &id, bool *isNew)
{
    bool isUuid = false;
    const RowId rowId = RowId::of(id, &isUuid);
    *isNew = addId(rowId, isUuid ? QString() : id);
    return m_index[slotOf(rowId)];
}

bool RowTable::addId(const RowId &id, const QString &other)
{
    const size_t slot = slotOf(id);
    if (m_index[slot] >= 0)
        return false;
    const auto row = static_cast<int>(m_ids.size());
    m_ids.push_back(id);
    if (!other.isNull())
        m_otherIds.insert(row, other);
    m_index[slot] = row;
    if (m_ids.size() * 2 > m_index.size())
        growIndex();
    return true;
}

char *RowTable::place(std::string_view record)
{
    Q_ASSERT(record.size() <= longestRecord);
    const size_t needed = lengthBytes + record.size();
    if (m_blocks.empty() || m_blockUsed + needed > blockBytes) {
        m_blocks.push_back(std::make_unique_for_overwrite<char[]>(blockBytes));
        m_blockUsed = 0;
    }
    char *at = m_blocks.back().get() + m_blockUsed;
    const auto length = static_cast<quint16>(record.size());
    std::memcpy(at, &length, lengthBytes);
    std::memcpy(at + lengthBytes, record.data(), record.size());
    m_blockUsed += needed;
    m_usedBytes += needed;
    return at;
}

void RowTable::append(std::string_view record)
{
    m_records.push_back(place(record));
}

void RowTable::replace(int row, std::string_view record)
{
    const size_t before = lengthBytes + lengthAt(m_records[static_cast<size_t>(row)]);
    m_wastedBytes += before;
    m_records[static_cast<size_t>(row)] = place(record);
    if (m_wastedBytes > blockBytes && m_wastedBytes > m_usedBytes / 3)
        compact();
}

void RowTable::setMarks(int row, unsigned char marks)
{
    reelwatch::setMarks(m_records[static_cast<size_t>(row)] + lengthBytes, marks);
}

void RowTable::addWords(const std::vector<std::string> &words)
{
    for (const std::string &word : words)
        m_words.append(word);
}

void RowTable::compact()
{
    const std::vector<std::unique_ptr<char[]>> old = std::exchange(m_blocks, {});
    m_blockUsed = 0;
    m_usedBytes = 0;
    m_wastedBytes = 0;
    for (char *&record : m_records)
        record = place({ record + lengthBytes, lengthAt(record) });
}

qint64 RowTable::memoryBytes() const
{
    return static_cast<qint64>(m_blocks.size() * blockBytes + m_records.capacity() * sizeof(char *)
                               + m_ids.capacity() * sizeof(RowId) + m_index.capacity() * sizeof(int));
}

} // namespace reelwatch
