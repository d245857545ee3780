#include "ui/language/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace reelwatch::language {

namespace {

std::vector<std::unique_ptr<QTranslator>> &installed()
{
    static std::vector<std::unique_ptr<QTranslator>> translators;
    return translators;
}

//! The best of available() for the system's languages.
QString systemChoice()
{
    const QStringList known = available();
    const QStringList wanted = QLocale::system().uiLanguages();
    for (const QString &language : wanted) {
        const QLocale locale(language);
        for (const QString &name : known) {
            const QLocale candidate(name);
            if (candidate.language() == locale.language() && candidate.script() == locale.script())
                return name;
        }
    }
    return u"en"_s;
}

//! Digits and dates stay as the system has them when it speaks the same language.
QLocale localeFor(const QString &name)
{
    const QLocale system = QLocale::system();
    const QLocale wanted(name);
    const bool sameLanguage = system.language() == wanted.language() && system.script() == wanted.script();
    return sameLanguage && system.name() != "C"_L1 ? system : wanted;
}

void install(const QString &file, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(file, folder))
        return;
    QCoreApplication::installTranslator(translator.get());
    installed().push_back(std::move(translator));
}

} // namespace

QStringList available()
{
    return { u"en"_s, u"de"_s, u"es"_s, u"zh_CN"_s };
}

QString nativeName(const QString &localeName)
{
    if (localeName == "en"_L1)
        return u"English"_s;
    if (localeName == "de"_L1)
        return u"Deutsch"_s;
    if (localeName == "es"_L1)
        return u"Español"_s;
    if (localeName == "zh_CN"_L1)
        return u"简体中文"_s;
    return QLocale(localeName).nativeLanguageName();
}

void use(const QString &localeName)
{
    const QString name = localeName.isEmpty() ? systemChoice() : localeName;
    // Set first, so that widgets read the new locale when the translators' LanguageChange reaches them.
    QLocale::setDefault(localeFor(name));
    while (!installed().empty()) {
        QCoreApplication::removeTranslator(installed().back().get());
        installed().pop_back();
    }
    install(u"qtbase_"_s + name, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(u"reelwatch_"_s + name, u":/i18n"_s);
}

QString chosen()
{
    const QString name = QSettings().value("window/language"_L1).toString();
    return available().contains(name) ? name : QString();
}

void remember(const QString &localeName)
{
    QSettings settings;
    if (localeName.isEmpty())
        settings.remove("window/language"_L1);
    else
        settings.setValue("window/language"_L1, localeName);
}

} // namespace reelwatch::language
