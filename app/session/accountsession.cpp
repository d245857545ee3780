#include "session/accountsession.h"
