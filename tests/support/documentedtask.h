#pragma once

#include <QByteArray>

//! The import task of the API's first documentation (2022), in the shape a server of that time sends it: an
//! MP4 of 52,615,193 bytes with one video and one audio track, md5 and sha256.
QByteArray documentedImportTask();
