#include "resources/resources.h"

#include <QtGlobal>

// A static library's resources are dropped by the linker unless something names them, and the name is made by
// a macro that does not work inside a namespace.
static void initResources()
{
    Q_INIT_RESOURCE(icons);
    Q_INIT_RESOURCE(sample);
    Q_INIT_RESOURCE(translations);
}

void reelwatch::loadResources()
{
    initResources();
}
