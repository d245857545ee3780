#include "ui/actions/clipdialog.h"

#include "text/quantities.h"
#include "ui/theme/theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace reelwatch {

std::optional<qint64> clipMsOf(const QString &typed)
{
    static const QRegularExpression pattern(
        u"\\A\\s*(?:(?:(\\d{1,3}):)?(\\d{1,3}):)?(\\d{1,6})(?:[.,](\\d{1,3}))?\\s*\\z"_s);
    const QRegularExpressionMatch match = pattern.match(typed);
    if (!match.hasMatch())
        return std::nullopt;
    const qint64 hours = match.captured(1).toLongLong();
    const qint64 minutes = match.captured(2).toLongLong();
    const qint64 seconds = match.captured(3).toLongLong();
    const bool hasHours = !match.captured(1).isEmpty();
    const bool hasMinutes = !match.captured(2).isEmpty();
    if ((hasMinutes && seconds > 59) || (hasHours && minutes > 59))
        return std::nullopt;
    const qint64 thousandths = match.captured(4).leftJustified(3, u'0').toLongLong();
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths;
}

struct ClipDialog::Private
{
    Recording recording;
    QLineEdit *playbackId = nullptr;
    QLineEdit *start = nullptr;
    QLineEdit *end = nullptr;
    QLineEdit *name = nullptr;
    PlainLabel *reason = nullptr;
    QPushButton *go = nullptr;

    std::optional<qint64> durationMs() const
    {
        if (!recording.durationSeconds)
            return std::nullopt;
        return std::llround(*recording.durationSeconds * 1000);
    }
    QString fault() const;
    void check();
};

//! What is wrong with what is typed; empty when it can be sent.
QString ClipDialog::Private::fault() const
{
    static const QRegularExpression id(u"\\A[A-Za-z0-9_-]{4,64}\\z"_s);
    if (playbackId->text().trimmed().isEmpty())
        return ClipDialog::tr("Enter the playback id of the stream that was recorded.");
    if (!id.match(playbackId->text().trimmed()).hasMatch())
        return ClipDialog::tr("A playback id has only letters, digits, - and _.");
    const auto from = clipMsOf(start->text());
    if (!from)
        return ClipDialog::tr("The start is not a time such as 0:12.5.");
    const bool hasEnd = !end->text().trimmed().isEmpty();
    const auto to = clipMsOf(end->text());
    if (hasEnd && !to)
        return ClipDialog::tr("The end is not a time such as 1:02.25.");
    const auto duration = durationMs();
    if (duration && *from >= *duration) {
        //: %1 is a length, such as 5:09.986
        return ClipDialog::tr("The start lies behind the end of the recording, which is %1 long.")
            .arg(text::mediaDuration(recording.durationSeconds));
    }
    if (to && *to <= *from)
        return ClipDialog::tr("The end must come after the start.");
    if (to && duration && *to > *duration) {
        //: %1 is a length, such as 5:09.986
        return ClipDialog::tr("The end lies behind that of the recording, which is %1 long.")
            .arg(text::mediaDuration(recording.durationSeconds));
    }
    return {};
}

void ClipDialog::Private::check()
{
    const QString why = fault();
    go->setEnabled(why.isEmpty());
    go->setToolTip(why);
    go->setAccessibleDescription(why);
    reason->setText(why);
}

ClipDialog::ClipDialog(Recording recording, QWidget *parent) : QDialog(parent), d(std::make_unique<Private>())
{
    d->recording = std::move(recording);
    setObjectName(u"clipDialog"_s);
    setWindowTitle(tr("Clip"));
    auto *intro = new PlainLabel;
    intro->setWordWrap(true);
    const QString shown = text::oneLine(d->recording.name, 120);
    intro->setText(d->recording.durationSeconds
                       //: %1 is the name of a recording, %2 its length, such as 5:09.986
                       ? tr("Cut a piece out of “%1”, which is %2 long.")
                             .arg(shown, text::mediaDuration(d->recording.durationSeconds))
                       //: %1 is the name of a recording
                       : tr("Cut a piece out of “%1”.").arg(shown));
    const auto field = [](const QString &objectName, const QString &placeholder = {}) {
        auto *edit = new QLineEdit;
        edit->setObjectName(objectName);
        edit->setPlaceholderText(placeholder);
        return edit;
    };
    d->playbackId = field(u"clipPlaybackId"_s, tr("of the stream, not of the recording"));
    d->start = field(u"clipStart"_s, u"0:12.5"_s);
    d->start->setText(u"0:00"_s);
    d->end = field(u"clipEnd"_s, tr("to the end"));
    d->name = field(u"clipName"_s, tr("as the server names it"));
    d->name->setMaxLength(500);
    auto *form = new QFormLayout;
    form->addRow(tr("&Playback id:"), d->playbackId);
    //: of a piece of a recording, in time
    form->addRow(tr("&Start:"), d->start);
    //: of a piece of a recording, in time
    form->addRow(tr("&End:"), d->end);
    form->addRow(tr("&Name:"), d->name);
    d->reason = new PlainLabel;
    d->reason->setObjectName(u"clipReason"_s);
    d->reason->setWordWrap(true);
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, theme::mutedColor(palette()));
    d->reason->setPalette(quiet);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    d->go = buttons->addButton(tr("&Clip"), QDialogButtonBox::AcceptRole);
    d->go->setObjectName(u"clipGo"_s);
    auto *column = new QVBoxLayout(this);
    column->addWidget(intro);
    column->addLayout(form);
    column->addStretch(1);
    column->addWidget(d->reason);
    column->addWidget(buttons);
    for (const QLineEdit *edit : { d->playbackId, d->start, d->end })
        connect(edit, &QLineEdit::textChanged, this, [this] { d->check(); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    // Only now: before it is in the dialog, the dialog does not hear of it, and Enter would cancel.
    d->go->setDefault(true);
    setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    d->check();
    d->playbackId->setFocus();
}

ClipDialog::~ClipDialog() = default;

ClipOrder ClipDialog::order() const
{
    ClipOrder order;
    order.playbackId = d->playbackId->text().trimmed();
    order.sessionId = d->recording.sessionId;
    order.startTimeMs = d->recording.startedAtMs + clipMsOf(d->start->text()).value_or(0);
    // Without an end the server would go on to the present, which a recording does not reach.
    if (const auto end = clipMsOf(d->end->text()))
        order.endTimeMs = d->recording.startedAtMs + *end;
    else if (const auto duration = d->durationMs())
        order.endTimeMs = d->recording.startedAtMs + *duration;
    order.name = d->name->text().trimmed();
    return order;
}

} // namespace reelwatch
