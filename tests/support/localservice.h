#pragma once

#include <QByteArray>
#include <QList>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>

//! The real reelwatch-local in a process of its own, in a temporary folder, for tests. Ends with the object.
//! Every call that waits has a deadline and gives false after it.
class LocalService
{
public:
    LocalService();
    ~LocalService();
    LocalService(const LocalService &) = delete;
    LocalService &operator=(const LocalService &) = delete;

    //! Starts the service and waits for its address line. \a arguments come after --data FOLDER. Also for
    //! another start in the same folder after kill() or terminate(). Without --retry-pauses among them, a
    //! task that fails is not tried again by itself.
    bool start(const QStringList &arguments = {});
    //! SIGKILL, and waits for the end.
    void kill();
    //! SIGTERM, and waits for the end. False when it does not end in time.
    bool terminate();

    QUrl baseUrl() const { return m_baseUrl; } //!< ends in /api
    QString key() const; //!< from the key file
    QString folder() const { return m_folder.path(); }
    qint64 processId() const;
    bool isRunning() const;
    int exitCode() const;
    QByteArray standardError();
    //! How the running service is to misbehave, in the language of --fault; empty: not at all.
    bool setFaults(const QByteArray &script);
    //! For the next start(), instead of the test's own environment.
    void setEnvironment(const QProcessEnvironment &environment) { m_environment = environment; }
    //! The most memory the process ever held, in bytes (VmHWM); 0 when it is not known.
    qint64 peakMemory() const;

    //! Whether any process holds \a folder as its service.
    static bool isServed(const QString &folder);
    //! The processes whose arguments name \a folder as their data folder, whoever started them.
    static QList<qint64> processesOf(const QString &folder);

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_process;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    QUrl m_baseUrl;
};
