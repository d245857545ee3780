#include "livepeer/httptransport.h"
