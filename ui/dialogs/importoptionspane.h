#pragma once

#include "ui/dialogs/importoptions.h"

#include <QWidget>

#include <memory>

namespace reelwatch {

//! The options of an import, folded away until they are wanted: fields, and at each what is wrong with what
//! was typed or why the server cannot do it.
class ImportOptionsPane : public QWidget
{
    Q_OBJECT
public:
    explicit ImportOptionsPane(QWidget *parent = nullptr);
    ~ImportOptionsPane() override;

    //! Fills the fields, and unfolds when anything is chosen or to be told. \a untold: translated sentences
    //! about what a person has to enter anew.
    void setOptions(const ImportOptions &options, const QStringList &untold = {});
    //! Disables what the local service cannot do, and says why. What was chosen there is kept, not asked for.
    void setForLocalService(bool isLocal);

    //! What is asked for.
    ReadImportOptions read() const;
    bool isUnfolded() const;
    void setUnfolded(bool unfolded);

Q_SIGNALS:
    void changed(); //!< what read() gives
    void aboutToUnfold(); //!< and nothing has grown for it yet
    //! By \a pixels more (or less, when negative) are needed for what was unfolded.
    void heightChanged(int pixels);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace reelwatch
