"""The line above a list: of which year, in which state, how many, and how close the rows stand."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QPushButton, QWidget

from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.rules.unsigned import SIGNED_BY_HAND
from cleanedu_desktop.ui.models.record_list import Query
from cleanedu_desktop.ui.pages.kind_words import CORE_WORDS, KindWords
from cleanedu_desktop.ui.pages.list_printing import is_of_years
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.labels import label

_YEARS_BACK = 6


def _chip(words: str, name: str) -> QPushButton:
    made = button(words, role="chip", name=name)
    made.setCheckable(True)
    return made


class ListFilters(QWidget):
    """Begins with this year, where records belong to years."""

    changed = Signal()

    def __init__(self, form: Form, words: KindWords, this_year: int, *, may_edit: bool) -> None:
        super().__init__()
        self._this_year = this_year
        self.year = self._years(form)
        self.chips = QButtonGroup(self)
        self.unattached = _chip("没有签字件", "只看没有签字件的记录；照片、签到表等附件不算签字件")
        self.unattached.clicked.connect(self.changed)
        self.unattached.setVisible(form.kind in SIGNED_BY_HAND)
        self.count = label("", "muted")
        self.bin = _chip("回收站", f"看撤回的{words.title}")
        self.bin.clicked.connect(self._turn_bin)
        self.bin.setVisible(may_edit)
        self.density = _chip("紧凑", "紧凑行距")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.year)
        for chip in self._states(form):
            line.addWidget(chip)
        line.addWidget(self.unattached)
        line.addStretch(1)
        for one in (self.count, self.bin, self.density):
            line.addWidget(one)

    def _years(self, form: Form) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName("年度")
        made.addItem("全部年度", None)
        ahead = 0 if form.happened_on and form.kind in CORE_WORDS else 1
        for year in range(self._this_year + ahead, self._this_year - _YEARS_BACK, -1):
            made.addItem(f"{year} 年", year)
        if is_of_years(form):
            made.setCurrentIndex(made.findData(self._this_year))
        else:
            made.hide()
        made.currentIndexChanged.connect(lambda _place: self.changed.emit())
        return made

    def _states(self, form: Form) -> list[QPushButton]:
        if len(form.states) < 2:
            return []
        for state, word in [("", "全部"), *form.states.items()]:
            chip = _chip(word, f"只看{word}" if state else "看全部状态")
            chip.setChecked(not state)
            chip.setProperty("state", state)
            chip.clicked.connect(self.changed)
            self.chips.addButton(chip)
        return [one for one in self.chips.buttons() if isinstance(one, QPushButton)]

    def narrow(self, query: Query) -> Query:
        """Return the query narrowed to what is chosen here."""
        return replace(
            query,
            year=self.year.currentData(),
            state=self.state_chosen(),
            withdrawn=self.bin.isChecked(),
            unattached=self.unattached.isChecked(),
        )

    def state_chosen(self) -> str | None:
        """Return the state key of the chip that is down, None for all."""
        down = (chip for chip in self.chips.buttons() if chip.isChecked())
        return next((chip.property("state") or None for chip in down), None)

    def choose_state(self, state: str) -> None:
        """Show only records in this state ("" for all), of every year."""
        self.show_every_year()
        self.bin.setChecked(False)
        self.unattached.setChecked(False)
        for chip in self.chips.buttons():
            chip.setChecked(chip.property("state") == state)
        self.changed.emit()

    def choose_unattached(self) -> None:
        """Show only the records of this year that have no attachment."""
        self.choose_state("")
        self.unattached.setChecked(True)
        self.year.setCurrentIndex(self.year.findData(self._this_year))
        self.changed.emit()

    def show_every_year(self) -> None:
        """Leave the year out."""
        self.year.setCurrentIndex(0)

    def _turn_bin(self) -> None:
        if self.bin.isChecked():
            self.show_every_year()
        self.changed.emit()
