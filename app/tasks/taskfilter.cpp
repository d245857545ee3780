#include "tasks/taskfilter.h"
