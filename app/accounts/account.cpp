#include "accounts/account.h"
