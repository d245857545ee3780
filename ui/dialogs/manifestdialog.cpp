#include "ui/dialogs/manifestdialog.h"

#include "session/manifestrun.h"
#include "text/quantities.h"
#include "ui/dialogs/manifestmodel.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QTreeView>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

const QString manifestFolderKey = u"import/manifestFolder"_s;

//! What is wrong with the files of \a manifest, by entry. Looks at each of them, which may take a while.
QHash<int, QString> checkedFiles(const Manifest &manifest)
{
    QHash<int, QString> checks;
    for (std::size_t at = 0; at < manifest.entries.size(); ++at) {
        const ManifestEntry &entry = manifest.entries[at];
        if (!entry.isFile)
            continue;
        const QFileInfo file(entry.source);
        QString found;
        if (!file.exists())
            found = ManifestDialog::tr("There is no such file.");
        else if (!file.isFile())
            found = ManifestDialog::tr("This is no file.");
        else if (!file.isReadable())
            found = ManifestDialog::tr("This file may not be read.");
        else if (file.size() == 0)
            found = ManifestDialog::tr("This file is empty.");
        if (!found.isEmpty())
            checks.insert(static_cast<int>(at), found);
    }
    return checks;
}

} // namespace

struct ManifestDialog::Private
{
    explicit Private(ManifestDialog *dialog) : q(dialog) { }

    ManifestDialog *q;
    QLabel *intro = nullptr;
    QPushButton *choose = nullptr;
    QLabel *file = nullptr;
    QLabel *accountLabel = nullptr;
    QComboBox *account = nullptr;
    QTreeView *list = nullptr;
    QLabel *summary = nullptr;
    QProgressBar *bar = nullptr;
    QDialogButtonBox *buttons = nullptr;
    QPushButton *check = nullptr;
    QPushButton *start = nullptr;

    ManifestModel model;
    QString path;
    QByteArray digest;
    QString obstacle;
    QPointer<ManifestRun> run;
    QFutureWatcher<QHash<int, QString>> checking;
    std::optional<int> checkedBad; //!< files that the last check found fault with

    void build();
    void runCheck();
    bool isRunning() const
    {
        return run && run->activity() != ManifestRun::Activity::Stopped
            && run->activity() != ManifestRun::Activity::Done;
    }
    QString summaryText() const;
    QString runText() const;
    void refresh();
    void retranslate();
    void restyle();
};

void ManifestDialog::Private::build()
{
    intro = new QLabel;
    intro->setWordWrap(true);
    choose = new QPushButton;
    choose->setObjectName(u"chooseManifest"_s);
    choose->setAutoDefault(false);
    file = new PlainLabel;
    file->setObjectName(u"manifestFile"_s);
    file->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    accountLabel = new QLabel;
    account = new QComboBox;
    account->setObjectName(u"manifestAccount"_s);
    accountLabel->setBuddy(account);
    list = new QTreeView;
    list->setObjectName(u"manifestLines"_s);
    list->setModel(&model);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setAlternatingRowColors(true);
    list->setTextElideMode(Qt::ElideMiddle);
    list->header()->setStretchLastSection(true);
    list->header()->setSectionsMovable(false);
    const int width = q->fontMetrics().averageCharWidth();
    list->header()->resizeSection(ManifestModel::Line, 9 * width);
    list->header()->resizeSection(ManifestModel::Source, 44 * width);
    list->header()->resizeSection(ManifestModel::Name, 22 * width);
    list->header()->resizeSection(ManifestModel::Options, 20 * width);
    summary = new PlainLabel;
    summary->setObjectName(u"manifestSummary"_s);
    summary->setWordWrap(true);
    bar = new QProgressBar;
    bar->setObjectName(u"manifestProgress"_s);
    buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    check = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    check->setObjectName(u"checkManifest"_s);
    check->setAutoDefault(false);
    start = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    start->setObjectName(u"startManifest"_s);

    auto *fileRow = new QHBoxLayout;
    fileRow->addWidget(choose);
    fileRow->addWidget(file, 1);
    fileRow->addWidget(accountLabel);
    fileRow->addWidget(account);
    auto *column = new QVBoxLayout(q);
    column->setSpacing(8);
    column->addWidget(intro);
    column->addLayout(fileRow);
    column->addWidget(list, 1);
    column->addWidget(bar);
    column->addWidget(summary);
    column->addWidget(buttons);
    // Only now: before it is in the dialog, the dialog does not hear of it, and Enter would close.
    start->setDefault(true);

    connect(choose, &QPushButton::clicked, q, &ManifestDialog::chooseFile);
    connect(check, &QPushButton::clicked, q, [this] { runCheck(); });
    connect(start, &QPushButton::clicked, q, [this] {
        obstacle.clear();
        if (isRunning())
            Q_EMIT q->stopRequested();
        else
            Q_EMIT q->startRequested();
    });
    connect(buttons, &QDialogButtonBox::rejected, q, &QDialog::reject);
    connect(&checking, &QFutureWatcherBase::finished, q, [this] {
        if (checking.future().resultCount() > 0 && !run) {
            const QHash<int, QString> found = checking.result();
            checkedBad = static_cast<int>(found.size());
            model.setChecks(found);
        }
        refresh();
    });
}

//! A dry run: everything but the sending. On a worker thread, because a file may lie on a slow disk.
void ManifestDialog::Private::runCheck()
{
    checking.setFuture(QtConcurrent::run(checkedFiles, model.manifest()));
    refresh();
}

QString ManifestDialog::Private::summaryText() const
{
    const Manifest &manifest = model.manifest();
    if (path.isEmpty())
        return {};
    QStringList parts;
    parts.append(ManifestDialog::tr("%Ln import(s).", nullptr, static_cast<int>(manifest.entries.size())));
    const auto duplicates = static_cast<int>(std::ranges::count_if(
        manifest.problems, [](const ManifestProblem &each) { return each.isDuplicate; }));
    if (const int bad = static_cast<int>(manifest.problems.size()) - duplicates; bad > 0)
        parts.append(ManifestDialog::tr("%Ln line(s) cannot be imported and are left out.", nullptr, bad));
    if (duplicates > 0)
        parts.append(ManifestDialog::tr("%Ln line(s) stand there twice.", nullptr, duplicates));
    if (checking.isRunning())
        parts.append(ManifestDialog::tr("Looking at the files…"));
    else if (checkedBad && *checkedBad > 0)
        parts.append(ManifestDialog::tr("Of %Ln file(s) nothing can be imported.", nullptr, *checkedBad));
    else if (checkedBad)
        parts.append(ManifestDialog::tr("Checked; nothing was sent."));
    return parts.join(u' ');
}

QString ManifestDialog::Private::runText() const
{
    const ManifestRun::Counts counts = run->counts();
    const QLocale locale;
    //: %1: "340 of 1,000"; the other numbers are of imports
    const QString numbers
        = ManifestDialog::tr("%1 done: %2 completed, %3 failed. %4 under way, %5 waiting.")
              .arg(ManifestDialog::tr("%1 of %2")
                       .arg(locale.toString(counts.completed + counts.failed),
                            locale.toString(static_cast<int>(run->manifest().entries.size()))),
                   locale.toString(counts.completed), locale.toString(counts.failed),
                   locale.toString(counts.underWay), locale.toString(counts.waiting));
    switch (run->activity()) {
    case ManifestRun::Activity::Stopped:
        if (!run->obstacle().isEmpty())
            return run->obstacle() + u' ' + numbers;
        return ManifestDialog::tr("Stopped.") + u' ' + numbers;
    case ManifestRun::Activity::Waiting:
        if (run->uncertain() > 0) {
            //: their answers were lost on the way
            return numbers + u' '
                + ManifestDialog::tr("Finding out what became of %Ln import(s).", nullptr, run->uncertain());
        }
        return numbers + u' ' + ManifestDialog::tr("The server has enough to do; the next ones follow.");
    default:
        return numbers;
    }
}

void ManifestDialog::Private::refresh()
{
    const bool hasImports = !model.manifest().entries.empty();
    file->setText(path.isEmpty() ? ManifestDialog::tr("No file chosen")
                                 : text::oneLine(QDir::toNativeSeparators(path), 300));
    const bool isBusy = isRunning();
    choose->setEnabled(!isBusy);
    account->setEnabled(!run || run->activity() == ManifestRun::Activity::Done);
    accountLabel->setVisible(account->count() > 1);
    account->setVisible(account->count() > 1);
    check->setVisible(!run);
    check->setEnabled(hasImports && !checking.isRunning());
    const bool isDone = run && run->activity() == ManifestRun::Activity::Done;
    start->setEnabled(hasImports && !isDone && obstacle.isEmpty());
    start->setText(isBusy    ? ManifestDialog::tr("&Stop")
                       : run ? ManifestDialog::tr("&Go on")
                             : ManifestDialog::tr("&Import"));
    bar->setVisible(run);
    if (run) {
        const ManifestRun::Counts counts = run->counts();
        bar->setRange(0, std::max(1, static_cast<int>(run->manifest().entries.size())));
        bar->setValue(counts.completed + counts.failed);
    }
    summary->setText(!obstacle.isEmpty() ? obstacle : run ? runText() : summaryText());
    restyle();
}

void ManifestDialog::Private::retranslate()
{
    q->setWindowTitle(ManifestDialog::tr("Import Manifest"));
    intro->setText(ManifestDialog::tr("A manifest is a list of imports in a file: CSV with a line of titles, "
                                      "or one JSON object a line. Each "
                                      "line has an address or a file (“url”), and may have a “name” and the "
                                      "options of the server: creatorId, "
                                      "playbackPolicy, staticMp4, c2pa, encryptedKey, ipfs, profiles."));
    choose->setText(ManifestDialog::tr("&Choose file…"));
    accountLabel->setText(ManifestDialog::tr("Import in&to:"));
    list->setAccessibleName(ManifestDialog::tr("Lines of the manifest"));
    bar->setAccessibleName(ManifestDialog::tr("Imports that have ended"));
    //: a button: looks at everything without sending anything
    check->setText(ManifestDialog::tr("C&heck only"));
    check->setToolTip(ManifestDialog::tr("Looks at every line and file, and sends nothing"));
    model.retranslate();
    refresh();
}

void ManifestDialog::Private::restyle()
{
    QPalette muted = q->palette();
    muted.setColor(QPalette::WindowText, theme::mutedColor(muted));
    intro->setPalette(muted);
    QPalette words = q->palette();
    if (!obstacle.isEmpty() || (run && !run->obstacle().isEmpty()))
        words.setColor(QPalette::WindowText, theme::errorColor(words));
    summary->setPalette(words);
}

ManifestDialog::ManifestDialog(QWidget *parent) : QDialog(parent), d(std::make_unique<Private>(this))
{
    setObjectName(u"manifestDialog"_s);
    setAcceptDrops(true);
    d->build();
    d->retranslate();
    resize(fontMetrics().averageCharWidth() * 140, fontMetrics().lineSpacing() * 34);
    d->choose->setFocus();
}

ManifestDialog::~ManifestDialog() = default;

void ManifestDialog::setAccounts(const std::vector<Account> &accounts, const QString &chosen)
{
    d->account->clear();
    for (const Account &account : accounts)
        d->account->addItem(text::oneLine(account.name, 60), account.id);
    d->account->setCurrentIndex(std::max(0, d->account->findData(chosen)));
    d->refresh();
}

QString ManifestDialog::accountId() const
{
    return d->account->currentData().toString();
}

void ManifestDialog::chooseFile()
{
    auto *chooser = new QFileDialog(this, tr("Choose a Manifest"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    chooser->setNameFilters(
        { tr("Manifests (*.csv *.tsv *.jsonl *.ndjson *.json *.txt)"), tr("All files (*)") });
    if (const QString folder = QSettings().value(manifestFolderKey).toString(); QDir(folder).exists())
        chooser->setDirectory(folder);
    connect(chooser, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QSettings().setValue(manifestFolderKey, QFileInfo(path).absolutePath());
        load(path);
    });
    chooser->open();
}

bool ManifestDialog::load(const QString &path)
{
    d->obstacle.clear();
    d->checkedBad.reset();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        //: %1: the system's reason
        d->obstacle = tr("The file cannot be read: %1").arg(file.errorString());
        d->refresh();
        return false;
    }
    // One byte more than is read tells a file that is too large.
    const QByteArray bytes = file.read(largestManifestBytes + 1);
    d->path = path;
    d->digest = ManifestJournal::digestOf(bytes);
    follow(nullptr);
    d->model.setManifest(readManifest(bytes, QFileInfo(path).absolutePath()));
    d->refresh();
    return true;
}

QString ManifestDialog::path() const
{
    return d->path;
}

QByteArray ManifestDialog::digest() const
{
    return d->digest;
}

const Manifest &ManifestDialog::manifest() const
{
    return d->model.manifest();
}

void ManifestDialog::follow(ManifestRun *run)
{
    if (d->run)
        d->run->disconnect(this);
    d->run = run;
    if (!run) {
        d->model.setResults(nullptr);
        d->refresh();
        return;
    }
    d->model.setResults([run](int entry) -> const ManifestResult & { return run->result(entry); });
    connect(run, &ManifestRun::resultChanged, this, [this](int entry) {
        d->model.refreshResult(entry);
        d->refresh();
    });
    connect(run, &ManifestRun::activityChanged, this, [this] { d->refresh(); });
    connect(run, &QObject::destroyed, this, [this] {
        d->run.clear();
        d->model.setResults(nullptr);
        d->refresh();
    });
    d->refresh();
}

void ManifestDialog::show(ManifestRun *run, const QString &path, const QByteArray &digest)
{
    d->path = path;
    d->digest = digest;
    d->obstacle.clear();
    d->model.setManifest(run->manifest());
    follow(run);
}

void ManifestDialog::showObstacle(const QString &words)
{
    d->obstacle = words;
    d->refresh();
}

void ManifestDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        d->retranslate();
    else if (event->type() == QEvent::PaletteChange)
        d->restyle();
}

void ManifestDialog::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.constFirst().isLocalFile() && d->choose->isEnabled())
        event->acceptProposedAction();
}

void ManifestDialog::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    load(event->mimeData()->urls().constFirst().toLocalFile());
}

} // namespace reelwatch
