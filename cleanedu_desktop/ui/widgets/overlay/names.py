"""What each field, person and step of a form is called, and whether it is asked at all."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit

from cleanedu_desktop.form_engine.definition import Field, Form, PeopleRole, Step
from cleanedu_desktop.form_engine.overlay import Overlay, named_in
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.ui.widgets.labels import label
from cleanedu_desktop.ui.widgets.overlay.section import Section


def must_stay(form: Form, name: str) -> str:
    """Return why `name` cannot be hidden; empty where it can."""
    one = named_in(form)[name]
    if isinstance(one, PeopleRole):
        return "必填" if one.min else ""
    if isinstance(one, Field):
        if one.required:
            return "必填"
        used = {form.happened_on, form.variants_by, *form.title_from}
        return "用作日期或标题" if name in used else ""
    return ""


@dataclass(frozen=True)
class NameLine:
    """The inputs of one name."""

    shipped: str
    words: QLineEdit
    shown: QCheckBox | None
    """None for a step."""


class NamesSection(Section):
    """A line for each name, those of a step below it."""

    def __init__(self, form: Form, overlay: Overlay) -> None:
        super().__init__(
            "名称与显示",
            "不显示的不再询问、不再打印；以前填的内容仍在记录里。",
        )
        self._known = named_in(form)
        self.names: dict[str, NameLine] = {}
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(4)
        self._grid.setHorizontalSpacing(12)
        self._grid.setColumnStretch(0, 1)
        for name, one in self._known.items():
            if isinstance(one, Step):
                self._head(f"步骤：{one.label}")
            self._line(form, name, one, overlay)
        self.lines.addLayout(self._grid)

    def _head(self, words: str) -> None:
        self._grid.addWidget(label(words, "muted"), self._grid.rowCount(), 0, 1, 3)

    def _line(
        self, form: Form, name: str, one: Field | PeopleRole | Step, overlay: Overlay
    ) -> None:
        words = QLineEdit(overlay.relabel.get(name, one.label))
        words.setPlaceholderText(one.label)
        words.setAccessibleName(f"{one.label}的名称")
        words.textEdited.connect(lambda _text: self.changed.emit())
        row = self._grid.rowCount()
        self._grid.addWidget(words, row, 0)
        shown: QCheckBox | None = None
        if not isinstance(one, Step):
            shown = QCheckBox("显示")
            why = must_stay(form, name)
            shown.setChecked(name not in overlay.hide)
            shown.setEnabled(not why or name in overlay.hide)
            shown.setAccessibleName(f"显示{one.label}")
            shown.toggled.connect(lambda _on: self.changed.emit())
            self._grid.addWidget(shown, row, 1)
            self._grid.addWidget(label(why, "faint"), row, 2)
        self._grid.addWidget(self.place_for(f"name:{name}"), row + 1, 0, 1, 3)
        self.names[name] = NameLine(one.label, words, shown)

    def fold(self, overlay: Overlay) -> Overlay:
        """Return `overlay` with these names; names that are gone from the form stay as they are."""
        relabel = {k: v for k, v in overlay.relabel.items() if k not in self.names}
        hide = [one for one in overlay.hide if one not in self.names]
        for name, line in self.names.items():
            words = line.words.text().strip()
            if words and words != line.shipped:
                relabel[name] = words
            if line.shown is not None and not line.shown.isChecked():
                hide.append(name)
        return replace(overlay, relabel=relabel, hide=tuple(hide))

    def labels(self) -> dict[str, str]:
        """Return name, shipped label and present label -> name, for the mistakes."""
        found: dict[str, str] = {}
        for name, line in self.names.items():
            for words in (name, line.shipped, line.words.text().strip()):
                if words:
                    found.setdefault(words, name)
        return found
