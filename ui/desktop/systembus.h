#pragma once

namespace reelwatch {

//! Whether there is a D-Bus system bus: asked for one that is not there, the library may look for it for a
//! while. From any thread.
bool hasSystemBus();

} // namespace reelwatch
