#pragma once

#include "ui/taskdetail/detailcontent.h"

#include <QColor>
#include <QWidget>

class QGridLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace reelwatch {

class FoldButton;
class TrackTable;
class ValueText;

//! Labels and values in aligned columns; two pairs side by side where there is room.
class FieldGrid : public QWidget
{
    Q_OBJECT
public:
    explicit FieldGrid(QWidget *parent = nullptr);

    //! Keeps the widgets of values whose keys stay in place.
    void setValues(const std::vector<DetailValue> &values);
    //! The width the widest label asks for.
    int wantedLabelWidth() const;
    //! All label columns get \a width, so that the sections of a pane line up.
    void setLabelWidth(int width);

Q_SIGNALS:
    void copyAllRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Field
    {
        DetailValue value;
        QLabel *label;
        QWidget *line;
        ValueText *text;
        QToolButton *copy;
        QToolButton *open;
    };
    Field makeField();
    void fill(Field *field, const DetailValue &value);
    void arrange(int pairs);
    void restyle(const Field &field) const;
    void retranslate(const Field &field) const;

    QGridLayout *m_grid;
    std::vector<Field> m_fields;
    int m_pairs = 0;
    int m_labelWidth = 0;
};

//! One section of the detail pane: a title that folds it, and what it holds.
class SectionWidget : public QWidget
{
    Q_OBJECT
public:
    explicit SectionWidget(bool expanded, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    //! Updates in place: widgets stay where their keys stay. Contents of a folded section are made when it is
    //! opened.
    void setSection(const DetailSection &section);
    //! A widget below the section's own contents, owned by it.
    void addBodyWidget(QWidget *widget);
    //! A stripe at the side in this colour; invalid for none.
    void setStripe(const QColor &color);

    bool isExpanded() const;
    void setExpanded(bool expanded);
    FieldGrid *fields() const { return m_fields; }

Q_SIGNALS:
    void copyAllRequested();
    void expandedChanged(bool expanded);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fillBody();

    DetailSection m_section;
    bool m_isFilled = true;
    QColor m_stripe;
    FoldButton *m_title;
    QWidget *m_body;
    QVBoxLayout *m_bodyLayout;
    FieldGrid *m_fields;
    TrackTable *m_table = nullptr;
    std::vector<ValueText *> m_paragraphs;
};

} // namespace reelwatch
