#pragma once

#include "livepeer/asset.h"
#include "livepeer/downloadfault.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace reelwatch {

//! A file that is made piece by piece beside its place, and comes to its place only when it is whole and is
//! what it should be: until then nothing, or what was there before, is under its name. What is not finished
//! is removed after the object, without the object waiting for the disk, at the latest as the program ends.
//!
//! The disk is written by another thread, in order; signals come in the thread of the object.
class PartFile : public QObject
{
    Q_OBJECT
public:
    //! What the whole file has to be, as far as it is known.
    struct Expectation
    {
        std::optional<qint64> bytes;
        std::vector<Hash> hashes; //!< those of other algorithms than md5 and sha256 are not looked at
    };

    //! \a mayReplace: what is at \a path now may be replaced, as its owner agreed.
    PartFile(const QString &path, bool mayReplace, QObject *parent = nullptr);
    ~PartFile() override;

    //! Empties the file, and makes it when there is none yet; with \a bytes known, looks whether there is
    //! room for so many.
    void restart(std::optional<qint64> bytes);
    //! Appends. False when no more should come until roomMade().
    bool append(const QByteArray &bytes);
    //! Checks what was written and brings it to its place; finished() or failed() follows.
    void finish(const Expectation &expectation);
    //! Gives it up, as the destructor does: no signal follows, and what is there is removed soon. A file that
    //! has come to its place stays.
    void abandon();

Q_SIGNALS:
    void roomMade();
    void finished();
    //! Once; nothing is written after it.
    void failed(const reelwatch::DownloadFault &fault);

private:
    struct Shared;
    struct Writer;
    void add(std::function<void(Shared &)> step);
    void run(std::function<std::optional<DownloadFault>(Shared &)> step, qint64 bytes, bool isLast);
    void takeAnswer(const std::optional<DownloadFault> &fault, qint64 bytes, bool isLast);

    std::shared_ptr<Shared> d;
    qint64 m_pending = 0; //!< bytes that are not written yet
    bool m_isFull = false;
    bool m_hasFailed = false;
};

} // namespace reelwatch
