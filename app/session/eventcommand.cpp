#include "session/eventcommand.h"

#include "tasks/outcomewatch.h"
#include "text/quantities.h"
#include "text/redaction.h"

#include <QDateTime>

#include <array>

using namespace Qt::StringLiterals;

namespace reelwatch::eventcommand {

namespace {

struct Placeholder
{
    const char *name;
    QString (*value)(const TaskOutcome &outcome, const QString &accountName);
};

const char *typeWord(TaskType type)
{
    switch (type) {
    case TaskType::Unknown:
        break;
    case TaskType::Import:
        return "import";
    case TaskType::Upload:
        return "upload";
    case TaskType::Export:
        return "export";
    case TaskType::ExportData:
        return "export-data";
    case TaskType::Transcode:
        return "transcode";
    case TaskType::TranscodeFile:
        return "transcode-file";
    case TaskType::Clip:
        return "clip";
    }
    return "";
}

constexpr std::array known {
    Placeholder { "id", [](const TaskOutcome &outcome, const QString &) { return outcome.taskId; } },
    Placeholder { "name", [](const TaskOutcome &outcome, const QString &) { return outcome.name; } },
    Placeholder { "phase",
                  [](const TaskOutcome &outcome, const QString &) {
                      return outcome.hasFailed() ? u"failed"_s : u"completed"_s;
                  } },
    Placeholder { "error", [](const TaskOutcome &outcome, const QString &) { return outcome.error; } },
    Placeholder { "type",
                  [](const TaskOutcome &outcome, const QString &) {
                      return QString::fromLatin1(typeWord(outcome.type));
                  } },
    Placeholder { "account", [](const TaskOutcome &, const QString &name) { return name; } },
    Placeholder {
        "time",
        [](const TaskOutcome &outcome, const QString &) { return text::isoMoment(outcome.endedMs); } },
};

//! In one pass, so that what is filled in is not looked at again.
QString filled(const QString &word, const TaskOutcome &outcome, const QString &accountName)
{
    QString out;
    for (qsizetype at = 0; at < word.size();) {
        const auto *found = known.end();
        if (word[at] == u'{') {
            found = std::ranges::find_if(known, [&](const Placeholder &each) {
                const QString name = u'{' + QLatin1StringView(each.name) + u'}';
                return QStringView(word).mid(at).startsWith(name);
            });
        }
        if (found == known.end()) {
            out += word[at++];
            continue;
        }
        out += text::oneLine(text::redactedText(found->value(outcome, accountName)));
        at += static_cast<qsizetype>(qstrlen(found->name)) + 2;
    }
    return out;
}

} // namespace

QStringList placeholders()
{
    QStringList names;
    for (const Placeholder &each : known)
        names.append(u'{' + QLatin1StringView(each.name) + u'}');
    return names;
}

QStringList filledIn(const QStringList &words, const TaskOutcome &outcome, const QString &accountName)
{
    QStringList all = words.mid(0, 1);
    for (const QString &word : words.mid(1))
        all.append(filled(word, outcome, accountName));
    return all;
}

QStringList wordsOf(const QString &lines)
{
    QStringList words = lines.split(u'\n');
    while (!words.isEmpty() && words.constLast().isEmpty())
        words.removeLast();
    return words;
}

} // namespace reelwatch::eventcommand
