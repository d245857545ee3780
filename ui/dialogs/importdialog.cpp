#include "ui/dialogs/importdialog.h"
