#include "support/media.h"
#include "tasks/tasktablemodel.h"
#include "tests/ui/windowtest.h"

#include <QAbstractItemView>
#include <QDesktopServices>
#include <QFileDialog>
#include <QLineEdit>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace reelwatch;
using namespace windowtest;

//! From the list to a file on this computer, with the real service.
class TestDownloadAction : public QObject
{
    Q_OBJECT

    QUrl m_opened;

private Q_SLOTS:
    void bringsTheResultOfATaskToAFile()
    {
        const QTemporaryDir folder;
        QSettings().setValue(u"downloads/folder"_s, folder.path());
        Program program;
        program.show();
        QTest::mouseClick(program.find(u"useBuiltIn"_s), Qt::LeftButton);
        program.window->session()->importFile(media::mp4(), u"../Beach: 1"_s);
        QTRY_COMPARE_WITH_TIMEOUT(program.rowCount(), 1, deadlineMs);
        program.list()->setFocus();
        program.list()->selectAll();
        QAction *action = program.action(u"downloadResult"_s);
        // As soon as there is a result.
        QTRY_VERIFY_WITH_TIMEOUT(action->isEnabled(), deadlineMs);
        QVERIFY(!action->shortcut().isEmpty());
        action->trigger();
        QFileDialog *dialog = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT(dialog = program.window->findChild<QFileDialog *>(u"downloadDialog"_s),
                                 deadlineMs);
        QCOMPARE(QFileInfo(dialog->directory().path()).canonicalFilePath(),
                 QFileInfo(folder.path()).canonicalFilePath());
        const QString proposed = QFileInfo(dialog->selectedFiles().value(0)).fileName();
        QCOMPARE(proposed, u"_Beach_ 1.mp4"_s);
        QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
        const QString file = folder.filePath(proposed);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), deadlineMs);
        QFile brought(file);
        QFile original(media::mp4());
        QVERIFY(brought.open(QIODevice::ReadOnly) && original.open(QIODevice::ReadOnly));
        QCOMPARE(brought.readAll(), original.readAll());

        // The progress view tells of it, and Enter opens the file.
        auto *list = program.find<QAbstractItemView>(u"progressList"_s);
        QVERIFY(list->isVisible());
        const QModelIndex first = list->model()->index(0, 0);
        QTRY_VERIFY_WITH_TIMEOUT(first.data(Qt::AccessibleTextRole).toString().contains(u"Downloaded"_s),
                                 deadlineMs);
        QVERIFY(first.data(Qt::AccessibleTextRole).toString().contains(file));
        QDesktopServices::setUrlHandler(u"file"_s, this, "takeUrl");
        Q_EMIT list->activated(first);
        QDesktopServices::unsetUrlHandler(u"file"_s);
        QCOMPARE(m_opened, QUrl::fromLocalFile(file));
        QCOMPARE(QSettings().value(u"downloads/folder"_s).toString(), folder.path());
        program.window->close();
        QVERIFY(!program.window->isVisible());
    }

public Q_SLOTS:
    void takeUrl(const QUrl &url) { m_opened = url; }
};

int main(int argc, char **argv)
{
    return windowtest::run<TestDownloadAction>(argc, argv);
}
#include "tst_downloadaction.moc"
