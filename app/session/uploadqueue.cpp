#include "session/uploadqueue.h"
