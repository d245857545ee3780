#include "ui/dialogs/preferencesdialog.h"

#include "session/commandrunner.h"
#include "session/eventcommand.h"
#include "tasks/outcomewatch.h"
#include "text/quantities.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTimeEdit>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

//! Without the mark of a menu's mnemonic.
QString plainWords(QString words)
{
    return words.remove(u'&');
}

//! What the test of a command speaks of.
TaskOutcome sampleOutcome(bool failed)
{
    TaskOutcome outcome;
    outcome.taskId = u"00000000-0000-4000-8000-000000000000"_s;
    outcome.type = TaskType::Upload;
    outcome.phase = failed ? TaskPhase::Failed : TaskPhase::Completed;
    outcome.name = u"beach.mp4"_s;
    if (failed)
        outcome.error = u"invalid video file codec or container"_s;
    outcome.endedMs = QDateTime::currentMSecsSinceEpoch();
    return outcome;
}

} // namespace

struct PreferencesDialog::Private
{
    Private(PreferencesDialog *dialog, const Choices &groups, AnnouncementSettings chosen, bool isTrayThere)
        : q(dialog), choices(groups), settings(std::move(chosen)), hasTray(isTrayThere)
    {
    }

    PreferencesDialog *q;
    Choices choices;
    AnnouncementSettings settings;
    bool hasTray;
    CommandRunner runner;
    int testNumber = 0; //!< of the test that runs; 0 when none does
    std::optional<CommandResult> tested;

    QTabWidget *tabs = nullptr;
    QDialogButtonBox *buttons = nullptr;

    QLabel *languageLabel = nullptr;
    QComboBox *language = nullptr;
    QLabel *appearanceLabel = nullptr;
    QComboBox *appearance = nullptr;
    QLabel *intervalLabel = nullptr;
    QComboBox *interval = nullptr;
    QCheckBox *tray = nullptr;
    QLabel *trayNote = nullptr;

    QLabel *bubblesLabel = nullptr;
    QComboBox *bubbles = nullptr;
    QCheckBox *quiet = nullptr;
    QLabel *fromLabel = nullptr;
    QTimeEdit *from = nullptr;
    QLabel *toLabel = nullptr;
    QTimeEdit *to = nullptr;
    QLabel *bubblesNote = nullptr;

    QLabel *commandAboutLabel = nullptr;
    QComboBox *commandAbout = nullptr;
    QLabel *commandLabel = nullptr;
    QPlainTextEdit *command = nullptr;
    QLabel *commandNote = nullptr;
    QPushButton *test = nullptr;
    QLabel *testResult = nullptr;
    QPlainTextEdit *testOutput = nullptr;

    QLabel *note() const
    {
        auto *label = new PlainLabel;
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::NoTextInteraction);
        return label;
    }
    static QComboBox *choice(const QString &objectName, QLabel **label)
    {
        auto *box = new QComboBox;
        box->setObjectName(objectName);
        *label = new QLabel;
        (*label)->setBuddy(box);
        return box;
    }

    void build();
    QWidget *buildGeneral();
    QWidget *buildNotifications();
    QWidget *buildCommand();
    void follow(QComboBox *box, QActionGroup *group);
    static void show(QComboBox *box, const QActionGroup *group);
    void showSettings();
    void takeSettings();
    void refreshEnabled();
    void runTest();
    void showTest();
    void retranslate();
    void restyle();
};

void PreferencesDialog::Private::build()
{
    tabs = new QTabWidget;
    tabs->setObjectName(u"preferencePages"_s);
    tabs->addTab(buildGeneral(), QString());
    tabs->addTab(buildNotifications(), QString());
    tabs->addTab(buildCommand(), QString());
    buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, q, &QDialog::reject);
    auto *column = new QVBoxLayout(q);
    column->addWidget(tabs, 1);
    column->addWidget(buttons);
    showSettings();
}

QWidget *PreferencesDialog::Private::buildGeneral()
{
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    form->setContentsMargins(14, 14, 14, 14);
    form->setVerticalSpacing(8);
    language = choice(u"languageChoice"_s, &languageLabel);
    appearance = choice(u"appearanceChoice"_s, &appearanceLabel);
    interval = choice(u"intervalChoice"_s, &intervalLabel);
    form->addRow(languageLabel, language);
    form->addRow(appearanceLabel, appearance);
    form->addRow(intervalLabel, interval);
    tray = new QCheckBox;
    tray->setObjectName(u"trayIcon"_s);
    trayNote = note();
    trayNote->setObjectName(u"trayNote"_s);
    form->addItem(new QSpacerItem(0, 6));
    form->addRow(tray);
    form->addRow(trayNote);
    follow(language, choices.languages);
    follow(appearance, choices.appearances);
    follow(interval, choices.intervals);
    connect(tray, &QCheckBox::toggled, q, [this] { takeSettings(); });
    return page;
}

QWidget *PreferencesDialog::Private::buildNotifications()
{
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    form->setContentsMargins(14, 14, 14, 14);
    form->setVerticalSpacing(8);
    bubbles = choice(u"bubbles"_s, &bubblesLabel);
    form->addRow(bubblesLabel, bubbles);
    quiet = new QCheckBox;
    quiet->setObjectName(u"quietHours"_s);
    form->addItem(new QSpacerItem(0, 6));
    form->addRow(quiet);
    from = new QTimeEdit;
    from->setObjectName(u"quietFrom"_s);
    to = new QTimeEdit;
    to->setObjectName(u"quietTo"_s);
    fromLabel = new QLabel;
    fromLabel->setBuddy(from);
    toLabel = new QLabel;
    toLabel->setBuddy(to);
    auto *times = new QHBoxLayout;
    times->setContentsMargins(22, 0, 0, 0);
    times->setSpacing(8);
    times->addWidget(fromLabel);
    times->addWidget(from);
    times->addWidget(toLabel);
    times->addWidget(to);
    times->addStretch(1);
    form->addRow(times);
    bubblesNote = note();
    form->addItem(new QSpacerItem(0, 6));
    form->addRow(bubblesNote);
    connect(bubbles, &QComboBox::activated, q, [this] { takeSettings(); });
    connect(quiet, &QCheckBox::toggled, q, [this] { takeSettings(); });
    connect(from, &QTimeEdit::timeChanged, q, [this] { takeSettings(); });
    connect(to, &QTimeEdit::timeChanged, q, [this] { takeSettings(); });
    return page;
}

QWidget *PreferencesDialog::Private::buildCommand()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(14, 14, 14, 14);
    commandAbout = choice(u"commandAbout"_s, &commandAboutLabel);
    auto *form = new QFormLayout;
    form->addRow(commandAboutLabel, commandAbout);
    column->addLayout(form);
    column->addSpacing(4);
    commandLabel = new QLabel;
    command = new QPlainTextEdit;
    command->setObjectName(u"command"_s);
    command->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    command->setLineWrapMode(QPlainTextEdit::NoWrap);
    command->setTabChangesFocus(true);
    command->setMinimumHeight(command->fontMetrics().lineSpacing() * 5);
    commandLabel->setBuddy(command);
    column->addWidget(commandLabel);
    column->addWidget(command, 2);
    commandNote = note();
    column->addWidget(commandNote);
    test = new QPushButton;
    test->setObjectName(u"testCommand"_s);
    test->setAutoDefault(false);
    testResult = note();
    testResult->setObjectName(u"testResult"_s);
    auto *row = new QHBoxLayout;
    row->addWidget(test, 0, Qt::AlignTop);
    row->addWidget(testResult, 1);
    column->addLayout(row);
    testOutput = new QPlainTextEdit;
    testOutput->setObjectName(u"testOutput"_s);
    testOutput->setFont(command->font());
    testOutput->setReadOnly(true);
    testOutput->setTabChangesFocus(true);
    testOutput->setLineWrapMode(QPlainTextEdit::NoWrap);
    testOutput->setMinimumHeight(testOutput->fontMetrics().lineSpacing() * 4);
    testOutput->hide();
    column->addWidget(testOutput, 1);
    connect(commandAbout, &QComboBox::activated, q, [this] { takeSettings(); });
    connect(command, &QPlainTextEdit::textChanged, q, [this] { takeSettings(); });
    connect(test, &QPushButton::clicked, q, [this] { runTest(); });
    connect(&runner, &CommandRunner::ended, q, [this](const CommandResult &result) {
        if (result.number != testNumber)
            return;
        testNumber = 0;
        tested = result;
        showTest();
    });
    return page;
}

void PreferencesDialog::Private::follow(QComboBox *box, QActionGroup *group)
{
    connect(box, &QComboBox::activated, q, [group](int at) { group->actions().value(at)->trigger(); });
    connect(group, &QActionGroup::triggered, q, [box, group] {
        box->setCurrentIndex(static_cast<int>(group->actions().indexOf(group->checkedAction())));
    });
}

void PreferencesDialog::Private::show(QComboBox *box, const QActionGroup *group)
{
    box->clear();
    const QList<QAction *> actions = group->actions();
    for (const QAction *action : actions)
        box->addItem(plainWords(action->text()));
    box->setCurrentIndex(static_cast<int>(actions.indexOf(group->checkedAction())));
}

void PreferencesDialog::Private::showSettings()
{
    // Each of them tells of its change, and what they tell together is not complete before the last.
    const AnnouncementSettings shown = std::as_const(settings);
    const QSignalBlocker all[] { QSignalBlocker(tray), QSignalBlocker(quiet), QSignalBlocker(from),
                                 QSignalBlocker(to), QSignalBlocker(command) };
    tray->setChecked(shown.trayIcon && hasTray);
    quiet->setChecked(shown.quiet.isOn);
    from->setTime(shown.quiet.from);
    to->setTime(shown.quiet.to);
    command->setPlainText(shown.command.join(u'\n'));
    refreshEnabled();
}

void PreferencesDialog::Private::takeSettings()
{
    const AnnouncementSettings before = settings;
    settings.bubbles = static_cast<TellAbout>(bubbles->currentIndex());
    settings.quiet = { quiet->isChecked(), from->time(), to->time() };
    settings.commandAbout = static_cast<TellAbout>(commandAbout->currentIndex());
    settings.command = eventcommand::wordsOf(command->toPlainText());
    // On a desktop without a tray the choice made on another one stays.
    if (hasTray)
        settings.trayIcon = tray->isChecked();
    refreshEnabled();
    if (!(settings == before))
        Q_EMIT q->settingsChanged(settings);
}

void PreferencesDialog::Private::refreshEnabled()
{
    tray->setEnabled(hasTray);
    trayNote->setVisible(!hasTray);
    const bool tells = settings.bubbles != TellAbout::Nothing;
    quiet->setEnabled(tells);
    for (QWidget *widget : { static_cast<QWidget *>(from), static_cast<QWidget *>(to),
                             static_cast<QWidget *>(fromLabel), static_cast<QWidget *>(toLabel) })
        widget->setEnabled(tells && settings.quiet.isOn);
    test->setEnabled(testNumber != 0 || !settings.command.value(0).isEmpty());
}

void PreferencesDialog::Private::runTest()
{
    if (testNumber != 0) {
        runner.cancel(testNumber);
        testNumber = 0;
        tested.reset();
    } else {
        const bool failed = settings.commandAbout == TellAbout::Failures;
        //: stands for the account's name in the test of a command
        const QString account = PreferencesDialog::tr("Test");
        testNumber = runner.run(eventcommand::filledIn(settings.command, sampleOutcome(failed), account));
        tested.reset();
    }
    showTest();
}

void PreferencesDialog::Private::showTest()
{
    //: a button: ends the command that is being tested
    test->setText(testNumber != 0 ? PreferencesDialog::tr("&Stop")
                                  //: a button: runs the command with a made-up task
                                  : PreferencesDialog::tr("&Test"));
    QString words;
    if (testNumber != 0) {
        words = PreferencesDialog::tr("Running…");
    } else if (tested) {
        switch (tested->end) {
        case CommandResult::End::Exited:
            words = tested->exitStatus == 0
                ? PreferencesDialog::tr("Done, exit status 0.")
                : PreferencesDialog::tr("Exit status %1. Most programs say by this that they failed.")
                      .arg(tested->exitStatus);
            break;
        case CommandResult::End::Crashed:
            words = PreferencesDialog::tr("The program ended by a crash or a signal.");
            break;
        case CommandResult::End::NotStarted:
            words = PreferencesDialog::tr("The program could not be started. Is its name right? %1")
                        .arg(text::oneLine(tested->problem));
            break;
        case CommandResult::End::TimedOut:
            words = PreferencesDialog::tr("The program took longer than a minute and was ended.");
            break;
        }
    }
    testResult->setText(words);
    testOutput->setPlainText(tested ? text::withEscapes(tested->output) : QString());
    testOutput->setVisible(tested && !tested->output.isEmpty());
    refreshEnabled();
    restyle();
}

void PreferencesDialog::Private::retranslate()
{
    q->setWindowTitle(PreferencesDialog::tr("Preferences"));
    //: a page of the preferences
    tabs->setTabText(0, PreferencesDialog::tr("&General"));
    //: a page of the preferences
    tabs->setTabText(1, PreferencesDialog::tr("&Notifications"));
    //: a page of the preferences
    tabs->setTabText(2, PreferencesDialog::tr("&Command"));
    languageLabel->setText(PreferencesDialog::tr("&Language:"));
    appearanceLabel->setText(PreferencesDialog::tr("&Appearance:"));
    intervalLabel->setText(PreferencesDialog::tr("Ask for &updates every:"));
    tray->setText(PreferencesDialog::tr("Show an icon in the &tray"));
    tray->setToolTip(PreferencesDialog::tr("With the number of active tasks, and a menu to show and hide the "
                                           "window, to pause updates and to quit"));
    trayNote->setText(
        PreferencesDialog::tr("This desktop has no tray for icons. Everything works without it."));
    tray->setAccessibleDescription(hasTray ? tray->toolTip() : trayNote->text());
    show(language, choices.languages);
    show(appearance, choices.appearances);
    show(interval, choices.intervals);

    const auto fill = [](QComboBox *box, const QStringList &words, TellAbout chosen) {
        box->clear();
        box->addItems(words);
        box->setCurrentIndex(static_cast<int>(chosen));
    };
    bubblesLabel->setText(PreferencesDialog::tr("Tell me on the &desktop of:"));
    fill(bubbles,
         //: notifications are shown of no tasks
         { PreferencesDialog::tr("Nothing"), PreferencesDialog::tr("Tasks that failed"),
           PreferencesDialog::tr("Tasks that finished or failed") },
         settings.bubbles);
    quiet->setText(PreferencesDialog::tr("&Quiet hours"));
    //: begin of the quiet hours
    fromLabel->setText(PreferencesDialog::tr("&from"));
    //: end of the quiet hours
    toLabel->setText(PreferencesDialog::tr("&to"));
    from->setAccessibleName(PreferencesDialog::tr("Quiet hours from"));
    to->setAccessibleName(PreferencesDialog::tr("Quiet hours to"));
    bubblesNote->setText(
        PreferencesDialog::tr("At most one notification in ten seconds tells of all that ended. In quiet "
                              "hours, and while the desktop is set to “do not disturb”, they wait."));

    commandAboutLabel->setText(PreferencesDialog::tr("&Run a command for:"));
    fill(commandAbout,
         //: the command is run for no tasks
         { PreferencesDialog::tr("No task"), PreferencesDialog::tr("Each task that failed"),
           PreferencesDialog::tr("Each task that finished or failed") },
         settings.commandAbout);
    commandLabel->setText(PreferencesDialog::tr("&Program and its arguments, one a line:"));
    command->setPlaceholderText(u"notify-my-team\n--task\n{id}\n{name}: {phase} {error}"_s);
    //: %1: such as "{id}, {name}"
    commandNote->setText(
        PreferencesDialog::tr("In arguments, these are filled in: %1. There is no shell: each "
                              "line reaches the program as it is. Secrets are masked.")
            .arg(eventcommand::placeholders().join(u", "_s)));
    command->setAccessibleDescription(commandNote->text());
    testOutput->setAccessibleName(PreferencesDialog::tr("What the command printed"));
    showTest();
}

void PreferencesDialog::Private::restyle()
{
    for (QLabel *label : { trayNote, bubblesNote, commandNote }) {
        QPalette palette = q->palette();
        palette.setColor(QPalette::WindowText, theme::mutedColor(palette));
        label->setPalette(palette);
    }
    QPalette palette = q->palette();
    const bool isBad = tested && (tested->end != CommandResult::End::Exited || tested->exitStatus != 0);
    if (isBad)
        palette.setColor(QPalette::WindowText, theme::errorColor(palette));
    testResult->setPalette(palette);
}

PreferencesDialog::PreferencesDialog(const Choices &choices, const AnnouncementSettings &settings,
                                     bool hasTray, QWidget *parent)
    : QDialog(parent), d(std::make_unique<Private>(this, choices, settings, hasTray))
{
    setObjectName(u"preferencesDialog"_s);
    d->build();
    d->retranslate();
    resize(fontMetrics().averageCharWidth() * 74, fontMetrics().lineSpacing() * 26);
    d->language->setFocus();
}

PreferencesDialog::~PreferencesDialog() = default;

void PreferencesDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    // The menus' own words, which are shown here too, are put anew by the same event, maybe later.
    if (event->type() == QEvent::LanguageChange)
        QTimer::singleShot(0, this, [this] { d->retranslate(); });
    else if (event->type() == QEvent::PaletteChange)
        d->restyle();
}

} // namespace reelwatch
