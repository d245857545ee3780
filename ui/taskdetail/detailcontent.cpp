#include "ui/taskdetail/detailcontent.h"

#include "tasks/assetfacts.h"
#include "tasks/taskwords.h"
#include "text/quantities.h"
#include "text/redaction.h"
#include "ui/taskdetail/failureadvice.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr int maximumHistoryRows = 200;
constexpr int maximumOtherFields = 200;
constexpr qsizetype maximumValueLength = 4000;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TaskDetail)
};

QString number(double value, int decimals)
{
    QLocale locale;
    if (locale.language() == QLocale::C)
        locale = QLocale(QLocale::English, QLocale::UnitedStates);
    QString digits = locale.toString(value, 'f', decimals);
    if (decimals > 0) {
        while (digits.endsWith(locale.zeroDigit()))
            digits.chop(locale.zeroDigit().size());
        if (digits.endsWith(locale.decimalPoint()))
            digits.chop(locale.decimalPoint().size());
    }
    return digits;
}

QString optionalNumber(std::optional<double> value, int decimals)
{
    return value && std::isfinite(*value) ? number(*value, decimals) : text::unknown();
}

QUrl openableLink(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    const bool isWeb
        = url.isValid() && !url.host().isEmpty() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1);
    // A masked address leads nowhere.
    return isWeb && !address.contains(text::mask()) ? url : QUrl();
}

class SectionMaker
{
public:
    SectionMaker(DetailSectionId id, const QString &title)
    {
        m_section.id = id;
        m_section.title = title;
    }

    DetailValue *add(const QString &key, const QString &label, const QString &text,
                     const QString &toolTip = {})
    {
        if (text.isEmpty() || text == text::unknown())
            return nullptr;
        DetailValue value;
        value.key = key;
        value.label = label;
        value.text = text;
        value.toolTip = toolTip;
        m_section.values.push_back(value);
        return &m_section.values.back();
    }

    void addMoment(const QString &key, const QString &label, std::optional<qint64> ms)
    {
        if (DetailValue *value = add(key, label, text::moment(ms), text::isoMoment(ms)))
            value->copyText = text::isoMoment(ms);
    }

    void addId(const QString &key, const QString &label, const QString &id)
    {
        if (DetailValue *value = add(key, label, text::oneLine(id))) {
            value->monospace = true;
            value->copyButton = true;
        }
    }

    void addForeign(const QString &key, const QString &label, const QString &foreign,
                    const QString &toolTip = {})
    {
        const QString shown = text::redactedUrl(text::oneLine(foreign, maximumValueLength));
        if (DetailValue *value = add(key, label, shown, toolTip)) {
            value->link = openableLink(shown);
            value->copyButton = value->link.isValid() || shown.contains("://"_L1);
        }
    }

    void addParagraph(const QString &text)
    {
        if (!text.isEmpty())
            m_section.paragraphs += text;
    }

    void setTable(DetailTable table) { m_section.table = std::move(table); }

    void moveTo(std::vector<DetailSection> *sections)
    {
        if (!m_section.isEmpty())
            sections->push_back(std::move(m_section));
    }

private:
    DetailSection m_section;
};

bool hasTracksWhenDone(TaskType type)
{
    return type == TaskType::Import || type == TaskType::Upload || type == TaskType::Transcode
        || type == TaskType::Clip;
}

QString quotedMessage(const QString &message)
{
    //: %1 is a message of the server, in its own language.
    return Words::tr("The server says: “%1”").arg(text::oneLine(message, maximumValueLength));
}

void addWhy(const DetailInput &input, TaskState state, std::vector<DetailSection> *sections)
{
    const TaskRow &row = input.row;
    const QString message = text::redactedText(input.task.status.errorMessage);
    const int retries = row.retries.value_or(0);
    const qint64 unchangedMs = row.updatedAtMs ? input.serverNowMs - *row.updatedAtMs : 0;
    const bool isPast = state == TaskState::Failed || state == TaskState::Cancelled;
    SectionMaker why(DetailSectionId::Why, isPast ? Words::tr("Why") : Words::tr("What now"));

    switch (state) {
    case TaskState::Failed:
        why.addParagraph(message.isEmpty() ? Words::tr("The task failed. The server gives no reason.")
                                           : quotedMessage(message));
        if (retries > 0)
            why.addParagraph(Words::tr("The server had tried again %n time(s) by itself.", nullptr, retries));
        why.addParagraph(failureAdvice(message));
        break;
    case TaskState::Cancelled:
        why.addParagraph(message.isEmpty() ? Words::tr("The task was cancelled.") : quotedMessage(message));
        break;
    case TaskState::Retrying:
        if (!message.isEmpty())
            why.addParagraph(quotedMessage(message));
        //: %1 is the number of the retry; the server makes two at most.
        why.addParagraph(Words::tr("Retry %1 of 2.").arg(number(std::clamp(retries, 1, 2), 0)));
        why.addParagraph(
            retries >= 2 ? Words::tr(
                "The server pauses for about 3 minutes and then tries for the last time, from the beginning.")
                         : Words::tr("The server pauses for about 30 seconds and then tries again by itself, "
                                     "from the beginning."));
        break;
    case TaskState::Stalled:
        if (row.phase == TaskPhase::Running) {
            //: %1 is a time: "12 min 5 s".
            why.addParagraph(Words::tr("Nothing has changed for %1. A step of the server takes 10 minutes at "
                                       "most, so the work may be stuck.")
                                 .arg(text::elapsed(unchangedMs)));
            why.addParagraph(Words::tr("The server usually notices and tries again by itself."));
        } else if (row.phase == TaskPhase::Pending) {
            why.addParagraph(Words::tr("The bytes of the upload have not arrived for %1, and its upload "
                                       "address is no longer valid. Import the file again.")
                                 .arg(text::elapsed(unchangedMs)));
        } else {
            why.addParagraph(Words::tr("The task has been waiting for %1, longer than usual. The server may "
                                       "be busy or the task forgotten.")
                                 .arg(text::elapsed(unchangedMs)));
        }
        if (!message.isEmpty())
            why.addParagraph(quotedMessage(message));
        break;
    case TaskState::Waiting:
        if (row.phase == TaskPhase::Pending && comesByUpload(row))
            why.addParagraph(Words::tr("Waiting for the bytes of the upload."));
        else
            why.addParagraph(Words::tr("Waiting for its turn. Livepeer Studio works on five tasks of an "
                                       "account at a time, the built-in service on two."));
        break;
    case TaskState::Running:
        if (retries > 0)
            why.addParagraph(Words::tr("This is retry %1 of 2; the work began again from the start.")
                                 .arg(number(retries, 0)));
        if (!message.isEmpty())
            why.addParagraph(quotedMessage(message));
        break;
    case TaskState::Completed:
        break;
    case TaskState::Unknown:
        if (row.text(RowText::PhaseWord).isEmpty())
            why.addParagraph(Words::tr("The server gives no state for this task."));
        else
            //: %1 is a word of the server.
            why.addParagraph(Words::tr("The server calls this state “%1”, which this version does not know.")
                                 .arg(text::oneLine(row.text(RowText::PhaseWord), 80)));
        break;
    }
    if (isActive(state) && hasTracksWhenDone(row.type)
        && !(input.task.assetSpec && input.task.assetSpec->videoSpec))
        why.addParagraph(Words::tr("Track details appear when the import completes."));
    if (row.gone)
        why.addParagraph(
            Words::tr("The server no longer lists this task. What was known about it is kept here."));
    why.moveTo(sections);
}

void addStatus(const DetailInput &input, TaskState state, std::vector<DetailSection> *sections)
{
    const TaskRow &row = input.row;
    const Task &task = input.task;
    SectionMaker status(DetailSectionId::Status, Words::tr("Status"));
    status.addMoment(u"created"_s, Words::tr("Created"), row.createdAtMs);
    status.addMoment(u"scheduled"_s, Words::tr("Scheduled"), row.scheduledAtMs);
    //: When the task last changed.
    status.addMoment(u"updated"_s, Words::tr("Updated"), row.updatedAtMs);

    const std::optional<qint64> queuedMs = row.scheduledAtMs ? row.scheduledAtMs : row.createdAtMs;
    if (row.firstRunningMs && queuedMs && *row.firstRunningMs >= *queuedMs) {
        //: How long the task waited before the server began.
        status.add(u"waited"_s, Words::tr("Waited"), text::elapsed(*row.firstRunningMs - *queuedMs),
                   Words::tr("Until running was first seen here"));
    }
    if (!isActive(state) && row.firstRunningMs && row.updatedAtMs
        && *row.updatedAtMs >= *row.firstRunningMs) {
        //: How long the server worked on the task.
        status.add(u"ran"_s, Words::tr("Ran"), text::elapsed(*row.updatedAtMs - *row.firstRunningMs),
                   Words::tr("Since running was first seen here"));
    }
    if (const std::optional<qint64> took = tookMs(row)) {
        //: How long the task took from its start to its end.
        status.add(u"took"_s, Words::tr("Took"), text::elapsed(took));
    }
    if (row.retries) {
        //: How often the server has tried: %1 is a number.
        status.add(u"attempts"_s, Words::tr("Attempts"), number(*row.retries + 1, 0));
    }
    status.add(u"type"_s, Words::tr("Type"), text::oneLine(typeText(row.type, row.text(RowText::TypeWord))));
    status.addId(u"id"_s, Words::tr("Task ID"), row.id);
    status.addId(u"inputAsset"_s, Words::tr("Input asset"), task.inputAssetId);
    status.addId(u"outputAsset"_s, Words::tr("Output asset"), task.outputAssetId);
    status.addId(u"project"_s, Words::tr("Project"), task.projectId);
    //: The person the task belongs to.
    status.addId(u"user"_s, Words::tr("User"), task.userId);
    //: Who asked for a clip.
    status.addId(u"requester"_s, Words::tr("Requester"), task.requesterId);
    status.moveTo(sections);
}

QString audioDifference(double seconds)
{
    const double milliseconds = std::round(std::abs(seconds) * 1000);
    if (milliseconds < 1)
        return Words::tr("Audio and video equally long");
    const QString difference = milliseconds < 1000
        //: %1 is a number of milliseconds.
        ? Words::tr("%1 ms").arg(number(milliseconds, 0))
        : text::elapsed(static_cast<qint64>(std::min(milliseconds, 1e15)));
    return seconds > 0
        //: %1 is a time: "20 ms".
        ? Words::tr("Audio %1 longer than video").arg(difference)
        //: %1 is a time: "20 ms".
        : Words::tr("Audio %1 shorter than video").arg(difference);
}

void addAsset(const AssetSpec &spec, std::vector<DetailSection> *sections)
{
    SectionMaker asset(DetailSectionId::Asset, Words::tr("Asset"));
    asset.add(u"asset.name"_s, Words::tr("Name"), text::oneLine(spec.name));
    asset.add(u"asset.type"_s, Words::tr("Kind"), text::oneLine(spec.type));
    if (DetailValue *value = asset.add(u"asset.size"_s, Words::tr("Size"), text::exactSize(spec.sizeBytes)))
        value->copyText = QString::number(spec.sizeBytes.value_or(0));
    if (spec.videoSpec) {
        const VideoSpec &video = *spec.videoSpec;
        const AssetFacts facts = factsOf(spec);
        asset.add(u"asset.container"_s, Words::tr("Container"), text::oneLine(video.format));
        if (DetailValue *value = asset.add(u"asset.duration"_s, Words::tr("Duration"),
                                           text::mediaDuration(video.durationSeconds)))
            value->toolTip = Words::tr("%1 seconds").arg(optionalNumber(video.durationSeconds, 6));
        const auto exactRate = [](std::optional<double> rate) {
            return Words::tr("%1 bits per second").arg(optionalNumber(rate, 0));
        };
        if (video.bitRate)
            asset.add(u"asset.bitRate"_s, Words::tr("Bit rate"), text::bitRate(video.bitRate),
                      exactRate(video.bitRate));
        //: Bit rate of the whole file.
        asset.add(u"asset.overallBitRate"_s, Words::tr("Overall bit rate"),
                  text::bitRate(facts.overallBitRate), Words::tr("Size divided by duration"));
        //: What the container adds to the tracks, as a share of the file.
        asset.add(u"asset.overhead"_s, Words::tr("Container overhead"),
                  text::finePercent(facts.containerOverhead),
                  Words::tr("The share of the file that belongs to no track"));
        if (facts.audioMinusVideoSeconds && std::isfinite(*facts.audioMinusVideoSeconds)) {
            //: Whether sound and picture are equally long.
            asset.add(u"asset.audioDifference"_s, Words::tr("Track lengths"),
                      audioDifference(*facts.audioMinusVideoSeconds),
                      Words::tr("%1 seconds").arg(number(*facts.audioMinusVideoSeconds, 6)));
        }
    }
    asset.moveTo(sections);
}

QString sizeInPixels(const Track &track)
{
    if (!track.width && !track.height)
        return text::unknown();
    //: Width and height of a picture.
    return Words::tr("%1 × %2").arg(track.width ? QString::number(*track.width) : text::unknown(),
                                    track.height ? QString::number(*track.height) : text::unknown());
}

QString orUnknown(const QString &foreign)
{
    const QString line = text::oneLine(foreign, 200);
    return line.isEmpty() ? text::unknown() : line;
}

QString kilobits(std::optional<double> bitsPerSecond)
{
    return bitsPerSecond ? optionalNumber(*bitsPerSecond / 1000, 3) : text::unknown();
}

void addTracks(const VideoSpec &spec, std::vector<DetailSection> *sections)
{
    DetailTable video;
    video.name = Words::tr("Video tracks");
    video.headers = { Words::tr("Codec"),           Words::tr("Size (px)"),    Words::tr("Frame rate (fps)"),
                      Words::tr("Bit rate (kb/s)"), Words::tr("Pixel format"), Words::tr("Duration"),
                      Words::tr("Start (s)") };
    DetailTable audio;
    audio.name = Words::tr("Audio tracks");
    audio.headers = { Words::tr("Codec"),
                      Words::tr("Bit rate (kb/s)"),
                      Words::tr("Channels"),
                      Words::tr("Sample rate (Hz)"),
                      Words::tr("Bit depth (bits)"),
                      Words::tr("Duration"),
                      Words::tr("Start (s)") };
    DetailTable other;
    other.name = Words::tr("Other tracks");
    other.headers = { Words::tr("Kind"), Words::tr("Codec"), Words::tr("Bit rate (kb/s)"),
                      Words::tr("Duration"), Words::tr("Start (s)") };

    bool oddFrameRate = false;
    for (const Track &track : spec.tracks) {
        const QString codec = orUnknown(track.codec);
        const QString duration = text::mediaDuration(track.durationSeconds);
        const QString start = optionalNumber(track.startSeconds, 6);
        switch (track.kind) {
        case TrackKind::Video:
            oddFrameRate = oddFrameRate
                || (track.framesPerSecond && *track.framesPerSecond > 0 && *track.framesPerSecond < 1);
            video.rows.push_back({ codec, sizeInPixels(track), optionalNumber(track.framesPerSecond, 3),
                                   kilobits(track.bitRate), orUnknown(track.pixelFormat), duration, start });
            break;
        case TrackKind::Audio:
            audio.rows.push_back({ codec, kilobits(track.bitRate), text::channels(track.channels),
                                   optionalNumber(track.sampleRate, 0),
                                   track.bitDepth ? number(*track.bitDepth, 0) : text::unknown(), duration,
                                   start });
            break;
        case TrackKind::Other:
            other.rows.push_back(
                { orUnknown(track.typeWord), codec, kilobits(track.bitRate), duration, start });
            break;
        }
    }

    const auto move = [sections](DetailSectionId id, DetailTable table, const QString &note) {
        if (table.rows.empty())
            return;
        // Tracks nearly always begin at zero, which the server leaves out.
        const bool hasStart = std::any_of(table.rows.begin(), table.rows.end(), [](const QStringList &row) {
            return row.last() != text::unknown();
        });
        if (!hasStart && id != DetailSectionId::VideoTracks) {
            table.headers.removeLast();
            for (QStringList &row : table.rows)
                row.removeLast();
        }
        SectionMaker maker(id, table.name);
        maker.setTable(std::move(table));
        maker.addParagraph(note);
        maker.moveTo(sections);
    };
    move(DetailSectionId::VideoTracks, std::move(video),
         oddFrameRate ? Words::tr(
             "A frame rate below 1 may be a thousandth of the true one: a known fault of some servers.")
                      : QString());
    move(DetailSectionId::AudioTracks, std::move(audio), {});
    move(DetailSectionId::OtherTracks, std::move(other), {});
}

void addHashes(const std::vector<Hash> &hashes, std::vector<DetailSection> *sections)
{
    SectionMaker section(DetailSectionId::Hashes, Words::tr("Hashes"));
    int index = 0;
    for (const Hash &hash : hashes)
        section.addId(u"hash.%1.%2"_s.arg(index++).arg(hash.algorithm), text::oneLine(hash.algorithm, 40),
                      hash.value);
    section.moveTo(sections);
}

//! A translated label for members that are well known; the server's name for all others.
QString memberLabel(const QString &name)
{
    if (name == "videoFilePath"_L1)
        return Words::tr("Video file");
    if (name == "metadataFilePath"_L1)
        return Words::tr("Metadata file");
    if (name == "ipfs.videoFileCid"_L1)
        return Words::tr("Video CID");
    if (name == "ipfs.videoFileUrl"_L1)
        return Words::tr("Video address");
    if (name == "ipfs.videoFileGatewayUrl"_L1)
        return Words::tr("Video gateway");
    if (name == "ipfs.nftMetadataCid"_L1 || name == "ipfs.erc1155MetadataCid"_L1)
        return Words::tr("Metadata CID");
    if (name == "ipfs.nftMetadataUrl"_L1 || name == "ipfs.erc1155MetadataUrl"_L1)
        return Words::tr("Metadata address");
    if (name == "ipfs.nftMetadataGatewayUrl"_L1)
        return Words::tr("Metadata gateway");
    if (name == "ipfs.cid"_L1)
        return Words::tr("CID");
    return text::oneLine(name, 120);
}

void addParameters(const Task &task, std::vector<DetailSection> *sections)
{
    SectionMaker source(DetailSectionId::Source, Words::tr("Source and parameters"));
    source.addForeign(u"source"_s, Words::tr("Source"), task.sourceUrl);
    for (const NamedValue &parameter : task.params) {
        if (parameter.value == task.sourceUrl)
            continue;
        source.addForeign(u"params."_s + parameter.name, memberLabel(parameter.name), parameter.value,
                          text::oneLine(parameter.name, 200));
    }
    source.moveTo(sections);

    SectionMaker output(DetailSectionId::Output, Words::tr("Output"));
    for (const NamedValue &member : task.output)
        output.addForeign(u"output."_s + member.name, memberLabel(member.name), member.value,
                          text::oneLine(member.name, 200));
    output.moveTo(sections);
}

void addHistory(const std::vector<Observation> &history, std::vector<DetailSection> *sections)
{
    SectionMaker section(DetailSectionId::History, Words::tr("History"));
    DetailTable table;
    table.name = Words::tr("History");
    //: A column title in what was observed of a task.
    table.headers = { Words::tr("Time"), Words::tr("State"), Words::tr("Progress"), Words::tr("Attempt"),
                      Words::tr("Message") };
    const size_t skipped = history.size() > maximumHistoryRows ? history.size() - maximumHistoryRows : 0;
    for (size_t i = skipped; i < history.size(); ++i) {
        const Observation &seen = history[i];
        TaskRow row;
        row.phase = seen.phase;
        row.retries = seen.retries;
        row.text(RowText::Error) = seen.error;
        row.hasError = !seen.error.isEmpty();
        row.updatedAtMs = seen.serverMs;
        table.rows.push_back({ text::moment(seen.serverMs), stateText(stateOf(row, seen.serverMs), row),
                               text::percent(seen.progress),
                               seen.retries ? number(*seen.retries + 1, 0) : text::unknown(),
                               text::oneLine(text::redactedText(seen.error), 500) });
    }
    if (skipped > 0)
        section.addParagraph(Words::tr("The last %Ln change(s) seen here.", nullptr, maximumHistoryRows));
    section.setTable(std::move(table));
    section.moveTo(sections);
}

//! Every scalar of a JSON value with its path, in the order of the members' names.
void flatten(const QString &path, const QJsonValue &value, std::vector<std::pair<QString, QString>> *leaves)
{
    switch (value.type()) {
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            flatten(path.isEmpty() ? it.key() : QString(path + u'.' + it.key()), it.value(), leaves);
        break;
    }
    case QJsonValue::Array: {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            flatten(path + u'.' + QString::number(i), array.at(i), leaves);
        break;
    }
    case QJsonValue::Bool:
        leaves->emplace_back(path, value.toBool() ? u"true"_s : u"false"_s);
        break;
    case QJsonValue::Double: {
        const QVariant variant = value.toVariant();
        leaves->emplace_back(path,
                             variant.typeId() == QMetaType::LongLong
                                 ? QString::number(variant.toLongLong())
                                 : QString::number(value.toDouble(), 'g', 17));
        break;
    }
    case QJsonValue::String:
        leaves->emplace_back(path, value.toString());
        break;
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
}

//! True for the path of a member that has a place of its own in another section.
bool isShownElsewhere(const QString &path, const DetailInput &input, const QSet<QString> &named)
{
    static const QSet<QString> top { u"id"_s,
                                     u"type"_s,
                                     u"createdAt"_s,
                                     u"scheduledAt"_s,
                                     u"name"_s,
                                     u"userId"_s,
                                     u"projectId"_s,
                                     u"requesterId"_s,
                                     u"inputAssetId"_s,
                                     u"outputAssetId"_s,
                                     u"deleted"_s,
                                     u"status.phase"_s,
                                     u"status.progress"_s,
                                     u"status.updatedAt"_s,
                                     u"status.errorMessage"_s,
                                     u"status.retries"_s };
    if (top.contains(path) || named.contains(path))
        return true;
    const qsizetype spec = path.indexOf(".assetSpec."_L1);
    if (spec < 0 || !input.task.assetSpec || !path.startsWith("output."_L1))
        return false;
    const QString member = path.mid(spec + 11);
    static const QSet<QString> members { u"name"_s,
                                         u"type"_s,
                                         u"size"_s,
                                         u"videoSpec.format"_s,
                                         u"videoSpec.duration"_s,
                                         u"videoSpec.bitrate"_s };
    static const QSet<QString> trackMembers {
        u"type"_s,  u"codec"_s,  u"startTime"_s,   u"duration"_s, u"bitrate"_s,    u"fps"_s,
        u"width"_s, u"height"_s, u"pixelFormat"_s, u"channels"_s, u"sampleRate"_s, u"bitDepth"_s
    };
    return members.contains(member) || member.startsWith("hash."_L1)
        || (member.startsWith("videoSpec.tracks."_L1) && trackMembers.contains(member.section(u'.', 3)));
}

void addOtherFields(const DetailInput &input, std::vector<DetailSection> *sections)
{
    const QJsonDocument document = QJsonDocument::fromJson(input.json);
    if (!document.isObject())
        return;
    const QJsonObject object = document.object();
    QSet<QString> named;
    const auto addNamed = [&](const QString &member, const std::vector<NamedValue> &values) {
        const QStringList keys = object.value(member).toObject().keys();
        for (const QString &key : keys) {
            for (const NamedValue &value : values)
                named.insert(member + u'.' + key + u'.' + value.name);
        }
    };
    addNamed(u"params"_s, input.task.params);
    addNamed(u"output"_s, input.task.output);

    std::vector<std::pair<QString, QString>> leaves;
    flatten({}, object, &leaves);
    SectionMaker section(DetailSectionId::OtherFields, Words::tr("Other fields"));
    int shown = 0;
    int left = 0;
    for (const auto &[path, value] : leaves) {
        if (value.isEmpty() || isShownElsewhere(path, input, named)
            || (!input.task.sourceUrl.isEmpty() && value == input.task.sourceUrl))
            continue;
        if (shown == maximumOtherFields) {
            ++left;
            continue;
        }
        ++shown;
        section.addForeign(u"other."_s + path, text::oneLine(path, 120), value);
    }
    if (left > 0)
        section.addParagraph(Words::tr("%n more field(s) can be read under JSON.", nullptr, left));
    section.moveTo(sections);
}

} // namespace

DetailHeader detailHeader(const TaskRow &row, qint64 serverNowMs)
{
    DetailHeader header;
    const TaskState state = stateOf(row, serverNowMs);
    header.name = text::oneLine(row.name(), 500);
    if (header.name.isEmpty()) {
        header.name = text::oneLine(row.id, 500);
        if (header.name.isEmpty())
            header.name = text::unknown();
        header.nameIsId = true;
    }
    header.state = state;
    const QString progress = row.progress && row.phase == TaskPhase::Running
        ? text::percent(static_cast<double>(*row.progress))
        : QString();
    header.summary
        = text::joined({ stateText(state, row),
                         text::oneLine(typeText(row.type, row.text(RowText::TypeWord)), 80), progress });
    if (isActive(state)) {
        const std::optional<qint64> since = row.firstRunningMs && row.phase == TaskPhase::Running
            ? row.firstRunningMs
            : row.scheduledAtMs ? row.scheduledAtMs
                                : row.createdAtMs;
        if (since && serverNowMs >= *since) {
            //: How long the task has been in work; %1 is a time: "for 12 s".
            header.time = Words::tr("for %1").arg(text::elapsed((serverNowMs - *since) / 1000 * 1000));
        }
    } else if (const std::optional<qint64> took = tookMs(row)) {
        //: How long the task took; %1 is a time: "took 12.566 s".
        header.time = Words::tr("took %1").arg(text::elapsed(took));
    }
    if (state != TaskState::Unknown)
        header.stages = stagesOf(row, comesByUpload(row));
    return header;
}

std::vector<DetailSection> detailSections(const DetailInput &input)
{
    std::vector<DetailSection> sections;
    const TaskState state = stateOf(input.row, input.serverNowMs);
    addWhy(input, state, &sections);
    addStatus(input, state, &sections);
    if (input.task.assetSpec) {
        addAsset(*input.task.assetSpec, &sections);
        if (input.task.assetSpec->videoSpec)
            addTracks(*input.task.assetSpec->videoSpec, &sections);
        addHashes(input.task.assetSpec->hashes, &sections);
    }
    addParameters(input.task, &sections);
    addHistory(input.history, &sections);
    addOtherFields(input, &sections);
    return sections;
}

DetailHeader severalHeader(int count)
{
    DetailHeader header;
    header.name = Words::tr("%Ln task(s) selected", nullptr, count);
    return header;
}

void SeveralTasks::add(const TaskRow &row, TaskState state)
{
    const bool isFirst = m_count++ == 0;
    ++m_byState[static_cast<std::size_t>(state)];
    if (row.sizeBytes && *row.sizeBytes >= 0) {
        m_bytes += *row.sizeBytes;
        ++m_sized;
    }
    if (row.durationSeconds && std::isfinite(*row.durationSeconds) && *row.durationSeconds >= 0) {
        m_seconds += *row.durationSeconds;
        ++m_timed;
    }
    if (isFirst)
        m_type = row.type;
    else if (m_type != row.type)
        m_type.reset();
    constexpr std::array<RowText, TextCount> looked { RowText::TypeWord,   RowText::Media,
                                                      RowText::Container,  RowText::Source,
                                                      RowText::InputAsset, RowText::OutputAsset,
                                                      RowText::Project,    RowText::Error };
    for (std::size_t i = 0; i < looked.size(); ++i) {
        if (isFirst)
            m_texts[i] = row.text(looked[i]);
        else if (m_texts[i] && *m_texts[i] != row.text(looked[i]))
            m_texts[i].reset();
    }
}

std::vector<DetailSection> SeveralTasks::sections() const
{
    std::vector<DetailSection> sections;
    SectionMaker totals(DetailSectionId::Status, Words::tr("Totals"));
    for (std::size_t i = 0; i < m_byState.size(); ++i) {
        if (m_byState[i] > 0)
            totals.add(u"count."_s + QString::number(i), stateText(static_cast<TaskState>(i)),
                       number(m_byState[i], 0));
    }
    const auto ofHowMany = [this](const QString &total, int known) {
        if (known == 0)
            return QString();
        if (known == m_count)
            return total;
        //: A total of which only some parts are known: %1 is the total, %2 and %3 are numbers of tasks.
        return Words::tr("%1 (known for %2 of %3)").arg(total, number(known, 0), number(m_count, 0));
    };
    totals.add(u"total.size"_s, Words::tr("Size"), ofHowMany(text::exactSize(m_bytes), m_sized));
    totals.add(u"total.duration"_s, Words::tr("Duration"),
               ofHowMany(text::mediaDuration(m_seconds), m_timed));
    totals.moveTo(&sections);

    SectionMaker common(DetailSectionId::Asset, Words::tr("In common"));
    const auto addCommon = [&](const QString &key, const QString &label, Text text) {
        if (m_texts[text])
            common.addForeign(key, label, *m_texts[text]);
    };
    if (m_type && m_texts[TypeWord])
        common.addForeign(u"type"_s, Words::tr("Type"), typeText(*m_type, *m_texts[TypeWord]));
    addCommon(u"media"_s, Words::tr("Media"), Media);
    addCommon(u"container"_s, Words::tr("Container"), Container);
    addCommon(u"source"_s, Words::tr("Source"), Source);
    addCommon(u"inputAsset"_s, Words::tr("Input asset"), InputAsset);
    addCommon(u"outputAsset"_s, Words::tr("Output asset"), OutputAsset);
    addCommon(u"project"_s, Words::tr("Project"), Project);
    addCommon(u"error"_s, Words::tr("Error"), Error);
    common.moveTo(&sections);
    return sections;
}

QString plainText(const DetailHeader &header, const std::vector<DetailSection> &sections)
{
    QStringList lines { header.name };
    const QString summary = text::joined({ header.summary, header.time });
    if (!summary.isEmpty())
        lines += summary;
    for (const DetailSection &section : sections) {
        lines += QString();
        lines += section.title;
        lines += section.paragraphs;
        for (const DetailValue &value : section.values) {
            //: A line of copied text: %1 is the name of a value, %2 the value.
            lines += Words::tr("%1: %2").arg(value.label, value.text);
        }
        if (section.table) {
            lines += section.table->headers.join(u'\t');
            for (const QStringList &row : section.table->rows)
                lines += row.join(u'\t');
        }
    }
    return lines.join(u'\n');
}

} // namespace reelwatch
