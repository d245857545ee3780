#include "ui/taskdetail/sectionwidget.h"

#include "ui/taskdetail/foldbutton.h"
#include "ui/taskdetail/tracktable.h"
#include "ui/taskdetail/valuetext.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QFontDatabase>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QResizeEvent>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reelwatch {

namespace {

constexpr int twoPairsFrom = 84; // average characters
constexpr int stripeWidth = 4;

int oneLineButtonSize(const QWidget *widget)
{
    return widget->fontMetrics().height() + 2;
}

} // namespace

FieldGrid::FieldGrid(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(4);
}

FieldGrid::Field FieldGrid::makeField()
{
    Field field {};
    field.label = new QLabel(this);
    field.label->setTextFormat(Qt::PlainText);
    field.label->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    field.line = new QWidget(this);
    field.text = new ValueText(field.line);
    field.copy = new QToolButton(field.line);
    field.open = new QToolButton(field.line);
    auto *layout = new QHBoxLayout(field.line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(field.text, 1, Qt::AlignTop);
    for (QToolButton *button : { field.open, field.copy }) {
        button->setAutoRaise(true);
        button->setFixedSize(oneLineButtonSize(this), oneLineButtonSize(this));
        button->setIconSize(QSize(14, 14));
        layout->addWidget(button, 0, Qt::AlignTop);
    }
    layout->addStretch(0);
    connect(field.text, &ValueText::copyAllRequested, this, &FieldGrid::copyAllRequested);
    connect(field.copy, &QToolButton::clicked, field.text, &ValueText::copyValue);
    connect(field.open, &QToolButton::clicked, field.text, &ValueText::openLink);
    restyle(field);
    return field;
}

void FieldGrid::fill(Field *field, const DetailValue &value)
{
    field->label->setText(value.label);
    field->text->setFont(value.monospace ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : font());
    field->text->setValue(value.text, value.copied(), value.link);
    // No wider than the text, so that its buttons stand beside it.
    field->text->setMaximumWidth(field->text->fontMetrics().horizontalAdvance(value.text) + 10);
    field->text->setAccessibleName(value.label);
    field->text->setToolTip(value.toolTip.isEmpty() ? QString() : plainToolTip(value.toolTip));
    field->copy->setVisible(value.copyButton);
    field->open->setVisible(value.link.isValid());
    field->value = value;
    retranslate(*field);
}

void FieldGrid::retranslate(const Field &field) const
{
    //: %1 is the name of a value: "Copy Task ID".
    const QString copy = tr("Copy %1").arg(field.value.label);
    field.copy->setToolTip(plainToolTip(copy));
    field.copy->setAccessibleName(copy);
    const QString open = tr("Open in browser");
    field.open->setToolTip(open);
    field.open->setAccessibleName(open);
}

void FieldGrid::restyle(const Field &field) const
{
    QPalette muted = field.label->palette();
    const QColor color = theme::mutedColor(palette());
    if (muted.color(QPalette::WindowText) != color) {
        muted.setColor(QPalette::WindowText, color);
        field.label->setPalette(muted);
    }
    field.copy->setIcon(theme::icon(u"copy"_s, palette()));
    field.open->setIcon(theme::icon(u"open"_s, palette()));
}

void FieldGrid::setValues(const std::vector<DetailValue> &values)
{
    // A value keeps its widget, and with it a selection, when others come or go around it.
    std::vector<Field> before = std::move(m_fields);
    m_fields.clear();
    bool samePlaces = before.size() == values.size();
    for (size_t i = 0; i < values.size(); ++i) {
        const auto known = std::find_if(before.begin(), before.end(), [&](const Field &field) {
            return field.label && field.value.key == values[i].key;
        });
        if (known == before.end()) {
            m_fields.push_back(makeField());
            samePlaces = false;
        } else {
            samePlaces = samePlaces && static_cast<size_t>(known - before.begin()) == i;
            m_fields.push_back(*known);
            known->label = nullptr;
        }
        if (m_fields.back().value != values[i])
            fill(&m_fields.back(), values[i]);
    }
    for (const Field &field : before) {
        if (field.label) {
            delete field.label;
            delete field.line;
        }
    }
    if (!samePlaces) {
        const int pairs = m_pairs;
        m_pairs = 0;
        arrange(std::max(pairs, 1));
        for (const Field &field : m_fields) {
            field.label->show();
            field.line->show();
        }
    }
    setVisible(!values.empty());
}

int FieldGrid::wantedLabelWidth() const
{
    int width = 0;
    for (const Field &field : m_fields)
        width = std::max(width, field.label->fontMetrics().horizontalAdvance(field.label->text()) + 2);
    return width;
}

void FieldGrid::setLabelWidth(int width)
{
    if (width == m_labelWidth)
        return;
    m_labelWidth = width;
    const int pairs = m_pairs;
    m_pairs = 0;
    arrange(std::max(pairs, 1));
}

void FieldGrid::arrange(int pairs)
{
    if (pairs == m_pairs)
        return;
    m_pairs = pairs;
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    for (int column = 0; column < 4; ++column) {
        m_grid->setColumnStretch(column, 0);
        m_grid->setColumnMinimumWidth(column, 0);
    }
    const int count = static_cast<int>(m_fields.size());
    const int rows = (count + pairs - 1) / pairs;
    for (int i = 0; i < count; ++i) {
        // Downwards first, so that related values stay below one another.
        const int column = rows == 0 ? 0 : i / rows;
        const int row = rows == 0 ? 0 : i % rows;
        const Field &field = m_fields[static_cast<size_t>(i)];
        field.label->setFixedWidth(std::max(m_labelWidth, 1));
        field.label->setWordWrap(field.label->fontMetrics().horizontalAdvance(field.label->text())
                                 > m_labelWidth);
        m_grid->addWidget(field.label, row, column * 2, Qt::AlignTop);
        m_grid->addWidget(field.line, row, column * 2 + 1, Qt::AlignTop);
        QWidget *before = i == 0 ? nullptr : m_fields[static_cast<size_t>(i - 1)].open;
        if (before)
            setTabOrder(before, field.text);
        setTabOrder(field.text, field.copy);
        setTabOrder(field.copy, field.open);
    }
    for (int pair = 0; pair < pairs; ++pair)
        m_grid->setColumnStretch(pair * 2 + 1, 1);
}

void FieldGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange(width() >= fontMetrics().averageCharWidth() * twoPairsFrom * 3 / 2 && m_fields.size() > 2 ? 2
                                                                                                      : 1);
}

void FieldGrid::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange) {
        for (const Field &field : m_fields) {
            if (event->type() == QEvent::PaletteChange)
                restyle(field);
            else
                retranslate(field);
        }
    }
    QWidget::changeEvent(event);
}

SectionWidget::SectionWidget(bool expanded, QWidget *parent)
    : QWidget(parent), m_title(new FoldButton(this)), m_body(new QWidget(this)),
      m_bodyLayout(new QVBoxLayout(m_body)), m_fields(new FieldGrid(m_body))
{
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_bodyLayout->setContentsMargins(0, 2, 0, 0);
    m_bodyLayout->setSpacing(6);
    m_bodyLayout->addWidget(m_fields);
    m_fields->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_title);
    column->addWidget(m_body);

    connect(m_title, &QToolButton::toggled, this, [this](bool on) {
        if (on)
            fillBody();
        m_body->setVisible(on);
        Q_EMIT expandedChanged(on);
    });
    connect(m_fields, &FieldGrid::copyAllRequested, this, &SectionWidget::copyAllRequested);
    m_title->setChecked(expanded);
    m_body->setVisible(expanded);
}

void SectionWidget::setTitle(const QString &title)
{
    m_title->setText(title);
    m_body->setAccessibleName(title);
}

void SectionWidget::setSection(const DetailSection &section)
{
    if (section == m_section)
        return;
    m_section = section;
    setTitle(section.title);
    m_isFilled = false;
    if (isExpanded())
        fillBody();
}

void SectionWidget::fillBody()
{
    if (m_isFilled)
        return;
    m_isFilled = true;
    m_fields->setValues(m_section.values);

    if (m_section.table && !m_table) {
        m_table = new TrackTable(m_body);
        connect(m_table, &TrackTable::copyAllRequested, this, &SectionWidget::copyAllRequested);
        m_bodyLayout->insertWidget(m_bodyLayout->indexOf(m_fields) + 1, m_table);
    }
    if (m_table) {
        m_table->setVisible(m_section.table.has_value());
        if (m_section.table)
            m_table->setTable(*m_section.table);
    }

    const auto wanted = static_cast<size_t>(m_section.paragraphs.size());
    while (m_paragraphs.size() > wanted) {
        delete m_paragraphs.back();
        m_paragraphs.pop_back();
    }
    while (m_paragraphs.size() < wanted) {
        auto *paragraph = new ValueText(m_body);
        connect(paragraph, &ValueText::copyAllRequested, this, &SectionWidget::copyAllRequested);
        // Explanations come before values, notes on a table after it.
        if (m_section.id == DetailSectionId::Why)
            m_bodyLayout->insertWidget(static_cast<int>(m_paragraphs.size()), paragraph);
        else
            m_bodyLayout->insertWidget(
                m_bodyLayout->indexOf(m_table ? static_cast<QWidget *>(m_table) : m_fields) + 1
                    + static_cast<int>(m_paragraphs.size()),
                paragraph);
        m_paragraphs.push_back(paragraph);
    }
    for (size_t i = 0; i < wanted; ++i) {
        const QString &text = m_section.paragraphs.at(static_cast<qsizetype>(i));
        m_paragraphs[i]->setValue(text, text, {});
        m_paragraphs[i]->setAccessibleName(m_section.title);
    }
}

void SectionWidget::addBodyWidget(QWidget *widget)
{
    m_bodyLayout->addWidget(widget);
}

void SectionWidget::setStripe(const QColor &color)
{
    if (color == m_stripe)
        return;
    m_stripe = color;
    const int indent = color.isValid() ? stripeWidth + 8 : 0;
    layout()->setContentsMargins(layoutDirection() == Qt::LeftToRight ? indent : 0, 0,
                                 layoutDirection() == Qt::LeftToRight ? 0 : indent, 0);
    update();
}

bool SectionWidget::isExpanded() const
{
    return m_title->isChecked();
}

void SectionWidget::setExpanded(bool expanded)
{
    m_title->setChecked(expanded);
}

void SectionWidget::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    QColor rule = palette().color(QPalette::WindowText);
    rule.setAlphaF(0.15F);
    painter.setPen(rule);
    const QRect title = m_title->geometry();
    const int y = title.center().y();
    if (layoutDirection() == Qt::LeftToRight)
        painter.drawLine(title.right() + 6, y, width() - 1, y);
    else
        painter.drawLine(0, y, title.left() - 6, y);
    if (!m_stripe.isValid())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_stripe);
    const int x = layoutDirection() == Qt::RightToLeft ? width() - stripeWidth : 0;
    painter.drawRoundedRect(QRectF(x, 0, stripeWidth, height()), 2, 2);
}

} // namespace reelwatch
