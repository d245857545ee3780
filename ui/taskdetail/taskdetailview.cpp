#include "ui/taskdetail/taskdetailview.h"
