#include "livepeer/livepeerclient.h"
