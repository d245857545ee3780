#include "tasks/taskrow.h"
