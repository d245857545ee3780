#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace reelwatch {

//! One import that a manifest asks for.
struct ManifestEntry
{
    int line = 0; //!< of the file, from 1, where it begins
    QString source; //!< an http, https, ipfs or ar address, or the absolute path of a file
    bool isFile = false;
    QString name; //!< never empty: the server wants one
    QJsonObject options; //!< members of the server's request besides name and url, as it wants them

    bool operator==(const ManifestEntry &) const = default;
};

//! A line that is not imported.
struct ManifestProblem
{
    int line = 0; //!< 0: of the file as a whole
    QString reason; //!< translated, and says what to do
    bool isDuplicate = false; //!< the same import stands on an earlier line

    bool operator==(const ManifestProblem &) const = default;
};

//! What a file asks for, in the order of its lines.
struct Manifest
{
    std::vector<ManifestEntry> entries;
    std::vector<ManifestProblem> problems;

    bool operator==(const Manifest &) const = default;
};

constexpr qint64 largestManifestBytes = 20'000'000;
constexpr int mostManifestLines = 10'000;

//! Reads a list of imports: CSV (commas, semicolons or tabs; with or without a line of titles) or JSON lines
//! (an object a line), in UTF-8 or with a byte order mark in UTF-16. Titles and members are the server's
//! names of the options, and "url" or "file" for the source; \a folder is where relative file names begin.
//! Looks at no file and no server. Pure and thread-safe.
Manifest readManifest(const QByteArray &bytes, const QString &folder);

} // namespace reelwatch
