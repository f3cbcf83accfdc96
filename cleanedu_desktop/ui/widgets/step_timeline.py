"""The steps taken on a record, oldest first, as a line of dots with what was written."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cleanedu_desktop.acts.show_entry import EntryShown
from cleanedu_desktop.form_engine.definition import Form, Step
from cleanedu_desktop.form_engine.field_kinds import kind_of
from cleanedu_desktop.records.record import StepTaken
from cleanedu_desktop.ui.day_words import day
from cleanedu_desktop.ui.look import COLOURS
from cleanedu_desktop.ui.widgets.labels import label

_LEFT = 20
_DOT = 5


def step_timeline(shown: EntryShown, form: Form) -> QWidget:
    """Return the steps of a record; `form` is the form as it is now."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    record = shown.whole.record
    begun = day(record.happened_on or record.entered_at.date())
    rows: list[tuple[str, str, list[str]]] = [("登记", begun, [])]
    for taken in shown.whole.steps:
        step = shown.form.step_named(taken.step) or form.step_named(taken.step)
        title = shown.step_labels.get(taken.step, taken.step)
        rows.append((title, day(taken.taken_on), lines_of(shown, taken, step)))
    for place, (title, when, lines) in enumerate(rows):
        column.addWidget(TimelineEntry(title, when, lines, last=place == len(rows) - 1))
    return made


def lines_of(shown: EntryShown, taken: StepTaken, step: Step | None) -> list[str]:
    """Return what was written in a step, ``label：words``, people first."""
    lines = []
    for role in step.people if step else ():
        ties = shown.whole.in_role(role.role, step_id=taken.id)
        names = "、".join(str(tie.as_of.get("name", "")) for tie in ties)
        if names:
            lines.append(f"{role.label}：{names}")
    for field in step.fields if step else ():
        words = kind_of(field).show(taken.answers.get(field.name), field)
        if words and step and field.name != step.date_field:
            lines.append(f"{field.label}：{words}")
    return lines


class TimelineEntry(QWidget):
    """One dot with its words; the line goes on below unless it is the last."""

    def __init__(self, title: str, day: str, lines: list[str], *, last: bool) -> None:
        super().__init__()
        self._last = last
        column = QVBoxLayout(self)
        column.setContentsMargins(_LEFT, 0, 0, 12)
        column.setSpacing(2)
        head = label(f"{title}　{day}", wrap=True)
        font = head.font()
        font.setBold(True)
        head.setFont(font)
        column.addWidget(head)
        for words in lines:
            column.addWidget(label(words, "muted", wrap=True))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dot and the line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPoint(_DOT + 2, 10)
        if not self._last:
            painter.setPen(QPen(QColor(COLOURS["line_strong"]), 1.5))
            painter.drawLine(middle, QPoint(middle.x(), self.height() + 10))
        painter.setPen(QPen(QColor(COLOURS["accent"]), 2))
        painter.setBrush(QColor(COLOURS["card"]))
        painter.drawEllipse(middle, _DOT, _DOT)
        painter.end()
