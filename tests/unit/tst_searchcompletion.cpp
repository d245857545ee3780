#include "tasks/searchcompletion.h"

#include "tasks/searchfields.h"
#include "tasks/searchquery.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace reelwatch;

namespace {

SearchKnownValues known()
{
    return { { u"alpha"_s, u"big project"_s },
             { u"Studio"_s, u"This computer"_s },
             { u"vp9"_s, u"dnxhd"_s },
             { u"mov"_s } };
}

//! Where the bar stands is the cursor.
std::vector<SearchCompletion> completionsAt(QString text)
{
    const qsizetype cursor = text.indexOf(u'|');
    text.remove(cursor, 1);
    return searchCompletions(text, cursor, known());
}

QStringList labelsOf(const std::vector<SearchCompletion> &completions)
{
    QStringList labels;
    for (const SearchCompletion &completion : completions)
        labels += completion.label;
    return labels;
}

} // namespace

class SearchCompletionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersWhatFits_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("labels");
        const auto row = [](const QString &text, const QStringList &labels) {
            QTest::newRow(qPrintable(text)) << text << labels;
        };
        row(u"ph|"_s, { u"phase:"_s });
        row(u"PH|"_s, { u"phase:"_s });
        row(u"beach sta|"_s, { u"phase:"_s, u"phase:stalled"_s }); // by its other names state and status
        row(u"fail|"_s, { u"phase:failed"_s });
        row(u"-upl|"_s, { u"type:upload"_s });
        row(u"go|"_s, { u"gone"_s });
        row(u"xyz|"_s, {});
        row(u"\"ph|"_s, {});
        row(u"\"ph|ase\" a"_s, {});
        row(u"phase:|"_s, searchChoiceWords(SearchField::Phase));
        row(u"phase:st|"_s, { u"stalled"_s });
        row(u"phase:failed,ru|"_s, { u"running"_s });
        row(u"phase:st|opped a"_s, { u"stalled"_s });
        row(u"-type:ex|"_s, { u"export"_s, u"export-data"_s });
        row(u"codec:|"_s, { u"dnxhd"_s, u"h264"_s, u"hevc"_s, u"vp9"_s, u"av1"_s, u"aac"_s, u"opus"_s });
        row(u"codec:V|"_s, { u"vp9"_s });
        row(u"project:pro|"_s, { u"big project"_s });
        row(u"project:=\"big|\""_s, { u"big project"_s });
        row(u"account:comp|"_s, { u"This computer"_s });
        row(u"container:mo|"_s, { u"mov"_s });
        row(u"size:>1|"_s, { u">1GB"_s, u">100MB"_s });
        row(u"age:|"_s, { u"today"_s, u"<1h"_s, u"<7d"_s, u"<30d"_s, u">=30d"_s });
        row(u"name:|"_s, {});
        row(u"ph|:failed"_s, { u"phase:"_s });
    }

    void offersWhatFits()
    {
        QFETCH(QString, text);
        QTEST(labelsOf(completionsAt(text)), "labels");
    }

    void putsItInItsPlace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("completed"); // with the first that is offered
        const auto row = [](const QString &text, const QString &completed) {
            QTest::newRow(qPrintable(text)) << text << completed;
        };
        row(u"ph|"_s, u"phase:"_s);
        row(u"-ph|"_s, u"-phase:"_s);
        row(u"a ph| b"_s, u"a phase: b"_s);
        row(u"phas|:failed"_s, u"phase:failed"_s);
        row(u"phase:st|"_s, u"phase:stalled "_s);
        row(u"phase:st|opped b"_s, u"phase:stalled b"_s);
        row(u"phase:st|,failed"_s, u"phase:stalled,failed"_s);
        row(u"phase:failed,st|"_s, u"phase:failed,stalled "_s);
        row(u"-fail|"_s, u"-phase:failed "_s);
        row(u"gon|"_s, u"gone "_s);
        row(u"project:pro|"_s, u"project:\"big project\" "_s);
        row(u"-|"_s, u"-phase:"_s);
        row(u"a |"_s, u"a phase:"_s);
        row(u"size:|"_s, u"size:>1GB "_s);
    }

    void putsItInItsPlace()
    {
        QFETCH(QString, text);
        const std::vector<SearchCompletion> completions = completionsAt(text);
        QVERIFY(!completions.empty());
        const SearchCompletion &first = completions.front();
        QString completed = text.remove(u'|');
        completed.replace(first.position, first.length, first.insertText);
        QTEST(completed, "completed");
    }

    void offersAllFieldsAtTheBeginning()
    {
        const QStringList labels = labelsOf(completionsAt(u"|"_s));
        QCOMPARE(labels.first(2), (QStringList { u"phase:"_s, u"type:"_s }));
        QCOMPARE(static_cast<size_t>(labels.size()), searchFields().size());
        // What has one value at most tells tasks from no others.
        const QStringList few = labelsOf(searchCompletions({}, 0, { {}, { u"Studio"_s }, {}, {} }));
        QVERIFY(!few.contains(u"project:"_s) && !few.contains(u"account:"_s));
    }

    void explainsEveryField()
    {
        for (const SearchCompletion &completion : completionsAt(u"|"_s))
            QVERIFY2(!completion.explanation.isEmpty(), qPrintable(completion.label));
    }

    void offersOnlyWhatIsUnderstood()
    {
        for (const SearchFieldInfo &info : searchFields()) {
            if (info.kind == SearchValueKind::None)
                continue;
            const QString text = searchFieldName(info.field) + u':';
            for (const SearchCompletion &completion : searchCompletions(text, text.size(), known())) {
                QString completed = text;
                completed.replace(completion.position, completion.length, completion.insertText);
                const SearchQuery query = parseSearch(completed);
                QVERIFY2(query.problems.empty() && !query.isEmpty(), qPrintable(completed));
            }
        }
    }

    void explainsExamplesThatWork()
    {
        std::vector<SearchExample> examples = searchBasics();
        const std::vector<SearchExample> fields = searchFieldExamples();
        QCOMPARE(fields.size(), searchFields().size());
        examples.insert(examples.end(), fields.begin(), fields.end());
        for (const SearchExample &example : examples) {
            const SearchQuery query = parseSearch(example.query);
            QVERIFY2(query.problems.empty() && !query.isEmpty(), qPrintable(example.query));
            QVERIFY(!example.explanation.isEmpty());
        }
    }

    void staysWithinTheTextWhereverTheCursorIs()
    {
        const QString text = u"-phase:fa,run \"a b\" size:> 1 GB project:=\"x\" gone -"_s;
        for (qsizetype cursor = -1; cursor <= text.size() + 1; ++cursor) {
            for (const SearchCompletion &completion : searchCompletions(text, cursor, known())) {
                QVERIFY(completion.position >= 0 && completion.length >= 0);
                QVERIFY(completion.position + completion.length <= text.size());
            }
        }
    }
};

QTEST_GUILESS_MAIN(SearchCompletionTest)
#include "tst_searchcompletion.moc"
