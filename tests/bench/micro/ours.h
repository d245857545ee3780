#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <memory>

//! All that the micro-benchmarks know of the program's own parts.
namespace bench::ours {

//! Decodes a page as far as the list needs it, and tells how many rows came of it.
size_t decodedRows(const QByteArray &page);

//! The store of an account, used in the calling thread with its event loop.
class Store
{
public:
    explicit Store(const QString &path); //!< not opened yet
    ~Store();
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    //! Returns when the rows are in memory.
    void open();
    //! Decodes a page, to be taken in later.
    void prepare(const QByteArray &page);
    //! Takes in what was prepared; returns when it is on the disk.
    void applyPrepared();
    int rowCount() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

//! Reads all tasks of a server into the database that the program would use for the account \a accountId.
//! Returns the number of rows when all is on the disk, −1 when it does not come to an end.
int walk(const QUrl &baseUrl, const QString &key, const QString &accountId);

} // namespace bench::ours
