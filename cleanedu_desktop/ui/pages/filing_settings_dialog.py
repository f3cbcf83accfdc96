"""Asks how the office files: by item or volume, its codes, and how long each kind is kept."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from cleanedu_desktop.acts.change_retention import RetentionGiven, change_retention
from cleanedu_desktop.acts.change_settings import change_settings
from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.records.filing import KEEPS, SYSTEMS
from cleanedu_desktop.rules.filing.file_number import wrong_code
from cleanedu_desktop.rules.filing.filing_table import FilingClass
from cleanedu_desktop.settings import Settings
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.kind_words import place_of_kind
from cleanedu_desktop.ui.pages.own_rules_dialog import OwnRulesDialog, Row, fields_grid
from cleanedu_desktop.ui.widgets.inputs.choice import QuietCombo
from cleanedu_desktop.ui.widgets.inputs.text import TextInput
from cleanedu_desktop.ui.widgets.labels import label

CODES = {
    "fonds_number": "全宗号(&F)",
    "fonds_name": "全宗名称(&A)",
    "archive_category": "档案门类代码(&T)",
    "organ_code": "机构（问题）代码(&O)",
    "organ_name": "机构（问题）名称(&M)",
    "catalogue_number": "目录号（按卷）(&L)",
}
"""Setting -> label."""
_WORDS = ("fonds_name", "organ_name")
NOT_FILED, NOT_SAID = "不归档", "未定"
_TOLD = "全宗号由同级档案馆给定；全宗名称不写就是单位名称。改动只用于新的档号。"
_TABLE_TOLD = "期限以经档案部门审查同意的本单位的表为准；“照参考表填”只填未定的，并注明参照哪里。"
_CLASS = Qt.ItemDataRole.UserRole
_TABLE_HEIGHT = 240
_ROW_HEIGHT = 42
_BESIDE = 8
"""Pixels beside what stands in a cell, as the stylesheet leaves beside its words."""


def keep_filing(
    desk: Desk, *, settings: dict[str, str], kinds: dict[str, RetentionGiven]
) -> Changes:
    """Keep what was changed of the settings and the table."""
    changes = change_retention(desk, kinds=kinds) if kinds else Changes()
    if settings:
        change_settings(desk, changes=settings)
    return changes


def _apart(combo: QWidget) -> QWidget:
    """Return a holder that keeps `combo` apart from those above and below."""
    holder = QWidget()
    line = QVBoxLayout(holder)
    line.setContentsMargins(_BESIDE, 4, _BESIDE, 4)
    line.addWidget(combo)
    holder.setFocusProxy(combo)
    return holder


class FilingSettingsDialog(OwnRulesDialog):
    """The system, its codes, and a period for each kind."""

    def __init__(
        self,
        work: OfficeWork,
        parent: QWidget,
        settings: Settings,
        classes: Sequence[tuple[FilingClass, str]],
    ) -> None:
        super().__init__(work, parent, "归档设置")
        self.setFixedWidth(720)
        self._settings = settings
        self.system = QuietCombo()
        for key, words in SYSTEMS.items():
            self.system.addItem(words, key)
        self.system.setCurrentIndex(self.system.findData(settings.filing_system))
        self.codes = {
            name: TextInput(Field(name=name, label=words.partition("(")[0], kind="text"))
            for name, words in CODES.items()
        }
        for name, typed in self.codes.items():
            typed.line.setText(getattr(settings, name))
            # Else the sentences that wrap squeeze the lines.
            typed.setMinimumHeight(typed.sizeHint().height())
        rows: list[Row] = [("整理方法(&W)", self.system, self.system)]
        rows += [(words, self.codes[name], self.codes[name].line) for name, words in CODES.items()]
        self.column.addLayout(fields_grid([*rows], _TOLD))
        self.column.addWidget(label("归档范围和保管期限", "sectionTitle"))
        self.periods: dict[str, QuietCombo] = {}
        self.table = self._make_table(classes)
        self.column.addWidget(self.table)
        self.column.addWidget(label(_TABLE_TOLD, "faint", wrap=True))
        self.add_buttons(self.save, self.take_references, back="照参考表填(&R)")

    def _make_table(self, classes: Sequence[tuple[FilingClass, str]]) -> QTreeWidget:
        table = QTreeWidget()
        table.setObjectName("roomy")
        table.setAccessibleName("归档范围和保管期限")
        table.setHeaderLabels(["记录", "保管期限", "依据"])
        table.setRootIsDecorated(False)
        table.setFixedHeight(_TABLE_HEIGHT)
        header = table.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        table.setColumnWidth(0, 220)
        table.setColumnWidth(1, 128)
        for one, title in sorted(classes, key=lambda pair: place_of_kind(pair[0].kind)):
            proposed = f"参考：{one.proposed}（{one.citation}）" if one.proposed else ""
            row = QTreeWidgetItem([title, "", one.citation if one.keep else proposed])
            row.setToolTip(2, row.text(2))
            row.setSizeHint(0, QSize(0, _ROW_HEIGHT))
            row.setData(0, _CLASS, one)
            table.addTopLevelItem(row)
            period = QuietCombo()
            period.setAccessibleName(f"{title}的保管期限")
            period.addItems([NOT_SAID, *KEEPS, NOT_FILED])
            period.setCurrentText((one.keep or NOT_SAID) if one.file else NOT_FILED)
            table.setItemWidget(row, 1, _apart(period))
            self.periods[one.kind] = period
        self._classes = [one for one, _title in classes]
        return table

    def take_references(self) -> None:
        """Choose the period of the reference table wherever nothing was said."""
        for one in self._classes:
            period = self.periods[one.kind]
            if period.currentText() == NOT_SAID and one.proposed:
                period.setCurrentText(one.proposed)

    def save(self) -> None:
        """Keep what was changed."""
        typed = {name: one.line.text().strip() for name, one in self.codes.items()}
        for name, words in typed.items():
            if name not in _WORDS and (words or name != "fonds_number") and wrong_code(words):
                named = CODES[name].partition("(&")[0]
                self.banner.say(f"{named}{wrong_code(words)}，请改正。", "amber")
                return
        typed["filing_system"] = self.system.currentData()
        settings = {
            name: words for name, words in typed.items() if words != getattr(self._settings, name)
        }
        kinds = dict(self._changed())
        if not settings and not kinds:
            self.banner.say("没有改动，不用保存。", "amber")
            return
        self.change(keep_filing, "归档设置已保存。", settings=settings, kinds=kinds)

    def _changed(self) -> list[tuple[str, RetentionGiven]]:
        found = []
        for one in self._classes:
            said = self.periods[one.kind].currentText()
            before = (one.keep or NOT_SAID) if one.file else NOT_FILED
            if said == before:
                continue
            keep = said if said in KEEPS else ""
            cited = f"参照 {one.citation}" if keep and keep == one.proposed else ""
            given = RetentionGiven(
                keep=keep, file=said != NOT_FILED, organ=one.organ, citation=cited
            )
            found.append((one.kind, given))
        return found
