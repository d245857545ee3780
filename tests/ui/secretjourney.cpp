#include "tests/ui/secretjourney.h"

#include "places/places.h"
#include "support/faultyserver.h"
#include "support/studioserver.h"
#ifdef REELWATCH_DBUS
#include "support/notificationserver.h"
#endif
#include "tasks/taskdatabase.h"
#include "tests/ui/paintedtext.h"
#include "tests/ui/windowtest.h"
#include "ui/actions/exportdialog.h"
#include "ui/desktop/announcementsettings.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/manifestdialog.h"
#include "ui/mainwindow/notices.h"
#include "ui/taskdetail/foldbutton.h"
#include "ui/taskdetail/taskdetailview.h"
#include "ui/taskdetail/taskwindow.h"
#include "ui/taskdetail/valuetext.h"

#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QDialog>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QHelpEvent>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QLoggingCategory>
#include <QMetaProperty>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QToolButton>
#include <QToolTip>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace reelwatch;
using namespace windowtest;

namespace {

struct Secret
{
    QString name; //!< what it is, and the placeholder it is planted by: "@name@"
    QByteArray value;
};

//! Every message of Qt and of the program, as it would go to the terminal.
QByteArray &logged()
{
    static QByteArray bytes;
    return bytes;
}

void keepMessage(QtMsgType, const QMessageLogContext &context, const QString &message)
{
    logged() += QByteArray(context.category) + ": " + message.toUtf8() + '\n';
}

//! What is written to the process's own stdout and stderr while it lives.
class CapturedOutput
{
public:
    CapturedOutput()
    {
        std::fflush(nullptr);
        if (!m_file.open())
            return;
        m_out = dup(STDOUT_FILENO);
        m_err = dup(STDERR_FILENO);
        dup2(m_file.handle(), STDOUT_FILENO);
        dup2(m_file.handle(), STDERR_FILENO);
    }
    QByteArray end()
    {
        if (m_out < 0)
            return {};
        std::fflush(nullptr);
        dup2(m_out, STDOUT_FILENO);
        dup2(m_err, STDERR_FILENO);
        close(m_out);
        close(m_err);
        m_out = -1;
        QFile written(m_file.fileName());
        return written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
    }
    ~CapturedOutput() { end(); }

private:
    QTemporaryFile m_file;
    int m_out = -1;
    int m_err = -1;
};

//! Stands for the browser of the person: keeps the addresses it is given.
class Browser : public QObject
{
    Q_OBJECT
public:
    Browser()
    {
        for (const auto scheme : { "http"_L1, "https"_L1, "ipfs"_L1 })
            QDesktopServices::setUrlHandler(scheme, this, "show");
    }
    ~Browser() override
    {
        for (const auto scheme : { "http"_L1, "https"_L1, "ipfs"_L1 })
            QDesktopServices::unsetUrlHandler(scheme);
    }
    QByteArray shown;

public Q_SLOTS:
    void show(const QUrl &url) { shown += url.toEncoded() + '\n'; }
};

//! JSON escapes of any character undone, as often as they are nested in practice.
QByteArray unescaped(QByteArray text)
{
    for (qsizetype at = text.indexOf("\\u"); at >= 0; at = text.indexOf("\\u", at + 1)) {
        bool ok = false;
        const ushort unit = text.mid(at + 2, 4).toUShort(&ok, 16);
        if (ok && unit < 0x80)
            text.replace(at, 6, QByteArray(1, static_cast<char>(unit)));
    }
    return text;
}

} // namespace

struct SecretJourney::Private
{
    std::vector<Secret> secrets;
    QHash<QString, QStringList> found;
    QHash<QString, qint64> searched;
    QString problem;
    std::unique_ptr<StudioServer> studio;
    std::unique_ptr<FaultyServer> faulty;
    std::unique_ptr<FaultyServer> uploadHost; //!< takes the bytes of what is uploaded to the faulty one
    bool isHostSilent = false; //!< it leaves parts of a file without an answer
    QTemporaryDir personsFolder; //!< what the person has written, where nothing is searched
    int manifestLinesAsked = -1; //!< of the faulty server; −1 before there is a manifest
#ifdef REELWATCH_DBUS
    TestBus bus;
    std::unique_ptr<NotificationServer> desktop;
#endif
    QString uploadJournal; //!< the file that may hold where an upload goes; empty while none is under way
    Browser browser;

    QByteArray plant(const QString &name)
    {
        const auto known = std::ranges::find(secrets, name, &Secret::name);
        if (known != secrets.end())
            return known->value;
        // Nothing in it says that it is one: neither a word nor a hash, and no character needs an escape.
        QString word = name;
        word.remove(u' ');
        const QByteArray value
            = "Zq" + QByteArray::number(7001 + qsizetype(secrets.size())) + word.toLatin1() + "Xk9";
        secrets.push_back({ name, value });
        return value;
    }

    //! \a text with each "@name@" replaced by a secret of that name.
    QByteArray planted(QByteArray text)
    {
        for (qsizetype at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at)) {
            const qsizetype end = text.indexOf('@', at + 1);
            const QByteArray name = end < 0 ? QByteArray() : text.mid(at + 1, end - at - 1);
            const bool isName = !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
                return c == ' ' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            });
            if (!isName) {
                ++at;
                continue;
            }
            const QByteArray value = plant(QString::fromLatin1(name));
            text.replace(at, end + 1 - at, value);
            at += value.size();
        }
        return text;
    }

    // --- the search ---

    void searchOne(const QString &kind, const QString &place, const QByteArray &bytes, bool isDecoded)
    {
        const QByteArray lower = bytes.toLower();
        for (const Secret &secret : secrets) {
            const QByteArray wanted = secret.value.toLower();
            bool isThere = lower.contains(wanted);
            if (!isThere && !isDecoded) {
                const QString text = QString::fromLatin1(secret.value);
                const QByteArray wide(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
                isThere = bytes.contains(wide);
                // Whatever stands in front of it, one of three alignments is the one it was packed by.
                for (int shift = 0; shift < 3 && !isThere; ++shift) {
                    const QByteArray base64
                        = secret.value.mid(shift).toBase64(QByteArray::OmitTrailingEquals);
                    isThere = bytes.contains(base64.left(base64.size() - 2));
                }
            }
            const QString where = kind + u": "_s + place;
            if (isThere && !found[secret.name].contains(where))
                found[secret.name].append(where);
        }
    }

    void search(const QString &kind, const QString &place, const QByteArray &bytes)
    {
        searched[kind] += bytes.size();
        searchOne(kind, place, bytes, false);
        QByteArray decoded = bytes;
        for (int depth = 0; depth < 3; ++depth) {
            const QByteArray next = QByteArray::fromPercentEncoding(unescaped(decoded).replace("\\\\", "\\"));
            if (next == decoded)
                break;
            decoded = next;
            searchOne(kind, place, decoded, true);
        }
    }
    void search(const QString &kind, const QString &place, const QString &text)
    {
        if (!text.isEmpty())
            search(kind, place, text.toUtf8());
    }

    void searchProperties(const QString &place, const QObject *object)
    {
        const QMetaObject *meta = object->metaObject();
        QStringList texts { object->objectName() };
        for (int i = 0; i < meta->propertyCount(); ++i) {
            const QVariant value = meta->property(i).read(object);
            texts += value.typeId() == QMetaType::QStringList ? value.toStringList()
                                                              : QStringList(value.toString());
        }
        if (const auto *combo = qobject_cast<const QComboBox *>(object)) {
            for (int i = 0; i < combo->count(); ++i)
                texts << combo->itemText(i) << combo->itemData(i).toString();
        }
        if (const auto *action = qobject_cast<const QAction *>(object))
            texts << action->data().toString();
        texts.removeAll(QString());
        search(u"text"_s, place + u' ' + QString::fromLatin1(meta->className()) + u' ' + object->objectName(),
               texts.join(u'\n'));
    }

    void searchModel(const QString &place, const QAbstractItemModel *model, const QModelIndex &parent = {})
    {
        constexpr std::array<int, 4> blocks { 0, Qt::UserRole, Qt::UserRole + 32, 0x1000 };
        constexpr int rolesPerBlock = 32;
        const QString name = place + u' ' + QString::fromLatin1(model->metaObject()->className());
        const auto textsOf = [](const QVariant &value) {
            return value.typeId() == QMetaType::QStringList ? value.toStringList().join(u'\n')
                                                            : value.toString();
        };
        QStringList texts;
        QModelIndexList all;
        for (int column = 0; column < model->columnCount(parent); ++column) {
            for (int role = 0; role < rolesPerBlock; ++role)
                texts << textsOf(model->headerData(column, Qt::Horizontal, role));
            for (int row = 0; row < model->rowCount(parent); ++row) {
                const QModelIndex index = model->index(row, column, parent);
                all.append(index);
                for (const int block : blocks) {
                    for (int role = block; role < block + rolesPerBlock; ++role)
                        texts << textsOf(index.data(role));
                }
            }
        }
        texts.removeAll(QString());
        search(u"model"_s, name, texts.join(u'\n'));
        if (all.isEmpty())
            return;
        const std::unique_ptr<QMimeData> dragged(model->mimeData(all));
        const QStringList formats = dragged ? dragged->formats() : QStringList();
        for (const QString &format : formats)
            search(u"model"_s, name + u" dragged as "_s + format, dragged->data(format));
        for (const QModelIndex &index : std::as_const(all)) {
            if (index.column() == 0 && model->hasChildren(index))
                searchModel(place, model, index);
        }
    }

    void searchSpoken(const QString &place, QAccessibleInterface *spoken, int depth)
    {
        if (!spoken || !spoken->isValid() || depth > 12)
            return;
        QStringList texts;
        for (const QAccessible::Text which :
             { QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help })
            texts << spoken->text(which);
        if (QAccessibleTextInterface *text = spoken->textInterface())
            texts << text->text(0, text->characterCount());
        texts.removeAll(QString());
        search(u"spoken"_s, place, texts.join(u'\n'));
        for (int i = 0; i < spoken->childCount(); ++i)
            searchSpoken(place, spoken->child(i), depth + 1);
    }

    //! Everything that stands in a window, whether it is in sight or not.
    void lookAround(const QString &where)
    {
        QCoreApplication::processEvents();
        // Reading a property may make or end something of a window.
        QList<QPointer<QWidget>> windows;
        for (QWidget *window : QApplication::topLevelWidgets())
            windows.append(window);
        for (const QPointer<QWidget> &window : std::as_const(windows)) {
            if (!window)
                continue;
            const QString place = where + u", "_s + QString::fromLatin1(window->metaObject()->className());
            searchProperties(place, window);
            QList<QPointer<QObject>> children;
            for (QObject *child : window->findChildren<QObject *>())
                children.append(child);
            for (const QPointer<QObject> &child : std::as_const(children)) {
                if (!child)
                    continue;
                searchProperties(place, child);
                const auto *view = qobject_cast<const QAbstractItemView *>(child.data());
                if (view && view->model())
                    searchModel(place, view->model());
            }
            searchSpoken(place, QAccessible::queryAccessibleInterface(window), 0);
            if (window->isVisible())
                search(u"painted"_s, place, PaintedText::of(window).join(u'\n'));
        }
        search(u"text"_s, where + u" tooltip"_s, QToolTip::text());
    }

    //! Everything in \a dialog beside \a fields: what a person has to be able to change stands in them as it
    //! is.
    void lookBeside(const QString &place, QWidget *dialog, const QWidgetList &fields)
    {
        constexpr int itselfOnly = 12; // as deep as is looked
        QCoreApplication::processEvents();
        searchProperties(place, dialog);
        QList<QPointer<QObject>> children;
        for (QObject *child : dialog->findChildren<QObject *>())
            children.append(child);
        for (const QPointer<QObject> &child : std::as_const(children)) {
            if (!child)
                continue;
            const auto isIn = [&child](const QObject *field) {
                const QObject *at = child.data();
                while (at && at != field)
                    at = at->parent();
                return at == field;
            };
            if (std::ranges::any_of(fields, isIn))
                continue;
            searchProperties(place, child);
            const auto *view = qobject_cast<const QAbstractItemView *>(child.data());
            if (view && view->model())
                searchModel(place, view->model());
            const QPointer<QWidget> widget(qobject_cast<QWidget *>(child.data()));
            if (!widget)
                continue;
            searchSpoken(place, QAccessible::queryAccessibleInterface(widget), itselfOnly);
            const bool isAround = std::ranges::any_of(
                fields, [&widget](const QWidget *field) { return widget && widget->isAncestorOf(field); });
            if (widget && widget->isVisible() && !isAround)
                search(u"painted"_s, place, PaintedText::of(widget).join(u'\n'));
        }
    }

    void lookAtClipboard(const QString &where)
    {
        const QMimeData *data = QGuiApplication::clipboard()->mimeData();
        const QStringList formats = data ? data->formats() : QStringList();
        for (const QString &format : formats)
            search(u"clipboard"_s, where + u' ' + format, data->data(format));
    }

    void searchFiles(const QString &where)
    {
        QDirIterator files(qEnvironmentVariable("HOME"), QDir::Files | QDir::Hidden | QDir::System,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            search(u"file"_s, where + u' ' + file.fileName(), file.fileName());
            if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray bytes = file.readAll();
            search(u"file"_s, where + u' ' + file.fileName(),
                   file.fileName() == uploadJournal ? withoutWhatItMayHold(file, bytes) : bytes);
        }
    }

    //! The upload journal \a bytes without what an upload cannot go on without; only its owner may read it.
    QByteArray withoutWhatItMayHold(const QFile &file, QByteArray bytes)
    {
        const auto everybody = ~(QFile::ReadUser | QFile::WriteUser | QFile::ExeUser);
        has((file.permissions() & everybody) == (QFile::ReadOwner | QFile::WriteOwner),
            u"the upload journal can be read by others"_s);
        for (const auto name : { "tus token"_L1, "tus location"_L1, "upload key"_L1 }) {
            const QByteArray value = plant(name);
            has(bytes.contains(value), u"the upload journal lacks the "_s + name);
            bytes.replace(value, QByteArray());
        }
        return bytes;
    }

    //! Every cell of every table, and what the packed ones hold.
    void searchDatabase(const QString &path)
    {
        {
            TaskDatabase database(path);
            if (database.open() != TaskDatabase::OpenResult::Opened) {
                problem = u"the account's file cannot be read: "_s + database.errorText();
                return;
            }
            std::vector<std::string> words;
            database.readWords(&words);
            for (const std::string &word : words)
                search(u"database"_s, u"words"_s, QByteArray::fromStdString(word));
            std::vector<qint64> keys;
            database.forEachRow([&](const TaskDatabase::Stored &row) {
                keys.push_back(row.key);
                search(u"database"_s, u"records"_s,
                       QByteArray(row.record.data(), qsizetype(row.record.size())));
            });
            for (const qint64 key : keys) {
                const QByteArray json = database.json(key);
                if (json.isEmpty())
                    problem = u"a stored task has no JSON"_s;
                search(u"database"_s, u"JSON"_s, json);
                for (const Observation &observation : database.observations(key))
                    search(u"database"_s, u"observations"_s, observation.error);
            }
        }
        {
            QSqlDatabase raw = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"search"_s);
            raw.setDatabaseName(path);
            raw.open();
            const QStringList tables = raw.tables();
            for (const QString &table : tables) {
                QSqlQuery query(raw);
                query.exec(u"SELECT * FROM \"%1\""_s.arg(table));
                while (query.next()) {
                    for (int column = 0; query.value(column).isValid(); ++column)
                        search(u"database"_s, u"table "_s + table, query.value(column).toByteArray());
                }
            }
        }
        QSqlDatabase::removeDatabase(u"search"_s);
    }

    // --- what is planted ---

    static QString idOf(int number)
    {
        return u"5ec4e700-0000-4000-8000-%1"_s.arg(number, 12, 10, QLatin1Char('0'));
    }

    void plantTasks()
    {
        const qint64 now = studio->nowMs();
        int number = 0;
        const auto task = [&](const char *type, const char *members, const char *status) {
            ServerTask made;
            made.id = idOf(++number);
            made.type = QString::fromLatin1(type);
            made.createdAtMs = now - 60'000LL * number;
            made.updatedAtMs = made.createdAtMs + 1000;
            made.json = planted(QByteArray("{\"id\":\"") + made.id.toLatin1() + "\",\"type\":\"" + type
                                + "\",\"createdAt\":" + QByteArray::number(made.createdAtMs)
                                + ",\"status\":{\"updatedAt\":" + QByteArray::number(*made.updatedAtMs) + ","
                                + status + "}," + members + "}");
            if (!QJsonDocument::fromJson(made.json).isObject())
                problem = u"task %1 is no JSON: "_s.arg(number) + QString::fromUtf8(made.json);
            studio->putTask(made);
        };
        const char *completed = R"("phase":"completed")";
        task("upload", R"("params":{"upload":{"url":"https://media:@user info@@origin.example/clip.mp4"}})",
             completed);
        task(
            "upload",
            R"("params":{"upload":{"url":"https://b.s3.example/clip.mp4?X-Amz-Credential=@amz credential@%2F2024&X-Amz-Signature=@amz signature@&X-Amz-Security-Token=@amz token@"}})",
            completed);
        task(
            "upload",
            R"("params":{"upload":{"url":"https://a.blob.example/c.mp4?sv=1&sig=@sig@","encryption":{"key":"@encryption key@","encryptedKey":"@encrypted key@"}}})",
            completed);
        task("upload",
             R"("params":{"upload":{"url":"https://h.example/c.mp4?token=@token@#access_token=@fragment@"}})",
             completed);
        task("export",
             R"("params":{"export":{"ipfs":{"pinata":{"jwt":"@pinata jwt@"},"nftMetadata":{"name":"n"}}}})",
             completed);
        task(
            "export",
            R"("params":{"export":{"ipfs":{"pinata":{"apiKey":"@pinata key@","apiSecret":"@pinata secret@"}}}})",
            completed);
        task(
            "export",
            R"("params":{"export":{"custom":{"url":"https://u:@custom user@@bucket.example/put?Signature=@custom signature@","method":"PUT","headers":{"Authorization":"Bearer @custom bearer@","X-Tenant":"@custom header@"}}}},"inputAssetId":"as-7")",
            completed);
        task(
            "transcode-file",
            R"("params":{"transcode-file":{"input":{"url":"s3+https://AKIA1:@slashed@/x@s3.example/b"},"storage":{"url":"w3s://@w3s proof@@/folder"},"credentials":{"accessKeyId":"@access key id@","secretAccessKey":"@secret access key@","proof":"@proof@"}}},"output":{"transcodeFile":{"hls":{"path":"/hls?sig=@output sig@"},"baseUrl":"https://cdn.example/x?Policy=@policy@&Key-Pair-Id=@key pair@"}})",
            completed);
        // Other ways to write the same.
        task(
            "upload",
            R"("params":{"upload":{"url":"https:\/\/media:@escaped slashes@\u0040origin.example\/c.mp4"},"\u0070assword":"@escaped name@","PRIVATE_KEY":"@upper name@"})",
            completed);
        {
            QByteArray escaped = plant(u"escaped value"_s);
            QByteArray spelled;
            for (const char c : escaped)
                spelled += "\\u00" + QByteArray(1, c).toHex();
            const QByteArray members = R"("params":{"upload":{"url":"https://media:)" + spelled
                + R"(\u0040origin.example/c.mp4","x":"\u0042earer )" + spelled + "\"}}";
            task("upload", members.constData(), completed);
        }
        task(
            "upload",
            R"("params":{"upload":{"url":"https://gw.example/?url=https%3A%2F%2Fu%3A@percent@%40h.example%2Fa"},"note":"https%3a%2f%2fu%3A@percent small@%40h.example","twice":"https%253A%252F%252Fu%253A@percent twice@%2540h.example"})",
            completed);
        task(
            "upload",
            R"("params":{"upload":{"urls":["https://u:@in array@@h.example/a",["https://h.example/?Signature=@nested array@"]],"headers":["Authorization: Bearer @header array@"],"tokens":["@token list@"],"apiKeys":{"a":"@key object@"}},"raw":"{\"pinata\":{\"jwt\":\"@nested jwt@\"},\"list\":[{\"apiSecret\":\"@nested secret@\"}]}","again":"{\"body\":\"{\\\"password\\\":\\\"@twice nested@\\\"}\"}"})",
            completed);
        task(
            "upload",
            R"("name":"clip https://u:@in name@@h.example/a?sig=@name sig@","params":{"upload":{"url":"ipfs://bafy"}})",
            R"("phase":"failed","retries":2,"errorMessage":"GET https://u:@error user@@h.example/a?X-Amz-Signature=@error signature@ failed: 403 {\"jwt\":\"@error json@\"} sent Authorization: Basic @error basic@, x-api-key: @error header@; token=@error pair@")");
        task(
            "export-data",
            R"("params":{"exportData":{"type":"attestation","content":{"authToken":"@content token@","X-API-KEY":"@upper header@"}}},"output":{"exportData":{"ipfs":{"cid":"bafy?token=@cid token@"}}})",
            R"("phase":"waiting","retries":1,"errorMessage":"retry: wss://u:@retry user@@h.example said no token @echoed other@ found")");
        task(
            "upload",
            R"("params":{"upload":{"url":"https://h.example/a.mp4"}},"output":{"upload":{"assetSpec":{"name":"a?token=@asset name@.mp4","type":"video","size":5,"downloadUrl":"https://h.example/d?jwt=@download jwt@","playbackUrl":"https://u:@playback@@h.example/p","hash":[{"hash":"5eb63bbbe01eeed093cb22bb8f5acdc3","algorithm":"md5"}],"videoSpec":{"format":"mp4","duration":3,"tracks":[{"type":"video","codec":"token=@track codec@"}]}}}})",
            R"("phase":"completed","step":"https://u:@step@@h.example/")");
        // Nothing but the account tells that this is a secret.
        task(
            "upload",
            R"("name":"clip of @studio key@","params":{"upload":{"url":"https://h.example/@studio key@/c.mp4"},"note":"@studio key@"})",
            R"("phase":"failed","errorMessage":"401 for @studio key@ at step 2")");
        task("upload", R"("params":{"upload":{"url":"https://h.example/b.mp4"}})",
             R"("phase":"running","progress":0.5)");
        runningTask = number;
        task("strange?token=@type@",
             R"("projectId":"https://u:@project@@h.example","inputAssetId":"sig=a&token=@asset id@")",
             R"("phase":"token=@phase@")");
    }

    //! Takes the first file in parts and the second in one piece; refuses the third, and quotes all it knows.
    FaultyServer::Answer answerToUpload(const FaultyServer::Request &request)
    {
        const auto count = [this](const QByteArray &method) {
            const QList<FaultyServer::Request> &all = uploadHost->requests();
            return std::count_if(all.begin(), all.end(),
                                 [&](const FaultyServer::Request &one) { return one.method == method; });
        };
        FaultyServer::Answer answer = FaultyServer::json({});
        if (request.method == "POST") {
            if (count("POST") > 1)
                return FaultyServer::error(404, "no parts here");
            answer.status = 201;
            answer.with("Location", planted("/files/1?token=@tus location@"));
        } else if (request.method == "HEAD") {
            answer.with("Upload-Offset", "0");
        } else if (request.method == "PATCH" && isHostSilent) {
            return FaultyServer::silence();
        } else if (request.method == "PATCH") {
            answer.status = 204;
            answer.with("Upload-Offset", QByteArray::number(request.body.size()));
        } else if (count("PUT") > 1) {
            return FaultyServer::error(403,
                                       planted("no right to PUT " + request.target
                                               + " as Bearer @put bearer@, try /tus?token=@tus token@ or "
                                                 "/files/1?token=@tus location@, and not "
                                                 R"({\"encryptedKey\":\"@upload key@\"})"));
        }
        return answer;
    }

    //! One answer after the other that quotes what it should not.
    FaultyServer::Answer unkindAnswer(const FaultyServer::Request &request)
    {
        if (request.path().endsWith("/asset/request-upload")) {
            return FaultyServer::json(planted("{\"url\":\"" + uploadHost->origin()
                                              + "/put/direct?token=@upload token@&sig=@upload sig@\","
                                                "\"tusEndpoint\":\""
                                              + uploadHost->origin()
                                              + "/tus?token=@tus token@\","
                                                "\"task\":{\"id\":\"up-1\"},\"asset\":{\"id\":\"as-1\"}}"));
        }
        // The second line of the manifest stops it.
        if (manifestLinesAsked >= 0 && request.path().contains("/asset") && ++manifestLinesAsked > 1)
            return FaultyServer::unauthorizedEcho(request);
        if (request.path().contains("/asset"))
            return FaultyServer::error(422, "cannot read " + QByteArray(request.body).replace('"', "\\\""));
        const QByteArray key = plant(u"api key"_s);
        switch (unkindStep) {
        case 0:
            return FaultyServer::error(
                500,
                planted("upstream https://svc:@error body user@@db.example/?Signature=@error body signature@ "
                        "says no; sent Authorization: Bearer ")
                    + key);
        case 2:
            return FaultyServer::redirect("https://elsewhere.example/" + key + QByteArray("?a=b"));
        case 3: {
            FaultyServer::Answer page = FaultyServer::html("<html>" + key + "</html>");
            page.contentType = "text/html; key=" + key;
            return page;
        }
        case 6:
            return FaultyServer::error(429, "slow down " + key);
        case brokenItemsStep:
            return FaultyServer::json(
                planted("[{\"id\":5,\"apiKey\":\"@broken item@\",\"url\":\"https://u:@broken "
                        "url@@h.example\"},\"https://u:@broken text@@h\"]"));
        case 1:
            return FaultyServer::error(403, "the key " + key.toUpper() + " has insufficent privileges");
        default:
            return FaultyServer::unauthorizedEcho(request);
        }
    }
    int runningTask = 0; //!< its number
    int unkindStep = 0;
    static constexpr int brokenItemsStep = 4;
    static constexpr int lastUnkindStep = 6;
    static ApiError::Kind kindOfStep(int step)
    {
        using Kind = ApiError::Kind;
        constexpr std::array kinds { Kind::Server,          Kind::Forbidden,
                                     Kind::RedirectRefused, Kind::UnexpectedContent,
                                     Kind::Malformed,       Kind::Unauthorized,
                                     Kind::RateLimited };
        return kinds.at(static_cast<size_t>(step));
    }

    bool has(bool condition, const QString &what)
    {
        if (!condition && problem.isEmpty())
            problem = what;
        return condition;
    }
    static bool waitFor(const std::function<bool()> &condition)
    {
        return QTest::qWaitFor(condition, deadlineMs);
    }

    // --- the walk ---

    void clickEveryCopy(const QString &where, QWidget *in)
    {
        const QList<ValueText *> values = in->findChildren<ValueText *>();
        for (const ValueText *value : values) {
            value->copyValue();
            lookAtClipboard(where + u" value"_s);
            value->openLink();
        }
        const QList<QToolButton *> buttons = in->findChildren<QToolButton *>();
        for (QToolButton *button : buttons) {
            if (button->isVisible() && button->isEnabled() && !button->isCheckable() && !button->menu()) {
                button->click();
                lookAtClipboard(where + u" button"_s);
            }
        }
    }

    void unfold(QWidget *in)
    {
        const QList<FoldButton *> folds = in->findChildren<FoldButton *>();
        for (FoldButton *fold : folds) {
            if (!fold->isChecked())
                fold->click();
        }
    }

    void visitTasks(Program &program)
    {
        QWidget *dock = program.find(u"detailDock"_s);
        TaskView *list = program.list();
        for (int row = 0; row < program.rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            list->setCurrentIndex(index);
            list->selectionModel()->select(index,
                                           QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
            dock->setVisible(true);
            const QString place = u"task %1"_s.arg(row);
            if (!has(haveDetailsCome(program, dock->findChild<TaskDetailView *>()),
                     place + u" shows no details"_s))
                return;
            unfold(dock);
            lookAround(place);
            clickEveryCopy(place, dock);
            for (const auto action : { "copyRow"_L1, "copyId"_L1 }) {
                program.action(action)->trigger();
                lookAtClipboard(place + u' ' + action);
            }
            copyAsCurl(program, place);
            for (int column = 0; column < list->model()->columnCount(); ++column) {
                const QPoint at = list->visualRect(list->model()->index(row, column)).center();
                QHelpEvent hover(QEvent::ToolTip, at, list->viewport()->mapToGlobal(at));
                QApplication::sendEvent(list->viewport(), &hover);
                search(u"text"_s, place + u" tooltip"_s, QToolTip::text());
            }
        }
        program.action(u"openTask"_s)->trigger();
        QCoreApplication::processEvents();
        QPointer<TaskWindow> opened;
        for (QWidget *window : QApplication::topLevelWidgets()) {
            if (auto *taskWindow = qobject_cast<TaskWindow *>(window))
                opened = taskWindow;
        }
        if (!has(opened, u"no task window"_s))
            return;
        if (!has(haveDetailsCome(program, opened->findChild<TaskDetailView *>()),
                 u"the task window shows no details"_s))
            return;
        unfold(opened);
        lookAround(u"task window"_s);
        if (opened)
            opened->close();
        list->selectAll();
        program.action(u"copyRow"_s)->trigger();
        lookAtClipboard(u"all rows"_s);
        lookAround(u"all selected"_s);
    }

    //! With what started the task, where that can be told; this takes a look into the database.
    void copyAsCurl(Program &program, const QString &place)
    {
        const QJsonObject task
            = QJsonDocument::fromJson(studio->task(program.list()->currentTask().taskId)->json).object();
        const QString type = task.value("type"_L1).toString();
        const bool tells = type == "upload"_L1 ? task["params"_L1][type]["url"_L1].isString()
                                               : type == "export"_L1 && task.contains("inputAssetId"_L1);
        program.action(u"copyCurl"_s)->trigger();
        const QClipboard *clipboard = QGuiApplication::clipboard();
        has(waitFor([&] { return clipboard->text().contains("curl"_L1); }), place + u" gives no curl"_s);
        has(!tells || waitFor([&] { return clipboard->text().contains("-X POST"_L1); }),
            place + u" does not tell what started it"_s);
        lookAtClipboard(place + u" curl"_s);
    }

    void select(Program &program, const QString &taskId)
    {
        TaskView *list = program.list();
        for (int row = 0; row < program.rowCount(); ++row) {
            if (list->taskModel()->keyAt(row).taskId != taskId)
                continue;
            const QModelIndex index = list->model()->index(row, 0);
            list->setCurrentIndex(index);
            list->selectionModel()->select(index,
                                           QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        }
        has(list->currentTask().taskId == taskId, u"the task %1 is not listed"_s.arg(taskId));
    }

    //! The dialog that starts a task of that number once more; the server is asked for what is stored masked.
    template<typename Dialog> Dialog *startAgain(Program &program, int task)
    {
        select(program, idOf(task));
        Dialog *dialog = nullptr;
        const auto isOpen = [&] { return (dialog = program.window->findChild<Dialog *>()) != nullptr; };
        const bool mayStart = waitFor([&] { return program.action(u"startAgain"_s)->isEnabled(); });
        program.action(u"startAgain"_s)->trigger();
        has(mayStart && waitFor(isOpen), u"task %1 cannot be started again"_s.arg(task));
        return dialog;
    }

    void close(QDialog *dialog, const QString &place)
    {
        const QPointer<QDialog> open(dialog);
        dialog->close();
        has(waitFor([&] { return !open; }), place + u" stays open"_s);
        lookAround(place + u" closed"_s);
        lookAtClipboard(place + u" closed"_s);
    }

    void startAgain(Program &program)
    {
        if (auto *dialog = startAgain<ImportDialog>(program, 2)) {
            auto *lines = dialog->findChild<QPlainTextEdit *>(u"lines"_s);
            has(lines->toPlainText().contains(QString::fromLatin1(plant(u"amz signature"_s))),
                u"the import cannot be started again as it was"_s);
            lookBeside(u"import again"_s, dialog, { lines });
            close(dialog, u"import again"_s);
        }
        if (auto *dialog = startAgain<ExportDialog>(program, 7)) {
            auto *url = dialog->findChild<QLineEdit *>(u"exportUrl"_s);
            auto *headers = dialog->findChild<QPlainTextEdit *>(u"exportHeaders"_s);
            has(url->text().contains(QString::fromLatin1(plant(u"custom signature"_s)))
                    && headers->toPlainText().contains(QString::fromLatin1(plant(u"custom bearer"_s))),
                u"the export cannot be started again as it was"_s);
            lookBeside(u"export again"_s, dialog, { url, headers });
            close(dialog, u"export again"_s);
        }
        if (auto *dialog = startAgain<ExportDialog>(program, 5)) {
            auto *jwt = dialog->findChild<QLineEdit *>(u"exportJwt"_s);
            has(jwt->text() == QString::fromLatin1(plant(u"pinata jwt"_s)), u"the token is not filled in"_s);
            lookBeside(u"pin again"_s, dialog, { jwt });
            // Nobody reads a token, so the field has dots.
            search(u"painted"_s, u"pinata token"_s, PaintedText::of(dialog).join(u'\n'));
            searchSpoken(u"pinata token"_s, QAccessible::queryAccessibleInterface(jwt), 0);
            close(dialog, u"pin again"_s);
        }
    }

    //! A person's own command, which writes down what it is given.
    void setCommand()
    {
        AnnouncementSettings settings;
        settings.commandAbout = TellAbout::Failures;
        settings.command = { u"sh"_s,
                             u"-c"_s,
                             u"{ printf '%s\\n' \"$@\"; env; } > \"$0.part\" && mv \"$0.part\" \"$0\""_s,
                             toldFile(),
                             u"{id}"_s,
                             u"{name}"_s,
                             u"{phase}"_s,
                             u"{error}"_s,
                             u"{type}"_s,
                             u"{account}"_s };
        settings.store();
    }
    QString toldFile() const
    {
        return personsFolder.filePath(u"told"_s);
    }

    //! A task fails while the person looks on, with words that quote what they should not.
    void meetAFailure(Program &program)
    {
        studio->setStatus(idOf(runningTask),
                          { { u"phase"_s, u"failed"_s },
                            { u"errorMessage"_s,
                              QString::fromLatin1(
                                  planted("https://u:@ended user@@h.example/a?sig=@ended sig@ says 403; sent "
                                          "Authorization: Bearer @ended bearer@; no token ")
                                  + plant(u"studio key"_s) + " found") } });
        program.action(u"refreshAll"_s)->trigger();
        has(waitFor([&] { return QFile::exists(toldFile()); }), u"the command has not run"_s);
        QFile told(toldFile());
        has(told.open(QIODevice::ReadOnly), u"the command has not written"_s);
        search(u"command"_s, u"of a failed task"_s, told.readAll());
#ifdef REELWATCH_DBUS
        if (desktop) {
            has(waitFor([&] { return !desktop->shown.empty(); }), u"the failure is not told"_s);
            for (const NotificationServer::Shown &shown : desktop->shown)
                search(u"bubble"_s, u"of a failed task"_s, shown.title + u'\n' + shown.body);
        }
#endif
        lookAround(u"failed"_s);
    }

    //! Its second line is answered in a way that stops it.
    void importManifest(Program &program, AccountSession *session)
    {
        QFile file(personsFolder.filePath(u"list.csv"_s));
        has(file.open(QIODevice::WriteOnly), u"no manifest"_s);
        file.write(planted("url,name\n"
                           "https://u:@manifest user@@h.example/a.mp4?X-Amz-Signature=@manifest sig@,"
                           "clip https://u:@manifest name@@h.example/a\n"
                           "https://h.example/b.mp4?token=@manifest token@,\n"
                           "https://h.example/c.mp4?jwt=@manifest jwt@,\n"
                           "https://u:@manifest problem@@h.example/d e.mp4,\n"));
        file.close();
        const auto mayImport = [&] { return program.action(u"importManifest"_s)->isEnabled(); };
        if (!has(waitFor(mayImport), u"no manifest can be imported"_s))
            return;
        program.action(u"importManifest"_s)->trigger();
        auto *dialog = program.window->findChild<ManifestDialog *>();
        if (!has(dialog && dialog->load(file.fileName()), u"the manifest cannot be read"_s))
            return;
        auto *account = dialog->findChild<QComboBox *>(u"manifestAccount"_s);
        account->setCurrentIndex(account->findData(session->account().id));
        lookAround(u"manifest"_s);
        manifestLinesAsked = 0;
        dialog->findChild<QPushButton *>(u"startManifest"_s)->click();
        QFile journal(places::accountDatabase(session->account().id) + ".manifest"_L1);
        const auto hasStopped = [&] {
            return dialog->findChild<QLabel *>(u"manifestSummary"_s)->text().contains("API key"_L1)
                && journal.exists();
        };
        has(waitFor(hasStopped),
            u"the manifest does not stop: "_s + dialog->findChild<QLabel *>(u"manifestSummary"_s)->text());
        lookAround(u"manifest stopped"_s);
        has(journal.open(QIODevice::ReadOnly) && journal.readAll().contains("cannot read"),
            u"the journal of the manifest lacks the refusal"_s);
        searchFiles(u"manifest stopped"_s);
        close(dialog, u"manifest"_s);
    }

    void searchAndSave(Program &program)
    {
        auto *box = program.find<QLineEdit>(u"search"_s);
        if (!has(box != nullptr, u"there is no search field"_s))
            return;
        for (const char *typed : { "name:", "error:", "source:", "asset:", "type:", "phase:", "project:",
                                   "input:", "codec:", "container:", "has:", "z", "token" }) {
            box->setFocus();
            box->clear();
            QTest::keyClicks(box, QString::fromLatin1(typed));
            QTest::qWait(0);
            lookAround(u"search "_s + QString::fromLatin1(typed));
        }
        box->clear();
        QTest::keyClicks(box, u"phase:failed"_s);
        auto *save = program.window->findChild<QAction *>(u"saveViewAs"_s);
        if (!has(save != nullptr, u"views cannot be saved"_s))
            return;
        save->trigger();
        auto *dialog = program.window->findChild<QWidget *>(u"saveViewDialog"_s);
        if (!has(dialog != nullptr, u"no dialog to save a view"_s))
            return;
        dialog->findChild<QLineEdit *>(u"viewName"_s)->setText(u"failed ones"_s);
        lookAround(u"save view"_s);
        dialog->findChild<QPushButton *>(u"saveView"_s)->click();
        QCoreApplication::processEvents();
        box->clear();
    }

    //! What a notice tells only when it is asked.
    void showDetails(Program &program, const QString &place)
    {
        const QList<QPushButton *> buttons = program.find(u"noticeBar"_s)->findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            const QString name = button->objectName();
            const bool tells = name == u"noticeAction%1"_s.arg(int(NoticeAction::ShowDetails))
                || name == u"noticeAction%1"_s.arg(int(NoticeAction::ShowProblems));
            if (!tells || !button->isVisible())
                continue;
            button->click();
            lookAround(place + u" details"_s);
            const QList<QDialog *> dialogs = program.window->findChildren<QDialog *>();
            for (QDialog *dialog : dialogs)
                dialog->close();
            break;
        }
    }

    void meetErrors(Program &program, AccountSession *session)
    {
        for (unkindStep = 0; unkindStep <= lastUnkindStep; ++unkindStep) {
            const auto isTold = [&] {
                const SyncStatus status = session->sync()->status();
                if (unkindStep == brokenItemsStep)
                    return status.activity == SyncStatus::Activity::Idle;
                return status.error && status.error->kind == kindOfStep(unkindStep);
            };
            // A question that is under way when another answer is due is asked again.
            QElapsedTimer sinceAsked;
            const auto isToldWhenAsked = [&] {
                if (isTold())
                    return true;
                if (!sinceAsked.isValid() || sinceAsked.elapsed() > 500) {
                    sinceAsked.start();
                    session->sync()->refreshNow();
                }
                return false;
            };
            if (!has(waitFor(isToldWhenAsked), u"the error of step %1 is not told"_s.arg(unkindStep)))
                return;
            QTest::qWait(0);
            const QString place = u"error %1"_s.arg(unkindStep);
            lookAround(place);
            showDetails(program, place);
        }
    }

    void importThings(Program &program, AccountSession *session)
    {
        int failures = 0;
        QObject::connect(session, &AccountSession::importFailed, program.window.get(),
                         [&failures] { ++failures; });
        session->importUrl(QString::fromLatin1(
            planted("https://me:@import user@@h.example/a.mp4?X-Amz-Signature=@import signature@")));
        has(waitFor([&] { return failures > 0; }), u"the import did not fail"_s);
        lookAround(u"import"_s);
        isHostSilent = true;
        uploadFile(program, session, u"in parts"_s, Upload::Stage::Done,
                   [&] { lookWhileItIsUnderWay(session); });
        uploadFile(program, session, u"whole"_s, Upload::Stage::Done);
        uploadFile(program, session, u"refused"_s, Upload::Stage::Failed);
        const QByteArray key = plant(u"api key"_s).toLower();
        QByteArrayList verbs;
        for (const FaultyServer::Request &request : uploadHost->requests()) {
            verbs.append(request.method);
            has(!request.target.toLower().contains(key), u"the address of an upload holds the key"_s);
            for (const auto &[name, value] : request.headers)
                has(name.toLower() != "authorization" && !value.toLower().contains(key),
                    u"the host of an upload was sent the key"_s);
        }
        has(verbs == QByteArrayList { "POST", "PATCH", "HEAD", "PATCH", "POST", "PUT", "POST", "PUT" },
            u"the files went by %1"_s.arg(QString::fromLatin1(verbs.join(' '))));
    }

    //! An upload that has begun can go on after a restart, so that its journal holds where it goes; nothing
    //! else does.
    void lookWhileItIsUnderWay(AccountSession *session)
    {
        uploadJournal = places::accountDatabase(session->account().id) + ".uploads"_L1;
        const auto journalHolds = [this](const QByteArray &words) {
            QFile file(uploadJournal);
            return file.open(QIODevice::ReadOnly) && file.readAll().contains(words);
        };
        const auto isSending = [&] {
            const QList<FaultyServer::Request> &all = uploadHost->requests();
            return !all.isEmpty() && all.last().method == "PATCH" && journalHolds(plant(u"tus location"_s));
        };
        has(waitFor(isSending), u"the upload does not come under way"_s);
        const auto look = [this](const QString &place) {
            lookAround(place);
            lookAtClipboard(place);
            searchFiles(place);
        };
        look(u"upload under way"_s);
        Upload *upload = session->uploads()->uploads().back();
        session->uploads()->pause(upload);
        has(waitFor([&] { return journalHolds("\"isPaused\":true"); }), u"the upload is not paused"_s);
        look(u"upload paused"_s);
        uploadJournal.clear();
        isHostSilent = false;
        session->uploads()->goOn(upload);
    }

    void uploadFile(Program &program, AccountSession *session, const QString &name, Upload::Stage end,
                    const std::function<void()> &midway = {})
    {
        QFile file(qEnvironmentVariable("HOME") + u'/' + name + u".mp4"_s);
        if (!has(file.open(QIODevice::WriteOnly), u"no file to upload"_s))
            return;
        file.write(QByteArray(100'000, 'x'));
        file.close();
        const size_t before = session->uploads()->uploads().size();
        const QJsonObject encryption { { u"encryptedKey"_s, QString::fromLatin1(plant(u"upload key"_s)) } };
        session->importFile(file.fileName(), name, { { u"encryption"_s, encryption } });
        if (midway)
            midway();
        const auto isOver = [&] {
            const std::vector<Upload *> &all = session->uploads()->uploads();
            return all.size() > before && all.back()->stage() == end;
        };
        has(waitFor(isOver), u"the upload %1 does not end as it should"_s.arg(name));
        QTest::qWait(0);
        const QString place = u"upload "_s + name;
        lookAround(place);
        showDetails(program, place);
        lookAtClipboard(place);
        searchFiles(place);
    }

    bool walk()
    {
        const QString studioKey = QString::fromLatin1(plant(u"studio key"_s));
        studio = std::make_unique<StudioServer>(studioKey);
        faulty = std::make_unique<FaultyServer>();
        faulty->setHandler([this](const FaultyServer::Request &request) { return unkindAnswer(request); });
        uploadHost = std::make_unique<FaultyServer>();
        uploadHost->setHandler(
            [this](const FaultyServer::Request &request) { return answerToUpload(request); });
        if (!has(studio->listen(), u"no server"_s))
            return false;
        plantTasks();
        setCommand();

        Program program;
        const Account kind = program.accounts.makeRemote(studio->baseUrl(), u"Kind"_s);
        const Account unkind = program.accounts.makeRemote(faulty->baseUrl(), u"Unkind"_s);
        program.accounts.save(kind);
        program.accounts.save(unkind);
        program.secrets.write(kind.id, studioKey);
        program.secrets.write(unkind.id, QString::fromLatin1(plant(u"api key"_s)));
        program.show();
#ifdef REELWATCH_DBUS
        if (!bus.address.isEmpty()) {
            desktop = std::make_unique<NotificationServer>(bus.address);
            program.window->linkToDesktop(bus.address);
        }
#endif
        program.window->openAccount(kind);
        program.window->openAccount(unkind);
        const std::vector<AccountSession *> sessions = program.window->sessions();
        if (!has(sessions.size() == 2, u"the accounts are not open"_s)
            || !has(waitFor([&] { return sessions[0]->store()->rowCount() == studio->taskCount(); }),
                    u"not every task is listed"_s)
            || !has(waitFor([&] { return program.rowCount() == studio->taskCount(); }),
                    u"rows are missing"_s))
            return false;
        lookAround(u"list"_s);
        visitTasks(program);
        startAgain(program);
        meetAFailure(program);
        searchAndSave(program);
        meetErrors(program, sessions[1]);
        importThings(program, sessions[1]);
        importManifest(program, sessions[1]);

        // The account that was well loses its key.
        studio->setKey(u"another"_s);
        sessions[0]->sync()->refreshNow();
        has(waitFor([&] { return sessions[0]->sync()->status().error.has_value(); }),
            u"the key still works"_s);
        QTest::qWait(0);
        lookAround(u"refused"_s);
        showDetails(program, u"refused"_s);
        searchFiles(u"while open"_s);
        const QString path = places::accountDatabase(kind.id);
        const QString otherPath = places::accountDatabase(unkind.id);
        program.window->close();
        program.window.reset();
        searchFiles(u"at the end"_s);
        searchDatabase(path);
        searchDatabase(otherPath);
        search(u"text"_s, u"browser"_s, browser.shown);
        return problem.isEmpty();
    }
};

void SecretJourney::logEverything()
{
    qputenv("QT_LOGGING_RULES", "*=true");
}

SecretJourney::SecretJourney() : d(std::make_unique<Private>()) { }

SecretJourney::~SecretJourney() = default;

bool SecretJourney::run()
{
    QAccessible::setActive(true);
    const QtMessageHandler before = qInstallMessageHandler(keepMessage);
    CapturedOutput output;
    const bool isWhole = d->walk();
    const QByteArray written = output.end();
    qInstallMessageHandler(before);
    d->search(u"log"_s, u"messages"_s, logged());
    d->search(u"log"_s, u"stdout and stderr"_s, written);
    return isWhole && d->problem.isEmpty();
}

QString SecretJourney::problem() const
{
    return d->problem;
}

QStringList SecretJourney::planted() const
{
    QStringList names;
    for (const Secret &secret : d->secrets)
        names.append(secret.name);
    return names;
}

QStringList SecretJourney::foundAt(const QString &name) const
{
    return d->found.value(name);
}

QHash<QString, qint64> SecretJourney::bytesSearched() const
{
    return d->searched;
}

#include "secretjourney.moc"
