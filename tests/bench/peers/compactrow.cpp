#include "bench/peers/compactrow.h"

#include <QHashFunctions>

#include <algorithm>

namespace bench {

namespace {

using simdjson::ondemand::object;
using simdjson::ondemand::value;

std::string_view textOf(value item)
{
    return item.get_string().value();
}

template<typename Take> void forEach(object from, Take take)
{
    for (auto field : from) {
        const std::string_view key = field.unescaped_key();
        take(key, field.value().value());
    }
}

quint8 nibble(char digit)
{
    return static_cast<quint8>(digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
}

std::array<quint8, 16> idOf(std::string_view text)
{
    std::array<quint8, 16> id {};
    size_t digits = 0;
    for (const char digit : text) {
        if (digit == '-' || digits >= 32)
            continue;
        id[digits / 2] = static_cast<quint8>(id[digits / 2] << 4 | nibble(digit));
        ++digits;
    }
    return id;
}

void takeVideo(object video, CompactRow *row)
{
    forEach(video, [row](std::string_view key, value item) {
        if (key == "duration") {
            row->durationSeconds = static_cast<float>(item.get_double().value());
        } else if (key == "tracks") {
            for (auto track : item.get_array()) {
                forEach(track.get_object(), [row](std::string_view name, value number) {
                    if (name == "width")
                        row->width = std::max(row->width, static_cast<quint16>(number.get_int64().value()));
                    else if (name == "height")
                        row->height = std::max(row->height, static_cast<quint16>(number.get_int64().value()));
                });
                break;
            }
        }
    });
}

void takeAsset(object asset, CompactRow *row, std::string *names)
{
    forEach(asset, [row, names](std::string_view key, value item) {
        if (key == "name") {
            const std::string_view name = textOf(item);
            row->nameStart = static_cast<quint32>(names->size());
            row->nameLength = static_cast<quint16>(std::min<size_t>(name.size(), 65535));
            names->append(name.substr(0, row->nameLength));
        } else if (key == "size") {
            row->sizeBytes = item.get_int64().value();
        } else if (key == "videoSpec") {
            takeVideo(item.get_object(), row);
        }
    });
}

void takeStatus(object status, CompactRow *row)
{
    forEach(status, [row](std::string_view key, value item) {
        if (key == "phase")
            row->phase = textOf(item).front();
        else if (key == "updatedAt")
            row->updatedAtMs = static_cast<qint64>(item.get_double().value());
        else if (key == "progress")
            row->progress = static_cast<float>(item.get_double().value());
    });
}

CompactRow rowOf(object task, std::string *names)
{
    CompactRow row;
    forEach(task, [&row, names](std::string_view key, value item) {
        if (key == "id") {
            row.id = idOf(textOf(item));
        } else if (key == "type") {
            row.type = textOf(item).front();
        } else if (key == "createdAt") {
            row.createdAtMs = static_cast<qint64>(item.get_double().value());
        } else if (key == "status") {
            takeStatus(item.get_object(), &row);
        } else if (key == "output") {
            forEach(item.get_object(), [&row, names](std::string_view, value output) {
                forEach(output.get_object(), [&row, names](std::string_view name, value asset) {
                    if (name == "assetSpec")
                        takeAsset(asset.get_object(), &row, names);
                });
            });
        }
    });
    return row;
}

} // namespace

void appendCompactRows(const simdjson::padded_string &page, CompactRows *out,
                       const std::function<void(const CompactRow &, std::string_view)> &each)
{
    static thread_local simdjson::ondemand::parser parser;
    auto document = parser.iterate(page);
    for (auto item : document.get_array()) {
        object task = item.get_object();
        if (!each) {
            out->rows.push_back(rowOf(task, &out->names));
            continue;
        }
        const std::string_view json = task.raw_json();
        task.reset();
        CompactRow row = rowOf(task, &out->names);
        row.textHash = qHashBits(json.data(), json.size());
        out->rows.push_back(row);
        each(row, json);
    }
}

} // namespace bench
