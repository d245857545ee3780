#include "livepeer/redirect.h"
