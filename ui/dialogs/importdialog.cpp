#include "ui/dialogs/importdialog.h"

#include "livepeer/whendone.h"
#include "media/fileinspector.h"
#include "session/knownvideos.h"
#include "text/quantities.h"
#include "text/redaction.h"
#include "ui/dialogs/folderfiles.h"
#include "ui/dialogs/importoptionspane.h"
#include "ui/dialogs/preflight.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHash>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QSet>
#include <QSettings>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStandardPaths>
#include <QTextBlock>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <QtConcurrent>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

//! More lines are one too many to look over; the rest of a paste is left out.
constexpr int maximumLines = 500;
constexpr int isLocalRole = Qt::UserRole + 1; //!< of an account
const QString folderKey = u"import/folder"_s;

//! How a video that is there already is called.
QString knownName(const KnownVideo &video)
{
    return text::oneLine(video.name.isEmpty() ? video.taskId.left(8) : video.name, 60);
}

//! Takes pasted and dropped files as lines of their own.
class LinesEdit : public QPlainTextEdit
{
public:
    explicit LinesEdit(ImportDialog *dialog) : QPlainTextEdit(dialog), m_dialog(dialog) { }

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override
    {
        return source->hasUrls() || source->hasText();
    }
    void insertFromMimeData(const QMimeData *source) override
    {
        if (source->hasUrls() && !textCursor().hasSelection())
            m_dialog->addLines(importLinesOf(source));
        else
            QPlainTextEdit::insertFromMimeData(source);
    }

private:
    ImportDialog *m_dialog;
};

} // namespace

struct ImportDialog::Private
{
    explicit Private(ImportDialog *dialog) : q(dialog) { }

    ImportDialog *q;
    QLabel *intro = nullptr;
    QPlainTextEdit *edit = nullptr;
    QPushButton *browse = nullptr;
    QTreeWidget *checks = nullptr;
    FileInspector *inspector = nullptr;
    QLabel *probeNote = nullptr; //!< why files are not looked into
    KnownVideos *videos = nullptr;
    std::function<AccountSession *(const QString &)> sessionOf;
    QWidget *here = nullptr; //!< what is there already, and what can be done instead
    QLabel *hereIcon = nullptr;
    QLabel *hereWords = nullptr;
    QPushButton *showIt = nullptr;
    QPushButton *leaveOut = nullptr;
    int foldedHeight = 0; //!< of the dialog before its options were unfolded; 0: they are not
    QTimer showTimer; //!< several reports may come at once
    QLabel *nameLabel = nullptr;
    QLineEdit *name = nullptr;
    QLabel *accountLabel = nullptr;
    QComboBox *account = nullptr;
    ImportOptionsPane *options = nullptr;
    QLabel *reason = nullptr;
    QPushButton *removeBad = nullptr;
    QDialogButtonBox *buttons = nullptr;
    QPushButton *import = nullptr;
    std::vector<ImportLine> read; //!< by line of the editor, up to the first one too many
    int foldersBeingRead = 0;
    int leftOut = 0; //!< lines with text from there on
    QHash<QString, ImportLine> known; //!< so that only a changed line looks at its file again

    void build();
    void check();
    void inspectFiles();
    void followAccount();
    const KnownVideo *knownOf(int lineNumber) const;
    std::vector<int> knownLines() const;
    std::vector<int> badLines() const;
    void showKnown();
    void goToKnown();
    void leaveOutLines(const std::vector<int> &numbers);
    void showChecks();
    QStringList warningsOf(const ImportLine &line) const;
    QString noteOf(const ImportLine &line) const;
    void retranslate();
    void restyle();
    int acceptedCount() const;
    void growBy(int pixels);
};

void ImportDialog::Private::build()
{
    intro = new QLabel(q);
    intro->setWordWrap(true);
    edit = new LinesEdit(q);
    edit->setObjectName(u"lines"_s);
    edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    edit->setTabChangesFocus(true);
    edit->setMinimumHeight(edit->fontMetrics().lineSpacing() * 5);
    intro->setBuddy(edit);
    browse = new QPushButton(q);
    browse->setObjectName(u"browse"_s);
    browse->setAutoDefault(false);
    checks = new QTreeWidget(q);
    checks->setObjectName(u"checks"_s);
    checks->setColumnCount(3);
    checks->setRootIsDecorated(false);
    checks->setUniformRowHeights(true);
    checks->setSelectionMode(QAbstractItemView::SingleSelection);
    checks->setTextElideMode(Qt::ElideMiddle);
    checks->header()->setStretchLastSection(true);
    checks->header()->setSectionsMovable(false);
    checks->setMinimumHeight(checks->fontMetrics().lineSpacing() * 9);
    inspector = new FileInspector(q);
    probeNote = new PlainLabel({}, q);
    probeNote->setObjectName(u"probeNote"_s);
    probeNote->setWordWrap(true);
    probeNote->hide();
    showTimer.setSingleShot(true);
    showTimer.setInterval(150);
    videos = new KnownVideos(q);
    here = new QWidget(q);
    here->setObjectName(u"here"_s);
    hereIcon = new QLabel(here);
    hereWords = new PlainLabel({}, here);
    hereWords->setObjectName(u"hereWords"_s);
    hereWords->setWordWrap(true);
    showIt = new QPushButton(here);
    showIt->setObjectName(u"showIt"_s);
    leaveOut = new QPushButton(here);
    leaveOut->setObjectName(u"leaveOut"_s);
    auto *hereRow = new QHBoxLayout(here);
    hereRow->setContentsMargins(0, 0, 0, 0);
    hereRow->addWidget(hereIcon);
    hereRow->addWidget(hereWords, 1);
    hereRow->addWidget(showIt);
    hereRow->addWidget(leaveOut);
    for (QPushButton *button : { showIt, leaveOut })
        button->setAutoDefault(false);
    here->hide();
    name = new QLineEdit(q);
    name->setObjectName(u"name"_s);
    name->setMaxLength(500);
    nameLabel = new QLabel(q);
    nameLabel->setBuddy(name);
    account = new QComboBox(q);
    account->setObjectName(u"account"_s);
    account->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    account->setMinimumContentsLength(12);
    account->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    accountLabel = new QLabel(q);
    accountLabel->setBuddy(account);
    options = new ImportOptionsPane(q);
    reason = new QLabel(q);
    reason->setObjectName(u"reason"_s);
    reason->setWordWrap(true);
    reason->setTextFormat(Qt::PlainText);
    removeBad = new QPushButton(q);
    removeBad->setObjectName(u"removeBad"_s);
    removeBad->setAutoDefault(false);
    buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, q);
    import = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    import->setObjectName(u"import"_s);
    import->setDefault(true);

    auto *top = new QHBoxLayout;
    top->addWidget(intro, 1);
    top->addWidget(browse, 0, Qt::AlignBottom);
    auto *nameRow = new QHBoxLayout;
    nameRow->addWidget(accountLabel);
    nameRow->addWidget(account, 1);
    nameRow->addWidget(nameLabel);
    nameRow->addWidget(name, 2);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(reason, 1);
    bottom->addWidget(removeBad);
    bottom->addWidget(buttons);
    auto *column = new QVBoxLayout(q);
    column->addLayout(top);
    column->addWidget(edit, 3);
    column->addWidget(checks, 2);
    column->addWidget(here);
    column->addWidget(probeNote);
    column->addLayout(nameRow);
    column->addWidget(options);
    column->addSpacing(4);
    column->addLayout(bottom);

    connect(edit, &QPlainTextEdit::textChanged, q, [this] { check(); });
    connect(browse, &QPushButton::clicked, q, &ImportDialog::chooseFiles);
    const auto showSoon = [this] {
        if (!showTimer.isActive())
            showTimer.start();
    };
    connect(inspector, &FileInspector::inspected, q, showSoon);
    connect(videos, &KnownVideos::found, q, showSoon);
    connect(showIt, &QPushButton::clicked, q, [this] { goToKnown(); });
    connect(leaveOut, &QPushButton::clicked, q, [this] { leaveOutLines(knownLines()); });
    connect(removeBad, &QPushButton::clicked, q, [this] { leaveOutLines(badLines()); });
    connect(checks, &QTreeWidget::currentItemChanged, q, [this] { showKnown(); });
    connect(&showTimer, &QTimer::timeout, q, [this] { showChecks(); });
    connect(options, &ImportOptionsPane::changed, q, [this] { showChecks(); });
    connect(options, &ImportOptionsPane::aboutToUnfold, q, [this] { foldedHeight = q->height(); });
    connect(options, &ImportOptionsPane::heightChanged, q, [this](int pixels) { growBy(pixels); });
    connect(account, &QComboBox::currentIndexChanged, q, [this] { followAccount(); });
    connect(buttons, &QDialogButtonBox::accepted, q, [this] {
        // Files may have gone since their line was read.
        known.clear();
        check();
        if (import->isEnabled())
            q->accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, q, &QDialog::reject);
    connect(checks, &QTreeWidget::itemActivated, q, [this](QTreeWidgetItem *item) {
        edit->setTextCursor(
            QTextCursor(edit->document()->findBlockByNumber(item->data(0, Qt::UserRole).toInt())));
        edit->setFocus();
    });
    // Enter makes a new line in the editor; Ctrl+Enter imports from anywhere.
    for (const int key : { Qt::Key_Return, Qt::Key_Enter }) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(key)), q);
        connect(shortcut, &QShortcut::activated, import, [this] { import->click(); });
    }
}

//! So that what is unfolded takes nothing from the lines, as far as the screen reaches.
void ImportDialog::Private::growBy(int pixels)
{
    if (options->isUnfolded()) {
        const int most = q->screen()->availableGeometry().height() * 9 / 10;
        q->resize(q->width(), std::min(q->height() + pixels, std::max(most, q->height())));
        return;
    }
    // When the layout has heard of it: before that, the dialog cannot get smaller than it had to be.
    QTimer::singleShot(0, q, [this] {
        if (!options->isUnfolded() && foldedHeight > 0)
            q->resize(q->width(), std::exchange(foldedHeight, 0));
    });
}

int ImportDialog::Private::acceptedCount() const
{
    return static_cast<int>(q->lines().size());
}

void ImportDialog::Private::check()
{
    QHash<QString, ImportLine> kept;
    QHash<QString, int> firstPlaces;
    read.clear();
    leftOut = 0;
    int number = 0;
    for (QTextBlock block = edit->document()->begin(); block.isValid(); block = block.next()) {
        ++number;
        const QString typed = block.text();
        if (number > maximumLines) {
            // One line stands for all that are too many; they are only counted, however many there are.
            if (typed.trimmed().isEmpty() || ++leftOut > 1)
                continue;
            ImportLine line;
            line.kind = ImportLineKind::Bad;
            line.text = typed.trimmed();
            line.problem
                = ImportDialog::tr("At most %Ln line(s) can be imported at once.", nullptr, maximumLines);
            read.resize(static_cast<size_t>(number - 1));
            read.push_back(std::move(line));
            continue;
        }
        const auto before = known.constFind(typed);
        ImportLine line = before != known.cend() ? *before : readImportLine(typed);
        kept.insert(typed, line);
        if (line.kind == ImportLineKind::Address || line.kind == ImportLineKind::File) {
            if (const int first = firstPlaces.value(line.text); first > 0) {
                //: %1 is the number of a line.
                line.note = ImportDialog::tr("The same as line %1; it is imported once.")
                                .arg(QLocale().toString(first));
            } else {
                firstPlaces.insert(line.text, number);
            }
        }
        read.push_back(std::move(line));
    }
    known = std::move(kept);
    inspectFiles();
    showChecks();
}

void ImportDialog::Private::inspectFiles()
{
    QStringList files;
    for (const ImportLine &line : q->lines()) {
        if (line.kind == ImportLineKind::File)
            files.append(line.text);
    }
    inspector->setWanted(files);
    videos->setWanted(files);
}

void ImportDialog::Private::followAccount()
{
    options->setForLocalService(account->currentData(isLocalRole).toBool());
    videos->setSession(sessionOf ? sessionOf(q->accountId()) : nullptr);
    showChecks();
}

const KnownVideo *ImportDialog::Private::knownOf(int lineNumber) const
{
    const bool isLine = lineNumber >= 0 && lineNumber < static_cast<int>(read.size());
    if (!isLine || read[static_cast<size_t>(lineNumber)].kind != ImportLineKind::File)
        return nullptr;
    return videos->known(read[static_cast<size_t>(lineNumber)].text);
}

std::vector<int> ImportDialog::Private::knownLines() const
{
    std::vector<int> numbers;
    for (int i = 0; i < static_cast<int>(read.size()); ++i) {
        if (knownOf(i))
            numbers.push_back(i);
    }
    return numbers;
}

std::vector<int> ImportDialog::Private::badLines() const
{
    std::vector<int> numbers;
    for (int i = 0; i < std::min(static_cast<int>(read.size()), maximumLines); ++i) {
        if (read[static_cast<size_t>(i)].kind == ImportLineKind::Bad)
            numbers.push_back(i);
    }
    for (int i = maximumLines; i < edit->document()->blockCount(); ++i)
        numbers.push_back(i);
    return numbers;
}

void ImportDialog::Private::showKnown()
{
    const std::vector<int> numbers = knownLines();
    here->setVisible(!numbers.empty());
    if (numbers.empty())
        return;
    QSet<QString> paths;
    for (const int number : numbers)
        paths.insert(read[static_cast<size_t>(number)].text);
    if (paths.size() == 1) {
        const QString file = QFileInfo(read[static_cast<size_t>(numbers.front())].text).fileName();
        //: %1 is the name of a file, %2 that of a video
        hereWords->setText(ImportDialog::tr("“%1” is already here as “%2”. Import sends it again.")
                               .arg(text::oneLine(file, 60), knownName(*knownOf(numbers.front()))));
    } else {
        hereWords->setText(ImportDialog::tr("%Ln file(s) are already here. Import sends them again.", nullptr,
                                            static_cast<int>(paths.size())));
    }
    //: leaves the import and shows the task of the video
    showIt->setText(ImportDialog::tr("Sho&w It"));
    leaveOut->setText(paths.size() == 1
                          //: does not import this one
                          ? ImportDialog::tr("Leave It O&ut")
                          //: does not import these
                          : ImportDialog::tr("Leave Them O&ut"));
}

//! Shows the one at the current line, or else the first; what else is to be imported stays in the dialog.
void ImportDialog::Private::goToKnown()
{
    const std::vector<int> numbers = knownLines();
    if (numbers.empty())
        return;
    const QTreeWidgetItem *current = checks->currentItem();
    int number = current ? current->data(0, Qt::UserRole).toInt() : -1;
    if (!knownOf(number))
        number = numbers.front();
    const TaskKey task { q->accountId(), knownOf(number)->taskId };
    const QString path = read[static_cast<size_t>(number)].text;
    std::vector<int> same;
    std::ranges::copy_if(numbers, std::back_inserter(same),
                         [&](int each) { return read[static_cast<size_t>(each)].text == path; });
    leaveOutLines(same);
    if (!q->isInUse())
        q->reject();
    Q_EMIT q->showWanted(task);
}

void ImportDialog::Private::leaveOutLines(const std::vector<int> &numbers)
{
    QTextCursor cursor(edit->document());
    cursor.beginEditBlock();
    // From the end, so that the numbers before it stay right.
    for (auto number = numbers.rbegin(); number != numbers.rend(); ++number) {
        cursor.setPosition(edit->document()->findBlockByNumber(*number).position());
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        if (!cursor.atEnd())
            cursor.deleteChar();
        else
            cursor.deletePreviousChar();
    }
    cursor.endEditBlock();
    edit->setFocus();
}

QStringList ImportDialog::Private::warningsOf(const ImportLine &line) const
{
    const FileReport *report = line.kind == ImportLineKind::File ? inspector->report(line.text) : nullptr;
    if (!report)
        return {};
    return preflightWarnings(*report, line.text, account->currentData(isLocalRole).toBool());
}

//! What an accepted line is: with what is known of a file by now.
QString ImportDialog::Private::noteOf(const ImportLine &line) const
{
    if (line.kind != ImportLineKind::File)
        return line.note;
    const FileReport *report = inspector->report(line.text);
    if (!report)
        //: behind what a file is
        return line.note + ", "_L1 + ImportDialog::tr("being looked into…");
    const QString brief = mediaBrief(*report);
    return brief.isEmpty() ? line.note : line.note + ", "_L1 + brief;
}

void ImportDialog::Private::showChecks()
{
    const QColor badColor = theme::errorColor(q->palette());
    const QColor warningColor = theme::warningColor(q->palette());
    const QColor base = q->palette().color(QPalette::Base);
    const QIcon badIcon = theme::stateIcon(TaskState::Failed, q->palette());
    const QIcon thereIcon = theme::icon(u"info"_s, q->palette());
    const QIcon warnedIcon = theme::icon(u"warning"_s, warningColor, q->palette());
    const QIcon fileIcon = theme::icon(u"import-file"_s, q->palette());
    const QIcon addressIcon = theme::icon(u"link"_s, q->palette());
    QList<QTextEdit::ExtraSelection> marks;
    int badCount = 0;
    int warnedCount = 0;
    bool isProbeMissing = false;
    int row = 0;
    for (int i = 0; i < static_cast<int>(read.size()); ++i) {
        const ImportLine &line = read[static_cast<size_t>(i)];
        if (line.kind == ImportLineKind::Empty)
            continue;
        const bool isBad = line.kind == ImportLineKind::Bad;
        QTreeWidgetItem *item = checks->topLevelItem(row);
        if (!item)
            item = new QTreeWidgetItem(checks);
        ++row;
        const QString shown = text::redactedUrl(text::oneLine(line.text, 1000));
        const QStringList warnings = warningsOf(line);
        const bool isWarned = !warnings.isEmpty();
        const QString words = isBad ? line.problem : isWarned ? warnings.join(u' ') : noteOf(line);
        const KnownVideo *there = knownOf(i);
        if (const FileReport *report = inspector->report(line.text))
            isProbeMissing = isProbeMissing || report->outcome == FileReport::Outcome::NoProbe;
        warnedCount += isWarned ? 1 : 0;
        item->setData(0, Qt::UserRole, i);
        item->setText(0, QLocale().toString(i + 1));
        item->setTextAlignment(0, Qt::AlignRight | Qt::AlignVCenter);
        item->setIcon(1,
                      isBad                                   ? badIcon
                          : there                             ? thereIcon
                          : isWarned                          ? warnedIcon
                          : line.kind == ImportLineKind::File ? fileIcon
                                                              : addressIcon);
        item->setText(1, shown);
        item->setToolTip(1, plainToolTip(shown));
        //: %1 is the name of a video
        const QString knownWords
            = there ? ImportDialog::tr("Already here as “%1”.").arg(knownName(*there)) : QString();
        item->setText(2, there ? knownWords : words);
        QStringList whole { noteOf(line), knownWords };
        whole += isBad ? QStringList(line.problem) : warnings;
        whole.removeAll(QString());
        item->setToolTip(2, plainToolTip(whole.join(u'\n')));
        item->setForeground(2,
                            isBad                    ? QBrush(theme::readableOn(badColor, base))
                                : isWarned && !there ? QBrush(theme::readableOn(warningColor, base))
                                                     : q->palette().brush(QPalette::Text));
        if (isBad) {
            ++badCount;
            QTextEdit::ExtraSelection mark;
            mark.cursor = QTextCursor(edit->document()->findBlockByNumber(i));
            mark.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
            mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
            mark.format.setUnderlineColor(badColor);
            marks += mark;
        }
    }
    while (checks->topLevelItemCount() > row)
        delete checks->takeTopLevelItem(checks->topLevelItemCount() - 1);
    edit->setExtraSelections(marks);

    badCount += std::max(leftOut - 1, 0);

    const int accepted = acceptedCount();
    name->setEnabled(accepted == 1 && badCount == 0);
    name->setPlaceholderText(accepted == 1      ? ImportDialog::tr("As the file is called")
                                 : accepted > 1 ? ImportDialog::tr("Only for a single import")
                                                : QString());
    const ReadImportOptions asked = options->read();
    const bool isReading = foldersBeingRead > 0;
    import->setEnabled(!isReading && badCount == 0 && accepted > 0 && asked.problems.empty());
    QString why;
    if (isReading)
        why = ImportDialog::tr("A folder is being read…");
    else if (badCount > 0)
        why = ImportDialog::tr("%Ln line(s) cannot be imported. Correct or remove them.", nullptr, badCount);
    else if (accepted == 0)
        why = ImportDialog::tr("Enter an address, or choose or drop a file.");
    else if (!asked.problems.empty())
        why = asked.problems.front().second;
    else
        why = ImportDialog::tr("%Ln item(s) will be imported.", nullptr, accepted);
    if (import->isEnabled() && warnedCount > 0)
        why += u' ' + ImportDialog::tr("The server may refuse %Ln of them.", nullptr, warnedCount);
    // Where nothing would be left, there is a line to be corrected.
    removeBad->setVisible(badCount > 0 && accepted > 0);
    probeNote->setVisible(isProbeMissing);
    showKnown();
    reason->setText(why);
    import->setToolTip(import->isEnabled() ? QString() : why);
    import->setAccessibleDescription(import->isEnabled() ? QString() : why);
    QPalette colored = q->palette();
    if (!isReading && (badCount > 0 || (accepted > 0 && !asked.problems.empty())))
        colored.setColor(QPalette::WindowText, badColor);
    else
        colored.setColor(QPalette::WindowText, theme::mutedColor(q->palette()));
    reason->setPalette(colored);
}

void ImportDialog::Private::retranslate()
{
    q->setWindowTitle(tr("Import"));
    intro->setText(tr("&Addresses or files, one per line:"));
    edit->setPlaceholderText(tr("https://example.org/beach.mp4\n/home/me/Videos/beach.mp4"));
    edit->setAccessibleName(tr("Addresses or files, one per line"));
    //: Opens the file chooser.
    browse->setText(tr("&Choose Files…"));
    checks->setHeaderLabels({ tr("Line"), tr("Address or file"), tr("What it is") });
    checks->setAccessibleName(tr("What the lines are"));
    //: The name of what is imported.
    nameLabel->setText(tr("&Name:"));
    //: the account that gets what is imported
    accountLabel->setText(tr("In&to:"));
    //: takes the lines that cannot be imported out of the dialog
    removeBad->setText(tr("&Remove Bad Lines"));
    import->setText(tr("&Import"));
    probeNote->setText(
        tr("Files are not looked into before they are sent: the program ffprobe (package ffmpeg) is "
           "not installed."));
    known.clear();
    check();
}

void ImportDialog::Private::restyle()
{
    browse->setIcon(theme::icon(u"folder"_s, q->palette()));
    import->setIcon(theme::icon(u"import"_s, q->palette()));
    QPalette quiet = q->palette();
    quiet.setColor(QPalette::WindowText, theme::mutedColor(q->palette()));
    probeNote->setPalette(quiet);
    const int iconSize = q->fontMetrics().height();
    hereIcon->setPixmap(theme::icon(u"info"_s, q->palette()).pixmap(iconSize, iconSize));
    showChecks();
}

ImportDialog::ImportDialog(QWidget *parent) : QDialog(parent), d(std::make_unique<Private>(this))
{
    setAcceptDrops(true);
    d->build();
    d->retranslate();
    d->restyle();
    d->checks->header()->resizeSection(0, fontMetrics().averageCharWidth() * 8);
    d->checks->header()->resizeSection(1, fontMetrics().averageCharWidth() * 40);
    resize(fontMetrics().averageCharWidth() * 116, fontMetrics().height() * 30);
    d->edit->setFocus();
    setAccounts({}, {});
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::addLines(const QStringList &lines)
{
    QStringList kept;
    for (const QString &line : lines) {
        if (line.startsWith(u'/') && QFileInfo(line).isDir())
            addFolder(line);
        else if (const QString text = importLineFor(line); !text.isEmpty())
            kept += text;
    }
    if (!kept.isEmpty())
        insert(kept);
}

void ImportDialog::addFolder(const QString &folder)
{
    ++d->foldersBeingRead;
    d->showChecks();
    // One more than can be imported, so that it is seen that some were left out.
    whenDone(
        QtConcurrent::run(filesOfFolder, folder, maximumLines + 1), this,
        [this, folder](const QStringList &files) {
            --d->foldersBeingRead;
            // A folder without files stands for itself, and is told to be one.
            QStringList lines;
            for (const QString &each : files.isEmpty() ? QStringList(folder) : files)
                lines.append(importLineFor(each));
            insert(lines);
        },
        [this] {
            --d->foldersBeingRead;
            d->showChecks();
        });
}

void ImportDialog::insert(const QStringList &kept)
{
    QTextCursor cursor(d->edit->document());
    cursor.movePosition(QTextCursor::End);
    cursor.beginEditBlock();
    if (!cursor.block().text().trimmed().isEmpty())
        cursor.insertText(u"\n"_s);
    cursor.insertText(kept.join(u'\n') + u'\n');
    cursor.endEditBlock();
    d->edit->setTextCursor(cursor);
}

void ImportDialog::chooseFiles()
{
    QSettings settings;
    QString folder = settings.value(folderKey).toString();
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QStandardPaths::writableLocation(QStandardPaths::MoviesLocation);
    const QString filter
        = tr("Video and audio (%1)")
              .arg(
                  u"*.mp4 *.m4v *.mov *.mkv *.webm *.avi *.wmv *.flv *.ts *.mp3 *.m4a *.aac *.ogg *.opus *.flac *.wav"_s)
        + ";;"_L1 + tr("All files (%1)").arg(u"*"_s);
    const QStringList files
        = QFileDialog::getOpenFileNames(this, tr("Choose Files to Import"), folder, filter);
    if (files.isEmpty())
        return;
    settings.setValue(folderKey, QFileInfo(files.first()).absolutePath());
    addLines(files);
}

void ImportDialog::setAccounts(const std::vector<Account> &accounts, const QString &chosen)
{
    // The choice is made when all are there: following each on the way would forget what was found.
    const QSignalBlocker blocker(d->account);
    d->account->clear();
    for (const Account &each : accounts) {
        const QString icon = each.kind == Account::Kind::BuiltIn ? u"server"_s : u"account"_s;
        d->account->addItem(theme::icon(icon, palette()), text::oneLine(each.name, 60), each.id);
        d->account->setItemData(d->account->count() - 1, each.kind == Account::Kind::BuiltIn, isLocalRole);
    }
    d->account->setCurrentIndex(std::max(0, d->account->findData(chosen)));
    for (QWidget *widget : { static_cast<QWidget *>(d->accountLabel), static_cast<QWidget *>(d->account) })
        widget->setVisible(accounts.size() > 1);
    d->followAccount();
}

bool ImportDialog::isInUse() const
{
    return d->foldersBeingRead > 0 || !d->edit->toPlainText().trimmed().isEmpty();
}

QString ImportDialog::accountId() const
{
    return d->account->currentData().toString();
}

std::vector<ImportLine> ImportDialog::lines() const
{
    std::vector<ImportLine> accepted;
    QSet<QString> seen;
    for (const ImportLine &line : d->read) {
        if (line.kind != ImportLineKind::Address && line.kind != ImportLineKind::File)
            continue;
        if (seen.contains(line.text))
            continue;
        seen.insert(line.text);
        accepted.push_back(line);
    }
    return accepted;
}

QString ImportDialog::name() const
{
    return d->name->isEnabled() ? d->name->text().trimmed() : QString();
}

void ImportDialog::setSessions(std::function<AccountSession *(const QString &accountId)> find)
{
    d->sessionOf = std::move(find);
    d->followAccount();
}

QJsonObject ImportDialog::options() const
{
    return d->options->read().request;
}

void ImportDialog::fillLike(const ToldImport &told)
{
    addLines({ told.address });
    d->name->setText(told.name);
    d->options->setOptions(told.options, told.untold);
}

void ImportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        d->retranslate();
    else if (event->type() == QEvent::PaletteChange)
        d->restyle();
}

void ImportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent *event)
{
    addLines(importLinesOf(event->mimeData()));
    event->acceptProposedAction();
}

} // namespace reelwatch
