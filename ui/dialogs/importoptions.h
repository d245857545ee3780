#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace reelwatch {

//! What the server is to do with a video it imports, as a person chooses it. A plain value; as it is made,
//! the server does what it does without being asked.
struct ImportOptions
{
    QJsonObject playbackPolicy; //!< as the server wants it; empty: public
    QString creatorId;
    QString encryptedKey; //!< Base64, of the key that the video is encrypted with already
    QString profiles; //!< as typed: "1080p, 720p 2500k", or the server's JSON
    bool staticMp4 = false;
    bool c2pa = false;
    QJsonObject ipfs; //!< the server's {"spec":…}; only when storeOnIpfs
    bool storeOnIpfs = false;

    bool operator==(const ImportOptions &) const = default;
};

enum class ImportField { Playback, CreatorId, EncryptedKey, Profiles, StaticMp4, C2pa, Ipfs };
inline constexpr int importFieldCount = static_cast<int>(ImportField::Ipfs) + 1;

//! Options as the server wants them, and what is wrong with those that were typed.
struct ReadImportOptions
{
    QJsonObject request; //!< members of the request's body; without those that have a problem
    std::vector<std::pair<ImportField, QString>> problems; //!< translated, and say what to do

    QString problem(ImportField field) const; //!< empty when there is none
};

//! Pure. What is left as it is makes no member: servers of 2022 know none of them.
ReadImportOptions readImportOptions(const ImportOptions &options);

//! The fields that differ from what the server does without being asked.
std::vector<ImportField> chosenFields(const ImportOptions &options);

//! What a task and its asset (both as the server gave them; the asset may be empty) say of how they were
//! imported.
struct ToldImport
{
    QString address; //!< empty when there is none to fetch again
    QString name;
    ImportOptions options;
    QStringList untold; //!< translated sentences about what a person has to enter anew
};
ToldImport toldImport(const QJsonObject &task, const QJsonObject &asset);

//! Why the local service cannot do what \a field asks for; empty when it can.
QString localRefusal(ImportField field);

//! \a typed as the server's list of profiles; null with a translated \a problem when it cannot be read.
std::optional<QJsonArray> profilesOf(const QString &typed, QString *problem);
//! The shortest text that profilesOf() reads as \a profiles.
QString profilesText(const QJsonArray &profiles);

} // namespace reelwatch
