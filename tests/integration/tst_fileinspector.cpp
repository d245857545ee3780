#include "media/fileinspector.h"
#include "support/media.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace reelwatch;
using namespace Qt::StringLiterals;
using Outcome = FileReport::Outcome;

namespace {
constexpr int patienceMs = 30'000;
}

//! With the real ffprobe and real files.
class TestFileInspector : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QVERIFY(!media::mp4().isEmpty());
    }

    void saysWhatAFileIs_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<QString>("words"); // container, seconds, codecs
        QTest::addColumn<bool>("isCut");
        QTest::newRow("mp4") << media::mp4() << Outcome::Read << u"mp4 2 h264 yuv420p aac"_s << false;
        QTest::newRow("webm") << media::webm() << Outcome::Read << u"webm 1 vp9 gbrp opus"_s << false;
        QTest::newRow("sound only") << media::audioOnly() << Outcome::Read << u"mp4 2   aac"_s << false;
        QTest::newRow("silent") << media::silentVideo() << Outcome::Read << u"mp4 1 h264 yuv420p "_s << false;
        QTest::newRow("several sounds")
            << media::severalAudioTracks() << Outcome::Read << u"matroska 1 h264 yuv420p aac"_s << false;
        QTest::newRow("no media") << media::textNamedMp4() << Outcome::Unreadable << u" -1   "_s << false;
        QTest::newRow("cut off") << media::truncatedMp4() << Outcome::Unreadable << u" -1   "_s << true;
        QTest::newRow("cut off behind its description")
            << media::truncatedFastStartMp4() << Outcome::Read << u"mp4 2 h264 yuv420p "_s << true;
        QTest::newRow("missing") << u"/nowhere/film.mp4"_s << Outcome::GivenUp << u" -1   "_s << false;
    }
    void saysWhatAFileIs()
    {
        QFETCH(QString, path);
        QFETCH(Outcome, outcome);
        QFETCH(QString, words);
        QFETCH(bool, isCut);
        QVERIFY(!path.isEmpty());
        FileInspector inspector;
        QSignalSpy inspected(&inspector, &FileInspector::inspected);
        inspector.setWanted({ path });
        QVERIFY(!inspector.report(path));
        QTRY_COMPARE_WITH_TIMEOUT(inspected.size(), 1, patienceMs);
        QCOMPARE(inspected.first().first().toString(), path);
        const FileReport *report = inspector.report(path);
        QVERIFY(report);
        QCOMPARE(report->outcome, outcome);
        const QStringList said { report->format,
                                 QString::number(qRound(report->durationSeconds.value_or(-1))),
                                 report->videoCodec, report->pixelFormat, report->audioCodec };
        QCOMPARE(said.join(u' '), words);
        QCOMPARE(report->missingBytes > 0, isCut);
        QCOMPARE(inspector.openCount(), 0);
    }

    void looksIntoTwoAtATime()
    {
        QStringList paths;
        for (int i = 0; i < 7; ++i) {
            paths.append(m_folder.filePath(u"%1.mp4"_s.arg(i)));
            QVERIFY(QFile::copy(media::mp4(), paths.last()));
        }
        FileInspector inspector;
        QSignalSpy inspected(&inspector, &FileInspector::inspected);
        int most = 0;
        connect(&inspector, &FileInspector::inspected, this,
                [&] { most = std::max(most, inspector.runningCount()); });
        inspector.setWanted(paths);
        QCOMPARE(inspector.runningCount(), 2);
        QCOMPARE(inspector.openCount(), 7);
        QTRY_COMPARE_WITH_TIMEOUT(inspected.size(), 7, patienceMs);
        QCOMPARE(most, 2);
        // What is known is not looked into again, until that is wanted.
        inspector.setWanted(paths);
        QCOMPARE(inspector.openCount(), 0);
        inspector.forgetReports();
        QCOMPARE(inspector.openCount(), 7);
    }

    void leavesWhatIsNotWantedAnyMore()
    {
        const QStringList paths { media::mp4(), media::webm(), media::quickTime() };
        FileInspector inspector;
        QSignalSpy inspected(&inspector, &FileInspector::inspected);
        inspector.setWanted(paths);
        inspector.setWanted({ paths.last() });
        QCOMPARE(inspector.openCount(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(inspected.size(), 1, patienceMs);
        QVERIFY(inspector.report(paths.last()));
        QVERIFY(!inspector.report(paths.first()));
    }

    void canBeDestroyedAtAnyMoment()
    {
        for (int i = 0; i < 4; ++i) {
            auto inspector = std::make_unique<FileInspector>();
            inspector->setWanted({ media::mp4(), media::webm() });
            QElapsedTimer timer;
            timer.start();
            while (timer.elapsed() < i * 15)
                QCoreApplication::processEvents();
            inspector.reset();
        }
    }

    void canBeDestroyedByWhoHearsOfTheEnd()
    {
        auto *inspector = new FileInspector;
        QPointer<FileInspector> alive(inspector);
        connect(inspector, &FileInspector::inspected, inspector, &QObject::deleteLater);
        inspector->setWanted({ media::mp4(), media::webm() });
        QTRY_VERIFY_WITH_TIMEOUT(!alive, patienceMs);
    }

    void givesUpAProgramThatHangs()
    {
        // Found in place of ffprobe.
        const QString fake = m_folder.filePath(u"ffprobe"_s);
        QFile script(fake);
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("#!/bin/sh\nexec sleep 600\n");
        script.close();
        QVERIFY(script.setPermissions(QFileDevice::ReadOwner | QFileDevice::ExeOwner));
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", m_folder.path().toLocal8Bit() + ':' + path);
        FileInspector inspector;
        inspector.setDeadline(std::chrono::milliseconds(300));
        QSignalSpy inspected(&inspector, &FileInspector::inspected);
        inspector.setWanted({ media::mp4() });
        QTRY_COMPARE_WITH_TIMEOUT(inspected.size(), 1, patienceMs);
        qputenv("PATH", path);
        QCOMPARE(inspector.report(media::mp4())->outcome, Outcome::GivenUp);
    }

    void saysWhenThereIsNoProbe()
    {
        const QByteArray path = qgetenv("PATH");
        const QString cut = media::truncatedFastStartMp4();
        const QTemporaryDir empty;
        qputenv("PATH", empty.path().toLocal8Bit());
        FileInspector inspector;
        QSignalSpy inspected(&inspector, &FileInspector::inspected);
        inspector.setWanted({ cut });
        QTRY_COMPARE_WITH_TIMEOUT(inspected.size(), 1, patienceMs);
        qputenv("PATH", path);
        QCOMPARE(inspector.report(cut)->outcome, Outcome::NoProbe);
        // That it is cut off is seen without one.
        QVERIFY(inspector.report(cut)->missingBytes > 0);
    }
};

QTEST_GUILESS_MAIN(TestFileInspector)
#include "tst_fileinspector.moc"
