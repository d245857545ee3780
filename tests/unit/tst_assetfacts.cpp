#include "tasks/assetfacts.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace reelwatch;

namespace {

Track track(TrackKind kind, std::optional<double> bitRate, std::optional<double> seconds)
{
    Track made;
    made.kind = kind;
    made.bitRate = bitRate;
    made.durationSeconds = seconds;
    return made;
}

AssetSpec documented()
{
    AssetSpec spec;
    spec.sizeBytes = 52'615'193;
    spec.videoSpec.emplace();
    spec.videoSpec->durationSeconds = 309.986393;
    spec.videoSpec->tracks
        = { track(TrackKind::Video, 1'225'660, 309.966667), track(TrackKind::Audio, 127'999, 309.986395) };
    return spec;
}

} // namespace

class tst_AssetFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void derivesTheFactsOfTheDocumentedImport()
    {
        const AssetFacts facts = factsOf(documented());
        QVERIFY(facts.overallBitRate && facts.containerOverhead && facts.audioMinusVideoSeconds);
        QCOMPARE(std::round(*facts.overallBitRate), 1'357'871.0);
        QCOMPARE(std::round(*facts.containerOverhead * 1e4), 31.0);
        QCOMPARE(std::round(*facts.audioMinusVideoSeconds * 1e6), 19'728.0);
    }

    void derivesNothingFromNothing()
    {
        QCOMPARE(factsOf({}), AssetFacts());
        AssetSpec spec;
        spec.videoSpec.emplace();
        QCOMPARE(factsOf(spec), AssetFacts());
    }

    void derivesNoRateFromImpossibleNumbers()
    {
        for (const double seconds : { 0.0, -1.0, std::numeric_limits<double>::quiet_NaN(),
                                      std::numeric_limits<double>::infinity() }) {
            AssetSpec spec = documented();
            spec.videoSpec->durationSeconds = seconds;
            QVERIFY(!factsOf(spec).overallBitRate);
            QVERIFY(!factsOf(spec).containerOverhead);
        }
        AssetSpec spec = documented();
        spec.sizeBytes = 0;
        QVERIFY(!factsOf(spec).overallBitRate);
        spec.sizeBytes.reset();
        QVERIFY(!factsOf(spec).overallBitRate);
    }

    void tellsNoOverheadWhenATrackKeepsItsRateToItself()
    {
        AssetSpec spec = documented();
        spec.videoSpec->tracks[1].bitRate.reset();
        QVERIFY(factsOf(spec).overallBitRate);
        QVERIFY(!factsOf(spec).containerOverhead);
        spec.videoSpec->tracks.clear();
        QVERIFY(!factsOf(spec).containerOverhead);
    }

    void tellsNoOverheadWhenTheTracksClaimMoreThanTheWhole()
    {
        AssetSpec spec = documented();
        spec.videoSpec->tracks[0].bitRate = 5'000'000;
        QVERIFY(!factsOf(spec).containerOverhead);
    }

    void comparesTheFirstTrackOfEachKind()
    {
        AssetSpec spec = documented();
        spec.videoSpec->tracks.push_back(track(TrackKind::Audio, 1, 5.0));
        QCOMPARE(std::round(*factsOf(spec).audioMinusVideoSeconds * 1000), 20.0);
        spec.videoSpec->tracks.erase(spec.videoSpec->tracks.begin());
        QVERIFY(!factsOf(spec).audioMinusVideoSeconds);
    }
};

QTEST_GUILESS_MAIN(tst_AssetFacts)
#include "tst_assetfacts.moc"
