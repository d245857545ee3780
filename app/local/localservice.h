#pragma once

#include "local/faultscript.h"
#include "local/sourcerules.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace reelwatch::local {

//! What the service is started with. A plain value.
struct ServiceOptions
{
    QString dataFolder; //!< absolute
    std::optional<quint16> port; //!< empty: the folder's last port, else any
    SourceRules rules; //!< for sources; how slow they may be holds for clients, too
    bool leaveWhenUnused = false;
    std::optional<int> running; //!< imports at a time; empty: as many as suit a computer of one person
    std::optional<int> queued; //!< unfinished tasks from which on new work is refused; empty: never
    std::vector<Fault> faults; //!< until the folder’s file says otherwise
};

//! The local service: puts database, import queue and HTTP side together for one data folder. Lives in the
//! main thread.
class LocalService
{
public:
    enum class Start {
        Serving, //!< address() answers
        AlreadyServed, //!< another process serves the folder, at address()
        Failed, //!< problem() says why
    };

    explicit LocalService(ServiceOptions options);
    //! Stops at once. Imports under way are redone at the next start.
    ~LocalService();
    LocalService(const LocalService &) = delete;
    LocalService &operator=(const LocalService &) = delete;

    //! Blocks until the service answers. When another process holds the folder but has no address yet (it
    //! starts or ends), waits for a few seconds for what comes of it.
    Start start();

    QByteArray address() const; //!< "http://127.0.0.1:PORT/api"
    QString problem() const;

    //! \a leave is called once, when nobody holds the folder in use and no import is unfinished. Only with
    //! leaveWhenUnused.
    void onUnused(std::function<void()> leave);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace reelwatch::local
