#include "tasks/taskdatabase.h"
