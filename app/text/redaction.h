#pragma once

#include "text/knownsecrets.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <string_view>

//! Masking of secrets before text is shown, logged, copied, exported or stored. Pure and thread-safe.
//!
//! What counts as a secret: the key of the account (servers echo it in 401 bodies), user information in
//! addresses, signed query strings, and the credential members a task's own parameters may carry (pinata jwt,
//! apiKey and apiSecret, the headers of a custom export, encryption keys).
namespace reelwatch::text {

//! An address with its user information and the values of signing query items (such as X-Amz-Signature,
//! Signature, token, sig, key, jwt) masked. Text that is no address comes back unchanged.
QString redactedUrl(const QString &url);

//! \a text with every occurrence of each of \a secrets (see withoutOccurrences()), every
//! `Bearer`/`JWT`/`Basic` credential, every value that is named as a secret (`token=…`, `X-Api-Key: …`,
//! `"jwt":"…"`) and every address inside it redacted.
QString redactedText(const QString &text, const QStringList &secrets = {});

//! A quick look at UTF-8 text: true only when redactedText() and redactedUrl() would give it back unchanged.
//! False says nothing: most text is harmless all the same.
bool isPlainlyHarmless(std::string_view text);

//! JSON text with secret string values replaced and every other byte unchanged, so that it can be kept as the
//! server sent it. Input that is no JSON comes back as redactedText() of it.
QByteArray redactedJson(const QByteArray &json);

} // namespace reelwatch::text
