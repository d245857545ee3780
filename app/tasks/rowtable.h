#pragma once

#include "tasks/rowid.h"
#include "tasks/taskrecord.h"

#include <QHash>
#include <QString>
#include <QStringView>

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace reelwatch {

//! Records on their way from the store's thread into the table, in one piece.
struct RecordBatch
{
    struct Entry
    {
        int row = 0; //!< in the table
        quint32 end = 0; //!< of its record in bytes; it begins where the one before ends
    };
    std::vector<Entry> entries;
    std::string bytes;
    std::vector<std::string> words; //!< new ones for the pool, put there first

    std::string_view record(size_t entry) const;
};

class RowTable;

//! A row of a RowTable, read where it lies. Valid until the table changes.
class RowView
{
public:
    RowView(const RowTable &table, int row);

    QString id() const;
    void appendId(std::string *out) const; //!< in UTF-8
    TaskFacts facts() const { return m_record.facts(); }
    TaskState state(qint64 serverNowMs) const { return stateOf(m_record.facts(), serverNowMs); }
    QString text(RowText which) const { return m_record.text(which); }
    QString name() const { return text(RowText::Name); }
    QString error() const { return text(RowText::Error); }
    const RecordView &record() const { return m_record; }
    //! Everything, spread out.
    TaskRow row() const;

private:
    const RowTable *m_table;
    int m_row;
    RecordView m_record;
};

//! The rows of an account in memory: records in large blocks and an index of their ids, about 200 bytes a
//! row. A row keeps its number for the life of the table. One thread at a time.
class RowTable
{
public:
    RowTable();

    int size() const { return static_cast<int>(m_records.size()); }
    RowView at(int row) const { return { *this, row }; }
    std::string_view record(int row) const;
    const WordPool &words() const { return m_words; }

    const std::vector<RowId> &ids() const { return m_ids; } //!< by row; also of rows that only have a number
    const QHash<int, QString> &otherIds() const { return m_otherIds; } //!< those that are no UUIDs, by row
    int indexOf(QStringView id) const; //!< −1 when unknown
    //! As indexOf(), but ids that only have a number so far count, too.
    int numberOf(QStringView id) const;
    //! The number of the row of \a id; a new one, at which a row must be appended later, when it has none.
    int numberFor(const QString &id, bool *isNew);
    //! Gives a new id its number; \a other is its text when it is no UUID. False when it has one.
    bool addId(const RowId &id, const QString &other = {});

    //! The next row. Its id must have got its number from numberFor().
    void append(std::string_view record);
    void replace(int row, std::string_view record);
    void setMarks(int row, unsigned char marks);
    void addWords(const std::vector<std::string> &words);

    qint64 memoryBytes() const; //!< what the table takes, about

private:
    friend class RowView;

    size_t slotOf(const RowId &id) const;
    void growIndex();
    char *place(std::string_view record);
    void compact();

    WordPool m_words;
    std::vector<char *> m_records; //!< each begins with its length in two bytes
    std::vector<RowId> m_ids; //!< also of rows that only have a number
    std::vector<int> m_index; //!< open addressing over m_ids, −1 for a free slot
    QHash<int, QString> m_otherIds; //!< those that are no UUIDs
    std::vector<std::unique_ptr<char[]>> m_blocks;
    size_t m_blockUsed = 0;
    size_t m_usedBytes = 0;
    size_t m_wastedBytes = 0;
};

} // namespace reelwatch
