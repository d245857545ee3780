#pragma once

#include "session/manifest.h"
#include "session/manifestjournal.h"

#include <QAbstractTableModel>
#include <QHash>

#include <functional>
#include <vector>

namespace reelwatch {

//! The lines of a manifest in their order, those that are not imported among them, and what became of each.
class ManifestModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Line, Source, Name, Options, Result, ColumnCount };
    using ResultOf = std::function<const ManifestResult &(int entry)>;

    explicit ManifestModel(QObject *parent = nullptr);

    void setManifest(const Manifest &manifest);
    const Manifest &manifest() const { return m_manifest; }
    //! Where results come from; null before there are any.
    void setResults(ResultOf resultOf);
    void refreshResult(int entry);
    //! What a look at the files found, by entry: empty words where nothing is wrong.
    void setChecks(const QHash<int, QString> &checks);
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        int entry = -1;
        int problem = -1;
    };
    QString resultText(const Row &row) const;
    bool isBad(const Row &row) const;

    Manifest m_manifest;
    std::vector<Row> m_rows;
    std::vector<int> m_rowOf; //!< by entry
    ResultOf m_resultOf;
    QHash<int, QString> m_checks;
    bool m_isChecked = false;
};

} // namespace reelwatch
