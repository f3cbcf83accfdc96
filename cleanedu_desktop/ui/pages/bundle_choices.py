"""What goes into an inspection package: order, kinds, how much is hidden, file or folder."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
)

from cleanedu_desktop.acts.bundle.asked import BY, BundleAsked
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.rules.masking import Masking
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.card import Card
from cleanedu_desktop.ui.widgets.labels import label
from cleanedu_desktop.ui.widgets.masking_choice import MaskingChoice

WIDTH, ROW = 320, 28
"""Pixels."""
SHAPES = {False: "一个 PDF 文件", True: "文件夹，一件一个文件"}
_KIND = Qt.ItemDataRole.UserRole


def _choice(words: Sequence[tuple[str, object]], name: str) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    for said, value in words:
        made.addItem(said, value)
    return made


def _state(*, on: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked


class BundleChoices(Card):
    """Tells what is asked; `changed` when that is something else."""

    changed = Signal()

    def __init__(self, forms: Sequence[Form]) -> None:
        """`forms`: the main forms of the kinds, in their order."""
        super().__init__(margins=(16, 14, 16, 14), spacing=10)
        self.setFixedWidth(WIDTH)
        self._forms = list(forms)
        self.by = _choice([(words, key) for key, words in BY.items()], "编排")
        self.hidden = MaskingChoice(below=True)
        self.level = self.hidden.level
        self.shape = _choice([(words, key) for key, words in SHAPES.items()], "形式")
        self.pictures = QCheckBox("放入签字扫描件和照片")
        self.pictures.setChecked(True)
        self.restricted = QCheckBox("包含不公开的种类和内容")
        self.types = QLineEdit()
        self.types.setAccessibleName("只放哪种类型")
        self.types.setPlaceholderText("例如 中心组；空着是全部")
        self.types.setToolTip("只放类型里含有这些字的记录，和与它们关联的；几种用顿号隔开")
        self.types.textChanged.connect(self._told)
        self.kinds = QListWidget()
        self.kinds.setAccessibleName("放入哪些种类")
        self._lay_out()
        self._list_kinds()
        self.by.activated.connect(self._told)
        self.hidden.changed.connect(self._level_chosen)
        self.shape.activated.connect(self._told)
        self.pictures.clicked.connect(self._told)
        self.restricted.clicked.connect(self._list_kinds)
        self.kinds.itemChanged.connect(self._told)

    def _lay_out(self) -> None:
        rows = QFormLayout()
        rows.setSpacing(8)
        for words, one in (
            ("编排", self.by),
            ("内容", self.hidden),
            ("形式", self.shape),
            ("类型", self.types),
        ):
            rows.addRow(words, one)
        head = QHBoxLayout()
        head.addWidget(label("放入的种类", "sectionTitle"), 1)
        for words, on in (("全选", True), ("全不选", False)):
            head.addWidget(button(words, partial(self.choose_all, on=on), role="link"))
        column = self.inside
        column.addLayout(rows)
        column.addWidget(self.pictures)
        column.addWidget(self.restricted)
        column.addLayout(head)
        column.addWidget(self.kinds, 1)

    def asked(self, year: int) -> BundleAsked:
        """Return what is asked for a year; all kinds are told as none chosen."""
        items = [self.kinds.item(at) for at in range(self.kinds.count())]
        chosen = [one for one in items if one.checkState() is Qt.CheckState.Checked]
        return BundleAsked(
            year=year,
            by=self.by.currentData(),
            kinds=() if len(chosen) == len(items) else tuple(one.data(_KIND) for one in chosen),
            types=tuple(
                one for one in self.types.text().replace("，", "、").split("、") if one.strip()
            ),
            restricted=self.restricted.isChecked(),
            pictures=self.pictures.isChecked(),
            level=self.hidden.masking,
            also_mask=self.hidden.names,
            folder=self.shape.currentData(),
        )

    def is_empty(self) -> bool:
        """Tell whether no kind is chosen at all."""
        items = [self.kinds.item(at) for at in range(self.kinds.count())]
        return not any(one.checkState() is Qt.CheckState.Checked for one in items)

    def choose_all(self, *, on: bool) -> None:
        """Choose every kind, or none."""
        self.kinds.blockSignals(True)
        for at in range(self.kinds.count()):
            self.kinds.item(at).setCheckState(_state(on=on))
        self.kinds.blockSignals(False)
        self.changed.emit()

    def _list_kinds(self) -> None:
        """List the kinds that may be chosen; what was not chosen stays so."""
        off = {
            one.data(_KIND)
            for at in range(self.kinds.count())
            if (one := self.kinds.item(at)).checkState() is Qt.CheckState.Unchecked
        }
        self.kinds.blockSignals(True)
        self.kinds.clear()
        for form in self._forms:
            if form.restricted and not self.restricted.isChecked():
                continue
            item = QListWidgetItem(f"{form.title}（不公开）" if form.restricted else form.title)
            item.setData(_KIND, form.kind)
            item.setSizeHint(QSize(0, ROW))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(_state(on=form.kind not in off))
            self.kinds.addItem(item)
        self.kinds.blockSignals(False)
        self.changed.emit()

    def _level_chosen(self) -> None:
        """Nothing scanned goes in where names are hidden."""
        self.pictures.setEnabled(self.hidden.masking is Masking.WHOLE)
        self.changed.emit()

    def _told(self) -> None:
        self.changed.emit()
