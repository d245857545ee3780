#pragma once

#include <QString>
#include <QStringList>

namespace reelwatch::language {

//! The languages there are translations for, as locale names, English first: "en", "de", "es", "zh_CN".
QStringList available();

//! The name of a language in itself: "Deutsch".
QString nativeName(const QString &localeName);

//! Installs the translators of \a localeName (empty: the system's choice) for the program's and Qt's own
//! texts, and sets the default locale. Widgets get a LanguageChange event and put their texts anew. GUI
//! thread.
void use(const QString &localeName);

//! What use() was last called with, remembered in the settings; empty for the system's choice.
QString chosen();
void remember(const QString &localeName);

} // namespace reelwatch::language
