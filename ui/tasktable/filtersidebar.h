#pragma once

#include "tasks/searchquery.h"
#include "tasks/taskcounts.h"

#include <QWidget>

#include <memory>
#include <vector>

class QLabel;
class QListWidget;
class QListWidgetItem;

namespace reelwatch {

//! The counted filters beside the list: state, type and age, and project and account when there are several.
//! They show what a search selects and write the search; they filter nothing themselves. A click chooses one,
//! Ctrl+click adds or takes away another; the tool tips tell what is written, so that it can be typed the
//! next time.
class FilterSidebar : public QWidget
{
    Q_OBJECT
public:
    explicit FilterSidebar(QWidget *parent = nullptr);
    ~FilterSidebar() override;

    void setCounts(const TaskCounts &counts);
    //! The search as it is now; emits nothing.
    void setQuery(const QString &text);

Q_SIGNALS:
    //! The search as the person has changed it here.
    void queryEdited(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Facet;
    struct Entry;

    Facet &addFacet(SearchField field, const QString &objectName);
    void retranslate();
    void fill();
    static void write(QListWidgetItem *item, SearchField field, const Entry &entry);
    static void writeCount(QListWidgetItem *item, const Entry &entry);
    void put(Facet &facet, const std::vector<Entry> &entries);
    void editQuery(Facet &facet);
    void setText(const QString &text);

    std::vector<Entry> stateEntries() const;
    std::vector<Entry> typeEntries() const;
    std::vector<Entry> ageEntries() const;
    std::vector<Entry> namedEntries(SearchField field, const QMap<QString, int> &counts,
                                    const QString &all) const;

    std::vector<std::unique_ptr<Facet>> m_facets;
    TaskCounts m_counts;
    QString m_text;
    SearchQuery m_query;
    bool m_filling = false;
};

} // namespace reelwatch
