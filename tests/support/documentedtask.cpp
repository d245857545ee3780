#include "support/documentedtask.h"

QByteArray documentedImportTask()
{
    return R"json({
  "id": "fde45a5d-4a6b-4f2c-8a8e-6a9f3e0c1f11",
  "name": "",
  "type": "import",
  "output": {
    "import": {
      "videoFilePath": "n3vbhfs2x1/video.mp4",
      "metadataFilePath": "n3vbhfs2x1/video.json",
      "assetSpec": {
        "name": "beach.mp4",
        "size": 52615193,
        "type": "video",
        "hash": [
          { "hash": "b1e8e1a3a8b2f2b5ad6a9d4d1f6f0c7a", "algorithm": "md5" },
          { "hash": "0c5f4d2a7be1c89e4f6d3b2a19e8f7c6d5b4a39281706f5e4d3c2b1a09f8e7d6", "algorithm": "sha256" }
        ],
        "videoSpec": {
          "format": "mp4",
          "tracks": [
            { "fps": 30, "type": "video", "codec": "h264", "width": 1280, "height": 720, "bitrate": 1225660,
              "duration": 309.966667, "pixelFormat": "yuv420p" },
            { "type": "audio", "codec": "aac", "bitrate": 127999, "channels": 2, "duration": 309.986395,
              "sampleRate": 44100 }
          ],
          "duration": 309.986393
        }
      }
    }
  },
  "params": { "import": { "url": "https://cdn.example.org/videos/beach.mp4?sig=s3cr3t" } },
  "status": { "phase": "completed", "updatedAt": 1644546541229 },
  "userId": "50c3a2c1-8d4e-4ec5-9a63-2c7f0a4e6f0b",
  "createdAt": 1644546528663,
  "inputAssetId": "7d9f0c52-61d8-4b0a-9f4f-3f8f0f6a2f5d",
  "outputAssetId": "2ec1c9f4-90aa-46e0-9f8a-5a0a4f1b7c3e",
  "campaign": { "label": "summer", "rank": 3 }
})json";
}
