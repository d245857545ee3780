#include "tasks/searchfields.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <bit>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr TaskColumns columnsOf(std::initializer_list<TaskColumn> columns)
{
    TaskColumns bits = 0;
    for (const TaskColumn column : columns)
        bits |= columnBit(column);
    return bits;
}

using enum TaskColumn;

constexpr auto fields = std::to_array<SearchFieldInfo>({
    { SearchField::Phase, "phase state status is", SearchValueKind::Choice, 0, "",
      //: of a field of the search language: phase:failed
      QT_TRANSLATE_NOOP("Search", "State of the task") },
    { SearchField::Type, "type kind", SearchValueKind::Choice, 0, "",
      //: of a field of the search language: type:upload
      QT_TRANSLATE_NOOP("Search", "Type of the task") },
    { SearchField::Age, "age", SearchValueKind::Age, columnsOf({ Created }), "today <1h <7d <30d >=30d",
      //: of a field of the search language: age:<7d
      QT_TRANSLATE_NOOP("Search", "How long ago it was created") },
    { SearchField::Size, "size bytes", SearchValueKind::Size, columnsOf({ TaskColumn::Size }),
      ">1GB >100MB <10MB 1MB..50MB",
      //: of a field of the search language: size:>1GB
      QT_TRANSLATE_NOOP("Search", "Size of the file") },
    { SearchField::Name, "name title", SearchValueKind::Text, columnsOf({ TaskColumn::Name }), "",
      //: of a field of the search language: name:beach
      QT_TRANSLATE_NOOP("Search", "Name of the task") },
    { SearchField::Error, "error message", SearchValueKind::Text, columnsOf({ TaskColumn::Error }), "",
      //: of a field of the search language: error:"moov atom"
      QT_TRANSLATE_NOOP("Search", "Error message") },
    { SearchField::Codec, "codec", SearchValueKind::Text, columnsOf({ TaskColumn::Media }),
      "h264 hevc vp9 av1 aac opus",
      //: of a field of the search language: codec:vp9
      QT_TRANSLATE_NOOP("Search", "Codec of the video or the audio") },
    { SearchField::Project, "project", SearchValueKind::Text, columnsOf({ TaskColumn::Project }), "",
      //: of a field of the search language
      QT_TRANSLATE_NOOP("Search", "Project it belongs to") },
    { SearchField::Account, "account server", SearchValueKind::Text, 0, "",
      //: of a field of the search language
      QT_TRANSLATE_NOOP("Search", "Account it belongs to") },
    { SearchField::Has, "has", SearchValueKind::Choice, 0, "",
      //: of a field of the search language: has:error
      QT_TRANSLATE_NOOP("Search", "Whether something is known of it") },
    { SearchField::Acked, "acked acknowledged", SearchValueKind::None, 0, "",
      //: of a word of the search language: acked
      QT_TRANSLATE_NOOP("Search", "Failures you have acknowledged") },
    { SearchField::Gone, "gone", SearchValueKind::None, 0, "",
      //: of a word of the search language: gone
      QT_TRANSLATE_NOOP("Search", "Tasks the server no longer lists") },
    { SearchField::Created, "created", SearchValueKind::Moment, columnsOf({ TaskColumn::Created }),
      "today yesterday <7d",
      //: of a field of the search language: created:2026-11-01
      QT_TRANSLATE_NOOP("Search", "When it was created") },
    { SearchField::Updated, "updated changed", SearchValueKind::Moment, columnsOf({ TaskColumn::Updated }),
      "<10m <1h today yesterday",
      //: of a field of the search language: updated:<10m
      QT_TRANSLATE_NOOP("Search", "When it last changed") },
    { SearchField::Scheduled, "scheduled", SearchValueKind::Moment, columnsOf({ TaskColumn::Scheduled }),
      "today yesterday <7d",
      //: of a field of the search language: scheduled:today
      QT_TRANSLATE_NOOP("Search", "When it was scheduled") },
    { SearchField::Duration, "duration length", SearchValueKind::Span, columnsOf({ TaskColumn::Duration }),
      "<1m >5m >1h 1:30..2:00",
      //: of a field of the search language: duration:>5m
      QT_TRANSLATE_NOOP("Search", "How long the video plays") },
    { SearchField::BitRate, "bitrate rate", SearchValueKind::BitRate, columnsOf({ TaskColumn::BitRate }),
      ">5M >2M <500k",
      //: of a field of the search language: bitrate:>2M
      QT_TRANSLATE_NOOP("Search", "Bit rate of the file") },
    { SearchField::Height, "height", SearchValueKind::Count, columnsOf({ TaskColumn::Media }),
      ">=2160 >=1080 1080 720 <720",
      //: of a field of the search language: height:>=1080
      QT_TRANSLATE_NOOP("Search", "Height of the picture in pixels") },
    { SearchField::Width, "width", SearchValueKind::Count, columnsOf({ TaskColumn::Media }),
      ">=3840 >=1920 1280",
      //: of a field of the search language: width:>=1920
      QT_TRANSLATE_NOOP("Search", "Width of the picture in pixels") },
    { SearchField::FrameRate, "fps framerate", SearchValueKind::Count, columnsOf({ TaskColumn::Media }),
      ">=50 30 25",
      //: of a field of the search language: fps:>=50
      QT_TRANSLATE_NOOP("Search", "Pictures per second") },
    { SearchField::Container, "container format", SearchValueKind::Text, columnsOf({ TaskColumn::Container }),
      "mp4 mov webm matroska",
      //: of a field of the search language: container:mov
      QT_TRANSLATE_NOOP("Search", "Container of the file") },
    { SearchField::Media, "media", SearchValueKind::Text, columnsOf({ TaskColumn::Media }), "",
      //: of a field of the search language: media:1280×720
      QT_TRANSLATE_NOOP("Search", "Summary of the tracks, as in the list") },
    { SearchField::Progress, "progress", SearchValueKind::Percent, columnsOf({ TaskColumn::Progress }),
      "<50% >=50% >=90%",
      //: of a field of the search language: progress:>50%
      QT_TRANSLATE_NOOP("Search", "How far it is") },
    { SearchField::Retries, "retries attempts retry", SearchValueKind::Count, columnsOf({ Attempts }),
      ">0 >=2",
      //: of a field of the search language: retries:>0
      QT_TRANSLATE_NOOP("Search", "How often it was tried again") },
    { SearchField::Took, "took time", SearchValueKind::Span, columnsOf({ Time }), ">1h >10m <1m",
      //: of a field of the search language: took:>10m
      QT_TRANSLATE_NOOP("Search", "How long it took, or how long it has been going on") },
    { SearchField::Waited, "waited", SearchValueKind::Span, columnsOf({ TaskColumn::Waited }), ">1h >10m <1m",
      //: of a field of the search language: waited:>10m
      QT_TRANSLATE_NOOP("Search", "How long it waited before it ran") },
    { SearchField::Ran, "ran", SearchValueKind::Span, columnsOf({ TaskColumn::Ran }), ">1h >10m <1m",
      //: of a field of the search language: ran:>10m
      QT_TRANSLATE_NOOP("Search", "How long it ran") },
    { SearchField::Source, "source url address", SearchValueKind::Text, columnsOf({ TaskColumn::Source }), "",
      //: of a field of the search language: source:example.org
      QT_TRANSLATE_NOOP("Search", "Address it was read from") },
    { SearchField::Id, "id", SearchValueKind::Text, columnsOf({ TaskColumn::Id }), "",
      //: of a field of the search language: id:3c1f
      QT_TRANSLATE_NOOP("Search", "Id of the task") },
    { SearchField::Asset, "asset", SearchValueKind::Text, columnsOf({ InputAsset, OutputAsset }), "",
      //: of a field of the search language: asset:3c1f
      QT_TRANSLATE_NOOP("Search", "Id of the asset it reads or makes") },
    { SearchField::Input, "input", SearchValueKind::Text, columnsOf({ InputAsset }), "",
      //: of a field of the search language: input:3c1f
      QT_TRANSLATE_NOOP("Search", "Id of the asset it reads") },
    { SearchField::Output, "output", SearchValueKind::Text, columnsOf({ OutputAsset }), "",
      //: of a field of the search language: output:3c1f
      QT_TRANSLATE_NOOP("Search", "Id of the asset it makes") },
    { SearchField::Hash, "hash", SearchValueKind::Text, columnsOf({ TaskColumn::Md5, TaskColumn::Sha256 }),
      "",
      //: of a field of the search language: hash:0f1e2d
      QT_TRANSLATE_NOOP("Search", "Hash of the file, of either kind") },
    { SearchField::Md5, "md5", SearchValueKind::Text, columnsOf({ TaskColumn::Md5 }), "",
      //: of a field of the search language: md5:0f1e2d
      QT_TRANSLATE_NOOP("Search", "MD5 hash of the file") },
    { SearchField::Sha256, "sha256 sha", SearchValueKind::Text, columnsOf({ TaskColumn::Sha256 }), "",
      //: of a field of the search language: sha256:0f1e2d
      QT_TRANSLATE_NOOP("Search", "SHA-256 hash of the file") },
});

struct Choice
{
    const char *names; //!< its name, then other names it goes by, with blanks between them
    quint32 bits;
};

constexpr auto phaseWords = std::to_array<Choice>({
    { "failed error", choiceOf(TaskState::Failed) },
    { "active", activeChoice },
    { "running processing", choiceOf(TaskState::Running) },
    { "waiting pending queued", choiceOf(TaskState::Waiting) },
    { "retrying", choiceOf(TaskState::Retrying) },
    { "stalled stuck", choiceOf(TaskState::Stalled) },
    { "completed done ready succeeded", choiceOf(TaskState::Completed) },
    { "cancelled canceled", choiceOf(TaskState::Cancelled) },
    { "unknown", choiceOf(TaskState::Unknown) },
    { "gone", goneChoice },
    { "acked acknowledged", ackedChoice },
});

constexpr auto typeWords = std::to_array<Choice>({
    { "import", choiceOf(TaskType::Import) },
    { "upload", choiceOf(TaskType::Upload) },
    { "export", choiceOf(TaskType::Export) },
    { "export-data exportdata", choiceOf(TaskType::ExportData) },
    { "transcode", choiceOf(TaskType::Transcode) },
    { "transcode-file transcodefile", choiceOf(TaskType::TranscodeFile) },
    { "clip", choiceOf(TaskType::Clip) },
    { "other unknown", choiceOf(TaskType::Unknown) },
});

constexpr auto presenceWords = std::to_array<Choice>({
    { "error", columnsOf({ TaskColumn::Error }) },
    { "name", columnsOf({ TaskColumn::Name }) },
    { "media", columnsOf({ TaskColumn::Media }) },
    { "size", columnsOf({ TaskColumn::Size }) },
    { "duration", columnsOf({ TaskColumn::Duration }) },
    { "bitrate", columnsOf({ TaskColumn::BitRate }) },
    { "progress", columnsOf({ TaskColumn::Progress }) },
    { "retries", columnsOf({ Attempts }) },
    { "source url", columnsOf({ TaskColumn::Source }) },
    { "container", columnsOf({ TaskColumn::Container }) },
    { "project", columnsOf({ TaskColumn::Project }) },
    { "asset", columnsOf({ InputAsset, OutputAsset }) },
    { "input", columnsOf({ InputAsset }) },
    { "output", columnsOf({ OutputAsset }) },
    { "hash", columnsOf({ TaskColumn::Md5, TaskColumn::Sha256 }) },
    { "md5", columnsOf({ TaskColumn::Md5 }) },
    { "sha256", columnsOf({ TaskColumn::Sha256 }) },
});

std::span<const Choice> choicesOf(SearchField field)
{
    switch (field) {
    case SearchField::Phase:
        return phaseWords;
    case SearchField::Type:
        return typeWords;
    case SearchField::Has:
        return presenceWords;
    default:
        return {};
    }
}

//! Calls \a visit with each of \a names until it returns true; whether it did.
template<typename Visit> bool anyName(const char *names, const Visit &visit)
{
    const QLatin1StringView all(names);
    for (qsizetype from = 0; from < all.size();) {
        qsizetype to = all.indexOf(u' ', from);
        if (to < 0)
            to = all.size();
        if (visit(all.sliced(from, to - from)))
            return true;
        from = to + 1;
    }
    return false;
}

QLatin1StringView firstName(const char *names)
{
    const QLatin1StringView all(names);
    return all.first(all.contains(u' ') ? all.indexOf(u' ') : all.size());
}

bool isNamed(const char *names, QStringView word)
{
    return anyName(names,
                   [word](QLatin1StringView name) { return word.compare(name, Qt::CaseInsensitive) == 0; });
}

//! How many letters must be put in, left out or replaced to make \a one of \a other; both are short.
int distance(QStringView one, QLatin1StringView other)
{
    constexpr qsizetype longest = 16;
    if (one.size() > longest || other.size() > longest)
        return static_cast<int>(longest);
    std::array<int, longest + 1> row {};
    for (qsizetype i = 0; i <= other.size(); ++i)
        row[static_cast<size_t>(i)] = static_cast<int>(i);
    for (qsizetype i = 0; i < one.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i) + 1;
        for (qsizetype j = 0; j < other.size(); ++j) {
            const bool isSame = one[i].toLower() == other[j];
            int &next = row[static_cast<size_t>(j) + 1];
            const int cost
                = std::min({ diagonal + (isSame ? 0 : 1), next + 1, row[static_cast<size_t>(j)] + 1 });
            diagonal = next;
            next = cost;
        }
    }
    return row[static_cast<size_t>(other.size())];
}

} // namespace

std::span<const SearchFieldInfo> searchFields()
{
    return fields;
}

const SearchFieldInfo &searchFieldInfo(SearchField field)
{
    return *std::ranges::find(fields, field, &SearchFieldInfo::field);
}

const SearchFieldInfo *searchFieldNamed(QStringView name)
{
    const auto *found
        = std::ranges::find_if(fields, [name](const auto &info) { return isNamed(info.names, name); });
    return found == fields.end() ? nullptr : &*found;
}

QString searchFieldName(SearchField field)
{
    return QString(firstName(searchFieldInfo(field).names));
}

QString searchFieldExplanation(SearchField field)
{
    return QCoreApplication::translate("Search", searchFieldInfo(field).explanation);
}

const SearchFieldInfo *searchFieldLike(QStringView name)
{
    const SearchFieldInfo *best = nullptr;
    // One slip in a short word and two in a longer one; more would guess at words that mean something else.
    int least = name.size() < 6 ? 2 : 3;
    for (const SearchFieldInfo &info : fields) {
        if (info.kind == SearchValueKind::None || name.size() < 3)
            continue;
        anyName(info.names, [&](QLatin1StringView each) {
            const int slips = each.size() < 3 ? least : distance(name, each);
            if (slips < least) {
                least = slips;
                best = &info;
            }
            return false;
        });
    }
    return best;
}

quint32 searchChoices(SearchField field, QStringView word)
{
    if (word.isEmpty())
        return 0;
    const std::span<const Choice> choices = choicesOf(field);
    for (const Choice &choice : choices) {
        if (isNamed(choice.names, word))
            return choice.bits;
    }
    quint32 bits = 0;
    for (const Choice &choice : choices) {
        if (firstName(choice.names).startsWith(word, Qt::CaseInsensitive))
            bits |= choice.bits;
    }
    return bits;
}

QStringList searchChoiceWords(SearchField field, quint32 choices)
{
    const std::span<const Choice> all = choicesOf(field);
    const auto exact = std::ranges::find(all, choices, &Choice::bits);
    if (exact != all.end())
        return { QString(firstName(exact->names)) };
    QStringList words;
    for (const Choice &choice : all) {
        if (std::has_single_bit(choice.bits) && (choices & choice.bits) != 0)
            words += QString(firstName(choice.names));
    }
    return words;
}

QStringList searchChoiceWords(SearchField field)
{
    QStringList words;
    for (const Choice &choice : choicesOf(field))
        words += QString(firstName(choice.names));
    return words;
}

QString searchWord(TaskState state)
{
    return searchChoiceWords(SearchField::Phase, choiceOf(state)).constFirst();
}

QString searchWord(TaskType type)
{
    return searchChoiceWords(SearchField::Type, choiceOf(type)).constFirst();
}

} // namespace reelwatch
