#pragma once

#include "livepeer/livepeerclient.h"
#include "tasks/nameplan.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace reelwatch {

//! The figures AssetNames works with. The defaults are the program's; tests use shorter waits.
struct NamePolicy
{
    std::chrono::milliseconds pace
        = std::chrono::milliseconds(300); //!< between an answer and the next question
    std::function<std::optional<std::chrono::milliseconds>(int failures)>
        rest; //!< after a failure; null: retryDelay()
    int pageSize = 100;
};

//! Finds the names of tasks that carry none, which are those of their assets: of tasks that are in view, and
//! of others that one list of assets happens to bring. Nothing is asked for while nothing new is in view, so
//! that an idle account costs no request.
//!
//! One question at a time, each asset once in a run; none while held, and after a failure only when a rest is
//! over. GUI thread.
class AssetNames : public QObject
{
    Q_OBJECT
public:
    //! \a client must outlive it.
    explicit AssetNames(LivepeerClient *client, NamePolicy policy = {}, QObject *parent = nullptr);
    ~AssetNames() override;

    //! The nameless tasks in view now, in place of those wanted before that have not been asked for.
    void setWanted(const QList<WantedName> &wanted);
    //! While the server fails or limits, the screen is locked or the network metered.
    void setHeld(bool held);

Q_SIGNALS:
    //! Asset id → name; an empty name for an asset that has none or is not there any more (404). To be
    //! stored, so that it is not wanted again.
    void namesFound(const QHash<QString, QString> &names);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace reelwatch
