#include "accounts/accountlist.h"
