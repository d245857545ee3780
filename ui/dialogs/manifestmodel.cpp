#include "ui/dialogs/manifestmodel.h"

#include "text/quantities.h"
#include "text/redaction.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>

namespace reelwatch {

namespace {

constexpr qsizetype longestCell = 300;

QString optionsText(const QJsonObject &options)
{
    if (options.isEmpty())
        return {};
    const QByteArray json = QJsonDocument(options).toJson(QJsonDocument::Compact);
    return text::oneLine(QString::fromUtf8(text::redactedJson(json)), longestCell);
}

} // namespace

ManifestModel::ManifestModel(QObject *parent) : QAbstractTableModel(parent) { }

void ManifestModel::setManifest(const Manifest &manifest)
{
    beginResetModel();
    m_manifest = manifest;
    m_resultOf = nullptr;
    m_checks.clear();
    m_isChecked = false;
    m_rows.clear();
    for (int entry = 0; entry < static_cast<int>(manifest.entries.size()); ++entry)
        m_rows.push_back({ .entry = entry });
    for (int problem = 0; problem < static_cast<int>(manifest.problems.size()); ++problem)
        m_rows.push_back({ .problem = problem });
    const auto lineOf = [&manifest](const Row &row) {
        return row.entry >= 0 ? manifest.entries[static_cast<std::size_t>(row.entry)].line
                              : manifest.problems[static_cast<std::size_t>(row.problem)].line;
    };
    std::ranges::stable_sort(m_rows, {}, lineOf);
    m_rowOf.assign(manifest.entries.size(), -1);
    for (int row = 0; row < static_cast<int>(m_rows.size()); ++row) {
        if (const int entry = m_rows[static_cast<std::size_t>(row)].entry; entry >= 0)
            m_rowOf[static_cast<std::size_t>(entry)] = row;
    }
    endResetModel();
}

void ManifestModel::setResults(ResultOf resultOf)
{
    m_resultOf = std::move(resultOf);
    retranslate();
}

void ManifestModel::refreshResult(int entry)
{
    const QModelIndex cell = index(m_rowOf[static_cast<std::size_t>(entry)], Result);
    Q_EMIT dataChanged(cell, cell);
}

void ManifestModel::setChecks(const QHash<int, QString> &checks)
{
    m_checks = checks;
    m_isChecked = true;
    retranslate();
}

void ManifestModel::retranslate()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int ManifestModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ManifestModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ManifestModel::resultText(const Row &row) const
{
    if (row.problem >= 0) {
        const ManifestProblem &problem = m_manifest.problems[static_cast<std::size_t>(row.problem)];
        //: %1: why a line is not imported
        return problem.isDuplicate ? problem.reason : tr("Left out: %1").arg(problem.reason);
    }
    if (!m_resultOf) {
        if (const QString found = m_checks.value(row.entry); !found.isEmpty())
            return found;
        return m_isChecked ? tr("Will be imported") : QString();
    }
    const ManifestResult &result = m_resultOf(row.entry);
    const bool hasIgnoredOptions
        = result.existedBefore && !m_manifest.entries[static_cast<std::size_t>(row.entry)].options.isEmpty();
    switch (result.state) {
    case ManifestResult::State::Waiting:
        return tr("Waits for its turn");
    case ManifestResult::State::Sent:
        return tr("Being sent…");
    case ManifestResult::State::Accepted:
        if (hasIgnoredOptions)
            return tr("It was being imported already; the options were not applied.");
        return result.existedBefore ? tr("Was being imported already") : tr("Accepted");
    case ManifestResult::State::Completed:
        return hasIgnoredOptions ? tr("Completed; the options were not applied") : tr("Completed");
    case ManifestResult::State::Failed:
        //: %1: the reason
        return tr("Failed: %1").arg(result.words);
    case ManifestResult::State::Refused:
        //: %1: the reason
        return tr("Refused: %1").arg(result.words);
    }
    return {};
}

bool ManifestModel::isBad(const Row &row) const
{
    if (row.problem >= 0)
        return !m_manifest.problems[static_cast<std::size_t>(row.problem)].isDuplicate;
    if (!m_resultOf)
        return !m_checks.value(row.entry).isEmpty();
    const ManifestResult::State state = m_resultOf(row.entry).state;
    return state == ManifestResult::State::Failed || state == ManifestResult::State::Refused;
}

QVariant ManifestModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole && index.column() == Line)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignTrailing | Qt::AlignVCenter));
    if (role == Qt::ForegroundRole && index.column() == Result && isBad(row))
        return theme::errorColor(QApplication::palette());
    if (role == Qt::ToolTipRole && index.column() != Line)
        return plainToolTip(data(index, Qt::DisplayRole).toString());
    if (role == Qt::AccessibleTextRole && index.column() == Line) {
        //: what a screen reader says of a line of a manifest; %1: its number, %2: what became of it
        return tr("Line %1, %2").arg(data(index, Qt::DisplayRole).toString(), resultText(row));
    }
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == Result)
        return resultText(row);
    if (row.problem >= 0) {
        const int line = m_manifest.problems[static_cast<std::size_t>(row.problem)].line;
        return index.column() == Line && line > 0 ? QLocale().toString(line) : QString();
    }
    const ManifestEntry &entry = m_manifest.entries[static_cast<std::size_t>(row.entry)];
    switch (index.column()) {
    case Line:
        return QLocale().toString(entry.line);
    case Source:
        return text::oneLine(entry.isFile ? QDir::toNativeSeparators(entry.source)
                                          : text::redactedUrl(entry.source),
                             longestCell);
    case Name:
        return text::oneLine(text::redactedText(entry.name), longestCell);
    case Options:
        return optionsText(entry.options);
    default:
        return {};
    }
}

QVariant ManifestModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Line:
        //: column: the number of a line
        return tr("Line");
    case Source:
        return tr("Address or file");
    case Name:
        return tr("Name");
    case Options:
        return tr("Options");
    case Result:
        return tr("Result");
    default:
        return {};
    }
}

} // namespace reelwatch
