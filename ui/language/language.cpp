#include "ui/language/language.h"
