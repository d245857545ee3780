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
using Where = Fault::Where;

constexpr double longestWaitSeconds = 86'400.0;
constexpr qint64 mostBytes = 1024LL * 1024 * 1024;
constexpr int mostHours = 24 * 366;
constexpr int leastStatus = 400;
constexpr int mostStatus = 599;

constexpr std::array places {
    std::pair { "list"_L1, Where::List },
    std::pair { "task"_L1, Where::Task },
    std::pair { "oldest"_L1, Where::Oldest },
    std::pair { "all"_L1, Where::All },
    std::pair { "import"_L1, Where::Import },
    std::pair { "upload"_L1, Where::Upload },
    std::pair { "upload-request"_L1, Where::UploadRequest },
    std::pair { "upload-make"_L1, Where::UploadMake },
    std::pair { "upload-offset"_L1, Where::UploadOffset },
    std::pair { "upload-bytes"_L1, Where::UploadBytes },
    std::pair { "action"_L1, Where::Action },
};

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
    for (const auto &[name, where] : places) {
        if (word == name)
            return where;
    }
    return std::nullopt;
}

QString placeWords()
{
    QStringList words;
    for (const auto &[name, where] : places)
        words.append(name);
    return words.join(", "_L1);
}

//! Whether \a fault can come about there; one that cannot would be taken for one that does no harm.
bool isPossible(const Fault &fault)
{
    const Where where = fault.where;
    const bool isQuestion = where <= Where::All;
    const bool hasBytes = where == Where::Upload || where == Where::UploadBytes;
    switch (fault.what) {
    case What::Lost:
        return !isQuestion;
    case What::WrongOffset:
        return hasBytes || where == Where::UploadOffset;
    case What::Status:
        return !fault.isMidway || hasBytes;
    default:
        return isQuestion || fault.what < What::CursorUndefined;
    }
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
    if (name == "wrong-offset"_L1) {
        const auto bytes = wholeOf(words.value(1), -mostBytes, mostBytes);
        if (!bytes)
            return wrongFigure(u"a number of bytes"_s);
        fault.what = What::WrongOffset;
        fault.bytes = *bytes;
    } else if (name == "lost"_L1) {
        fault.what = What::Lost;
        used = 1;
        if (words.size() > 1) {
            const auto status = wholeOf(words.at(1), leastStatus, mostStatus);
            if (!status)
                return wrongFigure(u"nothing, or a code from 400 to 599"_s);
            fault.status = static_cast<int>(*status);
            used = 2;
        }
    } else if (name == "clock"_L1) {
        const auto hours = wholeOf(words.value(1), -mostHours, mostHours);
        if (!hours)
            return wrongFigure(u"a number of hours"_s);
        fault.what = What::Clock;
        fault.hours = static_cast<int>(*hours);
    } else if (name == "status"_L1) {
        const auto status = wholeOf(words.value(1), leastStatus, mostStatus);
        if (!status)
            return wrongFigure(u"a code from 400 to 599"_s);
        fault.what = What::Status;
        fault.status = static_cast<int>(*status);
        const QString extra = words.value(2);
        if (extra == "echo"_L1) {
            fault.echoesKey = true;
            used = 3;
        } else if (extra == "after"_L1) {
            const auto bytes = wholeOf(words.value(3), 0, mostBytes);
            if (!bytes)
                return tl::unexpected(u"“after” needs a number of bytes"_s);
            fault.bytes = *bytes;
            fault.isMidway = true;
            used = 4;
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
                return wrong(u"“%1” is not one of %2"_s.arg(whereWord.left(60), placeWords()));
            const QStringList words = text.mid(colon + 1).split(u' ', Qt::SkipEmptyParts);
            auto fault = faultOf(words);
            if (!fault)
                return wrong(fault.error());
            fault->where = *where;
            if (!isPossible(*fault)) {
                const QString name = fault->isMidway ? words.mid(2).join(u' ') : words.first();
                return wrong(u"“%1” is not for %2"_s.arg(name, whereWord));
            }
            faults.push_back(*fault);
        }
    }
    return faults;
}

QString faultScriptHelp()
{
    return QStringLiteral(
        "A fault script has one fault per line, or between semicolons: WHERE: WHAT\n"
        "\n"
        "WHERE is, of what is asked:\n"
        "  list                 pages of the task list\n"
        "  oldest               those of them that hold the oldest task\n"
        "  task                 single tasks\n"
        "  all                  every question\n"
        "and, of what is to be done:\n"
        "  import               of an address\n"
        "  upload               all of an upload, or one step of it:\n"
        "    upload-request       for its addresses\n"
        "    upload-make          of one that comes in parts\n"
        "    upload-offset        the question how much has come\n"
        "    upload-bytes         the file, or a part of it\n"
        "  action               everything else: retry, delete, rename, export…\n"
        "\n"
        "WHAT is one of:\n"
        "  slow SECONDS                  stall BYTES         cut BYTES\n"
        "  long-length BYTES             short-length BYTES  too-large BYTES\n"
        "  status CODE [echo | retry-after SECONDS | retry-date SECONDS | after BYTES]\n"
        "  html                          redirect-loop       redirect-away\n"
        "  no-answer                     lost [CODE]         wrong-offset BYTES\n"
        "and, for questions only:\n"
        "  cursor-undefined              duplicate-rows      missing-rows\n"
        "  unreadable-row                gone SECONDS        lag SECONDS\n"
        "  progress-backwards            progress-missing    progress-text\n"
        "  progress-above-one            retrying            zombie\n"
        "  clock HOURS\n"
        "\n"
        "What stands in place of an answer (status, html, a redirect, no-answer) comes before anything was\n"
        "done. “lost” comes after: the work is done, but there is no answer, or an error in its place.\n"
        "For upload-bytes, stall, cut and “after” count the bytes of the file; of one that comes in parts, "
        "they\n"
        "are kept.\n");
}

} // namespace reelwatch::local
