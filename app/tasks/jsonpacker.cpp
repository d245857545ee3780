#include "tasks/jsonpacker.h"

#include <QtEndian>

#include <zdict.h>
#include <zstd.h>

#include <map>

namespace reelwatch {

namespace {

constexpr size_t dictionaryBytes = 8192;
constexpr size_t dictionaryNumberAt = 4; //!< in the head of a dictionary
constexpr int level = 1; //!< higher ones find next to nothing more in such texts
constexpr unsigned long long longestJson = 64ULL * 1024 * 1024; //!< no answer is longer

struct FreeCompressor
{
    void operator()(ZSTD_CDict *dictionary) const { ZSTD_freeCDict(dictionary); }
    void operator()(ZSTD_CCtx *context) const { ZSTD_freeCCtx(context); }
};
struct FreeDecompressor
{
    void operator()(ZSTD_DDict *dictionary) const { ZSTD_freeDDict(dictionary); }
    void operator()(ZSTD_DCtx *context) const { ZSTD_freeDCtx(context); }
};

} // namespace

struct JsonPacker::Private
{
    std::unique_ptr<ZSTD_CCtx, FreeCompressor> compressor { ZSTD_createCCtx() };
    std::unique_ptr<ZSTD_DCtx, FreeDecompressor> decompressor { ZSTD_createDCtx() };
    std::unique_ptr<ZSTD_CDict, FreeCompressor> dictionary; //!< the newest one
    std::map<unsigned, std::unique_ptr<ZSTD_DDict, FreeDecompressor>> dictionaries;
};

JsonPacker::JsonPacker() : d(std::make_unique<Private>()) { }

JsonPacker::~JsonPacker() = default;

QByteArray JsonPacker::trained(const std::vector<QByteArray> &samples, quint32 number)
{
    if (samples.size() < samplesWanted)
        return {};
    QByteArray text;
    std::vector<size_t> sizes;
    for (const QByteArray &sample : samples) {
        text += sample;
        sizes.push_back(static_cast<size_t>(sample.size()));
    }
    QByteArray dictionary(static_cast<qsizetype>(dictionaryBytes), Qt::Uninitialized);
    const size_t size = ZDICT_trainFromBuffer(dictionary.data(), dictionaryBytes, text.constData(),
                                              sizes.data(), static_cast<unsigned>(sizes.size()));
    if (ZDICT_isError(size))
        return {};
    dictionary.truncate(static_cast<qsizetype>(size));
    // A small number takes less room in every packed text than the one made up for it.
    qToLittleEndian(number, dictionary.data() + dictionaryNumberAt);
    return dictionary;
}

void JsonPacker::addDictionary(const QByteArray &dictionary)
{
    const auto size = static_cast<size_t>(dictionary.size());
    const unsigned number = ZDICT_getDictID(dictionary.constData(), size);
    std::unique_ptr<ZSTD_DDict, FreeDecompressor> known(ZSTD_createDDict(dictionary.constData(), size));
    if (number == 0 || !known)
        return;
    d->dictionaries[number] = std::move(known);
    d->dictionary.reset(ZSTD_createCDict(dictionary.constData(), size, level));
}

bool JsonPacker::hasDictionary() const
{
    return d->dictionary != nullptr;
}

QByteArray JsonPacker::packed(const QByteArray &json)
{
    const auto size = static_cast<size_t>(json.size());
    QByteArray result(static_cast<qsizetype>(ZSTD_compressBound(size)), Qt::Uninitialized);
    const auto room = static_cast<size_t>(result.size());
    const size_t written = d->dictionary
        ? ZSTD_compress_usingCDict(d->compressor.get(), result.data(), room, json.constData(), size,
                                   d->dictionary.get())
        : ZSTD_compressCCtx(d->compressor.get(), result.data(), room, json.constData(), size, level);
    if (ZSTD_isError(written))
        return {};
    result.truncate(static_cast<qsizetype>(written));
    return result;
}

QByteArray JsonPacker::unpacked(std::string_view packed)
{
    const unsigned long long size = ZSTD_getFrameContentSize(packed.data(), packed.size());
    if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR || size > longestJson)
        return {};
    const unsigned number = ZSTD_getDictID_fromFrame(packed.data(), packed.size());
    const auto dictionary = d->dictionaries.find(number);
    if (number != 0 && dictionary == d->dictionaries.end())
        return {};
    QByteArray json(static_cast<qsizetype>(size), Qt::Uninitialized);
    const size_t read = number == 0
        ? ZSTD_decompressDCtx(d->decompressor.get(), json.data(), size, packed.data(), packed.size())
        : ZSTD_decompress_usingDDict(d->decompressor.get(), json.data(), size, packed.data(), packed.size(),
                                     dictionary->second.get());
    return ZSTD_isError(read) || read != size ? QByteArray() : json;
}

} // namespace reelwatch
