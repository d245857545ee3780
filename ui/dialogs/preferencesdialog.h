#pragma once

#include "ui/desktop/announcementsettings.h"

#include <QDialog>

#include <memory>

class QActionGroup;

namespace reelwatch {

//! What a person can choose about the program as a whole. Each choice counts at once.
class PreferencesDialog : public QDialog
{
    Q_OBJECT
public:
    //! The groups are those of the menus: a choice here triggers their actions, and theirs is shown here. All
    //! must outlive the dialog.
    struct Choices
    {
        QActionGroup *languages = nullptr;
        QActionGroup *appearances = nullptr;
        QActionGroup *intervals = nullptr;
    };
    //! \a hasTray: whether the desktop has a place for the tray icon.
    PreferencesDialog(const Choices &choices, const AnnouncementSettings &settings, bool hasTray,
                      QWidget *parent = nullptr);
    ~PreferencesDialog() override;

Q_SIGNALS:
    void settingsChanged(const reelwatch::AnnouncementSettings &settings);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace reelwatch
