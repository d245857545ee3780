#include "resources/resources.h"
#include "ui/language/language.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString context;
    QString source;
    QString state; // of the translation: empty when finished, else "unfinished", "vanished", "obsolete"
    bool isPlural = false;
    QStringList translations; // one, or one for each plural form
};

struct TranslationFile
{
    QList<Message> messages;
    QString fault; // why it is no translation file
};

TranslationFile readTranslations(const QByteArray &ts)
{
    TranslationFile file;
    QString context;
    Message message;
    QXmlStreamReader xml(ts);
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::StartElement) {
            if (xml.name() == "name"_L1) {
                context = xml.readElementText();
            } else if (xml.name() == "message"_L1) {
                message = {};
                message.context = context;
                message.isPlural = xml.attributes().value("numerus"_L1) == "yes"_L1;
            } else if (xml.name() == "source"_L1) {
                message.source = xml.readElementText();
            } else if (xml.name() == "translation"_L1) {
                message.state = xml.attributes().value("type"_L1).toString();
                if (!message.isPlural)
                    message.translations << xml.readElementText();
            } else if (xml.name() == "numerusform"_L1) {
                message.translations << xml.readElementText();
            }
        } else if (token == QXmlStreamReader::EndElement && xml.name() == "message"_L1) {
            file.messages << message;
        }
    }
    if (xml.hasError())
        file.fault = xml.errorString();
    return file;
}

// %1, %L1, %2, %n … in a fixed order, so that two texts can be compared.
QStringList placeholdersOf(const QString &text)
{
    static const QRegularExpression pattern(u"%L?(\\d{1,2}|n)"_s);
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found << u'%' + match.next().captured(1);
    found.sort();
    return found;
}

// How many letters are marked as a key for the menu. "&&" is a written ampersand.
qsizetype acceleratorsOf(const QString &text)
{
    static const QRegularExpression pattern(u"&\\w"_s, QRegularExpression::UseUnicodePropertiesOption);
    return QString(text).remove(u"&&"_s).count(pattern);
}

// What is wrong with a message, in a few words; empty when nothing is.
QString faultOf(const Message &message, qsizetype pluralForms)
{
    if (message.state == "vanished"_L1 || message.state == "obsolete"_L1)
        return {};
    if (!message.state.isEmpty())
        return u"not finished"_s;
    if (message.translations.size() != (message.isPlural ? pluralForms : 1))
        return u"has %1 forms"_s.arg(message.translations.size());

    const QStringList wanted = placeholdersOf(message.source);
    for (qsizetype i = 0; i < message.translations.size(); ++i) {
        const QString &text = message.translations.at(i);
        if (text.trimmed().isEmpty())
            return u"is empty"_s;
        QStringList present = placeholdersOf(text);
        // "One task" may stand for "%n task".
        const bool isSingular = message.isPlural && pluralForms > 1 && i == 0;
        if (isSingular && wanted.contains("%n"_L1) && !present.contains("%n"_L1))
            present.prepend(u"%n"_s);
        present.sort();
        if (present != wanted)
            return u"has other placeholders"_s;
        if (acceleratorsOf(text) != acceleratorsOf(message.source))
            return u"has another number of menu keys"_s;
        if (text.endsWith(u'…') != message.source.endsWith(u'…'))
            return u"ends otherwise"_s;
    }
    return {};
}

QStringList complaintsAbout(const QByteArray &ts, qsizetype pluralForms)
{
    const TranslationFile file = readTranslations(ts);
    if (!file.fault.isEmpty())
        return { file.fault };
    QStringList complaints;
    for (const Message &message : file.messages) {
        if (const QString fault = faultOf(message, pluralForms); !fault.isEmpty())
            complaints << u"%1: \"%2\" %3"_s.arg(message.context, message.source, fault);
    }
    return complaints;
}

const auto oneMessage = u"<TS version='2.1'><context><name>Window</name>%1</context></TS>"_s;

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextOfTheProgramIsTranslated_data();
    void everyTextOfTheProgramIsTranslated();
    void everyLanguageOfTheMenuIsEmbedded();
    void findsAFault_data();
    void findsAFault();
};

void TranslationsTest::everyTextOfTheProgramIsTranslated_data()
{
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<int>("pluralForms");

    QTest::newRow("English plurals") << u"reelwatch_en.ts"_s << 2;
    QTest::newRow("German") << u"reelwatch_de.ts"_s << 2;
    QTest::newRow("Spanish") << u"reelwatch_es.ts"_s << 2;
    QTest::newRow("Simplified Chinese") << u"reelwatch_zh_CN.ts"_s << 1;
}

void TranslationsTest::everyTextOfTheProgramIsTranslated()
{
    QFETCH(QString, fileName);
    QFETCH(int, pluralForms);
    const QString root = QStringLiteral(SOURCE_ROOT);
    QTemporaryDir folder;
    const QString copy = folder.filePath(fileName);
    QVERIFY(QFile::copy(root + u"/translations/"_s + fileName, copy));

    // Reading the program's texts into the copy adds those that the file does not have yet, as unfinished.
    QStringList arguments { u"-silent"_s, u"-locations"_s, u"none"_s, u"-I"_s, u"app"_s,
                            u"-I"_s,      u"."_s,          u"app"_s,  u"ui"_s };
    if (fileName == "reelwatch_en.ts"_L1)
        arguments << u"-pluralonly"_s;
    QProcess lupdate;
    lupdate.setWorkingDirectory(root);
    lupdate.start(QStringLiteral(LUPDATE), arguments << u"-ts"_s << copy);
    QVERIFY(lupdate.waitForFinished(60'000));
    QCOMPARE(lupdate.exitCode(), 0);

    QFile file(copy);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray ts = file.readAll();
    QVERIFY(!readTranslations(ts).messages.isEmpty());
    const QStringList complaints = complaintsAbout(ts, pluralForms);
    QVERIFY2(
        complaints.isEmpty(),
        qPrintable(
            u"%1 texts need a translator (cmake --build --preset dev --target update_translations):\n"_s.arg(
                complaints.size())
            + complaints.mid(0, 20).join(u'\n')));
}

void TranslationsTest::everyLanguageOfTheMenuIsEmbedded()
{
    reelwatch::loadResources();
    const QStringList languages = reelwatch::language::available();
    QVERIFY(languages.size() >= 4);
    for (const QString &language : languages) {
        QTranslator translator;
        QVERIFY2(translator.load(u"reelwatch_"_s + language, u":/i18n"_s), qPrintable(language));
        QVERIFY2(!translator.isEmpty(), qPrintable(language));
    }
}

void TranslationsTest::findsAFault_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<bool>("isFaulty");

    const auto row = [](const char *name, const QString &source, const QString &translation, bool isFaulty) {
        QTest::newRow(name) << u"<message><source>%1</source>%2</message>"_s.arg(source, translation)
                            << isFaulty;
    };
    const auto plural = [](const char *name, const QString &source, const QStringList &forms, bool isFaulty) {
        QString text = u"<message numerus='yes'><source>"_s + source + u"</source><translation>"_s;
        for (const QString &form : forms)
            text += u"<numerusform>"_s + form + u"</numerusform>"_s;
        QTest::newRow(name) << text + u"</translation></message>"_s << isFaulty;
    };
    row("good", u"&amp;Open %1…"_s, u"<translation>%1 ö&amp;ffnen…</translation>"_s, false);
    row("unfinished", u"Open"_s, u"<translation type='unfinished'>Öffnen</translation>"_s, true);
    row("no translation element", u"Open"_s, u""_s, true);
    row("empty", u"Open"_s, u"<translation></translation>"_s, true);
    row("placeholder lost", u"Open %1"_s, u"<translation>Öffnen</translation>"_s, true);
    row("placeholder of another number", u"%1 of %2"_s, u"<translation>%1 von %1</translation>"_s, true);
    row("placeholders in another order", u"%1 of %2"_s, u"<translation>von %2 %1</translation>"_s, false);
    row("number in the reader's way", u"%1"_s, u"<translation>%L1</translation>"_s, false);
    row("menu key lost", u"&amp;Open"_s, u"<translation>Öffnen</translation>"_s, true);
    row("menu key too many", u"&amp;Open"_s, u"<translation>&amp;Öff&amp;nen</translation>"_s, true);
    row("written ampersand", u"A &amp;&amp; B"_s, u"<translation>A und B</translation>"_s, false);
    row("dialog sign lost", u"Open…"_s, u"<translation>Öffnen</translation>"_s, true);
    row("text that is gone", u"Open"_s, u"<translation type='vanished'>Öffnen</translation>"_s, false);
    plural("both forms", u"%n tasks"_s, { u"%n Aufgabe"_s, u"%n Aufgaben"_s }, false);
    plural("singular in words", u"%n tasks"_s, { u"Eine Aufgabe"_s, u"%n Aufgaben"_s }, false);
    plural("plural without its number", u"%n tasks"_s, { u"%n Aufgabe"_s, u"Aufgaben"_s }, true);
    plural("one form missing", u"%n tasks"_s, { u"%n Aufgaben"_s }, true);
    plural("one form empty", u"%n tasks"_s, { u"%n Aufgabe"_s, u""_s }, true);
    QTest::newRow("broken file") << u"<message><source>"_s << true;
}

void TranslationsTest::findsAFault()
{
    QFETCH(QString, message);
    QFETCH(bool, isFaulty);

    const QStringList complaints = complaintsAbout(oneMessage.arg(message).toUtf8(), 2);

    QCOMPARE(complaints.size(), isFaulty ? 1 : 0);
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
