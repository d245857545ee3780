#pragma once

class QWidget;

namespace reelwatch {

struct StartRequest;

//! How a start of the program that ends in a window that is there already brings it to the person.
namespace activation {

//! Notes in \a request what the desktop gave this process to come forward with.
void addTokens(StartRequest *request);

//! Shows \a window, un-minimises it and puts it in front, with the tokens of \a request. A desktop may only
//! mark it as wanting attention instead.
void bringForward(QWidget *window, const StartRequest &request);

} // namespace activation
} // namespace reelwatch
