#include "tasks/tasktablemodel.h"
