#include "accounts/secretstore.h"
