#include "ui/dialogs/folderfiles.h"

#include <QCollator>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

namespace reelwatch {

namespace {

//! Of files and folders looked at: a whole disk that is dropped by mistake ends here.
constexpr int mostLookedAt = 100'000;

} // namespace

QStringList filesOfFolder(const QString &folder, int most)
{
    QStringList files;
    QDirIterator entries(QFileInfo(folder).absoluteFilePath(), QDir::AllEntries | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    for (int looked = 0; entries.hasNext() && looked < mostLookedAt; ++looked) {
        entries.next();
        if (entries.fileInfo().isFile())
            files.append(entries.filePath());
    }
    // The C locale knows no numbers.
    const QLocale locale;
    QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    collator.setNumericMode(true);
    std::sort(files.begin(), files.end(),
              [&collator](const QString &a, const QString &b) { return collator.compare(a, b) < 0; });
    return files.mid(0, most);
}

} // namespace reelwatch
