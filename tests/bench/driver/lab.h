#pragma once

#include <QHash>
#include <QList>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <map>
#include <memory>
#include <utility>

namespace bench {

//! Thrown by a measurement that cannot be made; the row then gives the reason.
struct Unmeasurable
{
    QString reason;
};

//! What a program printed, by name. Asking for a name that is not there ends the measurement.
class Readings
{
public:
    void add(const QString &line); //!< "name value"; other lines are left out
    QList<double> all(const QString &name) const;
    double median(const QString &name) const;
    double greatest(const QString &name) const;
    double sum(const QString &name) const;
    double last(const QString &name) const;
    //! The readings of \a name and \a what, "gui" or "cpu", each less what only waiting as long takes, which
    //! the observer's step "rest 4 rest" measured.
    QList<double> net(const QString &name, const QString &what) const;

private:
    QHash<QString, QList<double>> m_values;
};

//! A program that runs beside the measurement, ended with the object.
class Running
{
public:
    Running(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment);
    ~Running();
    Running(const Running &) = delete;
    Running &operator=(const Running &) = delete;

    QString readLine(int patienceMs); //!< of standard output
    void write(const QByteArray &line);
    double cpuMs() const; //!< of all its threads, ended ones too
    double rssMb() const;
    double wakeUps() const; //!< how often its first thread, the window's, has waited and gone on
    //! Waits until it has hardly used the processor for \a restMs.
    void waitUntilAtRest(int restMs, int patienceMs) const;
    bool isRunning() const { return m_process.state() == QProcess::Running; }

private:
    QProcess m_process;
    QString m_program;
};

//! What a server's log tells of a stretch of time.
struct Tally
{
    int requests = 0;
    int polls = 0; //!< requests for the first page of something
    int notModified = 0;
    int rows = 0;
    double bytes = 0; //!< of bodies
};

//! The API server of the tests in a process of its own, with finished tasks.
class Server
{
public:
    Server(const QString &program, int tasks, int active, const QString &log);

    QString url() const { return m_url; }
    quint16 port() const;
    void setChange(double share); //!< of the tasks, before the first page of each list
    qint64 mark() const; //!< the place in the log
    Tally tallySince(qint64 mark) const;

private:
    QString m_log;
    std::unique_ptr<Running> m_process;
    QString m_url;
};

//! The programs and servers of one run of the benchmarks, and where they keep their files.
class Lab
{
public:
    //! \a programs: the folder of the built ones.
    explicit Lab(QString programs);
    ~Lab();

    QString program(const QString &name) const { return m_programs + u'/' + name; }
    QString folder() const { return m_folder.path(); }
    QString newFolder(const QString &name);

    //! A clean environment with the folders of \a home, without a display.
    static QProcessEnvironment environment(const QString &home);
    QProcessEnvironment freshEnvironment();

    enum class Kind {
        Still, //!< its tasks never change
        Changing, //!< some may change, and may have changed
    };
    Server &server(int tasks, Kind kind = Kind::Still); //!< made when first asked for
    std::unique_ptr<Server> newServer(int tasks, int active);

    //! A home with an account whose tasks have been read from that server into the program's database.
    QString filledHome(int tasks, Kind kind = Kind::Still);
    double walkCpuMs(int tasks); //!< what filling that of a still server took

    Readings run(const QString &name, const QStringList &arguments, QProcessEnvironment environment,
                 const QString &script = {}, int patienceMs = 240'000);
    //! Instructions by the name they were counted under. \a fromStart: from the beginning of the program, not
    //! only where it says so.
    QHash<QString, double> instructions(const QString &name, const QStringList &arguments,
                                        QProcessEnvironment environment, const QString &script,
                                        bool fromStart, Readings *readings = nullptr);

    //! A certificate for localhost that signs itself, and its key.
    QString certificate();
    QString certificateKey();

    //! An X server without a screen, as a value for DISPLAY.
    QString display();

    static constexpr auto key = "test-key";

private:
    QString m_programs;
    QTemporaryDir m_folder;
    int m_folders = 0;
    std::map<std::pair<int, Kind>, std::unique_ptr<Server>> m_servers;
    struct Filled
    {
        QString home;
        double walkCpuMs = 0;
    };
    std::map<std::pair<int, Kind>, Filled> m_filled;
    std::unique_ptr<Running> m_display;
    QString m_displayName;
};

//! The account's id in a filled home.
inline constexpr auto accountId = "bench-account";

} // namespace bench
