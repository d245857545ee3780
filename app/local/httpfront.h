#pragma once

#include <QtGlobal>

#include <chrono>
#include <memory>

namespace reelwatch::local {

class Api;
class FaultLab;

//! The HTTP side of the service: sockets, threads and limits; every decision is Api's. Listens on 127.0.0.1
//! only. Each connection carries one request, so that no thread waits for a next one and a refused body
//! cannot be taken for one.
class HttpFront
{
public:
    //! \a api and \a faults must outlive the front. \a silence: how long a client may send or take nothing,
    //! and how long it may take for what precedes a file: headers, or JSON. \a pace: in which a client must
    //! send or take SourceRules::paceBytes of a file.
    HttpFront(Api &api, FaultLab &faults, std::chrono::milliseconds silence, std::chrono::milliseconds pace);
    //! Stops at once; requests under way are cut.
    ~HttpFront();
    HttpFront(const HttpFront &) = delete;
    HttpFront &operator=(const HttpFront &) = delete;

    //! Binds \a port (0: any free one). The port bound, or 0 when it is not to be had.
    quint16 bind(quint16 port);
    //! Serves from threads of its own until destruction. After bind().
    void serve();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace reelwatch::local
