#pragma once

#include <QCoreApplication>

namespace reelwatch {

//! The words of the window's parts: one context for translators, however the parts are cut.
struct WindowWords
{
    Q_DECLARE_TR_FUNCTIONS(reelwatch::MainWindow)
};

} // namespace reelwatch
