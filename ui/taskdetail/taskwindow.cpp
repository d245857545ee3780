#include "ui/taskdetail/taskwindow.h"
