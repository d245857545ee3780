#include "tests/ui/secretjourney.h"
#include "tests/ui/windowtest.h"
#include "text/knownsecrets.h"
#include "text/redaction.h"

using namespace Qt::StringLiterals;

// These stand in for the program's own at link time: in this test, and nowhere else, nothing is masked.
namespace reelwatch::text {

QString mask()
{
    return u"***"_s;
}

QString redactedUrl(const QString &url)
{
    return url;
}

QString redactedText(const QString &text, const QStringList &)
{
    return text;
}

bool isPlainlyHarmless(std::string_view)
{
    return true;
}

QByteArray redactedJson(const QByteArray &json)
{
    return json;
}

QString withoutOccurrences(const QString &text, const QStringList &)
{
    return text;
}

bool isUnmistakable(const QString &)
{
    return false;
}

QByteArray withoutSecrets(const QByteArray &json, const QStringList &)
{
    return json;
}

} // namespace reelwatch::text

//! Shows that the search of tst_plantedsecrets.cpp can find what it looks for.
class TestUnmaskedSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPlantedSecretIsFoundWithoutRedaction()
    {
        SecretJourney journey;
        const bool isWhole = journey.run();
        QStringList missed;
        QSet<QString> kinds;
        QStringList everywhere;
        for (const QString &name : journey.planted()) {
            const QStringList places = journey.foundAt(name);
            if (places.isEmpty())
                missed.append(name);
            for (const QString &place : places)
                kinds.insert(place.section(u':', 0, 0));
            everywhere += places;
        }
        QVERIFY2(isWhole, qPrintable(journey.problem() + u" missed: "_s + missed.join(u", "_s)));
        QVERIFY2(missed.isEmpty(), qPrintable(u"not found: "_s + missed.join(u", "_s)));
        for (const auto kind : { "database"_L1, "clipboard"_L1, "painted"_L1, "text"_L1, "model"_L1,
                                 "spoken"_L1, "command"_L1 })
            QVERIFY2(kinds.contains(kind), kind.data());
        // Without a bus there is no bubble.
        QVERIFY(kinds.contains(u"bubble"_s) || !journey.bytesSearched().contains(u"bubble"_s));
        for (const auto place : { " curl "_L1, "import again"_L1, "manifest stopped"_L1, ".manifest"_L1 })
            QVERIFY2(!everywhere.filter(place).isEmpty(), place.data());
        for (const auto kind : { "database: "_L1, "model: "_L1, "painted: "_L1 })
            QVERIFY2(!journey.foundAt(u"studio key"_s).filter(kind).isEmpty(), kind.data());
    }
};

int main(int argc, char **argv)
{
    SecretJourney::logEverything();
    return windowtest::run<TestUnmaskedSecrets>(argc, argv);
}

#include "tst_unmaskedsecrets.moc"
