#pragma once

#include "local/message.h"

#include <QByteArray>

#include <optional>

namespace reelwatch::local {

//! Who may ask at all. Pure and thread-safe.
//!
//! A page in a browser can reach a loopback port, by its address or by a name that it makes resolve to
//! 127.0.0.1. It cannot forge Host and cannot leave Origin out of a request that changes something, so a Host
//! that is not this service's own and any Origin are refused.
std::optional<Answer> foreignRefusal(const Request &request, quint16 port);

//! Refuses a request without the right key: 401, in the server's words but without repeating what was sent.
std::optional<Answer> keyRefusal(const Request &request, const QByteArray &key);

//! True when both are equal; takes the same time whichever byte differs.
bool equalSecrets(const QByteArray &a, const QByteArray &b);

} // namespace reelwatch::local
