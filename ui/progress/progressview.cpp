#include "ui/progress/progressview.h"
