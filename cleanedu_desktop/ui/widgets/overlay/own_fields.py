"""The fields an office adds to a form."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.form_engine.overlay import OWN, Overlay
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.overlay.own_field import OwnField
from cleanedu_desktop.ui.widgets.overlay.section import Section


class OwnFieldsSection(Section):
    """Below each other, in the order they are printed."""

    def __init__(self, overlay: Overlay, now: Callable[[], datetime]) -> None:
        super().__init__("自增字段", "印在签字栏前面；同类的其他表也可以用。")
        self._now = now
        self._names = {one.name for one in overlay.fields}
        self.fields: list[OwnField] = []
        self._column = QVBoxLayout()
        self.lines.addLayout(self._column)
        more = QHBoxLayout()
        self.add_button = button("增加字段", self.add_field, picture="plus")
        more.addWidget(self.add_button)
        more.addStretch(1)
        self.lines.addLayout(more)
        for field in overlay.fields:
            self._add(field)

    def add_field(self) -> None:
        """Append a field and put the cursor into its label."""
        self._add(Field(name=self._fresh_name(), label="", kind="text"))
        self.fields[-1].label.setFocus()
        self.changed.emit()

    def _fresh_name(self) -> str:
        """Return a name no field of this form ever had: old records keep what was answered."""
        at = f"{OWN}{self._now():%Y%m%d_%H%M%S}"
        name, count = at, 1
        while name in self._names:
            count += 1
            name = f"{at}_{count}"
        self._names.add(name)
        return name

    def _add(self, field: Field) -> None:
        made = OwnField(field)
        made.changed.connect(self.changed)
        made.removed.connect(lambda: self._remove(made))
        self.fields.append(made)
        self._column.addWidget(made)

    def _remove(self, one: OwnField) -> None:
        self.fields.remove(one)
        self._column.removeWidget(one)
        one.hide()
        one.deleteLater()
        self.changed.emit()

    def fold(self, overlay: Overlay) -> Overlay:
        """Return `overlay` with these fields."""
        return replace(overlay, fields=tuple(one.field() for one in self.fields))

    def tell(self, placed: Mapping[str, Sequence[str]]) -> set[str]:
        """Show the mistakes of each field below it."""
        self.told = {f"own:{at}": one.told for at, one in enumerate(self.fields)}
        return super().tell(placed)
