#include "livepeer/apierror.h"
