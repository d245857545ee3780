#include "support/studioserver.h"
#include "tasks/taskrow.h"
#include "tests/ui/paintedtext.h"
#include "tests/ui/windowtest.h"
#include "text/quantities.h"
#include "ui/mainwindow/notices.h"
#include "ui/search/searchbox.h"
#include "ui/taskdetail/jsonpane.h"
#include "ui/taskdetail/taskdetailview.h"
#include "ui/taskdetail/taskwindow.h"
#include "ui/tasktable/linecache.h"

#include <QClipboard>
#include <QDialog>
#include <QElapsedTimer>
#include <QHelpEvent>
#include <QImage>
#include <QListView>
#include <QListWidget>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTextEdit>
#include <QToolButton>
#include <QToolTip>
#include <QWindow>

using namespace Qt::StringLiterals;
using namespace reelwatch;
using namespace windowtest;

namespace {

const QString key = u"key-of-the-hostile-server-4730"_s;
constexpr qsizetype hundredKilobytes = 100'000;
//! Far more than anything here takes on a busy machine when texts are cut before they are laid out, and far
//! less than the worst of them take when they are not.
constexpr qint64 hangMs = 8000;

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

//! Why \a text must not be shown, copied or read out as it is; empty when it may be.
QString problemOf(const QString &text, qsizetype longest = 4100)
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

//! Of texts with more than one line.
QString problemOfLines(const QString &text, qsizetype longest = 4100)
{
    for (const QString &line : text.split(u'\n')) {
        for (const QString &cell : line.split(u'\t')) {
            if (const QString problem = problemOf(cell, longest); !problem.isEmpty())
                return problem;
        }
    }
    return {};
}

//! What may be wrong with how a text can be seen in \a widget or heard from it.
QStringList problemsIn(const QWidget *widget)
{
    QStringList problems;
    const auto check = [&problems](const QObject *of, const QString &where, const QString &text) {
        // Escaped for a tool tip, a character may be six.
        const qsizetype longest = where.contains(u"tool tip"_s) ? 6 * 4100 : 4100;
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

//! One line for each piece that must not be painted.
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

} // namespace

#define NO_PROBLEM(problems)                                                                                 \
    do {                                                                                                     \
        const QStringList found = problems;                                                                  \
        QVERIFY2(found.isEmpty(), qPrintable(found.mid(0, 8).join(u'\n')));                                  \
    } while (false)

//! A server whose tasks say things that are not fit to be shown as they are, in the real window.
class TestHostileText : public QObject
{
    Q_OBJECT

    std::unique_ptr<StudioServer> m_server;

    //! A failed task that says \a text, the inside of a JSON string, wherever a task can say something.
    static ServerTask failed(const QByteArray &text, qint64 nowMs)
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
    static ServerTask running(const QByteArray &text, const QString &id, qint64 nowMs)
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
    static ServerTask unknown(const QByteArray &text, qint64 nowMs)
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
    static ServerTask broken(const QByteArray &text, qint64 nowMs)
    {
        ServerTask task;
        task.id = u"broken-task"_s;
        task.createdAtMs = nowMs - 3000;
        task.updatedAtMs = nowMs - 3000;
        task.json = R"({"id":17,"name":"@","@":"@","createdAt":)" + QByteArray::number(nowMs - 3000) + "}";
        task.json.replace('@', text);
        return task;
    }

    void serve(const QByteArray &text, const QString &decoded)
    {
        m_server = std::make_unique<StudioServer>(key);
        QVERIFY(m_server->listen());
        const qint64 now = m_server->nowMs();
        m_server->addTasks({ failed(text, now), running(text, decoded, now), unknown(text, now),
                             broken(text, now),
                             plainTask(u"plain-neighbour"_s, now - 4000, u"completed"_s) });
    }
    void open(Program &program) const
    {
        ColumnLayout all = defaultColumnLayout();
        for (ColumnPlace &place : all)
            place.shown = true;
        program.show();
        program.openForThisRun(m_server->baseUrl(), key);
        program.list()->setColumnLayout(all);
        QTRY_COMPARE_WITH_TIMEOUT(program.rowCount(), 4, deadlineMs);
        // Whether a name column is wide does not matter here; that all columns are painted does.
        program.window->resize(3000, 900);
        program.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(program.window.get()));
    }
    static TaskWindow *taskWindow()
    {
        const QWidgetList widgets = QApplication::topLevelWidgets();
        for (QWidget *widget : widgets) {
            if (auto *window = qobject_cast<TaskWindow *>(widget))
                return window;
        }
        return nullptr;
    }
    //! Of the task whose id is odd.
    static int oddRow(const Program &program)
    {
        for (int row = 0; row < program.rowCount(); ++row) {
            const QString id = program.list()->taskModel()->keyAt(row).taskId;
            if (id != "failed-task"_L1 && id != "unknown-task"_L1 && id != "plain-neighbour"_L1)
                return row;
        }
        return -1;
    }
    static void select(const Program &program, int row)
    {
        program.list()->setCurrentIndex(program.list()->model()->index(row, 0));
    }

private Q_SLOTS:
    void cleanup()
    {
        QToolTip::hideText();
        QGuiApplication::clipboard()->clear();
        m_server.reset();
    }

    void isShownAsPlainText_data()
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
        QTest::newRow("lone surrogates")
            << "\\ud800 x \\udc00\\udfff\\ud83d"_ba << u"\uFFFD x \uFFFD\uFFFD\uFFFD"_s;
        QTest::newRow("invalid UTF-8") << "\xff\xfe\xc3\x28\xed\xa0\x80\xf8"_ba << u"invalid"_s;
        QTest::newRow("raw overrides") << "a\xe2\x80\xae"
                                          "b\xe2\x81\xa6"
                                          "c\xe2\x80\xa8"
                                          "d"_ba
                                       << u"a\u202Eb\u2066c\u2028d"_s;
    }
    void isShownAsPlainText()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, decoded);
        serve(text, decoded);
        Program program;
        open(program);
        QElapsedTimer timer;

        // The list, its tool tips and what is read out, the sidebar, the work under way, the notices.
        timer.start();
        program.window->grab();
        QVERIFY2(timer.elapsed() < hangMs, qPrintable(QString::number(timer.elapsed())));
        NO_PROBLEM(problemsIn(program.window.get()));
        NO_PROBLEM(problemsPaintedIn(program.window.get()));
        for (int row = 0; row < program.rowCount(); ++row) {
            const QModelIndex name = program.list()->model()->index(row, static_cast<int>(TaskColumn::Name));
            const QPoint middle = program.list()->visualRect(name).center();
            QHelpEvent help(QEvent::ToolTip, middle, program.list()->viewport()->mapToGlobal(middle));
            QCoreApplication::sendEvent(program.list()->viewport(), &help);
            QVERIFY(!QToolTip::text().contains(u"<img"_s) && !QToolTip::text().contains(u"<b>"_s)
                    && !QToolTip::text().contains(u"<a "_s));
            QCOMPARE(problemOfLines(QToolTip::text(), 6 * 4100), QString());
        }

        // The pane for details, one task after the other.
        auto *detail = program.window->findChild<TaskDetailView *>();
        QVERIFY(detail);
        for (int row = 0; row < program.rowCount(); ++row) {
            timer.start();
            select(program, row);
            QTRY_VERIFY_WITH_TIMEOUT(!detail->title().isEmpty(), deadlineMs);
            program.window->grab();
            QVERIFY2(timer.elapsed() < hangMs, qPrintable(QString::number(timer.elapsed())));
            NO_PROBLEM(problemsIn(detail));
            NO_PROBLEM(problemsPaintedIn(detail));
        }

        // A window of its own for each, with all sections unfolded.
        for (int row = 0; row < program.rowCount(); ++row) {
            select(program, row);
            timer.start();
            program.action(u"openTask"_s)->trigger();
            TaskWindow *window = taskWindow();
            QVERIFY(window);
            auto *view = window->findChild<TaskDetailView *>();
            QTRY_VERIFY_WITH_TIMEOUT(!view->title().isEmpty(), deadlineMs);
            const QList<QToolButton *> folds = window->findChildren<QToolButton *>();
            for (QToolButton *fold : folds) {
                if (fold->isCheckable() && !fold->isChecked() && fold->isVisible())
                    fold->click();
            }
            window->grab();
            QVERIFY2(timer.elapsed() < 2 * hangMs, qPrintable(QString::number(timer.elapsed())));
            NO_PROBLEM(problemsIn(window));
            NO_PROBLEM(problemsPaintedIn(window));
            QCOMPARE(problemOf(window->windowHandle()->title(), 600), QString());
            delete window;
        }
        program.window->close();
    }

    void isCopiedAsOneLineForEachTask_data() { isShownAsPlainText_data(); }
    void isCopiedAsOneLineForEachTask()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, decoded);
        serve(text, decoded);
        Program program;
        open(program);
        program.list()->setFocus();
        program.list()->selectAll();
        for (const QString &action : { u"copyRow"_s, u"copyId"_s }) {
            QTRY_VERIFY(program.action(action)->isEnabled());
            program.action(action)->trigger();
            const QString copied = QGuiApplication::clipboard()->text();
            QCOMPARE(copied.count(u'\n'), 3);
            // An id that is cut would be another one.
            QCOMPARE(problemOfLines(copied, action == u"copyId"_s ? 2 * hundredKilobytes : 4100), QString());
        }
        program.window->close();
    }

    void isOfferedInTheSearchField_data() { isShownAsPlainText_data(); }
    void isOfferedInTheSearchField()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, decoded);
        serve(text, decoded);
        Program program;
        open(program);
        auto *search = program.window->findChild<SearchBox *>();
        auto *offers = program.find<QListView>(u"searchCompletions"_s);
        QVERIFY(search && offers);
        for (const QString &field : { u"project:"_s, u"codec:"_s, u"container:"_s }) {
            // What cannot be seen is no project, and very long ones are kept as no word to choose.
            if (field == u"project:"_s && program.list()->taskModel()->counts().byProject.isEmpty())
                continue;
            search->clear();
            search->setFocus();
            QElapsedTimer timer;
            timer.start();
            QTest::keyClicks(search, field);
            QTRY_VERIFY2(offers->isVisible(), qPrintable(search->text()));
            offers->grab();
            QVERIFY2(timer.elapsed() < hangMs, qPrintable(QString::number(timer.elapsed())));
            NO_PROBLEM(problemsIn(offers));
            NO_PROBLEM(problemsPaintedIn(offers));
            if (field != u"project:"_s)
                continue;
            // What is taken finds the task that says it.
            QTest::keyClick(search, Qt::Key_Down);
            QTest::keyClick(search, Qt::Key_Return);
            QVERIFY2(search->text().size() > field.size(), qPrintable(search->text()));
            QCOMPARE(problemOf(search->text()), QString());
            QTRY_COMPARE(program.rowCount(), 1);
            QCOMPARE(program.list()->taskModel()->keyAt(0).taskId, u"failed-task"_s);
        }
        program.window->close();
    }

    void isToldInNotices_data() { isShownAsPlainText_data(); }
    void isToldInNotices()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, decoded);
        serve(text, decoded);
        Program program;
        open(program);
        // What could not be read is shown on request.
        const auto details = [&program] {
            return program.find<QPushButton>(
                u"noticeAction%1"_s.arg(static_cast<int>(NoticeAction::ShowProblems)));
        };
        QTRY_VERIFY_WITH_TIMEOUT(details(), deadlineMs);
        QElapsedTimer timer;
        timer.start();
        QTest::mouseClick(details(), Qt::LeftButton);
        auto *dialog = program.find<QDialog>(u"textDialog"_s);
        QVERIFY(dialog);
        QVERIFY(!dialog->findChild<QPlainTextEdit *>(u"textBody"_s)->toPlainText().isEmpty());
        dialog->grab();
        QVERIFY2(timer.elapsed() < hangMs, qPrintable(QString::number(timer.elapsed())));
        const QString body = dialog->findChild<QPlainTextEdit *>(u"textBody"_s)->toPlainText();
        QCOMPARE(problemOfLines(body), QString());
        NO_PROBLEM(problemsPaintedIn(dialog));
        dialog->close();

        // A task is named by its id.
        select(program, oddRow(program));
        QTRY_VERIFY(program.action(u"refreshTask"_s)->isEnabled());
        m_server->setFault(StudioServer::Fault::InternalError);
        program.action(u"refreshTask"_s)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!noticesOf(program).filter(u"could not be fetched"_s).isEmpty(), deadlineMs);
        for (const QString &notice : noticesOf(program))
            QCOMPARE(problemOf(notice, 1000), QString());
        program.window->close();
    }

    //! Nothing of it may stand where another row or cell is.
    void staysInItsRoom_data() { isShownAsPlainText_data(); }
    void staysInItsRoom()
    {
        QFETCH(const QString, decoded);
        QImage image(400, 200, QImage::Format_RGB32);
        image.fill(Qt::white);
        const QRect room(100, 90, 200, 20);
        {
            QPainter painter(&image);
            LineCache lines;
            lines.paint(&painter, room, Qt::AlignLeft, QApplication::font(), text::oneLine(decoded),
                        Qt::ElideMiddle);
        }
        int outside = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (!room.adjusted(-2, -2, 2, 2).contains(x, y) && image.pixelColor(x, y) != Qt::white)
                    ++outside;
            }
        }
        QCOMPARE(outside, 0);
    }

    void aNameThatCannotBeSeenIsNoName()
    {
        for (const QString &invisible : { u"\u200B\u200C\u200D\uFEFF"_s, u" \u00AD\u2060 \u180E"_s,
                                          u"\u202E"_s, u"\u2800\u3164"_s, u"\U000E0041\U000E007F"_s })
            QCOMPARE(text::oneLine(invisible), QString());
        // Parts of what can be seen stay as they are.
        for (const QString &visible :
             { u"👩‍👩‍👧‍👦"_s, u"می‌خواهم"_s, u"\u200Bx"_s })
            QCOMPARE(text::oneLine(visible), visible);
    }

    void numbersAndMomentsOutOfRangeAreShownSanely_data()
    {
        QTest::addColumn<QByteArray>("number");
        for (const char *number : { "253402300799999",
                                    "253402300800000",
                                    "-1",
                                    "-62135596800001",
                                    "-9223372036854775808",
                                    "9223372036854775807",
                                    "18446744073709551615",
                                    "1e300",
                                    "-1e300",
                                    "1e-300",
                                    "1e999",
                                    "8640000000000001",
                                    "0",
                                    "-0.0",
                                    "0.1",
                                    "2147483648",
                                    "\"NaN\"",
                                    "\"Infinity\"",
                                    "null",
                                    "true",
                                    "[]",
                                    "{}" })
            QTest::newRow(number) << QByteArray(number);
    }
    void numbersAndMomentsOutOfRangeAreShownSanely()
    {
        QFETCH(const QByteArray, number);
        m_server = std::make_unique<StudioServer>(key);
        QVERIFY(m_server->listen());
        const qint64 now = m_server->nowMs();
        std::vector<ServerTask> tasks;
        for (const char *phase : { "completed", "running", "waiting", "failed" }) {
            ServerTask task;
            task.id = u"odd-"_s + QString::fromLatin1(phase);
            task.type = u"upload"_s;
            task.createdAtMs = now;
            task.updatedAtMs = now;
            task.json
                = R"({"id":"odd-@","type":"upload","createdAt":#,"scheduledAt":#,"status":{"phase":"@",)"
                  R"("updatedAt":#,"progress":#,"retries":#},"output":{"upload":{"assetSpec":{"size":#,)"
                  R"("videoSpec":{"duration":#,"bitrate":#,"tracks":[{"type":"video","width":#,)"
                  R"("height":#,"fps":#,"bitrate":#,"duration":#,"startTime":#},{"type":"audio",)"
                  R"("channels":#,"sampleRate":#,"bitDepth":#,"bitrate":#}]}}}}})";
            task.json.replace('@', phase).replace('#', number);
            tasks.push_back(task);
        }
        m_server->addTasks(tasks);
        Program program;
        program.show();
        ColumnLayout all = defaultColumnLayout();
        for (ColumnPlace &place : all)
            place.shown = true;
        program.openForThisRun(m_server->baseUrl(), key);
        program.list()->setColumnLayout(all);
        QTRY_COMPARE_WITH_TIMEOUT(program.rowCount(), 4, deadlineMs);
        auto *detail = program.window->findChild<TaskDetailView *>();
        static const QRegularExpression insane(u"(?i)\\b(nan|inf|infinity|e\\+\\d+)\\b"_s);
        for (int row = 0; row < program.rowCount(); ++row) {
            select(program, row);
            QTRY_VERIFY_WITH_TIMEOUT(!detail->title().isEmpty(), deadlineMs);
            program.window->grab();
            NO_PROBLEM(problemsIn(program.window.get()));
            for (int column = 0; column < taskColumnCount; ++column) {
                for (const int role : { static_cast<int>(Qt::DisplayRole), static_cast<int>(Qt::ToolTipRole),
                                        static_cast<int>(Qt::AccessibleTextRole) }) {
                    const QString words = program.list()->model()->index(row, column).data(role).toString();
                    QVERIFY2(!insane.match(words).hasMatch(), qPrintable(words));
                    QVERIFY2(words.size() < 200, qPrintable(words));
                }
            }
        }
        program.window->close();
    }
};

int main(int argc, char **argv)
{
    return windowtest::run<TestHostileText>(argc, argv);
}

#include "tst_hostiletext.moc"
