#pragma once

#include "tasks/taskrow.h"
#include "tasks/wordpool.h"

#include <string>
#include <string_view>

namespace reelwatch {

//! A row in the form it has in memory and in the file: one run of bytes, about 150 for a usual task. What is
//! missing takes no room; moments are told by their distance, checksums and UUIDs as bytes, shared words by
//! their number in a WordPool. The id is not part of it, and neither are the marks that change without the
//! task (gone, acknowledged, nameSought): they stand in the first byte by themselves.

//! The marks of a record.
enum RecordMark : unsigned char { GoneMark = 1, AcknowledgedMark = 2, NameSoughtMark = 4 };

//! Appends the record of \a draft to \a out, adding new words to \a words.
void appendRecord(const RowDraft &draft, WordPool &words, std::string *out);

//! What a list shows is cut to some thousand characters a text; a longer one is no record.
inline constexpr size_t longestRecord = 0xffff;

//! Reads a record where it lies. Valid as long as the bytes and the pool are.
class RecordView
{
public:
    RecordView(std::string_view bytes, const WordPool &words) : m_bytes(bytes), m_words(&words) { }

    //! False for bytes that are no record, as a damaged file may hold; nothing else may be asked of those.
    bool isValid() const;

    std::string_view bytes() const { return m_bytes; }
    TaskFacts facts() const;
    bool hasText(RowText which) const;
    //! The number of the pool's word that the text is; null when it is told by itself.
    std::optional<int> wordOf(RowText which) const;
    //! Appends the text in UTF-8.
    void appendText(RowText which, std::string *out) const;
    //! Appends each of the texts that are there to \a out, with \a behind after it.
    void appendTexts(std::initializer_list<RowText> which, char behind, std::string *out) const;
    QString text(RowText which) const;
    //! A bit for each text that \a other, a record with the same pool, has differently.
    quint32 differingTexts(const RecordView &other) const;
    //! Everything but the id.
    TaskRow row() const;
    void fill(RowDraft *draft) const;

private:
    std::string_view m_bytes;
    const WordPool *m_words;
};

//! The marks of a record's first byte, and the byte with other marks.
unsigned char marksOf(std::string_view record);
void setMarks(char *record, unsigned char marks);

} // namespace reelwatch
