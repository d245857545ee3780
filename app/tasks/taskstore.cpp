#include "tasks/taskstore.h"
