#pragma once

#include <QByteArray>

#include <memory>
#include <string_view>
#include <vector>

namespace reelwatch {

//! Packs the JSON texts of an account's tasks one by one, so that each can be had by itself. The texts are
//! alike, and too short for a packer to find that out from one of them: a dictionary made of some of them
//! packs the others to about a quarter, where each by itself comes to a half. One thread at a time.
class JsonPacker
{
public:
    JsonPacker();
    ~JsonPacker();
    JsonPacker(const JsonPacker &) = delete;
    JsonPacker &operator=(const JsonPacker &) = delete;

    //! How many texts make a dictionary.
    static constexpr size_t samplesWanted = 200;
    //! A dictionary with \a number (from 1 on) made of \a samples; empty when they are too few or too unlike.
    static QByteArray trained(const std::vector<QByteArray> &samples, quint32 number);

    //! Knows \a dictionary from now on and packs with it. What was packed with others needs those to be
    //! unpacked.
    void addDictionary(const QByteArray &dictionary);
    bool hasDictionary() const;

    QByteArray packed(const QByteArray &json);
    //! Empty when \a packed is damaged or its dictionary is not known.
    QByteArray unpacked(std::string_view packed);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace reelwatch
