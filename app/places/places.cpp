#include "places/places.h"
