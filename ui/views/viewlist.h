#pragma once

#include "ui/views/savedview.h"

#include <QObject>

#include <vector>

namespace reelwatch {

//! The saved views in their order, in QSettings. Each change is stored at once. GUI thread.
class ViewList : public QObject
{
    Q_OBJECT
public:
    explicit ViewList(QObject *parent = nullptr);

    const std::vector<SavedView> &views() const { return m_views; }
    const SavedView *find(const QString &id) const; //!< null when there is none; valid until the next change

    //! Adds a view at the end, with a new id, and gives the id.
    QString add(SavedView view);
    void replace(const SavedView &view); //!< the one with its id
    void setViews(std::vector<SavedView> views); //!< each id once

Q_SIGNALS:
    void changed();

private:
    void store();

    std::vector<SavedView> m_views;
};

} // namespace reelwatch
