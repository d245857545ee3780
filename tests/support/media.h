#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

//! Real media for tests, made by ffmpeg, each once per test program, and what other programs say of them.
//! A file that cannot be made is an empty path, which every test must refuse.
namespace media {

QString mp4(); //!< H.264 and AAC, 320×180 at 30000/1001 fps, 2 s
QString webm(); //!< VP9 and Opus
QString audioOnly(); //!< AAC in MP4
QString severalAudioTracks(); //!< Matroska: H.264, AAC stereo, Opus mono, FLAC
QString silentVideo(); //!< H.264 in MP4 without sound
QString quickTime(); //!< H.264 and 16-bit PCM in QuickTime
QString truncatedMp4(); //!< mp4() without its end, where its description stands
QString truncatedFastStartMp4(); //!< its description first, then cut within the pictures
QString textNamedMp4(); //!< plain text in a file named .mp4
QString emptyFile(); //!< no bytes, named .mp4

//! An MP4 that plays and is \a bytes large: a real clip followed by a box of padding, sparse on disk.
QString largeMp4(qint64 bytes);

//! The first word md5sum or sha256sum prints for \a path.
QByteArray md5sum(const QString &path);
QByteArray sha256sum(const QString &path);
//! What `ffprobe -show_format -show_streams` prints as JSON.
QJsonObject ffprobe(const QString &path);

} // namespace media
