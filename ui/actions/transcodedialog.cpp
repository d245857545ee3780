#include "ui/actions/transcodedialog.h"

#include "text/quantities.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

struct Preset
{
    int width;
    int height;
    int bitRate;
};
// What the hosted service itself makes of most files, and one more.
constexpr std::array presets { Preset { 426, 240, 250'000 }, Preset { 640, 360, 800'000 },
                               Preset { 854, 480, 1'600'000 }, Preset { 1280, 720, 3'000'000 },
                               Preset { 1920, 1080, 6'000'000 } };
constexpr double mostBitRate = 1e9;

QString nameOfHeight(int height)
{
    return QString::number(height) + u'p';
}

//! The server names its files after the profiles.
void makeNamesUnique(std::vector<OrderedProfile> *profiles)
{
    QSet<QString> taken;
    for (OrderedProfile &profile : *profiles) {
        const QString base = profile.name;
        for (int i = 2; taken.contains(profile.name); ++i)
            profile.name = base + u'-' + QString::number(i);
        taken.insert(profile.name);
    }
}

} // namespace

std::optional<std::vector<OrderedProfile>> profilesOfLines(const QString &lines, int *bad)
{
    static const QRegularExpression pattern(
        u"\\A\\s*(?:(\\d{2,5})\\s*[xX×]\\s*)?(\\d{2,5})p?\\s+(\\d{1,10}(?:[.,]\\d{1,3})?)\\s*([kKmM]?)"
        "(?:b(?:it)?/s|bps)?\\s*\\z"_s);
    std::vector<OrderedProfile> profiles;
    const QStringList typed = lines.split(u'\n');
    for (int i = 0; i < typed.size(); ++i) {
        if (typed.at(i).trimmed().isEmpty())
            continue;
        const QRegularExpressionMatch match = pattern.match(typed.at(i));
        const QString unit = match.captured(4).toLower();
        const double scale = unit == "m"_L1 ? 1e6 : unit == "k"_L1 ? 1e3 : 1;
        const double bitRate = match.captured(3).replace(u',', u'.').toDouble() * scale;
        if (!match.hasMatch() || bitRate < 1 || bitRate > mostBitRate) {
            *bad = i + 1;
            return std::nullopt;
        }
        const int height = match.captured(2).toInt();
        profiles.push_back(
            { nameOfHeight(height), match.captured(1).toInt(), height, static_cast<int>(bitRate) });
    }
    return profiles;
}

struct TranscodeDialog::Private
{
    QLineEdit *input = nullptr;
    std::array<QCheckBox *, presets.size()> presetBoxes {};
    QPlainTextEdit *own = nullptr;
    QLineEdit *hlsPath = nullptr;
    QLineEdit *mp4Path = nullptr;
    QComboBox *storage = nullptr;
    QFormLayout *form = nullptr;
    QLineEdit *endpoint = nullptr;
    QLineEdit *bucket = nullptr;
    QLineEdit *accessKeyId = nullptr;
    QLineEdit *secretAccessKey = nullptr;
    QLineEdit *proof = nullptr;
    PlainLabel *reason = nullptr;
    QPushButton *go = nullptr;

    bool isS3() const { return storage->currentIndex() == 0; }
    QString fault() const;
    void check();
};

namespace {

bool isWebAddress(const QString &typed)
{
    const QUrl address(typed.trimmed(), QUrl::StrictMode);
    return address.isValid() && !address.host().isEmpty()
        && (address.scheme() == "http"_L1 || address.scheme() == "https"_L1);
}

bool isEmpty(const QLineEdit *field)
{
    return field->text().trimmed().isEmpty();
}

} // namespace

//! What is wrong with what is typed; empty when it can be sent.
QString TranscodeDialog::Private::fault() const
{
    if (!isWebAddress(input->text()))
        return TranscodeDialog::tr("The address of the file must be a complete http or https address.");
    int bad = 0;
    if (!profilesOfLines(own->toPlainText(), &bad)) {
        //: %1 is the number of a line
        return TranscodeDialog::tr("Line %1 of your own profiles is not of the form “960x540 2 Mb/s”.")
            .arg(QLocale().toString(bad));
    }
    if (isEmpty(hlsPath) && isEmpty(mp4Path))
        return TranscodeDialog::tr("Name a folder for HLS, for MP4, or for both.");
    if (!isS3())
        return isEmpty(proof) ? TranscodeDialog::tr("Enter the proof that web3.storage gave you.")
                              : QString();
    if (!isWebAddress(endpoint->text()))
        return TranscodeDialog::tr("The endpoint of the store must be a complete http or https address.");
    if (isEmpty(bucket))
        return TranscodeDialog::tr("Enter the bucket.");
    if (isEmpty(accessKeyId) || isEmpty(secretAccessKey))
        return TranscodeDialog::tr("Enter the access key of the store, its id and its secret.");
    return {};
}

void TranscodeDialog::Private::check()
{
    for (QLineEdit *field : { endpoint, bucket, accessKeyId, secretAccessKey })
        form->setRowVisible(field, isS3());
    form->setRowVisible(proof, !isS3());
    const QString why = fault();
    go->setEnabled(why.isEmpty());
    go->setToolTip(why);
    go->setAccessibleDescription(why);
    reason->setText(why);
}

TranscodeDialog::TranscodeDialog(const QString &name, const QString &input, QWidget *parent)
    : QDialog(parent), d(std::make_unique<Private>())
{
    setObjectName(u"transcodeDialog"_s);
    setWindowTitle(tr("Transcode"));
    auto *intro = new PlainLabel;
    intro->setWordWrap(true);
    //: %1 is the name of an asset
    intro->setText(
        tr("Make other renditions of “%1”, in a store of your own.").arg(text::oneLine(name, 120)));

    const auto field = [](const QString &objectName, const QString &placeholder = {}) {
        auto *edit = new QLineEdit;
        edit->setObjectName(objectName);
        edit->setPlaceholderText(placeholder);
        return edit;
    };
    d->input = field(u"transcodeInput"_s);
    d->input->setText(input);
    d->input->setCursorPosition(0);
    auto *presetRow = new QHBoxLayout;
    for (std::size_t i = 0; i < presets.size(); ++i) {
        auto *box = new QCheckBox(nameOfHeight(presets[i].height));
        box->setObjectName(u"preset"_s + box->text());
        box->setToolTip(text::bitRate(presets[i].bitRate));
        connect(box, &QCheckBox::toggled, this, [this] { d->check(); });
        presetRow->addWidget(box);
        d->presetBoxes[i] = box;
    }
    presetRow->addStretch(1);
    d->own = new QPlainTextEdit;
    d->own->setObjectName(u"ownProfiles"_s);
    d->own->setTabChangesFocus(true);
    d->own->setLineWrapMode(QPlainTextEdit::NoWrap);
    d->own->setPlaceholderText(tr("One per line, such as: 960x540 2 Mb/s"));
    d->own->setFixedHeight(fontMetrics().lineSpacing() * 4);
    d->hlsPath = field(u"hlsPath"_s, u"/beach/hls"_s);
    d->mp4Path = field(u"mp4Path"_s, u"/beach/mp4"_s);
    d->storage = new QComboBox;
    d->storage->setObjectName(u"storage"_s);
    d->storage->addItems({ tr("A store that speaks S3"), u"web3.storage"_s });
    d->endpoint = field(u"endpoint"_s, u"https://s3.example.org"_s);
    d->bucket = field(u"bucket"_s);
    d->accessKeyId = field(u"accessKeyId"_s);
    d->secretAccessKey = field(u"secretAccessKey"_s);
    d->secretAccessKey->setEchoMode(QLineEdit::Password);
    d->proof = field(u"proof"_s);
    d->proof->setEchoMode(QLineEdit::Password);

    auto *form = new QFormLayout;
    d->form = form;
    form->addRow(tr("&File:"), d->input);
    auto *presetLabel = new QLabel(tr("Profiles:"));
    form->addRow(presetLabel, presetRow);
    form->addRow(tr("&Own profiles:"), d->own);
    //: folders in a store
    form->addRow(tr("&HLS into:"), d->hlsPath);
    //: folders in a store
    form->addRow(tr("&MP4 into:"), d->mp4Path);
    form->addRow(tr("&Store:"), d->storage);
    form->addRow(tr("&Endpoint:"), d->endpoint);
    form->addRow(tr("&Bucket:"), d->bucket);
    form->addRow(tr("Access &key id:"), d->accessKeyId);
    form->addRow(tr("Secret &access key:"), d->secretAccessKey);
    //: a word of web3.storage for what lets others store there
    form->addRow(tr("P&roof:"), d->proof);

    d->reason = new PlainLabel;
    d->reason->setObjectName(u"transcodeReason"_s);
    d->reason->setWordWrap(true);
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, theme::mutedColor(palette()));
    d->reason->setPalette(quiet);
    auto *hint = new PlainLabel;
    hint->setWordWrap(true);
    hint->setPalette(quiet);
    hint->setText(tr("Without a profile the server chooses. It fetches the file from its address, so the "
                     "address must be open to it."));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    d->go = buttons->addButton(tr("&Transcode"), QDialogButtonBox::AcceptRole);
    d->go->setObjectName(u"transcodeGo"_s);
    auto *column = new QVBoxLayout(this);
    column->addWidget(intro);
    column->addLayout(form);
    column->addWidget(hint);
    column->addStretch(1);
    column->addWidget(d->reason);
    column->addWidget(buttons);

    for (const QLineEdit *edit : { d->input, d->hlsPath, d->mp4Path, d->endpoint, d->bucket, d->accessKeyId,
                                   d->secretAccessKey, d->proof })
        connect(edit, &QLineEdit::textChanged, this, [this] { d->check(); });
    connect(d->own, &QPlainTextEdit::textChanged, this, [this] { d->check(); });
    connect(d->storage, &QComboBox::currentIndexChanged, this, [this] { d->check(); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    // Only now: before it is in the dialog, the dialog does not hear of it, and Enter would cancel.
    d->go->setDefault(true);
    setMinimumWidth(fontMetrics().averageCharWidth() * 80);
    d->check();
    d->presetBoxes.front()->setFocus();
}

TranscodeDialog::~TranscodeDialog() = default;

TranscodeOrder TranscodeDialog::order() const
{
    TranscodeOrder order;
    order.inputUrl = d->input->text().trimmed();
    order.hlsPath = d->hlsPath->text().trimmed();
    order.mp4Path = d->mp4Path->text().trimmed();
    for (std::size_t i = 0; i < presets.size(); ++i) {
        if (d->presetBoxes[i]->isChecked()) {
            order.profiles.push_back(
                { nameOfHeight(presets[i].height), presets[i].width, presets[i].height, presets[i].bitRate });
        }
    }
    int bad = 0;
    for (const OrderedProfile &own :
         profilesOfLines(d->own->toPlainText(), &bad).value_or(std::vector<OrderedProfile>()))
        order.profiles.push_back(own);
    makeNamesUnique(&order.profiles);
    if (!d->isS3()) {
        order.storageProof = d->proof->text().trimmed();
        return order;
    }
    order.storageEndpoint = d->endpoint->text().trimmed();
    order.storageBucket = d->bucket->text().trimmed();
    order.storageAccessKeyId = d->accessKeyId->text().trimmed();
    order.storageSecretAccessKey = d->secretAccessKey->text().trimmed();
    return order;
}

} // namespace reelwatch
