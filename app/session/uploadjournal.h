#pragma once

#include "livepeer/upload.h"

#include <QString>

#include <vector>

namespace reelwatch {

//! The unfinished uploads of one account, in a small file of the account's own folder. The addresses in it
//! let whoever reads them write to the uploads, so it is readable by its owner only; it holds no key.
class UploadJournal
{
public:
    //! \a path may be empty: then nothing is kept.
    explicit UploadJournal(QString path = {});

    //! What an earlier run left; empty when there is nothing, or nothing that can be read.
    std::vector<UploadRecord> read();
    //! Replaces what is kept, as a whole or not at all. False when it cannot be written. A file of a newer
    //! version of the program is left as it is.
    bool write(const std::vector<UploadRecord> &records);

private:
    QString m_path;
    bool m_isNewer = false;
};

} // namespace reelwatch
