#pragma once

#include <QUrl>

namespace reelwatch {

//! True when both addresses have the same scheme, host and port (default ports counted). The account's key
//! may go only to addresses of its own origin.
bool isSameOrigin(const QUrl &a, const QUrl &b);

//! True for 127.0.0.0/8, ::1 and localhost.
bool isLoopback(const QUrl &url);

//! True when a key may be sent to \a url at all: https, or http on loopback.
bool isSafeForKey(const QUrl &url);

enum class RedirectVerdict { Follow, RefuseOtherOrigin, RefuseTooMany, RefuseUnreadable };

//! What to do with a redirect of a request to \a from, whose Location header resolves to \a to, when \a
//! followed redirects were followed already. Only the same origin is followed, at most five times.
RedirectVerdict judgeRedirect(const QUrl &from, const QUrl &to, int followed);

//! The same for a file, which another origin may hold: that is Follow as well, over https or within this
//! computer, and the key must not go along. What came from elsewhere never leads to this computer.
RedirectVerdict judgeFileRedirect(const QUrl &from, const QUrl &to, int followed);

//! Whether a file may be fetched from, or sent to, \a url, which a server at \a server has named: over https,
//! or within this computer. A server elsewhere never leads to this computer, under any of its names.
bool mayExchangeFile(const QUrl &url, const QUrl &server);

} // namespace reelwatch
