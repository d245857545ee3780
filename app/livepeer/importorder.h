#pragma once

#include "livepeer/livepeerclient.h"

#include <QJsonObject>

namespace reelwatch {

//! POST /asset/upload/url with the options of the server besides name and url: creatorId, playbackPolicy,
//! encryption… Not for servers of 2022, which know none of them. The future ends as those of \a client do.
QFuture<Result<StartedTask>> importWithOptions(LivepeerClient *client, const QString &url,
                                               const QString &name, const QJsonObject &options);

} // namespace reelwatch
