#include "places/filelock.h"
