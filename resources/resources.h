#pragma once

namespace reelwatch {

//! Makes the embedded files known to the program: ":/icons/<name>.svg", ":/sample/reelwatch-sample.mp4" and
//! the translations ":/i18n/reelwatch_<locale>.qm". Call it once, before the first icon or text is asked for.
void loadResources();

} // namespace reelwatch
