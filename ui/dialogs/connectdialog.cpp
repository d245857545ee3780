#include "ui/dialogs/connectdialog.h"
