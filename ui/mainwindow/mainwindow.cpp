#include "ui/mainwindow/mainwindow.h"
