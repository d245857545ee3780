#include <QDir>
#include <QDirIterator>
#include <QHash>
#include <QLibraryInfo>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

// Every Qt header is reachable from every file here, and so is every header of the house: the compiler lets
// any room use any other. These are the arrows it is built on.

namespace {

using Sources = QHash<QString, QString>; // path from the project's root → contents

// A room is a folder of app/, or ui, resources or tests as a whole.
const QHash<QString, QSet<QString>> &allowedRooms()
{
    static const QHash<QString, QSet<QString>> rooms {
        { u"text"_s, {} },
        { u"places"_s, {} },
        { u"media"_s, {} },
        { u"livepeer"_s, { u"text"_s } },
        { u"tasks"_s, { u"livepeer"_s, u"text"_s } },
        { u"accounts"_s, { u"livepeer"_s, u"places"_s, u"text"_s } },
        { u"session"_s, { u"accounts"_s, u"tasks"_s, u"livepeer"_s, u"media"_s, u"places"_s, u"text"_s } },
        { u"local"_s, { u"livepeer"_s, u"media"_s, u"places"_s, u"text"_s } },
        { u"resources"_s, {} },
        { u"ui"_s,
          { u"session"_s, u"accounts"_s, u"tasks"_s, u"livepeer"_s, u"media"_s, u"places"_s, u"text"_s,
            u"resources"_s } },
    };
    return rooms;
}

QString folderOf(const QString &path)
{
    return path.left(path.lastIndexOf(u'/'));
}

QString roomOf(const QString &path)
{
    const QString first = path.section(u'/', 0, 0);
    return first == "app"_L1 ? path.section(u'/', 1, 1) : first;
}

QStringList includesOf(const QString &source)
{
    static const QRegularExpression pattern(u"^[ \\t]*#[ \\t]*include[ \\t]*[<\"]([^>\"\\n]+)[>\"]"_s,
                                            QRegularExpression::MultilineOption);
    QStringList names;
    for (auto match = pattern.globalMatch(source); match.hasNext();)
        names << match.next().captured(1);
    return names;
}

// The project's file that `name` means in `path`, looked up where the build does; empty for a header from
// elsewhere.
QString resolved(const QString &path, const QString &name, const Sources &sources)
{
    for (const QString &base : { folderOf(path), u"app"_s, u"."_s }) {
        const QString candidate = QDir::cleanPath(base + u'/' + name);
        if (sources.contains(candidate))
            return candidate;
    }
    return {};
}

// One sentence for each include that breaks a rule, sorted.
QStringList forbiddenIncludes(const Sources &sources, const QSet<QString> &widgetHeaders)
{
    QStringList complaints;
    for (auto file = sources.begin(); file != sources.end(); ++file) {
        const QString room = roomOf(file.key());
        for (const QString &name : includesOf(file.value())) {
            const QString target = resolved(file.key(), name, sources);
            if (target.isEmpty()) {
                const bool isWidgets = name.startsWith("QtWidgets"_L1) || widgetHeaders.contains(name);
                if (isWidgets && file.key().startsWith("app/"_L1))
                    complaints << u"%1 includes <%2> of Qt Widgets"_s.arg(file.key(), name);
                continue;
            }
            const QString targetRoom = roomOf(target);
            if (targetRoom != room && !allowedRooms().value(room).contains(targetRoom))
                complaints << u"%1 includes %2: %3 must not know %4"_s.arg(file.key(), target, room,
                                                                           targetRoom);
        }
    }
    complaints.sort();
    return complaints;
}

// The folders of one circle of includes, or nothing when there is none.
QStringList folderCycle(const Sources &sources)
{
    QMap<QString, QSet<QString>> arrows;
    for (auto file = sources.begin(); file != sources.end(); ++file) {
        for (const QString &name : includesOf(file.value())) {
            const QString target = resolved(file.key(), name, sources);
            if (!target.isEmpty() && folderOf(target) != folderOf(file.key()))
                arrows[folderOf(file.key())].insert(folderOf(target));
        }
    }
    QSet<QString> finished;
    QStringList path;
    const std::function<QStringList(const QString &)> visit = [&](const QString &folder) -> QStringList {
        if (const qsizetype start = path.indexOf(folder); start >= 0)
            return path.mid(start) << folder;
        if (finished.contains(folder))
            return {};
        path << folder;
        const QSet<QString> targets = arrows.value(folder);
        for (const QString &target : targets) {
            if (const QStringList cycle = visit(target); !cycle.isEmpty())
                return cycle;
        }
        path.removeLast();
        finished.insert(folder);
        return {};
    };
    for (auto arrow = arrows.constBegin(); arrow != arrows.constEnd(); ++arrow) {
        if (const QStringList cycle = visit(arrow.key()); !cycle.isEmpty())
            return cycle;
    }
    return {};
}

Sources projectSources()
{
    Sources sources;
    const QDir root(QStringLiteral(SOURCE_ROOT));
    for (const QString &top : { u"app"_s, u"ui"_s, u"resources"_s }) {
        QDirIterator files(root.filePath(top), { u"*.h"_s, u"*.cpp"_s }, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                sources.insert(root.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll()));
        }
    }
    return sources;
}

// The names under which the headers of Qt Widgets can be included. Some of its headers only lead on to Qt
// Gui, where the class lives now.
QSet<QString> widgetHeaders()
{
    const QString headers = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    const QStringList widgets = QDir(headers + u"/QtWidgets"_s).entryList(QDir::Files);
    const QStringList gui = QDir(headers + u"/QtGui"_s).entryList(QDir::Files);
    return QSet<QString>(widgets.begin(), widgets.end()).subtract(QSet<QString>(gui.begin(), gui.end()));
}

} // namespace

class IncludesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFolderOfAppHasRules();
    void theHouseKeepsItsRules();
    void theFoldersFormNoCircle();
    void findsAForbiddenInclude_data();
    void findsAForbiddenInclude();
    void findsACircleOfFolders();
};

void IncludesTest::everyFolderOfAppHasRules()
{
    const QStringList folders
        = QDir(QStringLiteral(SOURCE_ROOT "/app")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QVERIFY(folders.size() >= 7);
    for (const QString &folder : folders)
        QVERIFY2(allowedRooms().contains(folder), qPrintable(folder));
}

void IncludesTest::theHouseKeepsItsRules()
{
    const Sources sources = projectSources();
    QVERIFY(sources.size() > 60);
    QVERIFY(widgetHeaders().contains(u"QTreeView"_s));
    QVERIFY(widgetHeaders().contains(u"qtreeview.h"_s));
    QCOMPARE(forbiddenIncludes(sources, widgetHeaders()).join(u'\n'), QString());
}

void IncludesTest::theFoldersFormNoCircle()
{
    QCOMPARE(folderCycle(projectSources()).join(u" -> "_s), QString());
}

void IncludesTest::findsAForbiddenInclude_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("source");
    QTest::addColumn<bool>("isForbidden");

    const auto row = [](const char *name, const QString &path, const QString &source, bool isForbidden) {
        QTest::newRow(name) << path << source << isForbidden;
    };
    row("app includes ui", u"app/session/a.cpp"_s, u"#include \"ui/theme/theme.h\"\n"_s, true);
    row("window includes the local service", u"ui/a.cpp"_s, u"#include \"local/service.h\"\n"_s, true);
    row("local service named from the root", u"ui/a.cpp"_s, u"#include \"app/local/service.h\"\n"_s, true);
    row("wire values include the store", u"app/livepeer/a.h"_s,
        u"#pragma once\n  #  include <tasks/store.h>\n"_s, true);
    row("text includes values", u"app/text/a.cpp"_s, u"#include \"livepeer/task.h\"\n"_s, true);
    row("store includes accounts", u"app/tasks/a.cpp"_s, u"#include \"accounts/account.h\"\n"_s, true);
    row("a way round by ..", u"app/tasks/a.cpp"_s, u"#include \"../accounts/account.h\"\n"_s, true);
    row("widget in app", u"app/tasks/a.cpp"_s, u"#include <QTreeView>\n"_s, true);
    row("widget by its module", u"app/tasks/a.cpp"_s, u"#include <QtWidgets/QTreeView>\n"_s, true);
    row("widget by its file", u"app/tasks/a.cpp"_s, u"#include <qtreeview.h>\n"_s, true);
    row("room without rules", u"app/cellar/a.cpp"_s, u"#include \"livepeer/task.h\"\n"_s, true);

    row("window includes the store", u"ui/a.cpp"_s, u"#include \"tasks/store.h\"\n"_s, false);
    row("local service includes values", u"app/local/service.h"_s, u"#include \"livepeer/task.h\"\n"_s,
        false);
    row("own folder", u"app/livepeer/a.cpp"_s, u"#include \"task.h\"\n"_s, false);
    row("widget in the window", u"ui/a.cpp"_s, u"#include <QTreeView>\n"_s, false);
    row("class that moved to Gui", u"app/tasks/a.cpp"_s, u"#include <QAction>\n"_s, false);
    row("commented out", u"app/session/a.cpp"_s, u"// #include \"ui/theme/theme.h\"\n"_s, false);
}

void IncludesTest::findsAForbiddenInclude()
{
    QFETCH(QString, path);
    QFETCH(QString, source);
    QFETCH(bool, isForbidden);
    Sources sources {
        { u"ui/theme/theme.h"_s, {} },    { u"app/local/service.h"_s, {} },    { u"app/tasks/store.h"_s, {} },
        { u"app/livepeer/task.h"_s, {} }, { u"app/accounts/account.h"_s, {} },
    };
    sources.insert(path, source);

    QCOMPARE(forbiddenIncludes(sources, widgetHeaders()).size(), isForbidden ? 1 : 0);
}

void IncludesTest::findsACircleOfFolders()
{
    Sources sources {
        { u"ui/a/a.cpp"_s, u"#include \"ui/b/b.h\"\n"_s },
        { u"ui/b/b.h"_s, u"#include \"ui/c/c.h\"\n"_s },
        { u"ui/c/c.h"_s, {} },
        { u"ui/a/a.h"_s, {} },
    };
    QCOMPARE(folderCycle(sources), QStringList());

    sources.insert(u"ui/c/c.cpp"_s, u"#include \"ui/a/a.h\"\n"_s);
    QCOMPARE(folderCycle(sources), QStringList({ u"ui/a"_s, u"ui/b"_s, u"ui/c"_s, u"ui/a"_s }));
}

QTEST_GUILESS_MAIN(IncludesTest)
#include "tst_includes.moc"
