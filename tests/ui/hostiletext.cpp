#include "tests/ui/hostiletext.h"

#include "tests/ui/paintedtext.h"

#include <QTest>
#include <QTextEdit>

using namespace Qt::StringLiterals;
using namespace reelwatch;
using namespace windowtest;

namespace hostiletext {

namespace {

//! \a text as the inside of a JSON string.
QByteArray escaped(const QString &text)
{
    QByteArray json;
    for (const QChar c : text) {
        if (c.unicode() < 0x20 || c == u'"' || c == u'\\' || c.unicode() > 0x7e)
            json += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
        else
            json += c.toLatin1();
    }
    return json;
}

QString repeated(const QString &part, qsizetype length)
{
    return part.repeated(length / part.size() + 1).left(length);
}

//! A failed task that says \a text, the inside of a JSON string, wherever a task can say something.
ServerTask failed(const QByteArray &text, qint64 nowMs)
{
    const QByteArray now = QByteArray::number(nowMs);
    ServerTask task;
    task.id = u"failed-task"_s;
    task.type = u"upload"_s;
    task.createdAtMs = nowMs;
    task.updatedAtMs = nowMs;
    task.json = R"({"id":"failed-task","name":"@","type":"upload","projectId":"@","createdAt":)" + now
        + R"(,"inputAssetId":"@","outputAssetId":"@","status":{"phase":"failed","updatedAt":)" + now
        + R"(,"errorMessage":"@"},"params":{"upload":{"url":"https://example.org/@?x=@","@":"@"}},)"
          R"("output":{"upload":{"assetSpec":{"name":"@","type":"@","size":17,"hash":)"
          R"([{"algorithm":"md5","hash":"@"},{"algorithm":"@","hash":"@"}],"videoSpec":{"format":"@",)"
          R"("tracks":[{"type":"video","codec":"@","pixelFormat":"@","width":64,"height":48},)"
          R"({"type":"audio","codec":"@","channels":2}]}}}},"@":"@","more":{"@":["@",{"@":"@"}]}})";
    task.json.replace('@', text);
    return task;
}
//! A running one without a name whose id says it, so that its id stands for the name.
ServerTask running(const QByteArray &text, const QString &id, qint64 nowMs)
{
    const QByteArray now = QByteArray::number(nowMs);
    ServerTask task;
    task.id = id;
    task.type = u"upload"_s;
    task.createdAtMs = nowMs - 1000;
    task.updatedAtMs = nowMs;
    task.json = R"({"id":"@","type":"upload","createdAt":)" + QByteArray::number(nowMs - 1000)
        + R"(,"status":{"phase":"running","progress":0.5,"updatedAt":)" + now + R"(},"params":{}})";
    task.json.replace('@', text);
    return task;
}
//! One whose type and phase are words nobody knows.
ServerTask unknown(const QByteArray &text, qint64 nowMs)
{
    ServerTask task;
    task.id = u"unknown-task"_s;
    task.type = u"unknown"_s;
    task.createdAtMs = nowMs - 2000;
    task.updatedAtMs = nowMs - 2000;
    task.json = R"({"id":"unknown-task","type":"@","createdAt":)" + QByteArray::number(nowMs - 2000)
        + R"(,"status":{"phase":"@","updatedAt":)" + QByteArray::number(nowMs - 2000) + "}}";
    task.json.replace('@', text);
    return task;
}
//! Something that is no task at all.
ServerTask broken(const QByteArray &text, qint64 nowMs)
{
    ServerTask task;
    task.id = u"broken-task"_s;
    task.createdAtMs = nowMs - 3000;
    task.updatedAtMs = nowMs - 3000;
    task.json = R"({"id":17,"name":"@","@":"@","createdAt":)" + QByteArray::number(nowMs - 3000) + "}";
    task.json.replace('@', text);
    return task;
}

} // namespace

void addTexts()
{
    QTest::addColumn<QByteArray>("text"); // inside a JSON string
    QTest::addColumn<QString>("decoded");
    const auto row
        = [](const char *name, const QString &text) { QTest::newRow(name) << escaped(text) << text; };
    row("markup",
        u"<b>bold</b><img src='file:///etc/passwd'><a href=\"https://evil.example\">&amp; &File [*] %1 %n</a>"_s);
    row("rich text from the start", u"<html><body><h1>Big</h1><script>alert(1)</script></body></html>"_s);
    row("right-to-left override", u"invoice\u202Efdp.exe"_s);
    row("embeddings and isolates", u"a\u202A\u202B\u202D\u2066\u2067\u2068z\u202C\u2069"_s);
    row("control characters", u"a\u0001b\u0007c\u001b[31md\u0085e\u009ff\u007fg\bh"_s);
    row("zero byte", QString(u"a"_s + QChar(u'\0') + u"b"_s));
    row("line ends", u"one\ntwo\r\nthree\u2028four\u2029five\tsix\vseven\feight"_s);
    row("invisible", u"\u200B\u200C\u200D\uFEFF\u2060\u00AD\u180E"_s);
    row("emoji", u"👩‍👩‍👧‍👦🏳️‍🌈🇩🇪👍🏽"_s);
    row("marks upon marks", u"Z"_s + repeated(u"\u0300\u0317\u0327\u033F"_s, 400));
    row("right-to-left letters", u"שלום 123 (abc)"_s);
    row("placeholders", u"%1 %2 %L1 %n %99 %%"_s);
    row("100 kB in one word", QString(hundredKilobytes, u'x'));
    row("100 kB in words", repeated(u"word "_s, hundredKilobytes));
    row("100 kB in lines", repeated(u"line\n"_s, hundredKilobytes));
    row("100 kB of markup", repeated(u"<b>"_s, hundredKilobytes));
    row("100 kB of emoji", repeated(u"👩‍👩‍👧‍👦"_s, hundredKilobytes));
    row("100 kB of marks", u"Z"_s + repeated(u"\u0300\u0317"_s, hundredKilobytes));
    row("100 kB of overrides", repeated(u"\u202E\u202Dx"_s, hundredKilobytes));
    row("100 kB of Arabic", repeated(u"العربية "_s, hundredKilobytes));
    QTest::newRow("lone surrogates") << "\\ud800 x \\udc00\\udfff\\ud83d"_ba
                                     << u"\uFFFD x \uFFFD\uFFFD\uFFFD"_s;
    QTest::newRow("invalid UTF-8") << "\xff\xfe\xc3\x28\xed\xa0\x80\xf8"_ba << u"invalid"_s;
    QTest::newRow("raw overrides") << "a\xe2\x80\xae"
                                      "b\xe2\x81\xa6"
                                      "c\xe2\x80\xa8"
                                      "d"_ba
                                   << u"a\u202Eb\u2066c\u2028d"_s;
}

QString problemOf(const QString &text, qsizetype longest)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        const bool isOverride = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        const bool isPair = i + 1 < text.size() && text[i].isHighSurrogate() && text[i + 1].isLowSurrogate();
        const char *what = isOverride                    ? "bidirectional override"
            : text[i].category() == QChar::Other_Control ? "control character"
            : c == 0x2028 || c == 0x2029                 ? "line separator"
            : text[i].isSurrogate() && !isPair           ? "half a surrogate pair"
                                                         : nullptr;
        if (what) {
            return u"%1 U+%2 at %3 of “%4”"_s.arg(QLatin1StringView(what), QString::number(c, 16))
                .arg(i)
                .arg(text.left(120).toHtmlEscaped());
        }
        i += isPair ? 1 : 0;
    }
    if (text.size() > longest)
        return u"%1 characters: %2…"_s.arg(text.size()).arg(text.left(60));
    return {};
}

QString problemOfLines(const QString &text, qsizetype longest)
{
    for (const QString &line : text.split(u'\n')) {
        for (const QString &cell : line.split(u'\t')) {
            if (const QString problem = problemOf(cell, longest); !problem.isEmpty())
                return problem;
        }
    }
    return {};
}

QStringList problemsIn(const QWidget *widget)
{
    QStringList problems;
    const auto check = [&problems](const QObject *of, const QString &where, const QString &text) {
        // Escaped for a tool tip, a character may be six.
        const qsizetype longest = where.contains(u"tool tip"_s) ? 6 * longestShown : longestShown;
        if (const QString problem = problemOfLines(text, longest); !problem.isEmpty())
            problems.append(u"%1 of %2 %3: %4"_s.arg(where, QLatin1StringView(of->metaObject()->className()),
                                                     of->objectName(), problem));
    };
    QList<const QWidget *> all { widget };
    const QList<QWidget *> children = widget->findChildren<QWidget *>();
    all.append({ children.begin(), children.end() });
    for (const QWidget *each : std::as_const(all)) {
        for (const char *property : { "text", "plainText", "title", "windowTitle" })
            check(each, QString::fromLatin1(property), each->property(property).toString());
        check(each, u"tool tip"_s, each->toolTip());
        check(each, u"accessible name"_s, each->accessibleName());
        check(each, u"accessible description"_s, each->accessibleDescription());
        const auto *label = qobject_cast<const QLabel *>(each);
        if (label && label->textFormat() != Qt::PlainText && Qt::mightBeRichText(label->text()))
            problems.append(u"rich text in a label: "_s + label->text().left(100));
        if (const auto *edit = qobject_cast<const QTextEdit *>(each)) {
            if (edit->toHtml().contains(u"<img"_s) || edit->toHtml().contains(u"<a "_s))
                problems.append(u"rich text in a field: "_s + edit->toPlainText().left(100));
        }
        const auto *view = qobject_cast<const QAbstractItemView *>(each);
        if (!view || !view->model())
            continue;
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            for (int column = 0; column < view->model()->columnCount(); ++column) {
                const QModelIndex index = view->model()->index(row, column);
                for (const int role : { static_cast<int>(Qt::DisplayRole), static_cast<int>(Qt::ToolTipRole),
                                        static_cast<int>(Qt::AccessibleTextRole) })
                    check(
                        view,
                        u"%1 of row %2, column %3"_s.arg(role == Qt::ToolTipRole ? u"tool tip"_s : u"text"_s)
                            .arg(row)
                            .arg(column),
                        index.data(role).toString());
            }
        }
    }
    return problems;
}

QStringList problemsPaintedIn(QWidget *widget)
{
    QStringList problems;
    const QStringList pieces = PaintedText::of(widget);
    for (const QString &piece : pieces) {
        if (const QString problem = problemOfLines(piece); !problem.isEmpty())
            problems.append(u"painted: "_s + problem);
    }
    return problems;
}

std::unique_ptr<StudioServer> serverSaying(const QByteArray &text, const QString &decoded)
{
    auto server = std::make_unique<StudioServer>(serverKey);
    if (!server->listen())
        return nullptr;
    const qint64 now = server->nowMs();
    server->addTasks({ failed(text, now), running(text, decoded, now), unknown(text, now), broken(text, now),
                       plainTask(u"plain-neighbour"_s, now - 4000, u"completed"_s) });
    return server;
}

bool open(Program &program, const StudioServer &server)
{
    ColumnLayout all = defaultColumnLayout();
    for (ColumnPlace &place : all)
        place.shown = true;
    program.show();
    program.openForThisRun(server.baseUrl(), serverKey);
    program.list()->setColumnLayout(all);
    if (!QTest::qWaitFor([&program] { return program.rowCount() == 4; }, deadlineMs))
        return false;
    // Whether a name column is wide does not matter here; that all columns are painted does.
    program.window->resize(3000, 900);
    program.window->activateWindow();
    return QTest::qWaitForWindowActive(program.window.get(), deadlineMs);
}

int oddRow(const Program &program)
{
    for (int row = 0; row < program.rowCount(); ++row) {
        const QString id = program.list()->taskModel()->keyAt(row).taskId;
        if (id != "failed-task"_L1 && id != "unknown-task"_L1 && id != "plain-neighbour"_L1)
            return row;
    }
    return -1;
}

void select(const Program &program, int row)
{
    program.list()->setCurrentIndex(program.list()->model()->index(row, 0));
}

} // namespace hostiletext
