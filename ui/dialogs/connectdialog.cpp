#include "ui/dialogs/connectdialog.h"

#include "livepeer/cafile.h"
#include "livepeer/livepeerclient.h"
#include "livepeer/whendone.h"
#include "text/quantities.h"
#include "text/redaction.h"
#include "ui/taskdetail/foldbutton.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace reelwatch {

struct ConnectDialog::Private
{
    explicit Private(ConnectDialog *dialog) : q(dialog) { }

    //! What the last question to the server ended in; kept as facts, so that another language can say it
    //! anew.
    struct Outcome
    {
        enum class Kind { None, Asking, Found, Failed, BadInput };
        Kind kind = Kind::None;
        AccountFacts facts;
        std::optional<qint64> taskCount;
        ApiError error;
        QString inputProblem;
    };

    ConnectDialog *q;
    bool isNewKey = false; //!< for an account that exists
    Reason reason = Reason::NewKey;
    QString askedFor; //!< the account's name, when it is asked for
    QLabel *intro = nullptr;
    QLabel *keyLabel = nullptr;
    QLineEdit *key = nullptr;
    QAction *showKey = nullptr;
    FoldButton *advanced = nullptr;
    QWidget *advancedFields = nullptr;
    QLabel *serverLabel = nullptr;
    QLineEdit *server = nullptr;
    QLabel *nameLabel = nullptr;
    QLineEdit *name = nullptr;
    QLabel *caFileLabel = nullptr;
    QLineEdit *caFile = nullptr;
    QPushButton *chooseCaFile = nullptr;
    QLabel *resultIcon = nullptr;
    QLabel *result = nullptr;
    QDialogButtonBox *buttons = nullptr;
    QPushButton *test = nullptr;
    QPushButton *connectButton = nullptr;
    Outcome outcome;

    // Of the question under way; ended by destroying them.
    std::unique_ptr<HttpTransport> transport;
    std::unique_ptr<LivepeerClient> client;
    quint64 generation = 0;
    bool acceptsOnSuccess = false;

    void build(const Account *account);
    void ask(bool acceptOnSuccess);
    void countTasks(const Outcome &known);
    void stopAsking();
    void finish(const Outcome &newOutcome);
    void inputChanged();
    bool checkCaFile();
    void askForCaFile();
    void showOutcome();
    void updateButtons();
    void retranslate();
    void restyle();
    QString serverText() const
    {
        return server->text().trimmed().isEmpty() ? defaultBaseUrl().toString() : server->text();
    }
};

void ConnectDialog::Private::build(const Account *account)
{
    isNewKey = account != nullptr;
    intro = new PlainLabel({}, q);
    intro->setWordWrap(true);
    keyLabel = new QLabel(q);
    key = new QLineEdit(q);
    key->setObjectName(u"key"_s);
    key->setEchoMode(QLineEdit::Password);
    key->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase
                             | Qt::ImhSensitiveData);
    key->setMinimumWidth(q->fontMetrics().averageCharWidth() * 44);
    key->setMaxLength(4000);
    keyLabel->setBuddy(key);
    showKey = key->addAction(QIcon(), QLineEdit::TrailingPosition);
    showKey->setObjectName(u"showKey"_s);
    showKey->setCheckable(true);
    advanced = new FoldButton(q);
    advanced->setObjectName(u"advanced"_s);
    advancedFields = new QWidget(q);
    server = new QLineEdit(advancedFields);
    server->setObjectName(u"server"_s);
    server->setText(account && !account->baseUrl.isEmpty() ? account->baseUrl.toString()
                                                           : defaultBaseUrl().toString());
    server->setClearButtonEnabled(true);
    serverLabel = new QLabel(advancedFields);
    serverLabel->setBuddy(server);
    name = new QLineEdit(advancedFields);
    name->setObjectName(u"name"_s);
    name->setMaxLength(200);
    if (account)
        name->setText(account->name);
    nameLabel = new QLabel(advancedFields);
    nameLabel->setBuddy(name);
    auto *fields = new QFormLayout(advancedFields);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->addRow(serverLabel, server);
    fields->addRow(nameLabel, name);
    caFile = new QLineEdit(advancedFields);
    caFile->setObjectName(u"caFile"_s);
    caFile->setClearButtonEnabled(true);
    if (account)
        caFile->setText(QDir::toNativeSeparators(account->caFile));
    caFileLabel = new QLabel(advancedFields);
    caFileLabel->setBuddy(caFile);
    chooseCaFile = new QPushButton(advancedFields);
    chooseCaFile->setObjectName(u"chooseCaFile"_s);
    chooseCaFile->setAutoDefault(false);
    auto *caFileRow = new QHBoxLayout;
    caFileRow->addWidget(caFile, 1);
    caFileRow->addWidget(chooseCaFile);
    fields->addRow(caFileLabel, caFileRow);
    resultIcon = new QLabel(q);
    resultIcon->setFixedSize(20, 20);
    result = new PlainLabel({}, q);
    result->setObjectName(u"result"_s);
    result->setWordWrap(true);
    result->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    result->setMinimumHeight(q->fontMetrics().lineSpacing() * 2);
    buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, q);
    test = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    test->setObjectName(u"test"_s);
    test->setAutoDefault(false);
    connectButton = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    connectButton->setObjectName(u"connect"_s);
    connectButton->setDefault(true);

    auto *keyRow = new QFormLayout;
    keyRow->addRow(keyLabel, key);
    auto *resultRow = new QHBoxLayout;
    resultRow->addWidget(resultIcon, 0, Qt::AlignTop);
    resultRow->addWidget(result, 1);
    auto *column = new QVBoxLayout(q);
    column->setSpacing(10);
    column->addWidget(intro);
    column->addLayout(keyRow);
    column->addWidget(advanced, 0, Qt::AlignLeading);
    column->addWidget(advancedFields);
    column->addLayout(resultRow);
    column->addStretch(1);
    column->addWidget(buttons);

    const bool opened = account && (account->baseUrl != defaultBaseUrl() || !account->caFile.isEmpty());
    advanced->setChecked(opened);
    advancedFields->setVisible(opened);

    connect(showKey, &QAction::toggled, q, [this](bool on) {
        key->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password);
        restyle();
    });
    connect(advanced, &QToolButton::toggled, q, [this](bool on) { advancedFields->setVisible(on); });
    connect(key, &QLineEdit::textChanged, q, [this] { inputChanged(); });
    connect(server, &QLineEdit::textChanged, q, [this] { inputChanged(); });
    connect(caFile, &QLineEdit::textChanged, q, [this] { inputChanged(); });
    connect(caFile, &QLineEdit::editingFinished, q, [this] { checkCaFile(); });
    connect(chooseCaFile, &QPushButton::clicked, q, [this] { askForCaFile(); });
    connect(test, &QPushButton::clicked, q, [this] {
        if (client)
            finish({});
        else
            ask(false);
    });
    connect(buttons, &QDialogButtonBox::accepted, q, [this] { ask(true); });
    connect(buttons, &QDialogButtonBox::rejected, q, &QDialog::reject);
    connect(q, &QDialog::finished, q, [this] { stopAsking(); });
}

void ConnectDialog::Private::stopAsking()
{
    ++generation;
    // Ended while the client still stands: what waits for an answer belongs to it.
    if (transport)
        transport->abortAll();
    client.reset();
    transport.reset();
    acceptsOnSuccess = false;
}

void ConnectDialog::Private::inputChanged()
{
    // An answer about another key or server says nothing about this one.
    finish({});
}

//! False after telling what is wrong with the file of certificates.
bool ConnectDialog::Private::checkCaFile()
{
    const QString path = q->caFile();
    if (path.isEmpty())
        return true;
    const CaFile::Problem problem = readCaFile(path).problem;
    if (problem == CaFile::Problem::None)
        return true;
    Outcome next;
    next.kind = Outcome::Kind::BadInput;
    next.inputProblem = caFileProblemText(problem, path);
    finish(next);
    return false;
}

void ConnectDialog::Private::askForCaFile()
{
    auto *files = new QFileDialog(q, tr("Choose a Certificate File"));
    files->setObjectName(u"caFileDialog"_s);
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setFileMode(QFileDialog::ExistingFile);
    files->setNameFilters(
        { tr("Certificates (%1)").arg(u"*.pem *.crt *.cer *.der"_s), tr("All files (%1)").arg(u"*"_s) });
    connect(files, &QFileDialog::fileSelected, q, [this](const QString &path) {
        caFile->setText(QDir::toNativeSeparators(path));
        checkCaFile();
    });
    files->open();
}

void ConnectDialog::Private::ask(bool acceptOnSuccess)
{
    stopAsking();
    Outcome next;
    QString problem;
    const QUrl url = baseUrlFromInput(serverText(), &problem);
    if (url.isEmpty()) {
        next.kind = Outcome::Kind::BadInput;
        next.inputProblem = problem;
        advanced->setChecked(true);
        finish(next);
        server->setFocus();
        return;
    }
    if (!checkCaFile()) {
        advanced->setChecked(true);
        caFile->setFocus();
        return;
    }
    if (key->text().trimmed().isEmpty()) {
        next.kind = Outcome::Kind::BadInput;
        next.inputProblem = tr("Enter the API key.");
        finish(next);
        key->setFocus();
        return;
    }

    acceptsOnSuccess = acceptOnSuccess;
    outcome = {};
    outcome.kind = Outcome::Kind::Asking;
    transport = std::make_unique<HttpTransport>(url, key->text().trimmed());
    transport->setCaFile(q->caFile());
    client = std::make_unique<LivepeerClient>(transport.get());
    showOutcome();
    updateButtons();

    const quint64 wanted = generation;
    whenDone(client->checkKey(), q, [this, wanted](const Result<AccountFacts> &facts) {
        if (wanted != generation)
            return;
        Outcome found;
        if (!facts) {
            found.kind = Outcome::Kind::Failed;
            found.error = facts.error();
            finish(found);
            return;
        }
        found.kind = Outcome::Kind::Found;
        found.facts = *facts;
        if (facts->mayList)
            countTasks(found);
        else
            finish(found);
    });
}

void ConnectDialog::Private::countTasks(const Outcome &known)
{
    ListQuery query;
    query.limit = 1;
    query.count = true;
    whenDone(client->listTasks(query), q, [this, known, wanted = generation](const Result<TaskPage> &page) {
        if (wanted != generation)
            return;
        Outcome found = known;
        if (!page) {
            found.kind = Outcome::Kind::Failed;
            found.error = page.error();
        } else {
            found.taskCount = page->total;
            // The total is left out with an empty page.
            if (!found.taskCount && page->items.empty() && page->problems.empty())
                found.taskCount = 0;
        }
        finish(found);
    });
}

void ConnectDialog::Private::finish(const Outcome &newOutcome)
{
    const bool accepts = acceptsOnSuccess && newOutcome.kind == Outcome::Kind::Found;
    ++generation;
    acceptsOnSuccess = false;
    // The client may be further up this very call.
    if (transport)
        transport->abortAll();
    if (client)
        client.release()->deleteLater();
    if (transport)
        transport.release()->deleteLater();
    outcome = newOutcome;
    showOutcome();
    updateButtons();
    if (accepts)
        q->accept();
}

void ConnectDialog::Private::showOutcome()
{
    QString words;
    QIcon icon;
    QColor color = q->palette().color(QPalette::WindowText);
    switch (outcome.kind) {
    case Outcome::Kind::None:
        break;
    case Outcome::Kind::Asking:
        words = tr("Asking the server…");
        icon = theme::stateIcon(TaskState::Running, q->palette());
        break;
    case Outcome::Kind::Found: {
        icon = theme::stateIcon(TaskState::Completed, q->palette());
        color = theme::readableOn(theme::stateColor(TaskState::Completed, q->palette()),
                                  q->palette().color(QPalette::Window));
        const QString who
            = text::redactedText(outcome.facts.email.isEmpty() ? outcome.facts.userId : outcome.facts.email,
                                 { key->text().trimmed() });
        //: %1 is an e-mail address or another identification of a person.
        words = who.isEmpty() ? tr("The key works.") : tr("The key works. It belongs to %1.").arg(who);
        if (!outcome.facts.mayList) {
            words += u'\n' + tr("It may not list tasks, only look at single ones.");
            icon = theme::stateIcon(TaskState::Retrying, q->palette());
        } else if (outcome.taskCount) {
            const int count
                = static_cast<int>(std::min<qint64>(*outcome.taskCount, std::numeric_limits<int>::max()));
            words += u'\n'
                + (count == 0 ? tr("There are no tasks yet.") : tr("There are %Ln task(s).", nullptr, count));
        }
        break;
    }
    case Outcome::Kind::Failed:
    case Outcome::Kind::BadInput:
        icon = theme::stateIcon(TaskState::Failed, q->palette());
        color = theme::errorColor(q->palette());
        words = outcome.kind == Outcome::Kind::BadInput ? outcome.inputProblem : outcome.error.sentence();
        break;
    }
    // Whatever a server put into its words: the key is not for the screen.
    result->setText(text::redactedText(
        words, key->text().trimmed().isEmpty() ? QStringList() : QStringList { key->text().trimmed() }));
    resultIcon->setPixmap(icon.isNull() ? QPixmap() : icon.pixmap(QSize(18, 18), q->devicePixelRatioF()));
    QPalette colored = q->palette();
    colored.setColor(QPalette::WindowText, color);
    result->setPalette(colored);
}

void ConnectDialog::Private::updateButtons()
{
    const bool isAsking = client != nullptr;
    //: Stops asking the server.
    test->setText(isAsking ? tr("&Stop") : tr("&Test"));
    connectButton->setEnabled(!isAsking && !key->text().trimmed().isEmpty());
    connectButton->setToolTip(key->text().trimmed().isEmpty() ? tr("Enter the API key.") : QString());
    test->setEnabled(isAsking || !key->text().trimmed().isEmpty());
    key->setReadOnly(isAsking);
    server->setReadOnly(isAsking);
    caFile->setReadOnly(isAsking);
    chooseCaFile->setEnabled(!isAsking);
}

void ConnectDialog::Private::retranslate()
{
    q->setWindowTitle(isNewKey ? tr("API Key") : tr("Connect to Livepeer Studio"));
    if (reason == Reason::AskedAtStart) {
        //: %1: name of an account
        intro->setText(tr("Enter the API key of “%1”. No keyring keeps it, so Reelwatch asks at each start.")
                           .arg(text::oneLine(askedFor, 80)));
    } else {
        intro->setText(isNewKey ? tr("Enter a new API key for this account.")
                                : tr("Enter an API key of your Livepeer Studio account. You can make one "
                                     "there under Developers, API Keys."));
    }
    keyLabel->setText(tr("API &key:"));
    showKey->setText(tr("Show the key"));
    showKey->setToolTip(tr("Show the key"));
    advanced->setText(tr("&Advanced"));
    serverLabel->setText(tr("&Server:"));
    server->setPlaceholderText(defaultBaseUrl().toString());
    //: The name a person gives to an account.
    nameLabel->setText(tr("&Name:"));
    name->setPlaceholderText(tr("As the server is called"));
    //: A file with the certificate of an authority that this account trusts.
    caFileLabel->setText(tr("C&ertificate file:"));
    //: no file
    caFile->setPlaceholderText(tr("None"));
    caFile->setToolTip(tr("For a server of your own whose certificate no public authority has signed"));
    chooseCaFile->setText(tr("C&hoose…"));
    //: Begins to use the account.
    connectButton->setText(tr("&Connect"));
    showOutcome();
    updateButtons();
}

void ConnectDialog::Private::restyle()
{
    showKey->setIcon(theme::icon(showKey->isChecked() ? u"eye-off"_s : u"eye"_s, q->palette()));
    showOutcome();
}

ConnectDialog::ConnectDialog(QWidget *parent) : QDialog(parent), d(std::make_unique<Private>(this))
{
    d->build(nullptr);
    d->retranslate();
    d->restyle();
    d->key->setFocus();
}

ConnectDialog::ConnectDialog(const Account &account, QWidget *parent, Reason reason)
    : QDialog(parent), d(std::make_unique<Private>(this))
{
    d->reason = reason;
    d->askedFor = account.name;
    d->build(&account);
    d->retranslate();
    d->restyle();
    d->key->setFocus();
}

ConnectDialog::~ConnectDialog()
{
    d->stopAsking();
}

QUrl ConnectDialog::baseUrl() const
{
    return baseUrlFromInput(d->serverText(), nullptr);
}

QString ConnectDialog::key() const
{
    return d->key->text().trimmed();
}

QString ConnectDialog::accountName() const
{
    return d->name->text().trimmed();
}

QString ConnectDialog::caFile() const
{
    const QString typed = d->caFile->text().trimmed();
    if (typed.isEmpty())
        return {};
    // The program may be started in another folder the next time.
    return QDir::cleanPath(QDir::current().absoluteFilePath(QDir::fromNativeSeparators(typed)));
}

void ConnectDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        d->retranslate();
    else if (event->type() == QEvent::PaletteChange)
        d->restyle();
}

} // namespace reelwatch
