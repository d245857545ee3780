#pragma once

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

//! A walk of a person through the whole window, against servers whose tasks and errors are full of planted
//! secrets. Each byte that the program wrote, logged, copied or painted on the way is searched for them.
class SecretJourney
{
public:
    //! To be called before there is an application: everything Qt can log is logged.
    static void logEverything();

    SecretJourney();
    ~SecretJourney();

    //! Walks; false with the reason in problem() when something on the way was not there.
    bool run();
    QString problem() const;

    //! The names of what was planted.
    QStringList planted() const;
    //! Where the secret called \a name was found; nothing when it was kept.
    QStringList foundAt(const QString &name) const;

    //! How much was looked at, by kind: "file", "database", "log", "clipboard", "painted", "text", "model",
    //! "spoken", "command", and "bubble" where there is a bus for one.
    QHash<QString, qint64> bytesSearched() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};
