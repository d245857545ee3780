#include "tasks/tasksync.h"
