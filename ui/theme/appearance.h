#pragma once

#include <QPalette>

namespace reelwatch::appearance {

//! Where the colours come from. Bare window managers have no dark theme of their own, so the program brings
//! one.
enum class Scheme { System, Light, Dark };

//! The program's own palettes, for the Fusion style.
QPalette lightPalette();
QPalette darkPalette();

//! Gives every widget the colours of \a scheme; widgets get a PaletteChange event. On a desktop without a
//! theme of its own, System is the light palette. GUI thread.
void use(Scheme scheme);

//! The remembered choice.
Scheme chosen();
void remember(Scheme scheme);

} // namespace reelwatch::appearance
