#include "ui/dialogs/importline.h"

#include "text/quantities.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QMimeData>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

//! Longer addresses are refused by servers and are rather a pasted page than an address.
constexpr qsizetype maximumAddressLength = 8000;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ImportLine)
};

ImportLine bad(const QString &line, const QString &problem)
{
    return { ImportLineKind::Bad, line, problem, {} };
}

//! Also in the editor's document, which has signs of its own for the ends of its blocks.
bool endsLine(QChar c)
{
    return c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line
        || c.category() == QChar::Separator_Paragraph || c == QChar(u'\xfdd0') || c == QChar(u'\xfdd1');
}

QString withoutQuotes(const QString &line)
{
    const QString text = line.trimmed();
    if (text.size() < 2)
        return text;
    const QChar first = text.front();
    const QChar last = text.back();
    const bool isPair
        = (first == last && (first == u'"' || first == u'\'')) || (first == u'<' && last == u'>');
    return isPair ? text.mid(1, text.size() - 2).trimmed() : text;
}

ImportLine readFile(const QString &path)
{
    const QFileInfo file(QDir::cleanPath(path));
    if (!file.exists())
        return bad(path, Words::tr("There is no such file."));
    if (file.isDir())
        return bad(path, Words::tr("This is a folder. Choose the files in it."));
    if (!file.isFile())
        return bad(path, Words::tr("This is no ordinary file."));
    if (!file.isReadable())
        return bad(path, Words::tr("You may not read this file."));
    if (file.size() == 0)
        return bad(path, Words::tr("The file is empty."));
    //: What a line of the import dialog is; %1 is a size, "52.6 MB".
    const QString note = Words::tr("File, %1").arg(text::size(file.size()));
    return { ImportLineKind::File, file.absoluteFilePath(), {}, note };
}

ImportLine readWebAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return bad(text, Words::tr("This is not a complete address."));
    if (!url.userInfo().isEmpty())
        return { ImportLineKind::Address,
                 text,
                 {},
                 Words::tr("Address; the server will store the user name and password in it.") };
    return { ImportLineKind::Address, text, {}, Words::tr("Address") };
}

} // namespace

ImportLine readImportLine(const QString &line)
{
    const QString text = withoutQuotes(line);
    if (text.isEmpty())
        return {};
    for (const QChar c : text) {
        if (c.category() == QChar::Other_Control)
            return bad(text, Words::tr("The line has characters that cannot be part of an address or path."));
    }
    if (text.startsWith(u'/'))
        return readFile(text);
    if (text == u'~' || text.startsWith("~/"_L1))
        return readFile(QDir::homePath() + text.mid(1));

    static const QRegularExpression schemePattern(u"^([A-Za-z][A-Za-z0-9+.-]*):"_s);
    const QRegularExpressionMatch match = schemePattern.match(text);
    const QString scheme = match.captured(1).toLower();
    const QString rest = text.mid(match.capturedLength());
    // "host:8080/x" begins like a scheme; "C:\x" is a path of another system.
    if (!match.hasMatch() || (!rest.startsWith("//"_L1) && scheme != "file"_L1 && scheme.contains(u'.'))
        || scheme.size() == 1)
        return bad(
            text,
            Words::tr("Write a whole address, starting with https://, or a whole path, starting with /."));
    if (text.size() > maximumAddressLength)
        return bad(text, Words::tr("The address is too long."));

    if (scheme == "file"_L1) {
        const QUrl url(text);
        const bool isLocal = url.host().isEmpty() || url.host() == "localhost"_L1;
        const QString path = url.path(QUrl::FullyDecoded);
        if (!url.isValid() || !isLocal || !path.startsWith(u'/'))
            return bad(text, Words::tr("This is not the address of a file on this computer."));
        return readFile(path);
    }
    const bool isWeb = scheme == "http"_L1 || scheme == "https"_L1;
    if (!isWeb && scheme != "ipfs"_L1 && scheme != "ar"_L1)
        //: %1 is the beginning of an address: "ftp:".
        return bad(text,
                   Words::tr("%1 cannot be imported. Use https, http, ipfs or ar.")
                       .arg(text::oneLine(scheme, 20) + u':'));
    for (const QChar c : text) {
        if (c.isSpace())
            return bad(text, Words::tr("There is a blank in the address."));
    }
    if (!rest.startsWith("//"_L1) || rest.size() == 2 || rest.startsWith("///"_L1))
        return bad(text, Words::tr("This is not a complete address."));
    if (isWeb)
        return readWebAddress(text);
    // Kept as typed: the letters' case matters in these, and QUrl would change that of a host.
    return { ImportLineKind::Address, text, {}, Words::tr("Address") };
}

QString importLineFor(const QString &given)
{
    const QString trimmed = given.trimmed();
    if (given.startsWith(u'/') && (given != trimmed || std::ranges::any_of(given, endsLine))
        && QFileInfo::exists(given))
        return QUrl::fromLocalFile(given).toString(QUrl::FullyEncoded);
    QString line = trimmed;
    std::ranges::replace_if(line, endsLine, QChar(u' '));
    return line;
}

QStringList importLinesOf(const QMimeData *data)
{
    QStringList lines;
    if (!data)
        return lines;
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls)
        lines.append(url.isLocalFile() ? url.toLocalFile() : url.toString(QUrl::FullyEncoded));
    if (lines.isEmpty() && data->hasText())
        lines = data->text().split(u'\n', Qt::SkipEmptyParts);
    return lines;
}

} // namespace reelwatch
