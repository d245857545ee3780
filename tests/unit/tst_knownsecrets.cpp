#include "text/knownsecrets.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reelwatch::text;

class TestKnownSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatCannotBeMistaken_data()
    {
        QTest::addColumn<QString>("secret");
        QTest::addColumn<bool>("expected");
        QTest::addRow("nothing") << QString() << false;
        QTest::addRow("blanks") << u"                     "_s << false;
        QTest::addRow("UUID") << u"0c7a1d2e-5b3f-4e9a-8f10-6d2c4b5a7e91"_s << true;
        QTest::addRow("seven characters") << u"abc1234"_s << false;
        QTest::addRow("eight characters") << u"abcd1234"_s << true;
        QTest::addRow("eight letters") << u"livepeer"_s << false;
        QTest::addRow("eight digits") << u"20261127"_s << false;
        QTest::addRow("fifteen letters") << u"completedupload"_s << false;
        QTest::addRow("sixteen letters") << u"abcdefghijklmnop"_s << true;
        QTest::addRow("blanks around") << u"  abc1234  "_s << false;
    }
    void tellsWhatCannotBeMistaken()
    {
        QFETCH(QString, secret);
        QTEST(isUnmistakable(secret), "expected");
    }

    void masksStringsOfJson_data()
    {
        QTest::addColumn<QString>("secret");
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("expected");
        const QString plain = u"k3y-0123456789"_s;
        const auto row
            = [&](const char *name, const QString &secret, const QByteArray &json,
                  const QByteArray &expected) { QTest::addRow("%s", name) << secret << json << expected; };
        row("in a sentence", plain, R"({"e":"401 for k3y-0123456789, sorry", "n": 1.50})",
            R"({"e":"401 for ***, sorry", "n": 1.50})");
        row("twice", plain, R"(["k3y-0123456789k3y-0123456789"])", R"(["******"])");
        row("within a word", plain, R"(["Bearer%20k3y-0123456789x"])", R"(["Bearer%20***x"])");
        row("name of a member", plain, R"({"k3y-0123456789":1})", R"({"***":1})");
        row("not there", plain, R"({"e":"401 for k3y-012345678"})", R"({"e":"401 for k3y-012345678"})");
        row("other letter case", plain, R"(["K3Y-0123456789"])", R"(["K3Y-0123456789"])");
        row("behind escapes", plain, "[\"a\\\\k3y-0123456789\\\"\\nk3y-0123456789\"]",
            "[\"a\\\\***\\\"\\n***\"]");
        row("begins within an escape", u"nabc12345"_s, R"(["\nabc12345 nabc12345"])",
            R"(["\nabc12345 ***"])");
        row("a number", u"1234567890e12345"_s, R"([1234567890e12345, "1234567890e12345"])",
            R"([1234567890e12345, "***"])");
        row("between strings", u"\",\"type\":\"upload1"_s, R"({"a":"","type":"upload1"})",
            R"({"a":"","type":"upload1"})");
        row("percent-encoded", u"a/b+c=d%12"_s, R"(["?x=a%2Fb%2Bc%3Dd%2512"])", R"(["?x=***"])");
        row("small percent-encoding", u"a/b+c=d%12"_s, R"(["?x=a%2fb%2bc%3dd%2512"])", R"(["?x=***"])");
        row("escaped for HTML", u"a<b&c>d123"_s, "[\"a\\u003cb\\u0026c\\u003ed123\"]", "[\"***\"]");
        row("escaped in capitals", u"a+b&c'd123"_s, "[\"a\\u002Bb\\u0026c\\u0027d123\"]", "[\"***\"]");
        row("escaped slash", u"a/b+c=d%12"_s, R"(["a\/b+c=d%12"])", R"(["***"])");
        row("escaped quote", u"ab\"cd\\1234"_s, "[\"ab\\\"cd\\\\1234\"]", "[\"***\"]");
        row("no JSON", plain, "k3y-0123456789 \"k3y-0123456789", "k3y-0123456789 \"***");
        row("ends in an escape", plain, "\"k3y-0123456789\\", "\"***\\");
        row("empty", plain, "", "");
        row("easily mistaken", u"upload"_s, R"({"type":"upload"})", R"({"type":"upload"})");
    }
    void masksStringsOfJson()
    {
        QFETCH(QString, secret);
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, expected);
        const QByteArray masked = withoutSecrets(json, { secret });
        QCOMPARE(masked, expected);
        QCOMPARE(QJsonDocument::fromJson(masked).isNull(), QJsonDocument::fromJson(json).isNull());
        QCOMPARE(withoutSecrets(masked, { secret }), expected);
    }

    void longerSecretsGoFirst()
    {
        const QStringList secrets { u"abcd1234"_s, u"abcd12345"_s };
        QCOMPARE(withoutSecrets("[\"abcd12345 abcd1234\"]", secrets), "[\"*** ***\"]");
    }

    void textWithoutASecretIsNotCopied()
    {
        const QByteArray json = "{\"e\":\"nothing\"}";
        QCOMPARE(withoutSecrets(json, { u"k3y-0123456789"_s, QString() }).constData(), json.constData());
        QCOMPARE(withoutSecrets(json, {}).constData(), json.constData());
    }
};

QTEST_APPLESS_MAIN(TestKnownSecrets)

#include "tst_knownsecrets.moc"
