#include "text/quantities.h"
