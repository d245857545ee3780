#include "tasks/pollpolicy.h"
