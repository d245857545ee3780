#include "tests/ui/secretjourney.h"
#include "tests/ui/windowtest.h"

using namespace Qt::StringLiterals;

//! The same walk with redaction switched off is in tst_unmaskedsecrets.cpp.
class TestPlantedSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingWrittenLoggedCopiedOrPaintedHoldsASecret()
    {
        SecretJourney journey;
        const bool isWhole = journey.run();
        QStringList leaks;
        for (const QString &name : journey.planted()) {
            for (const QString &place : journey.foundAt(name))
                leaks.append(name + u" in "_s + place);
        }
        // One line each, because the test library cuts long messages.
        for (const QString &leak : std::as_const(leaks))
            qWarning("%ls", qUtf16Printable(leak));
        QVERIFY2(isWhole, qPrintable(journey.problem()));
        QVERIFY2(leaks.isEmpty(), "there are leaks");
        const QHash<QString, qint64> searched = journey.bytesSearched();
        for (auto kind = searched.cbegin(); kind != searched.cend(); ++kind)
            qInfo("searched %ls: %lld bytes", qUtf16Printable(kind.key()), kind.value());
        for (const auto kind : { "file"_L1, "database"_L1, "log"_L1, "clipboard"_L1, "painted"_L1, "text"_L1,
                                 "model"_L1, "spoken"_L1, "command"_L1 })
            QVERIFY2(searched.value(kind) > 100, kind.data());
    }
};

int main(int argc, char **argv)
{
    SecretJourney::logEverything();
    return windowtest::run<TestPlantedSecrets>(argc, argv);
}

#include "tst_plantedsecrets.moc"
