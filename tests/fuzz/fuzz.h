#pragma once

#include <QByteArray>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

//! Ends the program, which the fuzzer reports with the input, unless \a holds.
inline void require(bool holds)
{
    if (!holds)
        std::abort();
}

inline QByteArray bytesOf(const std::uint8_t *data, std::size_t size)
{
    return { reinterpret_cast<const char *>(data), static_cast<qsizetype>(size) };
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);
