#include "local/localservice.h"
