#pragma once

#include <QDialog>

class QTreeWidget;

namespace reelwatch {

//! How to search: examples in groups, each with what it finds. An example that is activated is tried at once.
class SearchHelp : public QDialog
{
    Q_OBJECT
public:
    explicit SearchHelp(QWidget *parent = nullptr);

Q_SIGNALS:
    void exampleChosen(const QString &query);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();

    QTreeWidget *m_list;
};

} // namespace reelwatch
