#include "livepeer/task.h"
