#pragma once

#include <QMainWindow>
#include <QTreeView>

class QLineEdit;

namespace bench {

//! A window of the plainest make with menus, a toolbar, a search field and a list beside a pane, for the
//! programs that ours is compared with. The observer finds its parts.
class BenchWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit BenchWindow(QWidget *parent = nullptr);

    QTreeView *view() const { return m_view; }
    QLineEdit *search() const { return m_search; }
    //! After the model is set.
    void setColumnWidths();

Q_SIGNALS:
    void refreshRequested();

private:
    QTreeView *m_view;
    QLineEdit *m_search;
};

} // namespace bench
