#include "accounts/builtinservice.h"
