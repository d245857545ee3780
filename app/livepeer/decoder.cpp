#include "livepeer/decoder.h"
