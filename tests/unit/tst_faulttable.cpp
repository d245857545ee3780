#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

//! The table of faults in tests/README.md names tests that exist.
class TestFaultTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyRowNamesATestThatExists()
    {
        const QString root = QStringLiteral(SOURCE_ROOT) + u"/tests/"_s;
        const QString table = contents(root + u"README.md"_s).section(u"## Faults"_s, 1);
        static const QRegularExpression named(u"`(tst_\\w+)::(\\w+)`"_s);
        int rows = 0;
        const QStringList lines = table.split(u'\n');
        for (const QString &line : lines) {
            if (!line.startsWith(u'|') || line.startsWith("| fault"_L1) || line.startsWith("| ---"_L1))
                continue;
            ++rows;
            auto match = named.globalMatch(line);
            QVERIFY2(match.hasNext(), qPrintable(u"no test in: "_s + line));
            while (match.hasNext()) {
                const auto test = match.next();
                QDirIterator files(root, { test.captured(1) + u".cpp"_s }, QDir::Files,
                                   QDirIterator::Subdirectories);
                QVERIFY2(files.hasNext(), qPrintable(test.captured()));
                const QRegularExpression slot(u"\\bvoid (\\w+::)?%1\\(\\)"_s.arg(test.captured(2)));
                QVERIFY2(contents(files.next()).contains(slot), qPrintable(test.captured()));
            }
        }
        QVERIFY(rows > 20);
    }
};

QTEST_APPLESS_MAIN(TestFaultTable)
#include "tst_faulttable.moc"
