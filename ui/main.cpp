#include "accounts/account.h"
#include "accounts/accountlist.h"
#include "accounts/secretstore.h"
#include "resources/resources.h"
#include "ui/desktop/activation.h"
#include "ui/desktop/presence.h"
#include "ui/desktop/singleinstance.h"
#include "ui/desktop/startlistener.h"
#include "ui/desktop/startrequest.h"
#include "ui/language/language.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/theme/appearance.h"

#include <QApplication>
#include <QCoreApplication>
#include <QDir>
#include <QIcon>
#include <QMessageBox>

#include <array>
#include <chrono>
#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;
using namespace reelwatch;

namespace {

constexpr int notStarted = 1;
constexpr int usageError = 2;
constexpr std::chrono::seconds patience(10); //!< with a window that is open and does not answer

//! What the arguments ask for.
struct CommandLine
{
    enum class Wish { Window, Version, Help };
    Wish wish = Wish::Window;
    std::optional<QString> server;
    QStringList imports;
    enum class Problem { None, UnknownOption, ServerWithoutAddress };
    Problem problem = Problem::None;
    QString problemOption; //!< the option that is not known

    //! Whether there may be something to say in the terminal in place of a window.
    bool mayEndInTerminal() const { return wish != Wish::Window || problem != Problem::None || server; }
};

//! The words for the terminal. They have no class of their own to be translated in.
struct CommandLineWords
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

//! True for the options every Qt program takes; \a takesValue says whether the next argument belongs to it.
bool isToolkitOption(const QString &option, bool *takesValue)
{
    static constexpr std::array withValue {
        "platform"_L1,    "platformpluginpath"_L1, "platformtheme"_L1, "plugin"_L1,     "qwindowgeometry"_L1,
        "qwindowicon"_L1, "qwindowtitle"_L1,       "style"_L1,         "stylesheet"_L1, "session"_L1,
        "display"_L1,     "geometry"_L1,           "fontengine"_L1,
    };
    static constexpr std::array withoutValue { "reverse"_L1, "widgetcount"_L1, "nograb"_L1, "dograb"_L1,
                                               "sync"_L1 };
    QString name = option.mid(option.startsWith("--"_L1) ? 2 : 1);
    const bool hasValue = name.contains(u'=');
    name = name.section(u'=', 0, 0);
    for (const auto known : withValue) {
        if (name == known) {
            *takesValue = !hasValue;
            return true;
        }
    }
    *takesValue = false;
    for (const auto known : withoutValue) {
        if (name == known)
            return true;
    }
    return false;
}

CommandLine parsed(const QStringList &arguments)
{
    CommandLine line;
    bool onlyImports = false;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        bool takesValue = false;
        if (onlyImports || !argument.startsWith(u'-') || argument == "-"_L1) {
            line.imports.append(argument);
        } else if (argument == "--"_L1) {
            onlyImports = true;
        } else if (argument == "--version"_L1 || argument == "-v"_L1) {
            line.wish = CommandLine::Wish::Version;
            return line;
        } else if (argument == "--help"_L1 || argument == "-h"_L1) {
            line.wish = CommandLine::Wish::Help;
            return line;
        } else if (argument.startsWith("--server="_L1)) {
            line.server = argument.mid(9);
        } else if (argument == "--server"_L1) {
            if (i + 1 < arguments.size())
                line.server = arguments[++i];
            else
                line.problem = CommandLine::Problem::ServerWithoutAddress;
        } else if (isToolkitOption(argument, &takesValue)) {
            i += takesValue ? 1 : 0;
        } else if (line.problem == CommandLine::Problem::None) {
            line.problem = CommandLine::Problem::UnknownOption;
            line.problemOption = argument;
        }
    }
    return line;
}

void print(FILE *stream, const QString &text)
{
    std::fputs(qPrintable(text), stream);
}

QString helpText()
{
    return CommandLineWords::tr(
        "Usage: reelwatch [options] [file or address…]\n"
        "\n"
        "A desktop dashboard for Livepeer video tasks. Files and addresses open the import\n"
        "dialog filled in.\n"
        "\n"
        "  --server URL   open this server for this run only; neither its address, the key nor\n"
        "                 any task is stored. The key is read from the environment variable\n"
        "                 LIVEPEER_API_KEY.\n"
        "  -v, --version  print the version and exit\n"
        "  -h, --help     print this help and exit\n");
}

QString problemText(const CommandLine &line)
{
    return line.problem == CommandLine::Problem::ServerWithoutAddress
        ? CommandLineWords::tr("--server needs an address")
        : CommandLineWords::tr("unknown option %1").arg(line.problemOption);
}

//! The exit status when the arguments ask for no window, after saying in the terminal what there is to say;
//! the server of this run goes to \a request.
std::optional<int> answeredInTerminal(const CommandLine &line, StartRequest *request)
{
    if (line.wish == CommandLine::Wish::Version) {
        print(stdout, u"reelwatch " REELWATCH_VERSION "\n"_s);
        return 0;
    }
    if (line.wish == CommandLine::Wish::Help) {
        print(stdout, helpText());
        return 0;
    }
    if (line.problem != CommandLine::Problem::None) {
        //: %1: what is wrong with the arguments
        print(stderr,
              CommandLineWords::tr("reelwatch: %1\nTry 'reelwatch --help'.").arg(problemText(line)) + u'\n');
        return usageError;
    }
    if (!line.server)
        return std::nullopt;
    QString error;
    request->server = baseUrlFromInput(*line.server, &error);
    if (request->server.isEmpty()) {
        print(stderr, u"reelwatch: --server: %1\n"_s.arg(error));
        return usageError;
    }
    return std::nullopt;
}

QString handOverProblem(SingleInstance::Outcome outcome)
{
    switch (outcome) {
    case SingleInstance::Outcome::OtherVersion:
        return CommandLineWords::tr("Another version of Reelwatch is running. Close its window first.");
    case SingleInstance::Outcome::TooLarge:
        return CommandLineWords::tr("There are too many files and addresses to hand them to the window that "
                                    "is open.");
    default:
        return CommandLineWords::tr("Reelwatch is already running, but does not answer. Wait for it, or end "
                                    "it, and try again.");
    }
}

//! Hands \a request to the window that is open. The exit status, or nothing when there is no other any more.
std::optional<int> handedOver(SingleInstance *instance, const StartRequest &request, int &argc, char **argv)
{
    for (;;) {
        QString problem;
        {
            // A display is needed only when there is something to show.
            const QCoreApplication waiting(argc, argv);
            const SingleInstance::Outcome outcome = instance->handOver(request, patience);
            if (outcome == SingleInstance::Outcome::First)
                return std::nullopt;
            if (outcome == SingleInstance::Outcome::Taken)
                return 0;
            language::use(language::chosen());
            problem = handOverProblem(outcome);
            print(stderr, u"reelwatch: %1\n"_s.arg(problem));
        }
        const QApplication application(argc, argv);
        QGuiApplication::setWindowIcon(QIcon(u":/icons/reelwatch.svg"_s));
        language::use(language::chosen());
        QMessageBox box(QMessageBox::Warning, CommandLineWords::tr("Reelwatch"), problem,
                        QMessageBox::Retry | QMessageBox::Close);
        box.setTextFormat(Qt::PlainText);
        if (box.exec() != QMessageBox::Retry)
            return notStarted;
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const CommandLine line = parsed(arguments);
    QCoreApplication::setApplicationName(u"reelwatch"_s);
    QCoreApplication::setOrganizationName(u"reelwatch"_s);
    QCoreApplication::setApplicationVersion(u"" REELWATCH_VERSION ""_s);
    loadResources();

    StartRequest request { .imports = line.imports, .folder = QDir::currentPath() };
    if (line.mayEndInTerminal()) {
        // Translations need an application, and words in a terminal must not need a display.
        const QCoreApplication terminal(argc, argv);
        language::use(language::chosen());
        if (const std::optional<int> status = answeredInTerminal(line, &request))
            return *status;
    }
    // Taken out of the environment, so that no program started from here gets it.
    request.key = qEnvironmentVariable("LIVEPEER_API_KEY");
    qunsetenv("LIVEPEER_API_KEY");

    QGuiApplication::setDesktopFileName(u"io.github.reelwatch.Reelwatch"_s);
    SingleInstance instance;
    if (!instance.claim()) {
        StartRequest handed = request;
        activation::addTokens(&handed);
        if (const std::optional<int> status = handedOver(&instance, handed, argc, argv))
            return *status;
    }

    const QApplication application(argc, argv);
    QGuiApplication::setWindowIcon(QIcon(u":/icons/reelwatch.svg"_s));
    language::use(language::chosen());
    appearance::use(appearance::chosen());

    AccountList accounts;
    SecretStore secrets;
    MainWindow window(&accounts, &secrets);
    const Presence presence;
    window.follow(&presence);
    window.linkToDesktop();
    window.show();
    window.begin(request);
    StartListener listener;
    QObject::connect(&listener, &StartListener::startRequested, &window,
                     [&window](const StartRequest &later) {
                         window.begin(later);
                         window.comeForward(later);
                     });
    QObject::connect(&listener, &StartListener::otherVersionStarted, &window,
                     [&window] { window.comeForward({}); });
    listener.listen(instance);
    return QApplication::exec();
}
