#include "ui/dialogs/importoptions.h"

#include "text/quantities.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

struct OptionWords
{
    Q_DECLARE_TR_FUNCTIONS(ImportOptions)
};

//! What is encrypted with a public key is at least as long as that key; the keys of videos are shorter.
constexpr qsizetype shortestEncryptedKeyBytes = 64;

struct UsualProfile
{
    int height;
    int width;
    int bitRate; //!< bit/s
};

//! The renditions that the server makes by itself, and the next larger ones.
constexpr std::array usualProfiles {
    UsualProfile { 240, 426, 250'000 },      UsualProfile { 360, 640, 800'000 },
    UsualProfile { 480, 854, 1'600'000 },    UsualProfile { 720, 1280, 3'000'000 },
    UsualProfile { 1080, 1920, 6'000'000 },  UsualProfile { 1440, 2560, 12'000'000 },
    UsualProfile { 2160, 3840, 25'000'000 },
};

constexpr int lowestHeight = 100;
constexpr int greatestHeight = 4320;
constexpr double lowestBitRate = 50'000;
constexpr double greatestBitRate = 200'000'000;

const UsualProfile *usualProfile(int height)
{
    const auto found = std::ranges::find(usualProfiles, height, &UsualProfile::height);
    return found == usualProfiles.end() ? nullptr : &*found;
}

QString shown(const QString &typed)
{
    return text::oneLine(typed, 40);
}

std::optional<QJsonObject> profileOf(const QString &typed, QString *problem)
{
    static const QRegularExpression pattern(
        u"\\A(\\d{2,5})\\s*p?(?:\\s*[@:]?\\s*(\\d+(?:\\.\\d+)?)\\s*(k|m|)(?:bit/s|b/s|bps)?)?\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.match(typed);
    if (!match.hasMatch()) {
        *problem = OptionWords::tr(
                       "“%1” is no profile. Write heights, with a bit rate if you like: 1080p, 720p 2500k.")
                       .arg(shown(typed));
        return std::nullopt;
    }
    const int height = match.captured(1).toInt();
    if (height < lowestHeight || height > greatestHeight || height % 2 != 0) {
        *problem
            = OptionWords::tr("The height of “%1” has to be an even number from %2 to %3.")
                  .arg(shown(typed), QLocale().toString(lowestHeight), QLocale().toString(greatestHeight));
        return std::nullopt;
    }
    const UsualProfile *usual = usualProfile(height);
    double bitRate = usual ? usual->bitRate : 0;
    if (match.hasCaptured(2)) {
        const bool isMega = match.captured(3).compare(u'm', Qt::CaseInsensitive) == 0;
        bitRate = std::round(match.captured(2).toDouble() * (isMega ? 1e6 : 1e3));
    } else if (!usual) {
        //: %1 is what was typed: "600p"
        *problem = OptionWords::tr("“%1” needs a bit rate, such as “%1 2000k”.").arg(shown(typed));
        return std::nullopt;
    }
    if (bitRate < lowestBitRate || bitRate > greatestBitRate) {
        *problem = OptionWords::tr("The bit rate of “%1” has to lie between 50k and 200M (bits per second).")
                       .arg(shown(typed));
        return std::nullopt;
    }
    const int width = usual ? usual->width : static_cast<int>(std::lround(height * 16.0 / 9.0 / 2.0)) * 2;
    return QJsonObject { { u"name"_s, u"%1p"_s.arg(height) },
                         { u"width"_s, width },
                         { u"height"_s, height },
                         { u"bitrate"_s, static_cast<qint64>(bitRate) },
                         { u"fps"_s, 0 } };
}

std::optional<QJsonArray> profilesOfJson(const QString &typed, QString *problem)
{
    QJsonParseError error;
    const QJsonArray profiles = QJsonDocument::fromJson(typed.toUtf8(), &error).array();
    const bool isGood = error.error == QJsonParseError::NoError && !profiles.isEmpty()
        && std::ranges::all_of(profiles,
                               [](const QJsonValue &profile) { return profile[u"bitrate"].toInteger() > 0; });
    if (isGood)
        return profiles;
    *problem = OptionWords::tr(
        "As JSON, the profiles have to be a list such as [{\"bitrate\":1000000,\"height\":720}], each with a "
        "bit rate.");
    return std::nullopt;
}

QString keyProblem(const QString &key)
{
    if (key.contains("BEGIN"_L1))
        return OptionWords::tr(
            "This is a key file. Enter the encrypted key, in Base64, without the lines around it.");
    const auto decoded
        = QByteArray::fromBase64Encoding(key.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (decoded.decodingStatus != QByteArray::Base64DecodingStatus::Ok)
        return OptionWords::tr("The encrypted key has to be in Base64: letters, digits, +, / and = only.");
    if (decoded.decoded.size() < shortestEncryptedKeyBytes) {
        return OptionWords::tr(
            "This is too short for an encrypted key. Encrypt the video’s key with the server’s "
            "public key; never enter the key itself.");
    }
    return {};
}

//! Only an address of these kinds can be fetched again; what was uploaded stands in a store of the server's.
bool isFetchable(const QString &address)
{
    for (const auto scheme : { "http://"_L1, "https://"_L1, "ipfs://"_L1, "ar://"_L1 }) {
        if (address.startsWith(scheme, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

} // namespace

QString ReadImportOptions::problem(ImportField field) const
{
    const auto found = std::ranges::find(problems, field, &std::pair<ImportField, QString>::first);
    return found == problems.end() ? QString() : found->second;
}

std::optional<QJsonArray> profilesOf(const QString &typed, QString *problem)
{
    const QString whole = typed.trimmed();
    if (whole.startsWith(u'[') || whole.startsWith(u'{'))
        return profilesOfJson(whole, problem);
    static const QRegularExpression separators(u"[,;]"_s);
    QJsonArray profiles;
    QSet<int> heights;
    for (const QString &part : whole.split(separators)) {
        if (part.trimmed().isEmpty())
            continue;
        const std::optional<QJsonObject> profile = profileOf(part.trimmed(), problem);
        if (!profile)
            return std::nullopt;
        const int height = profile->value("height"_L1).toInt();
        if (heights.contains(height)) {
            *problem = OptionWords::tr("The height %1 is there twice.").arg(QLocale().toString(height));
            return std::nullopt;
        }
        heights.insert(height);
        profiles.append(*profile);
    }
    if (profiles.isEmpty()) {
        *problem = OptionWords::tr("There is no profile. Write heights: 1080p, 720p.");
        return std::nullopt;
    }
    return profiles;
}

QString profilesText(const QJsonArray &profiles)
{
    if (profiles.isEmpty())
        return {};
    QStringList parts;
    for (const auto &profile : profiles) {
        const int height = profile[u"height"].toInt();
        const qint64 bitRate = profile[u"bitrate"].toInteger();
        const UsualProfile *usual = usualProfile(height);
        if (usual && usual->bitRate == bitRate)
            parts.append(u"%1p"_s.arg(height));
        else
            parts.append(
                u"%1p "_s.arg(height)
                + QString::number(static_cast<double>(bitRate) / 1000, 'f', QLocale::FloatingPointShortest)
                + u'k');
    }
    const QString brief = parts.join(u", "_s);
    QString problem;
    if (profilesOf(brief, &problem) == profiles)
        return brief;
    return QString::fromUtf8(QJsonDocument(profiles).toJson(QJsonDocument::Compact));
}

ReadImportOptions readImportOptions(const ImportOptions &options)
{
    ReadImportOptions read;
    if (!options.playbackPolicy.isEmpty())
        read.request.insert(u"playbackPolicy"_s, options.playbackPolicy);
    if (const QString creator = options.creatorId.trimmed(); !creator.isEmpty())
        read.request.insert(u"creatorId"_s, creator);
    static const QRegularExpression blanks(u"\\s"_s);
    // Base64 is often printed on several lines.
    const QString key = QString(options.encryptedKey).remove(blanks);
    if (!key.isEmpty()) {
        if (const QString problem = keyProblem(key); !problem.isEmpty())
            read.problems.emplace_back(ImportField::EncryptedKey, problem);
        else
            read.request.insert(u"encryption"_s, QJsonObject { { u"encryptedKey"_s, key } });
    }
    if (!options.profiles.trimmed().isEmpty()) {
        QString problem;
        if (const std::optional<QJsonArray> profiles = profilesOf(options.profiles, &problem))
            read.request.insert(u"profiles"_s, *profiles);
        else
            read.problems.emplace_back(ImportField::Profiles, problem);
    }
    if (options.staticMp4)
        read.request.insert(u"staticMp4"_s, true);
    if (options.c2pa)
        read.request.insert(u"c2pa"_s, true);
    if (options.storeOnIpfs) {
        const QJsonValue ipfs = options.ipfs.isEmpty() ? QJsonValue(true) : QJsonValue(options.ipfs);
        read.request.insert(u"storage"_s, QJsonObject { { u"ipfs"_s, ipfs } });
    }
    return read;
}

std::vector<ImportField> chosenFields(const ImportOptions &options)
{
    std::vector<ImportField> chosen;
    const auto add = [&chosen](ImportField field, bool isChosen) {
        if (isChosen)
            chosen.push_back(field);
    };
    add(ImportField::Playback, !options.playbackPolicy.isEmpty());
    add(ImportField::CreatorId, !options.creatorId.trimmed().isEmpty());
    add(ImportField::EncryptedKey, !options.encryptedKey.trimmed().isEmpty());
    add(ImportField::Profiles, !options.profiles.trimmed().isEmpty());
    add(ImportField::StaticMp4, options.staticMp4);
    add(ImportField::C2pa, options.c2pa);
    add(ImportField::Ipfs, options.storeOnIpfs);
    return chosen;
}

ToldImport toldImport(const QJsonObject &task, const QJsonObject &asset)
{
    const QString type = task.value("type"_L1).toString();
    const QJsonObject params = task["params"_L1][type].toObject();
    ToldImport told;
    if (const QString url = params.value("url"_L1).toString(); isFetchable(url))
        told.address = url;
    const QString specName = task["output"_L1][type]["assetSpec"_L1]["name"_L1].toString();
    told.name = asset.value("name"_L1).toString(specName);

    ImportOptions &options = told.options;
    const QJsonObject policy = asset.value("playbackPolicy"_L1).toObject();
    if (!policy.isEmpty() && policy.value("type"_L1).toString() != "public"_L1)
        options.playbackPolicy = policy;
    const QJsonValue creator = asset.value("creatorId"_L1);
    options.creatorId = creator.isObject() ? creator["value"_L1].toString() : creator.toString();
    const QJsonArray profiles
        = (params.contains("profiles"_L1) ? params : asset).value("profiles"_L1).toArray();
    options.profiles = profilesText(profiles);
    options.staticMp4 = asset.value("staticMp4"_L1).toBool();
    options.c2pa = params.value("c2pa"_L1).toBool();
    const QJsonValue ipfs = asset["storage"_L1]["ipfs"_L1];
    options.storeOnIpfs = ipfs.isObject() || ipfs.toBool();
    if (const QJsonObject spec = ipfs["spec"_L1].toObject(); !spec.isEmpty())
        options.ipfs = { { u"spec"_s, spec } };

    if (asset.isEmpty()) {
        told.untold.append(
            OptionWords::tr("Who may play it, the creator ID and the storage are not known any "
                            "more: choose them again."));
    }
    if (params.value("encryption"_L1).isObject() || asset["source"_L1]["encryption"_L1].isObject())
        told.untold.append(OptionWords::tr("It was imported with an encrypted key: enter it again."));
    if (!asset.contains("staticMp4"_L1) && type == "upload"_L1)
        told.untold.append(OptionWords::tr("The server does not tell whether MP4 files were asked for."));
    if (params.contains("targetSegmentSizeSecs"_L1))
        told.untold.append(OptionWords::tr("The length of its segments cannot be chosen here."));
    return told;
}

QString localRefusal(ImportField field)
{
    switch (field) {
    case ImportField::CreatorId:
        return {};
    case ImportField::Playback:
        return OptionWords::tr("The local service shows videos to this computer only, and checks no tokens.");
    case ImportField::EncryptedKey:
        return OptionWords::tr("The local service cannot decrypt videos.");
    case ImportField::Profiles:
    case ImportField::StaticMp4:
        return OptionWords::tr("The local service keeps videos as they are, and makes no other versions.");
    case ImportField::C2pa:
        return OptionWords::tr("The local service cannot sign videos.");
    case ImportField::Ipfs:
        return OptionWords::tr("The local service stores videos on this computer only.");
    }
    return {};
}

} // namespace reelwatch
