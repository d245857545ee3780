#include "livepeer/decoder.h"

#include "livepeer/jsonstring.h"

#include <simdjson.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string_view>
#include <utility>

namespace reelwatch {

using namespace Qt::StringLiterals;
using namespace std::string_view_literals;
namespace ondemand = simdjson::ondemand;

namespace {

constexpr int maxDepth = 512; //!< every level costs stack; a deeper item counts as malformed
constexpr size_t maxNamedValues = 200;
constexpr qsizetype maxNamedValueLength = 4096;
constexpr size_t maxTracks = 1000;

enum class Kind : std::uint8_t { Object, Array, String, Number, True, False, Null };

//! One JSON value of an item. The nodes of an item stand in document order; the children of a node follow it
//! directly.
struct Node
{
    Kind kind;
    std::string_view key; //!< the member's name as it stands in the text, without quotes
    std::string_view text; //!< the value as it stands in the text; a string without its quotes
    size_t end; //!< index behind the last node below this one
};

//! Without the blanks behind it; only the four that JSON knows.
std::string_view trimmed(std::string_view text)
{
    return text.substr(0, text.find_last_not_of(" \t\n\r"sv) + 1);
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isNumber(std::string_view text)
{
    size_t at = 0;
    const auto digits = [&] {
        const size_t from = at;
        while (at < text.size() && isDigit(text[at]))
            ++at;
        return at > from;
    };
    const auto takes = [&](std::string_view any) {
        if (at == text.size() || any.find(text[at]) == std::string_view::npos)
            return false;
        ++at;
        return true;
    };
    takes("-"sv);
    const size_t first = at;
    if (!digits() || (text[first] == '0' && at - first > 1))
        return false;
    if (takes("."sv) && !digits())
        return false;
    if (takes("eE"sv)) {
        takes("+-"sv);
        if (!digits())
            return false;
    }
    return at == text.size();
}

QString unescaped(std::string_view raw)
{
    return JsonString { raw }.toString();
}

std::optional<double> numberOf(const Node &node)
{
    if (node.kind != Kind::Number)
        return {};
    double value = 0;
    const auto parsed = std::from_chars(node.text.data(), node.text.data() + node.text.size(), value);
    if (parsed.ec != std::errc() || !std::isfinite(value))
        return {};
    return value;
}

//! Also from 1.644546528663e12 and 5.0; a fraction is cut off.
std::optional<qint64> integerOf(const Node &node)
{
    if (node.kind != Kind::Number)
        return {};
    qint64 exact = 0;
    const char *end = node.text.data() + node.text.size();
    if (const auto parsed = std::from_chars(node.text.data(), end, exact);
        parsed.ec == std::errc() && parsed.ptr == end)
        return exact;
    const std::optional<double> value = numberOf(node);
    constexpr double limit = 9007199254740992.0; // 2^53: beyond it doubles skip integers
    if (!value || std::abs(*value) > limit)
        return {};
    return static_cast<qint64>(*value);
}

//! The server's moments are JavaScript's, which end 8.64e15 ms from 1970; so no difference of two overflows.
std::optional<qint64> momentOf(const Node &node)
{
    constexpr qint64 last = 8'640'000'000'000'000;
    const std::optional<qint64> value = integerOf(node);
    return value && *value >= -last && *value <= last ? value : std::nullopt;
}

std::optional<int> smallIntegerOf(const Node &node)
{
    const std::optional<qint64> value = integerOf(node);
    if (!value || *value < std::numeric_limits<int>::min() || *value > std::numeric_limits<int>::max())
        return {};
    return static_cast<int>(*value);
}

//! The nodes of one item, read from simdjson in one pass. Reused from item to item to save its memory.
class Tree
{
public:
    void clear() { m_nodes.clear(); }

    simdjson::error_code read(ondemand::value value) { return readValue(value, {}, 0); }

    const Node &at(size_t index) const { return m_nodes[index]; }

    //! The member of the object at \a object, the last one when the name stands there twice. Null when there
    //! is none, or no object.
    const Node *member(const Node *object, std::string_view name) const
    {
        const Node *found = nullptr;
        forEachChild(object, [&](const Node &child) {
            if (isCalled(child, name))
                found = &child;
        });
        return object && object->kind == Kind::Object ? found : nullptr;
    }

    const Node *object(const Node *parent, std::string_view name) const
    {
        const Node *found = member(parent, name);
        return found && found->kind == Kind::Object ? found : nullptr;
    }

    QString string(const Node *parent, std::string_view name) const
    {
        const Node *found = member(parent, name);
        return found && found->kind == Kind::String ? unescaped(found->text) : QString();
    }

    std::optional<double> number(const Node *parent, std::string_view name) const
    {
        const Node *found = member(parent, name);
        return found ? numberOf(*found) : std::nullopt;
    }

    std::optional<qint64> integer(const Node *parent, std::string_view name) const
    {
        const Node *found = member(parent, name);
        return found ? integerOf(*found) : std::nullopt;
    }

    std::optional<qint64> moment(const Node *parent, std::string_view name) const
    {
        const Node *found = member(parent, name);
        return found ? momentOf(*found) : std::nullopt;
    }

    std::optional<int> smallInteger(const Node *parent, std::string_view name) const
    {
        const Node *found = member(parent, name);
        return found ? smallIntegerOf(*found) : std::nullopt;
    }

    bool isTrue(const Node *parent, std::string_view name) const
    {
        const Node *found = member(parent, name);
        return found && found->kind == Kind::True;
    }

    template<typename Visit> void forEachChild(const Node *parent, Visit visit) const
    {
        if (!parent || (parent->kind != Kind::Object && parent->kind != Kind::Array))
            return;
        const auto index = static_cast<size_t>(parent - m_nodes.data());
        for (size_t child = index + 1; child < parent->end; child = m_nodes[child].end)
            visit(m_nodes[child]);
    }

    static bool isCalled(const Node &node, std::string_view name)
    {
        if (node.key.find('\\') == std::string_view::npos)
            return node.key == name;
        return unescaped(node.key) == QLatin1StringView(name.data(), static_cast<qsizetype>(name.size()));
    }

private:
    simdjson::error_code readValue(ondemand::value value, std::string_view key, int depth)
    {
        if (depth > maxDepth)
            return simdjson::DEPTH_ERROR;
        ondemand::json_type type {};
        if (const auto error = value.type().get(type))
            return error;
        const size_t index = m_nodes.size();
        switch (type) {
        case ondemand::json_type::object:
            m_nodes.push_back({ Kind::Object, key, {}, 0 });
            if (const auto error = readObject(value, depth))
                return error;
            break;
        case ondemand::json_type::array:
            m_nodes.push_back({ Kind::Array, key, {}, 0 });
            if (const auto error = readArray(value, depth))
                return error;
            break;
        default:
            if (const auto error = readScalar(value, type, key))
                return error;
        }
        m_nodes[index].end = m_nodes.size();
        return simdjson::SUCCESS;
    }

    simdjson::error_code readObject(ondemand::value value, int depth)
    {
        ondemand::object members;
        if (const auto error = value.get_object().get(members))
            return error;
        for (auto result : members) {
            ondemand::field field;
            if (const auto error = std::move(result).get(field))
                return error;
            const char *begin = field.key().raw();
            // The key's text ends at the first quote that no backslash hides.
            const char *end = begin;
            while (*end != '"')
                end += *end == '\\' ? 2 : 1;
            const std::string_view key(begin, static_cast<size_t>(end - begin));
            if (!hasValidEscapes(key))
                return simdjson::STRING_ERROR;
            if (const auto error = readValue(field.value(), key, depth + 1))
                return error;
        }
        return simdjson::SUCCESS;
    }

    simdjson::error_code readArray(ondemand::value value, int depth)
    {
        ondemand::array elements;
        if (const auto error = value.get_array().get(elements))
            return error;
        for (auto result : elements) {
            ondemand::value element;
            if (const auto error = std::move(result).get(element))
                return error;
            if (const auto error = readValue(element, {}, depth + 1))
                return error;
        }
        return simdjson::SUCCESS;
    }

    simdjson::error_code readScalar(ondemand::value value, ondemand::json_type type, std::string_view key)
    {
        const std::string_view token = trimmed(value.raw_json_token());
        switch (type) {
        case ondemand::json_type::string: {
            if (token.size() < 2 || token.front() != '"' || token.back() != '"')
                return simdjson::STRING_ERROR;
            const std::string_view text = token.substr(1, token.size() - 2);
            if (!hasValidEscapes(text))
                return simdjson::STRING_ERROR;
            m_nodes.push_back({ Kind::String, key, text, 0 });
            break;
        }
        case ondemand::json_type::number:
            if (!isNumber(token))
                return simdjson::NUMBER_ERROR;
            m_nodes.push_back({ Kind::Number, key, token, 0 });
            break;
        case ondemand::json_type::boolean:
            if (token != "true"sv && token != "false"sv)
                return simdjson::T_ATOM_ERROR;
            m_nodes.push_back({ token == "true"sv ? Kind::True : Kind::False, key, token, 0 });
            break;
        default:
            if (token != "null"sv)
                return simdjson::N_ATOM_ERROR;
            m_nodes.push_back({ Kind::Null, key, token, 0 });
        }
        // Consumes the token: the walk goes on behind what was asked for.
        ondemand::raw_json_string consumed;
        bool isNull = false;
        switch (type) {
        case ondemand::json_type::string:
            return value.get_raw_json_string().get(consumed);
        case ondemand::json_type::null:
            return value.is_null().get(isNull);
        default:
            return simdjson::SUCCESS;
        }
    }

    std::vector<Node> m_nodes;
};

ApiError malformed(const QString &detail)
{
    return ApiError { .kind = ApiError::Kind::Malformed, .detail = detail };
}

ApiError malformed(simdjson::error_code error)
{
    return malformed(QString::fromLatin1(simdjson::error_message(error)));
}

// --- values
// -----------------------------------------------------------------------------------------------------

Track trackOf(const Tree &tree, const Node *node)
{
    Track track;
    track.typeWord = tree.string(node, "type"sv);
    if (track.typeWord == "video"_L1)
        track.kind = TrackKind::Video;
    else if (track.typeWord == "audio"_L1)
        track.kind = TrackKind::Audio;
    track.codec = tree.string(node, "codec"sv);
    track.startSeconds = tree.number(node, "startTime"sv);
    if (track.startSeconds == -1.0)
        track.startSeconds.reset();
    track.durationSeconds = tree.number(node, "duration"sv);
    track.bitRate = tree.number(node, "bitrate"sv);
    track.framesPerSecond = tree.number(node, "fps"sv);
    track.width = tree.smallInteger(node, "width"sv);
    track.height = tree.smallInteger(node, "height"sv);
    track.pixelFormat = tree.string(node, "pixelFormat"sv);
    track.channels = tree.smallInteger(node, "channels"sv);
    track.sampleRate = tree.number(node, "sampleRate"sv);
    track.bitDepth = tree.smallInteger(node, "bitDepth"sv);
    return track;
}

std::optional<VideoSpec> videoSpecOf(const Tree &tree, const Node *node)
{
    if (!node)
        return {};
    VideoSpec spec;
    spec.format = tree.string(node, "format"sv);
    spec.durationSeconds = tree.number(node, "duration"sv);
    spec.bitRate = tree.number(node, "bitrate"sv);
    const Node *tracks = tree.member(node, "tracks"sv);
    if (tracks && tracks->kind == Kind::Array) {
        tree.forEachChild(tracks, [&](const Node &entry) {
            if (entry.kind == Kind::Object && spec.tracks.size() < maxTracks)
                spec.tracks.push_back(trackOf(tree, &entry));
        });
    }
    return spec;
}

AssetSpec assetSpecOf(const Tree &tree, const Node *node)
{
    AssetSpec spec;
    spec.name = tree.string(node, "name"sv);
    spec.type = tree.string(node, "type"sv);
    spec.sizeBytes = tree.integer(node, "size"sv);
    if (spec.sizeBytes && *spec.sizeBytes < 0)
        spec.sizeBytes.reset();
    const Node *hashes = tree.member(node, "hash"sv);
    if (hashes && hashes->kind == Kind::Array) {
        tree.forEachChild(hashes, [&](const Node &entry) {
            Hash hash { tree.string(&entry, "algorithm"sv), tree.string(&entry, "hash"sv) };
            if (!hash.algorithm.isEmpty() && !hash.value.isEmpty())
                spec.hashes.push_back(std::move(hash));
        });
    }
    spec.videoSpec = videoSpecOf(tree, tree.object(node, "videoSpec"sv));
    return spec;
}

//! Cut so that neither a huge value nor half a character remains.
QString shortened(QString value)
{
    if (value.size() > maxNamedValueLength) {
        value.truncate(maxNamedValueLength);
        if (value.back().isHighSurrogate())
            value.chop(1);
    }
    return value;
}

//! The scalar members below \a node, in document order, named by their path. `assetSpec` has a value of its
//! own.
void collectNamedValues(const Tree &tree, const Node *node, const QString &path,
                        std::vector<NamedValue> &values)
{
    int index = 0;
    tree.forEachChild(node, [&](const Node &child) {
        if (values.size() >= maxNamedValues)
            return;
        const bool inArray = node->kind == Kind::Array;
        if (!inArray && Tree::isCalled(child, "assetSpec"sv))
            return;
        QString name = path.isEmpty() ? QString() : QString(path + u'.');
        name += inArray ? QString::number(index) : unescaped(child.key);
        ++index;
        switch (child.kind) {
        case Kind::Object:
        case Kind::Array:
            collectNamedValues(tree, &child, name, values);
            break;
        case Kind::String:
            values.push_back({ shortened(name), shortened(unescaped(child.text)) });
            break;
        case Kind::Number:
        case Kind::True:
        case Kind::False:
            values.push_back(
                { shortened(name),
                  shortened(QString::fromLatin1(child.text.data(), qsizetype(child.text.size()))) });
            break;
        case Kind::Null:
            break;
        }
    });
}

//! What belongs to a task's type below its `params` or `output`: the member named like the type, or, with
//! types and servers we do not know, the only object there is.
const Node *partOfType(const Tree &tree, const Node *parent, std::string_view typeWord,
                       std::initializer_list<std::string_view> otherNames)
{
    if (!parent)
        return nullptr;
    if (const Node *part = tree.object(parent, typeWord))
        return part;
    for (const std::string_view name : otherNames) {
        if (const Node *part = tree.object(parent, name))
            return part;
    }
    const Node *only = nullptr;
    int objects = 0;
    tree.forEachChild(parent, [&](const Node &child) {
        if (child.kind != Kind::Object)
            return;
        only = &child;
        ++objects;
    });
    return objects == 1 ? only : nullptr;
}

const Node *partOfTask(const Tree &tree, const Node *parent, TaskType type, std::string_view typeWord)
{
    switch (type) {
    case TaskType::ExportData:
        return partOfType(tree, parent, typeWord, { "exportData"sv });
    case TaskType::TranscodeFile:
        return partOfType(tree, parent, typeWord, { "transcodeFile"sv });
    default:
        return partOfType(tree, parent, typeWord, {});
    }
}

TaskStatus taskStatusOf(const Tree &tree, const Node *node)
{
    TaskStatus status;
    if (!node)
        return status;
    if (node->kind == Kind::String) {
        status.phaseWord = unescaped(node->text);
        status.phase = taskPhaseOf(status.phaseWord);
        return status;
    }
    status.phaseWord = tree.string(node, "phase"sv);
    status.phase = taskPhaseOf(status.phaseWord);
    status.progress = tree.number(node, "progress"sv);
    if (status.progress)
        status.progress = std::clamp(*status.progress, 0.0, 1.0);
    if (status.phase != TaskPhase::Running)
        status.progress.reset();
    status.updatedAtMs = tree.moment(node, "updatedAt"sv);
    status.errorMessage = tree.string(node, "errorMessage"sv);
    status.retries = tree.smallInteger(node, "retries"sv);
    return status;
}

//! An empty id means that the item has none.
Task taskOf(const Tree &tree, const Node *node)
{
    Task task;
    task.id = tree.string(node, "id"sv);
    task.typeWord = tree.string(node, "type"sv);
    task.type = taskTypeOf(task.typeWord);
    task.status = taskStatusOf(tree, tree.member(node, "status"sv));
    if (!task.status.updatedAtMs)
        task.status.updatedAtMs = tree.moment(node, "updatedAt"sv);
    task.createdAtMs = tree.moment(node, "createdAt"sv);
    task.scheduledAtMs = tree.moment(node, "scheduledAt"sv);
    task.name = tree.string(node, "name"sv);
    task.userId = tree.string(node, "userId"sv);
    task.projectId = tree.string(node, "projectId"sv);
    task.requesterId = tree.string(node, "requesterId"sv);
    task.inputAssetId = tree.string(node, "inputAssetId"sv);
    task.outputAssetId = tree.string(node, "outputAssetId"sv);
    task.deleted = tree.isTrue(node, "deleted"sv);

    const std::string word = task.typeWord.toStdString();
    if (const Node *params = partOfTask(tree, tree.object(node, "params"sv), task.type, word)) {
        collectNamedValues(tree, params, {}, task.params);
        task.sourceUrl = tree.string(params, "url"sv);
        if (task.sourceUrl.isEmpty())
            task.sourceUrl = tree.string(tree.object(params, "input"sv), "url"sv);
    }
    if (const Node *output = partOfTask(tree, tree.object(node, "output"sv), task.type, word)) {
        collectNamedValues(tree, output, {}, task.output);
        const Node *spec = tree.object(output, "assetSpec"sv);
        if (!spec)
            spec = tree.object(tree.object(output, "asset"sv), "assetSpec"sv);
        if (spec)
            task.assetSpec = assetSpecOf(tree, spec);
    }
    return task;
}

// --- listed tasks

JsonString jsonString(const Node &node)
{
    return { node.kind == Kind::String ? node.text : std::string_view() };
}

//! The word of a type or phase as UTF-8; \a storage holds it when it had escapes.
std::string_view plainWord(JsonString word, std::string *storage)
{
    if (word.isPlain())
        return word.raw;
    *storage = word.toString().toStdString();
    return *storage;
}

void readListedStatus(const Tree &tree, const Node &node, ListedTask *task)
{
    task->phaseWord = {};
    task->errorMessage = {};
    task->progress.reset();
    task->updatedAtMs.reset();
    task->retries.reset();
    if (node.kind == Kind::String) {
        task->phaseWord = jsonString(node);
    } else {
        tree.forEachChild(&node, [&](const Node &child) {
            if (Tree::isCalled(child, "phase"sv))
                task->phaseWord = jsonString(child);
            else if (Tree::isCalled(child, "updatedAt"sv))
                task->updatedAtMs = momentOf(child);
            else if (Tree::isCalled(child, "progress"sv))
                task->progress = numberOf(child);
            else if (Tree::isCalled(child, "errorMessage"sv))
                task->errorMessage = jsonString(child);
            else if (Tree::isCalled(child, "retries"sv))
                task->retries = smallIntegerOf(child);
        });
    }
    std::string storage;
    task->phase = taskPhaseOf(plainWord(task->phaseWord, &storage));
    if (task->phase != TaskPhase::Running)
        task->progress.reset();
    if (task->progress)
        task->progress = std::clamp(*task->progress, 0.0, 1.0);
}

void readListedTrack(const Tree &tree, const Node &node, ListedTask *task, std::optional<double> *longest)
{
    ListedTrack track;
    JsonString type;
    tree.forEachChild(&node, [&](const Node &child) {
        if (Tree::isCalled(child, "type"sv))
            type = jsonString(child);
        else if (Tree::isCalled(child, "codec"sv))
            track.codec = jsonString(child);
        else if (Tree::isCalled(child, "fps"sv))
            track.framesPerSecond = numberOf(child);
        else if (Tree::isCalled(child, "width"sv))
            track.width = smallIntegerOf(child);
        else if (Tree::isCalled(child, "height"sv))
            track.height = smallIntegerOf(child);
        else if (Tree::isCalled(child, "channels"sv))
            track.channels = smallIntegerOf(child);
        else if (Tree::isCalled(child, "duration"sv))
            track.durationSeconds = numberOf(child);
    });
    ++task->trackCount;
    if (track.durationSeconds && (!*longest || *track.durationSeconds > **longest))
        *longest = track.durationSeconds;
    std::string storage;
    const std::string_view word = plainWord(type, &storage);
    if (word == "video"sv && !task->video)
        task->video = track;
    else if (word == "audio"sv && !task->audio)
        task->audio = track;
}

void readListedVideoSpec(const Tree &tree, const Node &node, ListedTask *task)
{
    const Node *tracks = nullptr;
    tree.forEachChild(&node, [&](const Node &child) {
        if (Tree::isCalled(child, "format"sv))
            task->container = jsonString(child);
        else if (Tree::isCalled(child, "duration"sv))
            task->durationSeconds = numberOf(child);
        else if (Tree::isCalled(child, "bitrate"sv))
            task->bitRate = numberOf(child);
        else if (Tree::isCalled(child, "tracks"sv))
            tracks = &child;
    });
    std::optional<double> longest;
    if (tracks && tracks->kind == Kind::Array) {
        tree.forEachChild(tracks, [&](const Node &entry) {
            if (entry.kind == Kind::Object && task->trackCount < static_cast<int>(maxTracks))
                readListedTrack(tree, entry, task, &longest);
        });
    }
    if (!task->durationSeconds)
        task->durationSeconds = longest;
}

void readListedHash(const Tree &tree, const Node &entry, ListedTask *task)
{
    JsonString algorithm;
    JsonString value;
    tree.forEachChild(&entry, [&](const Node &child) {
        if (Tree::isCalled(child, "algorithm"sv))
            algorithm = jsonString(child);
        else if (Tree::isCalled(child, "hash"sv))
            value = jsonString(child);
    });
    if (value.isEmpty())
        return;
    // "SHA-256" and "sha256" are one name.
    std::string name;
    for (const char c : algorithm.raw) {
        if (c != '-')
            name += static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    }
    if (name == "md5"sv && task->md5.isEmpty())
        task->md5 = value;
    else if (name == "sha256"sv && task->sha256.isEmpty())
        task->sha256 = value;
}

void readListedSpec(const Tree &tree, const Node &node, ListedTask *task)
{
    const Node *hashes = nullptr;
    const Node *videoSpec = nullptr;
    tree.forEachChild(&node, [&](const Node &child) {
        if (Tree::isCalled(child, "name"sv))
            task->specName = jsonString(child);
        else if (Tree::isCalled(child, "size"sv))
            task->sizeBytes = integerOf(child);
        else if (Tree::isCalled(child, "hash"sv))
            hashes = &child;
        else if (Tree::isCalled(child, "videoSpec"sv))
            videoSpec = &child;
    });
    if (task->sizeBytes && *task->sizeBytes < 0)
        task->sizeBytes.reset();
    if (hashes && hashes->kind == Kind::Array)
        tree.forEachChild(hashes, [&](const Node &entry) { readListedHash(tree, entry, task); });
    if (videoSpec && videoSpec->kind == Kind::Object)
        readListedVideoSpec(tree, *videoSpec, task);
}

ListedTask listedTaskOf(const Tree &tree, const Node *node)
{
    ListedTask task;
    const Node *params = nullptr;
    const Node *output = nullptr;
    std::optional<qint64> updatedAtMs;
    tree.forEachChild(node, [&](const Node &child) {
        if (Tree::isCalled(child, "id"sv))
            task.id = jsonString(child).toString();
        else if (Tree::isCalled(child, "type"sv))
            task.typeWord = jsonString(child);
        else if (Tree::isCalled(child, "status"sv))
            readListedStatus(tree, child, &task);
        else if (Tree::isCalled(child, "params"sv))
            params = child.kind == Kind::Object ? &child : nullptr;
        else if (Tree::isCalled(child, "output"sv))
            output = child.kind == Kind::Object ? &child : nullptr;
        else if (Tree::isCalled(child, "createdAt"sv))
            task.createdAtMs = momentOf(child);
        else if (Tree::isCalled(child, "scheduledAt"sv))
            task.scheduledAtMs = momentOf(child);
        else if (Tree::isCalled(child, "updatedAt"sv))
            updatedAtMs = momentOf(child);
        else if (Tree::isCalled(child, "projectId"sv))
            task.projectId = jsonString(child);
        else if (Tree::isCalled(child, "inputAssetId"sv))
            task.inputAssetId = jsonString(child);
        else if (Tree::isCalled(child, "outputAssetId"sv))
            task.outputAssetId = jsonString(child);
        else if (Tree::isCalled(child, "name"sv))
            task.name = jsonString(child);
        else if (Tree::isCalled(child, "deleted"sv))
            task.deleted = child.kind == Kind::True;
    });
    if (!task.updatedAtMs)
        task.updatedAtMs = updatedAtMs;
    std::string storage;
    const std::string_view word = plainWord(task.typeWord, &storage);
    task.type = taskTypeOf(word);

    if (const Node *part = partOfTask(tree, params, task.type, word)) {
        if (const Node *url = tree.member(part, "url"sv))
            task.sourceUrl = jsonString(*url);
        if (task.sourceUrl.isEmpty()) {
            if (const Node *url = tree.member(tree.object(part, "input"sv), "url"sv))
                task.sourceUrl = jsonString(*url);
        }
    }
    if (const Node *part = partOfTask(tree, output, task.type, word)) {
        const Node *spec = tree.object(part, "assetSpec"sv);
        if (!spec)
            spec = tree.object(tree.object(part, "asset"sv), "assetSpec"sv);
        if (spec)
            readListedSpec(tree, *spec, &task);
    }
    return task;
}

//! Gives \a value the text it was read from. What points into the text that was read, from \a begin on, is
//! made to point into its copy.
template<typename T> void adoptText(T *value, const QByteArray &json, const char *)
{
    value->json = json;
}

void adoptText(ListedTask *task, const QByteArray &json, const char *begin)
{
    task->json = json;
    const char *copy = task->json.constData();
    const auto move = [begin, copy](JsonString &text) {
        if (!text.raw.empty())
            text.raw = { copy + (text.raw.data() - begin), text.raw.size() };
    };
    for (JsonString *text : { &task->typeWord, &task->phaseWord, &task->errorMessage, &task->name,
                              &task->sourceUrl, &task->projectId, &task->inputAssetId, &task->outputAssetId,
                              &task->specName, &task->md5, &task->sha256, &task->container })
        move(*text);
    for (std::optional<ListedTrack> *track : { &task->video, &task->audio }) {
        if (*track)
            move((*track)->codec);
    }
}

AssetPhase assetPhaseOf(QStringView word)
{
    static constexpr std::pair<QLatin1StringView, AssetPhase> phases[] {
        { "uploading"_L1, AssetPhase::Uploading },   { "waiting"_L1, AssetPhase::Waiting },
        { "processing"_L1, AssetPhase::Processing }, { "ready"_L1, AssetPhase::Ready },
        { "failed"_L1, AssetPhase::Failed },         { "deleting"_L1, AssetPhase::Deleting },
        { "deleted"_L1, AssetPhase::Deleted },
    };
    for (const auto &[name, phase] : phases) {
        if (word == name)
            return phase;
    }
    return AssetPhase::Unknown;
}

Asset assetOf(const Tree &tree, const Node *node)
{
    Asset asset;
    asset.id = tree.string(node, "id"sv);
    asset.spec = assetSpecOf(tree, node);
    const Node *status = tree.member(node, "status"sv);
    if (status && status->kind == Kind::String) {
        asset.phaseWord = unescaped(status->text);
    } else {
        asset.phaseWord = tree.string(status, "phase"sv);
        asset.progress = tree.number(status, "progress"sv);
        if (asset.progress)
            asset.progress = std::clamp(*asset.progress, 0.0, 1.0);
        asset.errorMessage = tree.string(status, "errorMessage"sv);
        asset.updatedAtMs = tree.moment(status, "updatedAt"sv);
    }
    if (!asset.updatedAtMs)
        asset.updatedAtMs = tree.moment(node, "updatedAt"sv);
    asset.phase = assetPhaseOf(asset.phaseWord);
    asset.createdAtMs = tree.moment(node, "createdAt"sv);
    asset.playbackId = tree.string(node, "playbackId"sv);
    asset.playbackUrl = tree.string(node, "playbackUrl"sv);
    asset.downloadUrl = tree.string(node, "downloadUrl"sv);
    asset.sourceUrl = tree.string(tree.object(node, "source"sv), "url"sv);
    asset.projectId = tree.string(node, "projectId"sv);
    return asset;
}

// --- documents
// --------------------------------------------------------------------------------------------------

//! JSON text with the room behind it that simdjson reads into, and the way back to the text as it came.
class Document
{
public:
    explicit Document(QByteArray json) : m_json(std::move(json))
    {
        static constexpr char byteOrderMark[] = "\xef\xbb\xbf";
        if (m_json.startsWith(byteOrderMark))
            m_json.remove(0, 3);
        m_text = m_json;
        pad();
    }

    //! The parser reads values from here on; \a document is valid as long as this object.
    simdjson::error_code open(ondemand::document &document)
    {
        auto error = iterate(document);
        if (error != simdjson::UTF8_ERROR)
            return error;
        // A byte that is no UTF-8 spoils one value, not the page. The text keeps its length, so that the
        // slices handed out as json are still the ones that came.
        replaceInvalidBytes();
        return iterate(document);
    }

    //! The bytes as they came for a slice of what the parser reads.
    QByteArray original(std::string_view slice) const
    {
        return m_json.mid(slice.data() - m_text.constData(), static_cast<qsizetype>(slice.size()));
    }

    //! The whole text as it came, without blanks around it.
    QByteArray whole() const { return m_json.trimmed(); }
    //! Where it begins in what the parser reads.
    const char *wholeBegin() const
    {
        const char *begin = m_text.constData();
        while (*begin == ' ' || *begin == '\t' || *begin == '\n' || *begin == '\r')
            ++begin;
        return begin;
    }

private:
    simdjson::error_code iterate(ondemand::document &document)
    {
        const auto size = static_cast<size_t>(m_size);
        return m_parser.iterate(m_text.constData(), size, size + simdjson::SIMDJSON_PADDING).get(document);
    }

    void pad()
    {
        m_size = m_text.size();
        m_text.append(static_cast<qsizetype>(simdjson::SIMDJSON_PADDING), ' ');
    }

    void replaceInvalidBytes()
    {
        char *data = m_text.data();
        qsizetype at = 0;
        while (at < m_size) {
            const auto lead = static_cast<unsigned char>(data[at]);
            qsizetype length = 1;
            if (lead >= 0xc2 && lead <= 0xdf)
                length = 2;
            else if (lead >= 0xe0 && lead <= 0xef)
                length = 3;
            else if (lead >= 0xf0 && lead <= 0xf4)
                length = 4;
            const auto available = static_cast<size_t>(std::min(length, m_size - at));
            if (lead < 0x80 || (length > 1 && simdjson::validate_utf8(data + at, available))) {
                at += length;
            } else {
                data[at] = '?';
                ++at;
            }
        }
    }

    QByteArray m_json; //!< as it came
    QByteArray m_text; //!< what the parser reads, padded
    qsizetype m_size = 0; //!< of m_text, without the padding
    ondemand::parser m_parser;
};

bool isAtEnd(ondemand::document &document)
{
    const char *rest = nullptr;
    return document.current_location().get(rest) == simdjson::OUT_OF_BOUNDS;
}

//! The elements of a JSON array as they stand in the text, found by brackets, strings and commas alone, so
//! that one element may be of any depth. Empty when the text is no closed array.
std::vector<QByteArray> elementSlices(const QByteArray &json)
{
    const QByteArray text = json.trimmed();
    if (!text.startsWith('[') || !text.endsWith(']'))
        return {};
    std::vector<QByteArray> slices;
    qsizetype depth = 0;
    qsizetype from = 1;
    for (qsizetype at = 0; at < text.size(); ++at) {
        switch (text.at(at)) {
        case '"':
            for (++at; at < text.size() && text.at(at) != '"'; ++at) {
                if (text.at(at) == '\\')
                    ++at;
            }
            break;
        case '[':
        case '{':
            ++depth;
            break;
        case ']':
        case '}':
            --depth;
            if (depth == 0 && at + 1 < text.size())
                return {};
            break;
        case ',':
            if (depth == 1) {
                slices.push_back(text.mid(from, at - from).trimmed());
                from = at + 1;
            }
            break;
        default:
            break;
        }
    }
    if (depth != 0)
        return {};
    slices.push_back(text.mid(from, text.size() - 1 - from).trimmed());
    return slices;
}

template<typename T> Result<T> decodeOne(const QByteArray &json, T (*valueOf)(const Tree &, const Node *));

//! Every element on its own, for a page with an item that is nested too deeply to be read.
template<typename T>
Result<DecodedPage<T>> decodeApart(const QByteArray &json, T (*valueOf)(const Tree &, const Node *))
{
    const std::vector<QByteArray> slices = elementSlices(json);
    if (slices.empty())
        return tl::unexpected(malformed(simdjson::DEPTH_ERROR));
    DecodedPage<T> page;
    qsizetype index = -1;
    for (const QByteArray &slice : slices) {
        ++index;
        Result<T> value = decodeOne<T>(slice, valueOf);
        if (value)
            page.items.push_back(std::move(*value));
        else
            page.problems.push_back({ u"/"_s + QString::number(index), value.error().detail, slice });
    }
    return page;
}

template<typename T>
Result<DecodedPage<T>> decodePage(const QByteArray &json, T (*valueOf)(const Tree &, const Node *))
{
    Document text(json);
    ondemand::document document;
    if (const auto error = text.open(document))
        return tl::unexpected(malformed(error));
    ondemand::array elements;
    if (const auto error = document.get_array().get(elements))
        return tl::unexpected(malformed(error));

    DecodedPage<T> page;
    Tree tree;
    qsizetype index = -1;
    for (auto result : elements) {
        ++index;
        ondemand::value element;
        if (const auto error = std::move(result).get(element))
            return tl::unexpected(malformed(error));
        tree.clear();
        const std::string_view token = element.raw_json_token();
        const auto readError = tree.read(element);
        if (readError == simdjson::DEPTH_ERROR)
            return decodeApart<T>(text.whole(), valueOf);
        if (readError)
            return tl::unexpected(malformed(readError));
        std::string_view slice = token;
        if (tree.at(0).kind == Kind::Object || tree.at(0).kind == Kind::Array) {
            const char *end = nullptr;
            if (const auto error = document.current_location().get(end))
                return tl::unexpected(malformed(error));
            slice = { token.data(), static_cast<size_t>(end - token.data()) };
        }
        const QByteArray raw = text.original(trimmed(slice));
        const auto problem = [&](const QString &reason) {
            page.problems.push_back({ u"/"_s + QString::number(index), reason, raw });
        };
        if (tree.at(0).kind != Kind::Object) {
            problem(u"not an object"_s);
            continue;
        }
        T value = valueOf(tree, &tree.at(0));
        if (value.id.isEmpty()) {
            problem(u"no id"_s);
            continue;
        }
        adoptText(&value, raw, token.data());
        page.items.push_back(std::move(value));
    }
    if (!isAtEnd(document))
        return tl::unexpected(malformed(u"text behind the end of the page"_s));
    return page;
}

template<typename T> Result<T> decodeOne(const QByteArray &json, T (*valueOf)(const Tree &, const Node *))
{
    Document text(json);
    ondemand::document document;
    if (const auto error = text.open(document))
        return tl::unexpected(malformed(error));
    ondemand::value root;
    if (const auto error = document.get_value().get(root))
        return tl::unexpected(malformed(error));
    Tree tree;
    if (const auto error = tree.read(root))
        return tl::unexpected(malformed(error));
    if (!isAtEnd(document))
        return tl::unexpected(malformed(u"text behind the end of the object"_s));
    if (tree.at(0).kind != Kind::Object)
        return tl::unexpected(malformed(u"not an object"_s));
    T value = valueOf(tree, &tree.at(0));
    if (value.id.isEmpty())
        return tl::unexpected(malformed(u"no id"_s));
    adoptText(&value, text.whole(), text.wholeBegin());
    return value;
}

} // namespace

Result<DecodedPage<ListedTask>> decodeTaskPage(const QByteArray &json)
{
    return decodePage<ListedTask>(json, listedTaskOf);
}

Result<ListedTask> decodeListedTask(const QByteArray &json)
{
    return decodeOne<ListedTask>(json, listedTaskOf);
}

Result<Task> decodeTask(const QByteArray &json)
{
    return decodeOne<Task>(json, taskOf);
}

Result<DecodedPage<Asset>> decodeAssetPage(const QByteArray &json)
{
    return decodePage<Asset>(json, assetOf);
}

Result<Asset> decodeAsset(const QByteArray &json)
{
    return decodeOne<Asset>(json, assetOf);
}

} // namespace reelwatch
