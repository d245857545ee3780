#include "text/redaction.h"
