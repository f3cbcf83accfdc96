"""Offers in the editor of make-up study (补学) those who still owe it: a click, not a name."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from cleanedu_desktop.acts.show_entry import EntryShown
from cleanedu_desktop.form_engine.definition import Step
from cleanedu_desktop.rules.make_up import AWAY
from cleanedu_desktop.rules.study_hours import MAKE_UP
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.empty_layout import empty
from cleanedu_desktop.ui.widgets.flow_layout import FlowLayout
from cleanedu_desktop.ui.widgets.labels import label
from cleanedu_desktop.ui.widgets.people_picker import PeoplePicker

ABSENTEE = "absentee"


def owing_of(shown: EntryShown, step: Step) -> tuple[str, ...]:
    """Return the ids of those away who have not made up, in order of attendance."""
    if step.name != MAKE_UP:
        return ()
    done = {tie.person_id for tie in shown.whole.people if tie.step_id and tie.role == ABSENTEE}
    away = [tie for tie in shown.whole.people if tie.step_id is None and tie.presence in AWAY]
    ordered = sorted(away, key=lambda tie: tie.position)
    return tuple(tie.person_id for tie in ordered if tie.person_id not in done)


class OwingPeople(QWidget):
    """Their names; those chosen already are not offered."""

    def __init__(self, owing: tuple[str, ...], names: dict[str, str], picker: PeoplePicker) -> None:
        super().__init__()
        self._owing, self._names, self._picker = owing, names, picker
        self._words = label("", "muted")
        self._flow = FlowLayout(gap=2)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self._words)
        line.addLayout(self._flow, 1)
        picker.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        left = [one for one in self._owing if one not in self._picker.people()]
        empty(self._flow)
        self._words.setText("缺席还没有补学，点姓名填入：")
        for one in left:
            name = self._called(one)
            take = partial(self._picker.add, one)
            self._flow.addWidget(button(name, take, role="link", name=f"填入{name}"))
        self.setVisible(bool(left))

    def _called(self, person_id: str) -> str:
        known = self._picker.known.get(person_id)
        return self._picker.known.called(known) if known else self._names.get(person_id, "")


def offer_owing(
    owing: tuple[str, ...], names: dict[str, str], pickers: dict[str, PeoplePicker]
) -> QWidget:
    """Return what offers those `owing` to the picker of the step; nothing where nobody does."""
    picker = pickers.get(ABSENTEE)
    if not owing or picker is None:
        nothing = QLabel()
        nothing.hide()
        return nothing
    return OwingPeople(owing, names, picker)
