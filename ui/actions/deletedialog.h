#pragma once

#include <QDialog>
#include <QString>

#include <optional>
#include <vector>

namespace reelwatch {

//! Asks before assets are deleted, with their names and what they take together. Cancel is the default.
class DeleteDialog : public QDialog
{
    Q_OBJECT
public:
    struct Asset
    {
        QString name; //!< foreign text
        std::optional<qint64> sizeBytes;
    };
    DeleteDialog(const std::vector<Asset> &assets, QWidget *parent);
};

//! "together 52.6 MB", and how many of \a assets tell no size; empty when none does. Translated.
QString totalSizeText(const std::vector<DeleteDialog::Asset> &assets);

} // namespace reelwatch
