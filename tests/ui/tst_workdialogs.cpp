#include "livepeer/whendone.h"
#include "support/studioserver.h"
#include "tasks/tasktablemodel.h"
#include "tests/ui/windowtest.h"
#include "ui/actions/clipdialog.h"
#include "ui/actions/transcodedialog.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace reelwatch;
using namespace windowtest;

namespace {

const QString key = u"key-of-the-work"_s;
constexpr qint64 streamStart = 1'700'000'000'000;

ClipDialog::Recording recording()
{
    return { u"live-2023"_s, u"session-1"_s, streamStart, 62.25 };
}

//! What can have the keyboard in \a dialog and says nothing to a screen reader.
QStringList silentWidgets(const QWidget *dialog)
{
    QStringList silent;
    for (QWidget *widget : dialog->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || !widget->isEnabled())
            continue;
        const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        if (!face || face->text(QAccessible::Name).isEmpty())
            silent.append(widget->objectName() + u' ' + QLatin1StringView(widget->metaObject()->className()));
    }
    return silent;
}

//! Gives the keyboard to \a name in \a dialog by Tab alone.
bool tabTo(QWidget *dialog, const QString &name)
{
    for (int i = 0; i < 60; ++i) {
        QWidget *focused = dialog->focusWidget();
        if (focused && focused->objectName() == name)
            return true;
        QTest::keyClick(focused ? focused : dialog, Qt::Key_Tab);
    }
    return false;
}

void type(QWidget *dialog, const QString &words)
{
    QTest::keyClick(dialog->focusWidget(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(dialog->focusWidget(), words);
}

QString reasonOf(const QWidget *dialog, const QString &name)
{
    return dialog->findChild<QLabel *>(name)->text();
}

//! A window on a server with one task that is done, whose asset has \a source.
struct Scene
{
    StudioServer server { key };
    Program program;

    bool open(const QJsonObject &source)
    {
        if (!server.listen())
            return false;
        ServerTask task = plainTask(u"task-0"_s, streamStart, u"completed"_s);
        task.outputAssetId = u"asset-0"_s;
        QJsonObject json = QJsonDocument::fromJson(task.json).object();
        json.insert("outputAssetId"_L1, task.outputAssetId);
        json.insert(
            "output"_L1,
            QJsonObject {
                { task.type,
                  QJsonObject { { "assetSpec"_L1,
                                  QJsonObject { { "name"_L1, "live"_L1 },
                                                { "source"_L1, source },
                                                { "videoSpec"_L1,
                                                  QJsonObject { { "format"_L1, "mp4"_L1 },
                                                                { "duration"_L1, 62.25 } } } } } } } });
        task.json = QJsonDocument(json).toJson(QJsonDocument::Compact);
        server.putTask(task);
        program.show();
        program.openForThisRun(server.baseUrl(), key);
        const bool isRead = QTest::qWaitFor([&] { return program.rowCount() == 1; }, deadlineMs);
        program.list()->setFocus();
        program.list()->selectTask({ u"this-run"_s, u"task-0"_s });
        QCoreApplication::processEvents();
        return isRead;
    }
    QString state() const
    {
        return program.list()->taskModel()->index(0, static_cast<int>(TaskColumn::State)).data().toString();
    }
    template<typename T> T *dialog()
    {
        T *found = nullptr;
        const bool isThere = QTest::qWaitFor(
            [&] { return (found = program.window->findChild<T *>()) != nullptr; }, deadlineMs);
        return isThere ? found : nullptr;
    }
    QJsonObject sentTo(const QString &path) const
    {
        const QList<StudioServer::Request> requests = server.requestsTo(path);
        return requests.isEmpty() ? QJsonObject() : QJsonDocument::fromJson(requests.last().body).object();
    }
};

} // namespace

//! Transcoding and clipping, from the dialogs to the server.
class TestWorkDialogs : public QObject
{
    Q_OBJECT

    //! Until what has come of answers has been decoded, and has reached the window.
    static void settleAnswers()
    {
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
    }

private Q_SLOTS:
    void readsPlacesInARecording_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<qint64>("ms");
        QTest::addRow("seconds") << u"12"_s << 12'000LL;
        QTest::addRow("part of a second") << u"0:12.5"_s << 12'500LL;
        QTest::addRow("comma") << u"12,25"_s << 12'250LL;
        QTest::addRow("thousandths") << u"0:00.001"_s << 1LL;
        QTest::addRow("minutes") << u"5:09.986"_s << 309'986LL;
        QTest::addRow("many minutes") << u"90:00"_s << 5'400'000LL;
        QTest::addRow("hours") << u"1:02:03.250"_s << 3'723'250LL;
        QTest::addRow("many seconds") << u"600"_s << 600'000LL;
        QTest::addRow("blanks") << u" 0:01 "_s << 1000LL;
        QTest::addRow("seconds beyond a minute") << u"1:60"_s << -1LL;
        QTest::addRow("minutes beyond an hour") << u"1:60:00"_s << -1LL;
        QTest::addRow("negative") << u"-1"_s << -1LL;
        QTest::addRow("too fine") << u"0:00.0001"_s << -1LL;
        QTest::addRow("words") << u"soon"_s << -1LL;
        QTest::addRow("nothing") << QString() << -1LL;
        QTest::addRow("no seconds") << u"1:"_s << -1LL;
    }

    void readsPlacesInARecording()
    {
        QFETCH(const QString, typed);
        QFETCH(const qint64, ms);
        QCOMPARE(clipMsOf(typed).value_or(-1), ms);
    }

    void readsProfiles_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::addColumn<int>("bitRate");
        QTest::addRow("size") << u"960x540 2 Mb/s"_s << 960 << 540 << 2'000'000;
        QTest::addRow("sign") << u"960 × 540 2M"_s << 960 << 540 << 2'000'000;
        QTest::addRow("height") << u"540p 2000k"_s << 0 << 540 << 2'000'000;
        QTest::addRow("plain") << u"540 1500000"_s << 0 << 540 << 1'500'000;
        QTest::addRow("comma") << u"540p 1,5 Mbit/s"_s << 0 << 540 << 1'500'000;
        QTest::addRow("no rate") << u"540p"_s << -1 << -1 << -1;
        QTest::addRow("rate of 0") << u"540p 0"_s << -1 << -1 << -1;
        QTest::addRow("rate beyond reason") << u"540p 9999999999 M"_s << -1 << -1 << -1;
        QTest::addRow("words") << u"good"_s << -1 << -1 << -1;
    }

    void readsProfiles()
    {
        QFETCH(const QString, typed);
        QFETCH(const int, width);
        QFETCH(const int, height);
        QFETCH(const int, bitRate);
        int bad = 0;
        const auto profiles = profilesOfLines(u"\n"_s + typed + u"\n"_s, &bad);
        QCOMPARE(profiles.has_value(), height > 0);
        if (!profiles) {
            QCOMPARE(bad, 2);
            return;
        }
        QCOMPARE(profiles->size(), 1U);
        QCOMPARE(profiles->front(), (OrderedProfile { u"%1p"_s.arg(height), width, height, bitRate }));
    }

    void theClipIsCheckedAsItIsTyped_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("end");
        QTest::addColumn<QString>("words");
        const QString id = u"eaw4nk06ts2d0mzb"_s;
        QTest::addRow("whole") << id << u"0:12.5"_s << u"1:02.25"_s << QString();
        QTest::addRow("to the end") << id << u"0:12.5"_s << QString() << QString();
        QTest::addRow("no stream") << QString() << u"0:12.5"_s << QString() << u"playback id"_s;
        QTest::addRow("no id") << u"https://lvpr.tv/?v=1"_s << u"0:12.5"_s << QString() << u"letters"_s;
        QTest::addRow("no start") << id << u"soon"_s << QString() << u"The start is not"_s;
        QTest::addRow("no end") << id << u"0:12.5"_s << u"later"_s << u"The end is not"_s;
        QTest::addRow("backwards") << id << u"0:12.5"_s << u"0:12.5"_s << u"after the start"_s;
        QTest::addRow("start beyond it") << id << u"1:02.25"_s << QString() << u"The start lies behind"_s;
        QTest::addRow("end beyond it") << id << u"0:12.5"_s << u"1:02.251"_s << u"The end lies behind"_s;
    }

    void theClipIsCheckedAsItIsTyped()
    {
        QFETCH(const QString, id);
        QFETCH(const QString, start);
        QFETCH(const QString, end);
        QFETCH(const QString, words);
        ClipDialog dialog(recording(), nullptr);
        dialog.findChild<QLineEdit *>(u"clipPlaybackId"_s)->setText(id);
        dialog.findChild<QLineEdit *>(u"clipStart"_s)->setText(start);
        dialog.findChild<QLineEdit *>(u"clipEnd"_s)->setText(end);
        const auto *go = dialog.findChild<QPushButton *>(u"clipGo"_s);
        QCOMPARE(go->isEnabled(), words.isEmpty());
        QVERIFY2(reasonOf(&dialog, u"clipReason"_s).contains(words),
                 qPrintable(reasonOf(&dialog, u"clipReason"_s)));
        QCOMPARE(go->accessibleDescription(), reasonOf(&dialog, u"clipReason"_s));
    }

    void aClipIsStartedByKeyboardAlone()
    {
        Scene scene;
        QVERIFY(scene.open({ { "type"_L1, "recording"_L1 }, { "sessionId"_L1, "session-1"_L1 } }));
        scene.program.action(u"clipAsset"_s)->trigger();
        auto *dialog = scene.dialog<ClipDialog>();
        QVERIFY(dialog);
        QVERIFY(QTest::qWaitForWindowExposed(dialog, deadlineMs));
        QCOMPARE(silentWidgets(dialog), QStringList());
        QCOMPARE(dialog->focusWidget()->objectName(), u"clipPlaybackId"_s);
        type(dialog, u"eaw4nk06ts2d0mzb"_s);
        QVERIFY(tabTo(dialog, u"clipStart"_s));
        type(dialog, u"0:12.5"_s);
        QVERIFY(tabTo(dialog, u"clipEnd"_s));
        type(dialog, u"0:20"_s);
        QVERIFY(tabTo(dialog, u"clipName"_s));
        type(dialog, u"Goal"_s);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!scene.sentTo(u"/clip"_s).isEmpty(), deadlineMs);
        QCOMPARE(scene.sentTo(u"/clip"_s),
                 (QJsonObject { { "playbackId"_L1, "eaw4nk06ts2d0mzb"_L1 },
                                { "sessionId"_L1, "session-1"_L1 },
                                { "startTime"_L1, streamStart + 12'500 },
                                { "endTime"_L1, streamStart + 20'000 },
                                { "name"_L1, "Goal"_L1 } }));
        // Its task comes to the list.
        QTRY_COMPARE_WITH_TIMEOUT(scene.program.rowCount(), 2, deadlineMs);
    }

    void whatIsNoRecordingIsNotClipped()
    {
        Scene scene;
        QVERIFY(scene.open({ { "type"_L1, "url"_L1 }, { "url"_L1, "https://example.org/a.mp4"_L1 } }));
        scene.program.action(u"clipAsset"_s)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(scene.state(), u"Not clipped"_s, deadlineMs);
        QVERIFY(!scene.program.window->findChild<ClipDialog *>());
        QVERIFY(scene.server.requestsTo(u"/clip"_s).isEmpty());
    }

    void aTranscodeIsStartedByKeyboardAlone()
    {
        Scene scene;
        QVERIFY(scene.open({}));
        scene.program.action(u"transcodeAsset"_s)->trigger();
        auto *dialog = scene.dialog<TranscodeDialog>();
        QVERIFY(dialog);
        QVERIFY(QTest::qWaitForWindowExposed(dialog, deadlineMs));
        QCOMPARE(silentWidgets(dialog), QStringList());
        const auto *go = dialog->findChild<QPushButton *>(u"transcodeGo"_s);
        QVERIFY(!go->isEnabled());
        QVERIFY(!reasonOf(dialog, u"transcodeReason"_s).isEmpty());
        QVERIFY(tabTo(dialog, u"preset720p"_s));
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Space);
        QVERIFY(tabTo(dialog, u"ownProfiles"_s));
        type(dialog, u"960x540 2 Mb/s"_s);
        QVERIFY(tabTo(dialog, u"hlsPath"_s));
        type(dialog, u"/beach/hls"_s);
        for (const auto &[field, words] : { std::pair { u"endpoint"_s, u"https://s3.example.org"_s },
                                            { u"bucket"_s, u"videos"_s },
                                            { u"accessKeyId"_s, u"id-1"_s },
                                            { u"secretAccessKey"_s, u"secret-1"_s } }) {
            QVERIFY2(tabTo(dialog, field), qPrintable(field));
            QVERIFY(!go->isEnabled());
            type(dialog, words);
        }
        QVERIFY2(go->isEnabled(), qPrintable(reasonOf(dialog, u"transcodeReason"_s)));
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!scene.sentTo(u"/transcode"_s).isEmpty(), deadlineMs);
        const auto profile = [](const char *name, int width, int height, int bitRate) {
            return QJsonObject { { "name"_L1, QLatin1StringView(name) },
                                 { "width"_L1, width },
                                 { "height"_L1, height },
                                 { "bitrate"_L1, bitRate },
                                 { "fps"_L1, 0 } };
        };
        QCOMPARE(scene.sentTo(u"/transcode"_s),
                 (QJsonObject {
                     { "input"_L1, QJsonObject { { "url"_L1, "https://cdn.example.org/asset-0/video"_L1 } } },
                     { "outputs"_L1,
                       QJsonObject { { "hls"_L1, QJsonObject { { "path"_L1, "/beach/hls"_L1 } } } } },
                     { "profiles"_L1,
                       QJsonArray { profile("720p", 1280, 720, 3'000'000),
                                    profile("540p", 960, 540, 2'000'000) } },
                     { "storage"_L1,
                       QJsonObject { { "type"_L1, "s3"_L1 },
                                     { "endpoint"_L1, "https://s3.example.org"_L1 },
                                     { "bucket"_L1, "videos"_L1 },
                                     { "credentials"_L1,
                                       QJsonObject { { "accessKeyId"_L1, "id-1"_L1 },
                                                     { "secretAccessKey"_L1, "secret-1"_L1 } } } } } }));
        QTRY_COMPARE_WITH_TIMEOUT(scene.program.rowCount(), 2, deadlineMs);
    }

    void profilesOfOneHeightHaveNamesOfTheirOwn()
    {
        TranscodeDialog dialog(u"Beach"_s, u"https://cdn.example.org/video"_s, nullptr);
        dialog.findChild<QCheckBox *>(u"preset720p"_s)->setChecked(true);
        dialog.findChild<QPlainTextEdit *>(u"ownProfiles"_s)
            ->setPlainText(u"1280x720 2 Mb/s\n720p 1 Mb/s\n540p 1 Mb/s"_s);
        QStringList names;
        for (const OrderedProfile &profile : dialog.order().profiles)
            names.append(profile.name);
        QCOMPARE(names, (QStringList { u"720p"_s, u"720p-2"_s, u"720p-3"_s, u"540p"_s }));
    }

    void onlyTheLatestQuestionOpensADialog()
    {
        Scene scene;
        QVERIFY(scene.open({}));
        QAction *transcode = scene.program.action(u"transcodeAsset"_s);
        transcode->trigger();
        transcode->trigger();
        QVERIFY(scene.dialog<TranscodeDialog>());
        // Both answers have been read when that to a third question has, asked after they had come.
        const auto assetsAsked = [&] { return scene.server.requestsTo(u"/asset/asset-0"_s).size(); };
        QTRY_COMPARE_WITH_TIMEOUT(assetsAsked(), 2, deadlineMs);
        bool isAnswered = false;
        whenDone(scene.program.window->session()->client()->retrieveAsset(u"asset-0"_s),
                 scene.program.window.get(), [&](const Result<Asset> &) { isAnswered = true; });
        QTRY_VERIFY_WITH_TIMEOUT(isAnswered, deadlineMs);
        settleAnswers();
        QCOMPARE(scene.program.window->findChildren<TranscodeDialog *>().size(), 1);
    }

    void noDialogOpensWithoutItsWindow()
    {
        Scene scene;
        QVERIFY(scene.open({}));
        scene.program.action(u"transcodeAsset"_s)->trigger();
        scene.program.window->hide();
        // Behind the question of the action, so that its answer has come when this has.
        const auto assetsAsked = [&] { return scene.server.requestsTo(u"/asset/asset-0"_s).size(); };
        QTRY_COMPARE_WITH_TIMEOUT(assetsAsked(), 1, deadlineMs);
        bool isAnswered = false;
        whenDone(scene.program.window->session()->client()->retrieveAsset(u"asset-0"_s),
                 scene.program.window.get(), [&](const Result<Asset> &) { isAnswered = true; });
        QTRY_VERIFY_WITH_TIMEOUT(isAnswered, deadlineMs);
        settleAnswers();
        QVERIFY(!scene.program.window->findChild<TranscodeDialog *>());
    }

    void anotherStoreNeedsItsProofOnly()
    {
        TranscodeDialog dialog(u"Beach"_s, u"https://example.org/a.mp4"_s, nullptr);
        dialog.findChild<QLineEdit *>(u"mp4Path"_s)->setText(u"/mp4"_s);
        dialog.findChild<QComboBox *>(u"storage"_s)->setCurrentIndex(1);
        const auto *go = dialog.findChild<QPushButton *>(u"transcodeGo"_s);
        QVERIFY(!go->isEnabled());
        dialog.findChild<QLineEdit *>(u"proof"_s)->setText(u"proof-1"_s);
        QVERIFY(go->isEnabled());
        const QJsonObject body = toJson(dialog.order());
        QCOMPARE(body.value("storage"_L1).toObject(),
                 (QJsonObject { { "type"_L1, "web3.storage"_L1 },
                                { "credentials"_L1, QJsonObject { { "proof"_L1, "proof-1"_L1 } } } }));
        // Without a profile the server chooses; an empty list it would refuse.
        QVERIFY(!body.contains("profiles"_L1));
    }

    void escapeStartsNothing()
    {
        TranscodeDialog transcode(u"Beach"_s, u"https://example.org/a.mp4"_s, nullptr);
        ClipDialog clip(recording(), nullptr);
        for (QDialog *dialog : { static_cast<QDialog *>(&transcode), static_cast<QDialog *>(&clip) }) {
            QSignalSpy rejected(dialog, &QDialog::rejected);
            dialog->open();
            QTest::keyClick(dialog, Qt::Key_Escape);
            QCOMPARE(rejected.count(), 1);
        }
    }
};

int main(int argc, char **argv)
{
    return windowtest::run<TestWorkDialogs>(argc, argv);
}
#include "tst_workdialogs.moc"
