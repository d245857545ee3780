#include "ui/dialogs/importoptionspane.h"

#include "ui/taskdetail/foldbutton.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr std::array lineFields { ImportField::CreatorId, ImportField::EncryptedKey, ImportField::Profiles };
constexpr std::array checkFields { ImportField::StaticMp4, ImportField::C2pa, ImportField::Ipfs };

//! Of which every line is seen, however low the window is.
class WholeLabel : public PlainLabel
{
public:
    using PlainLabel::PlainLabel;

    void setWords(const QString &words)
    {
        setText(words);
        needWhole();
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        PlainLabel::resizeEvent(event);
        needWhole();
    }

private:
    void needWhole()
    {
        // Its height for a width is never less than the least it may have.
        setMinimumHeight(0);
        if (!text().isEmpty())
            setMinimumHeight(heightForWidth(width()));
    }
};

} // namespace

struct ImportOptionsPane::Private
{
    explicit Private(ImportOptionsPane *pane) : q(pane) { }

    //! A field that is typed into, and what is said below it.
    struct Line
    {
        QLabel *label = nullptr;
        QLineEdit *edit = nullptr;
        QAction *mark = nullptr;
        WholeLabel *problem = nullptr;
    };

    ImportOptionsPane *q;
    FoldButton *fold = nullptr;
    QWidget *body = nullptr;
    QLabel *note = nullptr;
    QLabel *playbackLabel = nullptr;
    QComboBox *playback = nullptr;
    std::array<Line, lineFields.size()> lines;
    std::array<QCheckBox *, checkFields.size()> checks {};
    QJsonObject ipfs; //!< of what was filled in
    QStringList untold;
    bool isLocal = false;

    void build();
    void retranslate();
    void restyle();
    void show();
    void unfold(bool on);
    ImportOptions typed() const;
    ImportOptions asked() const;
    QWidget *widgetOf(ImportField field) const;
};

void ImportOptionsPane::Private::build()
{
    fold = new FoldButton(q);
    fold->setObjectName(u"options"_s);
    body = new QWidget(q);
    body->hide();
    note = new PlainLabel({}, body);
    note->setObjectName(u"optionsNote"_s);
    note->setWordWrap(true);
    playback = new QComboBox(body);
    playback->setObjectName(u"playback"_s);
    playback->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    playback->addItem(QString(), QJsonObject());
    playback->addItem(QString(), QJsonObject { { u"type"_s, u"jwt"_s } });
    playbackLabel = new QLabel(body);
    playbackLabel->setBuddy(playback);
    constexpr std::array lineNames { "creatorId", "encryptedKey", "profiles" };
    constexpr std::array longest { 500, 8000, 8000 };
    for (size_t i = 0; i < lines.size(); ++i) {
        Line &line = lines[i];
        line.edit = new QLineEdit(body);
        line.edit->setObjectName(QLatin1StringView(lineNames[i]));
        line.edit->setMaxLength(longest[i]);
        line.edit->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
        line.mark = line.edit->addAction(QIcon(), QLineEdit::TrailingPosition);
        line.mark->setVisible(false);
        line.label = new QLabel(body);
        line.label->setBuddy(line.edit);
        line.problem = new WholeLabel({}, body);
        line.problem->setObjectName(QLatin1StringView(lineNames[i]) + "Problem"_L1);
        line.problem->setWordWrap(true);
        line.problem->hide();
    }
    constexpr std::array checkNames { "staticMp4", "c2pa", "ipfs" };
    for (size_t i = 0; i < checks.size(); ++i) {
        checks[i] = new QCheckBox(body);
        checks[i]->setObjectName(QLatin1StringView(checkNames[i]));
    }

    auto *grid = new QGridLayout(body);
    grid->setContentsMargins(q->fontMetrics().averageCharWidth() * 2, 0, 0, 0);
    grid->setHorizontalSpacing(q->fontMetrics().averageCharWidth() * 2);
    grid->addWidget(note, 0, 0, 1, 3);
    grid->addWidget(playbackLabel, 1, 0);
    grid->addWidget(playback, 1, 1);
    for (size_t i = 0; i < lines.size(); ++i) {
        const int row = 2 + 2 * static_cast<int>(i);
        grid->addWidget(lines[i].label, row, 0);
        grid->addWidget(lines[i].edit, row, 1);
        grid->addWidget(lines[i].problem, row + 1, 1, 1, 2);
    }
    constexpr std::array checkRows { 1, 2, 4 };
    for (size_t i = 0; i < checks.size(); ++i)
        grid->addWidget(checks[i], checkRows[i], 2);
    grid->setColumnStretch(1, 1);
    auto *column = new QVBoxLayout(q);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(fold, 0, Qt::AlignLeading);
    column->addWidget(body);
    // The order of reading, which is not that of making.
    QWidget::setTabOrder(fold, playback);
    QWidget::setTabOrder(playback, lines[0].edit);
    QWidget::setTabOrder(lines[0].edit, lines[1].edit);
    QWidget::setTabOrder(lines[1].edit, lines[2].edit);
    QWidget::setTabOrder(lines[2].edit, checks[0]);
    QWidget::setTabOrder(checks[0], checks[1]);
    QWidget::setTabOrder(checks[1], checks[2]);

    const auto tell = [this] {
        show();
        Q_EMIT q->changed();
    };
    connect(fold, &QToolButton::toggled, q, [this](bool on) { unfold(on); });
    connect(playback, &QComboBox::currentIndexChanged, q, tell);
    for (const Line &line : lines)
        connect(line.edit, &QLineEdit::textChanged, q, tell);
    for (const QCheckBox *check : checks)
        connect(check, &QCheckBox::toggled, q, tell);
}

QWidget *ImportOptionsPane::Private::widgetOf(ImportField field) const
{
    for (size_t i = 0; i < lineFields.size(); ++i) {
        if (lineFields[i] == field)
            return lines[i].edit;
    }
    for (size_t i = 0; i < checkFields.size(); ++i) {
        if (checkFields[i] == field)
            return checks[i];
    }
    return playback;
}

ImportOptions ImportOptionsPane::Private::typed() const
{
    ImportOptions options;
    options.playbackPolicy = playback->currentData().toJsonObject();
    options.creatorId = lines[0].edit->text();
    options.encryptedKey = lines[1].edit->text();
    options.profiles = lines[2].edit->text();
    options.staticMp4 = checks[0]->isChecked();
    options.c2pa = checks[1]->isChecked();
    options.storeOnIpfs = checks[2]->isChecked();
    options.ipfs = ipfs;
    return options;
}

ImportOptions ImportOptionsPane::Private::asked() const
{
    ImportOptions options = typed();
    if (!isLocal)
        return options;
    ImportOptions possible;
    if (localRefusal(ImportField::CreatorId).isEmpty())
        possible.creatorId = options.creatorId;
    return possible;
}

void ImportOptionsPane::Private::unfold(bool on)
{
    const int before = q->sizeHint().height();
    if (on)
        Q_EMIT q->aboutToUnfold();
    body->setVisible(on);
    show();
    Q_EMIT q->heightChanged(q->sizeHint().height() - before);
}

void ImportOptionsPane::Private::show()
{
    const ReadImportOptions read = readImportOptions(asked());
    const int before = q->sizeHint().height();
    for (size_t i = 0; i < lines.size(); ++i) {
        const QString problem = read.problem(lineFields[i]);
        lines[i].problem->setWords(problem);
        lines[i].problem->setVisible(!problem.isEmpty());
        lines[i].mark->setVisible(!problem.isEmpty());
    }
    for (int i = 0; i < importFieldCount; ++i) {
        const auto field = static_cast<ImportField>(i);
        const QString refusal = isLocal ? localRefusal(field) : QString();
        const QString problem = read.problem(field);
        QWidget *widget = widgetOf(field);
        widget->setEnabled(refusal.isEmpty());
        widget->setToolTip(plainToolTip(refusal));
        widget->setAccessibleDescription(refusal.isEmpty() ? problem : refusal);
    }
    QStringList words;
    if (isLocal)
        words.append(ImportOptionsPane::tr("The local service keeps videos as they are, on this computer. Of "
                                           "these options it knows the creator ID only."));
    words += untold;
    note->setText(words.join(u' '));
    note->setVisible(!words.isEmpty());
    const int chosen = static_cast<int>(chosenFields(asked()).size());
    fold->setText(chosen == 0 ? ImportOptionsPane::tr("&Options")
                              //: a title that unfolds: so many options were chosen
                              : ImportOptionsPane::tr("&Options (%Ln chosen)", nullptr, chosen));
    if (const int grown = q->sizeHint().height() - before; grown > 0 && fold->isChecked() && q->isVisible())
        Q_EMIT q->heightChanged(grown);
}

void ImportOptionsPane::Private::retranslate()
{
    //: who may play a video
    playbackLabel->setText(tr("&Playback:"));
    playback->setItemText(0, tr("Public: for everyone who has the address"));
    playback->setItemText(1, tr("Signed: only with a token (JWT) of your own"));
    lines[0].label->setText(tr("Creator I&D:"));
    lines[0].edit->setPlaceholderText(tr("Whose video it is, such as 0xb7d5… or a name of your own"));
    lines[1].label->setText(tr("Encrypted &key:"));
    lines[1].edit->setPlaceholderText(tr("Only for a video you have encrypted; in Base64"));
    lines[2].label->setText(tr("Pro&files:"));
    lines[2].edit->setPlaceholderText(tr("As the server chooses, or such as 1080p, 720p 2500k"));
    checks[0]->setText(tr("Make &MP4 files, too"));
    //: C2PA is a standard that tells where a video comes from
    checks[1]->setText(tr("&Sign it (C2PA)"));
    checks[2]->setText(tr("Sto&re it on IPFS"));
    const std::array names { tr("Creator ID"), tr("Encrypted key"), tr("Profiles") };
    for (size_t i = 0; i < lines.size(); ++i)
        lines[i].edit->setAccessibleName(names[i]);
    playback->setAccessibleName(tr("Playback"));
    show();
}

void ImportOptionsPane::Private::restyle()
{
    QPalette bad = q->palette();
    bad.setColor(QPalette::WindowText, theme::errorColor(q->palette()));
    QPalette quiet = q->palette();
    quiet.setColor(QPalette::WindowText, theme::mutedColor(q->palette()));
    note->setPalette(quiet);
    for (const Line &line : lines) {
        line.problem->setPalette(bad);
        line.mark->setIcon(theme::stateIcon(TaskState::Failed, q->palette()));
    }
}

ImportOptionsPane::ImportOptionsPane(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>(this))
{
    d->build();
    d->retranslate();
    d->restyle();
}

ImportOptionsPane::~ImportOptionsPane() = default;

void ImportOptionsPane::setOptions(const ImportOptions &options, const QStringList &untold)
{
    d->untold = untold;
    d->ipfs = options.ipfs;
    int policy = d->playback->findData(options.playbackPolicy);
    if (policy < 0) {
        //: %1 is the server's word for who may play a video: "webhook"
        d->playback->addItem(tr("As before: %1").arg(options.playbackPolicy.value("type"_L1).toString()),
                             options.playbackPolicy);
        policy = d->playback->count() - 1;
    }
    d->playback->setCurrentIndex(policy);
    d->lines[0].edit->setText(options.creatorId);
    d->lines[1].edit->setText(options.encryptedKey);
    d->lines[2].edit->setText(options.profiles);
    d->checks[0]->setChecked(options.staticMp4);
    d->checks[1]->setChecked(options.c2pa);
    d->checks[2]->setChecked(options.storeOnIpfs);
    d->show();
    if (!chosenFields(options).empty() || !untold.isEmpty())
        setUnfolded(true);
    Q_EMIT changed();
}

void ImportOptionsPane::setForLocalService(bool isLocal)
{
    if (d->isLocal == isLocal)
        return;
    d->isLocal = isLocal;
    d->show();
    Q_EMIT changed();
}

ReadImportOptions ImportOptionsPane::read() const
{
    return readImportOptions(d->asked());
}

bool ImportOptionsPane::isUnfolded() const
{
    return d->fold->isChecked();
}

void ImportOptionsPane::setUnfolded(bool unfolded)
{
    d->fold->setChecked(unfolded);
}

void ImportOptionsPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        d->retranslate();
    else if (event->type() == QEvent::PaletteChange)
        d->restyle();
}

} // namespace reelwatch
