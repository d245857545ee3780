#include "livepeer/upload.h"
