#pragma once

#include <QString>

namespace reelwatch {

//! What a person can do about a failure, from the server's message; translated. Empty for a message that is
//! not known.
QString failureAdvice(const QString &errorMessage);

} // namespace reelwatch
