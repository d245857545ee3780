#include "ui/actions/exportdialog.h"

#include "text/quantities.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace reelwatch {

std::optional<std::vector<std::pair<QString, QString>>> headersOfLines(const QString &lines, int *bad)
{
    static const QRegularExpression pattern(u"\\A\\s*([!#$%&'*+.^_`|~0-9A-Za-z-]+)\\s*:\\s*(.*?)\\s*\\z"_s);
    std::vector<std::pair<QString, QString>> headers;
    const QStringList typed = lines.split(u'\n');
    for (int i = 0; i < typed.size(); ++i) {
        if (typed.at(i).trimmed().isEmpty())
            continue;
        const QRegularExpressionMatch match = pattern.match(typed.at(i));
        if (!match.hasMatch()) {
            *bad = i + 1;
            return std::nullopt;
        }
        headers.emplace_back(match.captured(1), match.captured(2));
    }
    return headers;
}

struct ExportDialog::Private
{
    ExportDialog *q;
    QRadioButton *custom = nullptr;
    QRadioButton *ipfs = nullptr;
    QGroupBox *customBox = nullptr;
    QGroupBox *ipfsBox = nullptr;
    QLineEdit *url = nullptr;
    QComboBox *method = nullptr;
    QPlainTextEdit *headers = nullptr;
    QComboBox *metadata = nullptr;
    QLineEdit *jwt = nullptr;
    PlainLabel *reason = nullptr;
    QPushButton *go = nullptr;

    QString fault() const;
    void check();
};

//! What is wrong with what is typed; empty when it can be sent.
QString ExportDialog::Private::fault() const
{
    if (ipfs->isChecked())
        return {};
    const QUrl address(url->text().trimmed(), QUrl::StrictMode);
    if (url->text().trimmed().isEmpty())
        return ExportDialog::tr("Enter the address that takes the file.");
    const bool isWeb = address.scheme() == "http"_L1 || address.scheme() == "https"_L1;
    if (!address.isValid() || !isWeb || address.host().isEmpty())
        return ExportDialog::tr("The address must be a complete http or https address.");
    int bad = 0;
    if (!headersOfLines(headers->toPlainText(), &bad)) {
        //: %1 is the number of a line
        return ExportDialog::tr("Line %1 of the headers is not of the form “Name: value”.")
            .arg(QLocale().toString(bad));
    }
    return {};
}

void ExportDialog::Private::check()
{
    customBox->setVisible(custom->isChecked());
    ipfsBox->setVisible(ipfs->isChecked());
    const QString why = fault();
    go->setEnabled(why.isEmpty());
    go->setToolTip(why);
    go->setAccessibleDescription(why);
    reason->setText(why);
}

ExportDialog::ExportDialog(const QString &name, const QString &noIpfs, QWidget *parent)
    : QDialog(parent), d(std::make_unique<Private>(Private { this }))
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export"));
    auto *intro = new PlainLabel;
    intro->setWordWrap(true);
    //: %1 is the name of an asset
    intro->setText(tr("Export “%1” to:").arg(text::oneLine(name, 120)));
    d->custom = new QRadioButton(tr("An &address of your own"));
    d->custom->setObjectName(u"exportCustom"_s);
    d->custom->setChecked(true);
    d->ipfs = new QRadioButton(tr("&IPFS"));
    d->ipfs->setObjectName(u"exportIpfs"_s);
    d->ipfs->setEnabled(noIpfs.isEmpty());
    d->ipfs->setToolTip(plainToolTip(noIpfs));
    d->ipfs->setAccessibleDescription(noIpfs);
    auto *whyNot = new PlainLabel;
    whyNot->setObjectName(u"noIpfs"_s);
    whyNot->setText(noIpfs);
    whyNot->setWordWrap(true);
    whyNot->setVisible(!noIpfs.isEmpty());
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, theme::mutedColor(palette()));
    whyNot->setPalette(quiet);
    whyNot->setIndent(fontMetrics().averageCharWidth() * 3);

    d->customBox = new QGroupBox;
    d->customBox->setFlat(true);
    d->url = new QLineEdit;
    d->url->setObjectName(u"exportUrl"_s);
    d->url->setPlaceholderText(u"https://storage.example.org/beach.mp4"_s);
    d->method = new QComboBox;
    d->method->setObjectName(u"exportMethod"_s);
    d->method->addItems({ u"PUT"_s, u"POST"_s });
    d->headers = new QPlainTextEdit;
    d->headers->setObjectName(u"exportHeaders"_s);
    d->headers->setTabChangesFocus(true);
    d->headers->setLineWrapMode(QPlainTextEdit::NoWrap);
    d->headers->setPlaceholderText(tr("One per line, such as: Authorization: Bearer …"));
    d->headers->setFixedHeight(fontMetrics().lineSpacing() * 5);
    auto *customForm = new QFormLayout(d->customBox);
    customForm->addRow(tr("A&ddress:"), d->url);
    //: of an HTTP request
    customForm->addRow(tr("&Method:"), d->method);
    //: of an HTTP request
    customForm->addRow(tr("&Headers:"), d->headers);

    d->ipfsBox = new QGroupBox;
    d->ipfsBox->setFlat(true);
    d->metadata = new QComboBox;
    d->metadata->setObjectName(u"exportMetadata"_s);
    //: the server chooses
    d->metadata->addItem(tr("As the server chooses"), QString());
    //: NFT metadata that points to the file
    d->metadata->addItem(tr("For the file"), u"file"_s);
    //: NFT metadata that points to a player
    d->metadata->addItem(tr("For a player"), u"player"_s);
    d->jwt = new QLineEdit;
    d->jwt->setObjectName(u"exportJwt"_s);
    d->jwt->setEchoMode(QLineEdit::Password);
    d->jwt->setPlaceholderText(tr("Only to pin it in your own Pinata account"));
    auto *ipfsForm = new QFormLayout(d->ipfsBox);
    ipfsForm->addRow(tr("NFT me&tadata:"), d->metadata);
    ipfsForm->addRow(tr("&Pinata token:"), d->jwt);

    d->reason = new PlainLabel;
    d->reason->setObjectName(u"exportReason"_s);
    d->reason->setWordWrap(true);
    d->reason->setPalette(quiet);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    d->go = buttons->addButton(tr("&Export"), QDialogButtonBox::AcceptRole);
    d->go->setObjectName(u"exportGo"_s);
    auto *column = new QVBoxLayout(this);
    column->addWidget(intro);
    column->addWidget(d->custom);
    column->addWidget(d->customBox);
    column->addWidget(d->ipfs);
    column->addWidget(whyNot);
    column->addWidget(d->ipfsBox);
    column->addStretch(1);
    column->addWidget(d->reason);
    column->addWidget(buttons);
    for (const QRadioButton *choice : { d->custom, d->ipfs })
        connect(choice, &QRadioButton::toggled, this, [this] { d->check(); });
    connect(d->url, &QLineEdit::textChanged, this, [this] { d->check(); });
    connect(d->headers, &QPlainTextEdit::textChanged, this, [this] { d->check(); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    // Only now: before it is in the dialog, the dialog does not hear of it, and Enter would cancel.
    d->go->setDefault(true);
    setMinimumWidth(fontMetrics().averageCharWidth() * 76);
    d->check();
    d->url->setFocus();
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::setTarget(const ExportTarget &target)
{
    if (target.kind == ExportTarget::Kind::Ipfs && d->ipfs->isEnabled()) {
        d->ipfs->setChecked(true);
        d->metadata->setCurrentIndex(std::max(0, d->metadata->findData(target.nftMetadataTemplate)));
        d->jwt->setText(target.pinataJwt);
        return;
    }
    d->url->setText(target.url);
    if (!target.method.isEmpty() && d->method->findText(target.method) < 0)
        d->method->addItem(target.method);
    if (!target.method.isEmpty())
        d->method->setCurrentText(target.method);
    QStringList lines;
    for (const auto &[name, value] : target.headers)
        lines.append(name + ": "_L1 + value);
    d->headers->setPlainText(lines.join(u'\n'));
}

ExportTarget ExportDialog::target() const
{
    ExportTarget target;
    if (d->ipfs->isChecked()) {
        target.kind = ExportTarget::Kind::Ipfs;
        target.nftMetadataTemplate = d->metadata->currentData().toString();
        target.pinataJwt = d->jwt->text().trimmed();
        return target;
    }
    target.url = d->url->text().trimmed();
    // PUT is what the server does by itself.
    if (d->method->currentText() != "PUT"_L1)
        target.method = d->method->currentText();
    int bad = 0;
    target.headers = headersOfLines(d->headers->toPlainText(), &bad)
                         .value_or(std::vector<std::pair<QString, QString>>());
    return target;
}

} // namespace reelwatch
