#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

//! Masking of secrets that are known word for word, in text that is kept whole. Pure and thread-safe.
namespace reelwatch::text {

//! The text that stands in for a secret.
QString mask();

//! Whether \a secret cannot be mistaken for a part of ordinary text, so that it may be masked wherever it
//! stands: 16 characters or more, or 8 or more with both a letter and a digit among them. (A key of Livepeer
//! Studio is a UUID.)
bool isUnmistakable(const QString &secret);

//! \a text with every occurrence of each of \a secrets masked, however short it is, in any letter case.
QString withoutOccurrences(const QString &text, const QStringList &secrets);

//! JSON text in whose strings, names of members included, every occurrence of each unmistakable one of
//! \a secrets is masked, in the ways that JSON and percent-encoding are known to write it, in the given
//! letter case. All other bytes are unchanged. Text that is no JSON is treated as far as it has strings.
QByteArray withoutSecrets(const QByteArray &json, const QStringList &secrets);

} // namespace reelwatch::text
