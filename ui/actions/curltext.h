#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QUrl>

#include <optional>

namespace reelwatch {

//! A request as a command for a shell, with `$LIVEPEER_API_KEY` in place of the key. Pure.
//! \a body is JSON and may be empty; what is secret in it must be masked before.
QString curlText(const QByteArray &method, const QUrl &url, const QByteArray &body = {});

//! Asks for the task. \a baseUrl ends in /api.
QString curlOfTask(const QUrl &baseUrl, const QString &taskId);

//! Starts a task with the parameters of \a task, whose secrets are masked already; empty for those that
//! cannot be told from it.
std::optional<QString> curlOfStart(const QUrl &baseUrl, const QJsonObject &task, const QString &name);

} // namespace reelwatch
