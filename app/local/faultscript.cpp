#include "local/faultscript.h"

#include <QStringList>

#include <array>
#include <limits>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace reelwatch::local {

namespace {

using What = Fault::What;

constexpr double longestWaitSeconds = 86'400.0;
constexpr qint64 mostBytes = 1024LL * 1024 * 1024;
constexpr int mostHours = 24 * 366;

//! Faults that take no figure.
constexpr std::array plainFaults {
    std::pair { "no-answer"_L1, What::NoAnswer },
    std::pair { "html"_L1, What::Html },
    std::pair { "redirect-loop"_L1, What::RedirectLoop },
    std::pair { "redirect-away"_L1, What::RedirectAway },
    std::pair { "cursor-undefined"_L1, What::CursorUndefined },
    std::pair { "duplicate-rows"_L1, What::DuplicateRows },
    std::pair { "missing-rows"_L1, What::MissingRows },
    std::pair { "unreadable-row"_L1, What::UnreadableRow },
    std::pair { "progress-backwards"_L1, What::ProgressBackwards },
    std::pair { "progress-missing"_L1, What::ProgressMissing },
    std::pair { "progress-text"_L1, What::ProgressText },
    std::pair { "progress-above-one"_L1, What::ProgressAboveOne },
    std::pair { "retrying"_L1, What::Retrying },
    std::pair { "zombie"_L1, What::Zombie },
};

//! Faults with a number of seconds.
constexpr std::array waitFaults {
    std::pair { "slow"_L1, What::Slow },
    std::pair { "lag"_L1, What::Lag },
    std::pair { "gone"_L1, What::Gone },
};

//! Faults with a number of bytes.
constexpr std::array byteFaults {
    std::pair { "stall"_L1, What::Stall },
    std::pair { "cut"_L1, What::Cut },
    std::pair { "long-length"_L1, What::LongLength },
    std::pair { "short-length"_L1, What::ShortLength },
    std::pair { "too-large"_L1, What::TooLarge },
};

std::optional<std::chrono::milliseconds> secondsOf(const QString &word)
{
    bool isNumber = false;
    const double seconds = word.toDouble(&isNumber);
    if (!isNumber || !(seconds >= 0.0) || seconds > longestWaitSeconds)
        return std::nullopt;
    return std::chrono::milliseconds(static_cast<qint64>(seconds * 1000.0));
}

std::optional<qint64> wholeOf(const QString &word, qint64 least, qint64 most)
{
    bool isNumber = false;
    const qint64 number = word.toLongLong(&isNumber);
    return isNumber && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

std::optional<Fault::Where> whereOf(const QString &word)
{
    if (word == "list"_L1)
        return Fault::Where::List;
    if (word == "task"_L1)
        return Fault::Where::Task;
    if (word == "oldest"_L1)
        return Fault::Where::Oldest;
    if (word == "all"_L1)
        return Fault::Where::All;
    return std::nullopt;
}

//! The fault that \a words name, or what is wrong with them.
tl::expected<Fault, QString> faultOf(const QStringList &words)
{
    Fault fault;
    const QString name = words.value(0);
    const auto wrongFigure
        = [&name](const QString &expected) { return tl::unexpected(u"“%1” needs %2"_s.arg(name, expected)); };
    const auto onlyWith = [&](qsizetype used) -> tl::expected<Fault, QString> {
        if (words.size() > used)
            return tl::unexpected(u"“%1” is not expected"_s.arg(words.at(used)));
        return fault;
    };
    qsizetype used = 2;
    if (name.isEmpty())
        return tl::unexpected(u"no fault is named after the colon"_s);
    for (const auto &[word, what] : plainFaults) {
        if (name == word) {
            fault.what = what;
            used = 1;
        }
    }
    for (const auto &[word, what] : waitFaults) {
        if (name == word) {
            const auto wait = secondsOf(words.value(1));
            if (!wait)
                return wrongFigure(u"a number of seconds"_s);
            fault.what = what;
            fault.wait = *wait;
            return onlyWith(2);
        }
    }
    for (const auto &[word, what] : byteFaults) {
        if (name == word) {
            const auto bytes = wholeOf(words.value(1), 0, mostBytes);
            if (!bytes)
                return wrongFigure(u"a number of bytes"_s);
            fault.what = what;
            fault.bytes = *bytes;
            return onlyWith(2);
        }
    }
    if (name == "clock"_L1) {
        const auto hours = wholeOf(words.value(1), -mostHours, mostHours);
        if (!hours)
            return wrongFigure(u"a number of hours"_s);
        fault.what = What::Clock;
        fault.hours = static_cast<int>(*hours);
    } else if (name == "status"_L1) {
        const auto status = wholeOf(words.value(1), 400, 599);
        if (!status)
            return wrongFigure(u"a code from 400 to 599"_s);
        fault.what = What::Status;
        fault.status = static_cast<int>(*status);
        const QString extra = words.value(2);
        if (extra == "echo"_L1) {
            fault.echoesKey = true;
            used = 3;
        } else if (extra == "retry-after"_L1 || extra == "retry-date"_L1) {
            const auto wait = secondsOf(words.value(3));
            if (!wait)
                return tl::unexpected(u"“%1” needs a number of seconds"_s.arg(extra));
            fault.wait = *wait;
            fault.retryAfter
                = extra == "retry-after"_L1 ? Fault::RetryAfter::Seconds : Fault::RetryAfter::Date;
            used = 4;
        }
    } else if (used != 1) {
        return tl::unexpected(u"there is no fault “%1”"_s.arg(name));
    }
    return onlyWith(used);
}

} // namespace

tl::expected<std::vector<Fault>, QString> parsedFaultScript(const QByteArray &script)
{
    std::vector<Fault> faults;
    const QStringList lines = QString::fromUtf8(script).split(u'\n');
    for (qsizetype number = 0; number < lines.size(); ++number) {
        const auto wrong = [number](const QString &reason) {
            return tl::unexpected(u"Line %1 of the fault script: %2."_s.arg(number + 1).arg(reason));
        };
        const QString line = lines.at(number).section(u'#', 0, 0);
        const QStringList parts = line.split(u';');
        for (const QString &part : parts) {
            const QString text = part.simplified();
            if (text.isEmpty())
                continue;
            const qsizetype colon = text.indexOf(u':');
            if (colon < 0)
                return wrong(u"“%1” is not of the form “where: what”"_s.arg(text.left(60)));
            const QString whereWord = text.left(colon).trimmed();
            const auto where = whereOf(whereWord);
            if (!where)
                return wrong(u"“%1” is not one of list, task, oldest, all"_s.arg(whereWord.left(60)));
            auto fault = faultOf(text.mid(colon + 1).split(u' ', Qt::SkipEmptyParts));
            if (!fault)
                return wrong(fault.error());
            fault->where = *where;
            faults.push_back(*fault);
        }
    }
    return faults;
}

QString faultScriptHelp()
{
    return QStringLiteral("A fault script has one fault per line, or between semicolons: WHERE: WHAT\n"
                          "WHERE is list, task, oldest (pages with the oldest task) or all.\n"
                          "WHAT is one of:\n"
                          "  slow SECONDS                  stall BYTES         cut BYTES\n"
                          "  long-length BYTES             short-length BYTES  too-large BYTES\n"
                          "  status CODE [echo | retry-after SECONDS | retry-date SECONDS]\n"
                          "  html                          redirect-loop       redirect-away\n"
                          "  cursor-undefined              duplicate-rows      missing-rows\n"
                          "  unreadable-row                no-answer           gone SECONDS\n"
                          "  progress-backwards            progress-missing    progress-text\n"
                          "  progress-above-one            retrying            zombie\n"
                          "  clock HOURS                   lag SECONDS\n");
}

} // namespace reelwatch::local
