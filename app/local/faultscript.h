#pragma once

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

#include <chrono>
#include <vector>

namespace reelwatch::local {

//! One way in which the service misbehaves on purpose. A plain value.
struct Fault
{
    //! Which requests it meets: questions (GET below /api), or such as do something. What takes the place of
    //! an answer (Status, Html, a redirect, NoAnswer) takes that of the work, too: nothing is done.
    enum class Where {
        List, //!< pages of the task list
        Task, //!< single tasks
        Oldest, //!< pages of the task list that hold the oldest task
        All, //!< every question
        Import, //!< of an address
        Upload, //!< every step of an upload: the next four, and giving it up
        UploadRequest, //!< for a place, that is, for the addresses of an upload
        UploadMake, //!< of an upload in parts, at its place
        UploadOffset, //!< the question how much of one has come
        UploadBytes, //!< the file, or a part of it
        Action, //!< everything else that is no question: retry, delete, rename, export…
    };
    enum class What {
        Slow, //!< answers after `wait`
        //! Sends `bytes` of the body and then nothing more; nothing at all when there is no body. With
        //! UploadBytes it is the bytes of the file that count: so many are taken, and then no more.
        Stall,
        Cut, //!< closes after `bytes`, which count as with Stall
        NoAnswer, //!< closes without a byte
        Lost, //!< does the work, and then closes without a byte or, with a `status`, answers with that error
        LongLength, //!< announces `bytes` more than it sends
        ShortLength, //!< announces `bytes` fewer than it sends
        Status, //!< an error with the code `status`
        Html, //!< a page with code 200, as by a network that wants a sign-in
        RedirectLoop, //!< to the address that was asked for
        RedirectAway, //!< to another origin
        TooLarge, //!< `bytes` of white space
        WrongOffset, //!< says that `bytes` more of an upload have come than are kept; fewer when negative
        CursorUndefined, //!< `cursor=undefined` in Link; this and what follows is for questions
        DuplicateRows, //!< the first row of each page stands there twice
        MissingRows, //!< the last row of each page is missing
        UnreadableRow, //!< one row more on each page, which is no task
        ProgressBackwards, //!< of one invented running task, as the next three
        ProgressMissing,
        ProgressText,
        ProgressAboveOne,
        Retrying, //!< an invented task runs, waits after a failure, and runs from 0
        Zombie, //!< an invented task has been waiting for a month
        Gone, //!< an invented task is neither listed nor found any more after `wait`
        Clock, //!< the server's clock is `hours` wrong
        Lag, //!< tasks younger than `wait` are neither listed nor found
    };
    enum class RetryAfter { None, Seconds, Date };

    Where where = Where::All;
    What what = What::Slow;
    std::chrono::milliseconds wait { 0 };
    qint64 bytes = 0;
    int status = 0; //!< 0: none
    bool isMidway = false; //!< with Status: the error comes when `bytes` of the file have
    RetryAfter retryAfter = RetryAfter::None; //!< with Status, `wait` from the answer
    bool echoesKey = false; //!< with Status
    int hours = 0;

    bool operator==(const Fault &) const = default;
};

//! Reads a script: one fault per line (or between semicolons), as `where: what`. Empty lines and what follows
//! a # are skipped. An error is one sentence that names the line.
tl::expected<std::vector<Fault>, QString> parsedFaultScript(const QByteArray &script);

//! The grammar, for --help.
QString faultScriptHelp();

} // namespace reelwatch::local
