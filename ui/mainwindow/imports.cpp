#include "ui/mainwindow/imports.h"

#include "session/accountsession.h"
#include "ui/dialogs/importdialog.h"

#include <QMimeData>
#include <QUrl>

#include <utility>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

const QString samplePath = u":/sample/reelwatch-sample.mp4"_s;

} // namespace

Imports::Imports(QWidget *window) : QObject(window), m_window(window) { }

QStringList Imports::linesOf(const QMimeData *data)
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

void Imports::setSession(AccountSession *session)
{
    m_session = session;
    if (!session && m_dialog)
        m_dialog->close();
    if (session && !m_waiting.isEmpty())
        propose(std::exchange(m_waiting, {}));
}

void Imports::propose(const QStringList &lines)
{
    if (!m_session) {
        m_waiting += lines;
        return;
    }
    openDialog();
    if (!lines.isEmpty())
        m_dialog->addLines(lines);
}

void Imports::chooseFiles()
{
    if (!m_session)
        return;
    openDialog();
    m_dialog->chooseFiles();
}

void Imports::openDialog()
{
    if (m_dialog)
        return;
    m_dialog = new ImportDialog(m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &QDialog::accepted, this, [this] { start(*m_dialog); });
    m_dialog->open();
}

void Imports::start(const ImportDialog &dialog)
{
    if (!m_session)
        return;
    for (const ImportLine &line : dialog.lines()) {
        if (line.kind == ImportLineKind::Address)
            m_session->importUrl(line.text, dialog.name());
        else if (line.kind == ImportLineKind::File)
            m_session->importFile(line.text, dialog.name());
    }
}

void Imports::importSample()
{
    if (m_session)
        m_session->importFile(samplePath);
}

} // namespace reelwatch
