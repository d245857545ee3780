#include "livepeer/taskquery.h"
