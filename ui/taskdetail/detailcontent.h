#pragma once

#include "livepeer/task.h"
#include "tasks/taskbatch.h"
#include "tasks/taskrow.h"
#include "ui/progress/stages.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <array>
#include <optional>
#include <vector>

namespace reelwatch {

//! A named value as the detail pane shows it. Foreign text; the widgets take it as plain text.
struct DetailValue
{
    QString key; //!< stable and untranslated: "created", "hash.md5"
    QString label; //!< translated
    QString text;
    QString copyText; //!< what Copy gives; empty when it is text
    QString toolTip; //!< the exact form (ISO 8601, JSON member); may be empty
    QUrl link; //!< only http and https; empty for no Open action
    bool monospace = false;
    bool copyButton = false;
    bool operator==(const DetailValue &) const = default;

    const QString &copied() const { return copyText.isEmpty() ? text : copyText; }
};

struct DetailTable
{
    QString name; //!< for screen readers
    QStringList headers; //!< with units
    std::vector<QStringList> rows;
    bool operator==(const DetailTable &) const = default;
};

enum class DetailSectionId {
    Why,
    Status,
    Asset,
    VideoTracks,
    AudioTracks,
    OtherTracks,
    Hashes,
    Source,
    Output,
    History,
    OtherFields
};

struct DetailSection
{
    DetailSectionId id = DetailSectionId::Why;
    QString title;
    QStringList paragraphs;
    std::vector<DetailValue> values;
    std::optional<DetailTable> table;
    bool operator==(const DetailSection &) const = default;

    bool isEmpty() const { return paragraphs.isEmpty() && values.empty() && (!table || table->rows.empty()); }
};

struct DetailHeader
{
    QString name;
    bool nameIsId = false; //!< shown in italics: the task has no name of its own
    std::optional<TaskState> state; //!< null when several tasks are shown
    QString summary; //!< "Running · Upload · 42 %"
    QString time; //!< "for 12 s", "took 12.566 s"
    std::optional<Stages> stages;
    bool operator==(const DetailHeader &) const = default;
};

//! Everything the store knows about a task at one moment.
struct DetailInput
{
    Task task; //!< secrets masked
    TaskRow row;
    QByteArray json; //!< secrets masked
    std::vector<Observation> history;
    qint64 serverNowMs = 0;
};

//! The header alone; cheap, for the clock.
DetailHeader detailHeader(const TaskRow &row, qint64 serverNowMs);

//! The sections of one task in their order, without empty ones. Pure; translated; numbers in the default
//! locale.
std::vector<DetailSection> detailSections(const DetailInput &input);

//! Totals and common values of several tasks, which are taken in one after the other, so that of many a few
//! can be read at a time.
class SeveralTasks
{
public:
    void add(const TaskRow &row, TaskState state);
    int count() const { return m_count; }

    //! Translated, without empty ones.
    std::vector<DetailSection> sections() const;

private:
    //! The texts that are looked at for being common to all.
    enum Text { TypeWord, Media, Container, Source, InputAsset, OutputAsset, Project, Error, TextCount };

    int m_count = 0;
    std::array<int, 8> m_byState {}; //!< indexed by TaskState
    qint64 m_bytes = 0;
    int m_sized = 0; //!< how many have a size
    double m_seconds = 0;
    int m_timed = 0;
    std::optional<TaskType> m_type; //!< of all of them
    std::array<std::optional<QString>, TextCount> m_texts; //!< null: not the same in all
};

//! For \a count selected tasks.
DetailHeader severalHeader(int count);

//! Header and sections as lines of text, for Copy all.
QString plainText(const DetailHeader &header, const std::vector<DetailSection> &sections);

} // namespace reelwatch
