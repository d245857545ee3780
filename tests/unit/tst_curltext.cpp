#include "ui/actions/curltext.h"

#include "text/redaction.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace reelwatch;
using namespace Qt::StringLiterals;

namespace {

const QUrl base(u"https://livepeer.studio/api"_s);

//! What a shell makes of \a command: the words it would hand to curl.
QStringList wordsOf(const QString &command)
{
    QProcess shell;
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, QString::fromLocal8Bit(qgetenv("PATH")));
    environment.insert(u"LIVEPEER_API_KEY"_s, u"the key"_s);
    shell.setProcessEnvironment(environment);
    shell.start(u"/bin/sh"_s, { u"-c"_s, QString(u"curl() { printf '%s\\n' \"$@\"; }; "_s + command) });
    if (!shell.waitForFinished())
        return {};
    return QString::fromUtf8(shell.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

class TestCurlText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForATaskWithTheKeyOfTheEnvironment()
    {
        const QString command = curlOfTask(base, u"3c1f-aa"_s);
        QCOMPARE(
            command,
            u"curl -H \"Authorization: Bearer $LIVEPEER_API_KEY\" 'https://livepeer.studio/api/task/3c1f-aa'"_s);
        QCOMPARE(wordsOf(command),
                 (QStringList { u"-H"_s, u"Authorization: Bearer the key"_s,
                                u"https://livepeer.studio/api/task/3c1f-aa"_s }));
    }

    void isOneCommandWhateverTheTextsAre_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addRow("a quote") << u"it's"_s;
        QTest::addRow("a command") << u"'; rm -rf x; echo '"_s;
        QTest::addRow("a substitution") << u"$(id) `id` $HOME"_s;
        QTest::addRow("other letters") << u"ü 海辺"_s;
        QTest::addRow("a backslash") << u"a\\b"_s;
    }

    void isOneCommandWhateverTheTextsAre()
    {
        QFETCH(QString, text);
        const QJsonObject task {
            { u"type"_s, u"upload"_s },
            { u"params"_s,
              QJsonObject { { u"upload"_s, QJsonObject { { u"url"_s, u"https://e.org/a"_s } } } } }
        };
        const auto command = curlOfStart(base, task, text);
        QVERIFY(command);
        const QStringList words = wordsOf(*command);
        QCOMPARE(words.size(), 9);
        QCOMPARE(words.at(7 - 1), u"--data-raw"_s);
        QCOMPARE(QJsonDocument::fromJson(words.at(7).toUtf8())["name"_L1].toString(), text);
        QVERIFY(words.contains(u"https://livepeer.studio/api/asset/upload/url"_s));
        QCOMPARE(wordsOf(curlOfTask(base, text)).size(), 3);
    }

    void startsWhatATaskTells_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("path"); // empty: it cannot be told
        QTest::addColumn<QByteArray>("body");
        QTest::addRow("upload")
            << R"({"type":"upload","params":{"upload":{"url":"https://e.org/a.mp4","thumbnails":true,"c2pa":false,"encryption":{"key":"***"}}}})"_ba
            << u"/asset/upload/url"_s << R"({"name":"n","url":"https://e.org/a.mp4","c2pa":false})"_ba;
        QTest::addRow("import of 2022")
            << R"({"type":"import","params":{"import":{"url":"https://e.org/a.mp4"}}})"_ba
            << u"/asset/import"_s << R"({"name":"n","url":"https://e.org/a.mp4"})"_ba;
        QTest::addRow("export")
            << R"({"type":"export","inputAssetId":"a1","params":{"export":{"custom":{"url":"https://e.org/put"}}}})"_ba
            << u"/asset/a1/export"_s << R"({"custom":{"url":"https://e.org/put"}})"_ba;
        QTest::addRow("upload of a file")
            << R"({"type":"upload","params":{"upload":{}}})"_ba << QString() << QByteArray();
        QTest::addRow("clip") << R"({"type":"clip","params":{"clip":{"url":"https://e.org"}}})"_ba
                              << QString() << QByteArray();
    }

    void startsWhatATaskTells()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, path);
        QFETCH(QByteArray, body);
        const auto command = curlOfStart(base, QJsonDocument::fromJson(json).object(), u"n"_s);
        QCOMPARE(command.has_value(), !path.isEmpty());
        if (!command)
            return;
        const QStringList words = wordsOf(*command);
        QCOMPARE(words.last(), base.toString() + path);
        QCOMPARE(words.mid(0, 2), (QStringList { u"-X"_s, u"POST"_s }));
        QCOMPARE(QJsonDocument::fromJson(words.at(7).toUtf8()).object(), object(body.constData()));
    }

    void holdsNoSecretOfATaskThatWasMasked()
    {
        const QByteArray json
            = R"({"type":"export","inputAssetId":"a","params":{"export":{"custom":{"url":"https://u:pw@e.org/x?X-Amz-Signature=abcdef0123","headers":{"Authorization":"Bearer hush-hush"}}}}})";
        const auto command
            = curlOfStart(base, QJsonDocument::fromJson(text::redactedJson(json)).object(), u"n"_s);
        QVERIFY(command);
        for (const auto secret : { "hush-hush"_L1, "abcdef0123"_L1, ":pw@"_L1 })
            QVERIFY2(!command->contains(secret), qPrintable(*command));
    }
};

QTEST_GUILESS_MAIN(TestCurlText)
#include "tst_curltext.moc"
