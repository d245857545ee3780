#pragma once

#include <QTemporaryDir>

//! Points HOME and the XDG folders at a new empty folder for the life of the object, so that a test neither sees nor leaves
//! anything of the person's own. Make one before the QCoreApplication.
class IsolatedHome
{
public:
    IsolatedHome();
    QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};
