"""Asks how an assessment standard stands from a day on: points, words and how each is measured."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from cleanedu_desktop.acts.change_standard import (
    StandardShown,
    change_standard,
    restore_standard,
    wrong_in_standard,
)
from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.rules.assessment import FULL, MEASURES, Section
from cleanedu_desktop.ui.look import COLOURS, screen_font
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.own_rules_dialog import OwnRulesDialog, fields_grid
from cleanedu_desktop.ui.pages.standard_extras_dialog import StandardExtrasDialog
from cleanedu_desktop.ui.pages.standard_fields import StandardFields
from cleanedu_desktop.ui.pages.standard_lines import Line, Lines, measure_words
from cleanedu_desktop.ui.widgets.ask import ask_line
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.inputs.dates import DateInput
from cleanedu_desktop.ui.widgets.labels import label, pill, retone

_WIDTH, _HEIGHT = 960, 240
_BEGINS = Field(name="begins", label="从哪天起", kind="date")
_ROW = QSize(0, 28)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_HEADS = ("考核内容", "分值", "怎样测算")
_TOLD = "一年按当年最后一天有效的标准考核，以前年度的考核不变；已登记的考核保留当时的分数。"
_CLOSE = 0.001
_FIELDS = {
    "kind": "哪种记录", "states": "到什么状态", "step": "办结是哪步", "rule": "哪条规则",
    "text": "考核内容", "max": "分值",
}  # fmt: skip
_CHECK_MS = 400
"""Milliseconds after the last letter until the whole is looked over."""


def _in_words(sentence: str) -> str:
    """Return what is wrong in a file in the words of the fields."""
    for key, words in {**MEASURES, **_FIELDS}.items():
        sentence = sentence.replace(f"“{key}”（{words}）", f"“{words}”").replace(
            f"“{key}”", f"“{words}”"
        )
    return sentence


class StandardDialog(OwnRulesDialog):
    """The indicators above, what one of them says below."""

    def __init__(self, work: OfficeWork, parent: QWidget, shown: StandardShown) -> None:
        super().__init__(work, parent, "修改考核标准")
        self.setFixedWidth(_WIDTH)
        self.standard = shown.standard
        self.shown = shown
        self.extras: StandardExtrasDialog | None = None
        self.titles = dict(shown.kinds) | {key: f"{key} {words}" for key, words in shown.rules}
        self.lines = Lines(shown.standard)
        self.rows: dict[str, QTreeWidgetItem] = {}
        self.column.addWidget(label(self.standard.title, "sectionTitle", wrap=True))
        self.tree = self._tree()
        self.column.addWidget(self.tree)
        self.sum = pill("", "green")
        self.told = label("", wrap=True)
        self.told.setProperty("tone", "amber")
        self._check = QTimer(self, singleShot=True, interval=_CHECK_MS)
        self._check.timeout.connect(self.check)
        foot = QHBoxLayout()
        foot.addWidget(self.sum)
        foot.addWidget(self.told, 1)
        foot.addWidget(button("扣分和佐证(&X)…", self.open_extras))
        foot.addWidget(button("增加项目(&G)", self.ask_section, picture="plus"))
        foot.addWidget(button("增加指标(&A)", self.add, picture="plus"))
        self.column.addLayout(foot)
        self.fields = StandardFields(shown)
        self.fields.edited.connect(self._edited)
        self.column.addWidget(self.fields)
        self.begins = DateInput(_BEGINS)
        self.begins.set_value(max(work.now().date(), self.standard.begins).isoformat())
        row = ("从哪天起(&D)", self.begins, self.begins.line)
        self.column.addLayout(fields_grid([row], _TOLD))
        self.back = self.add_buttons(self.save, self.restore, back="恢复原来的标准")
        self.back.setVisible(shown.changed)
        self._fill()

    def _tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setAccessibleName("考核指标")
        tree.setHeaderLabels(list(_HEADS))
        tree.headerItem().setTextAlignment(1, _RIGHT)
        tree.setObjectName("roomy")
        tree.setFixedHeight(_HEIGHT)
        tree.setIndentation(12)
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.setColumnWidth(1, 70)
        tree.setColumnWidth(2, 300)
        tree.currentItemChanged.connect(self._choose)
        return tree

    def _fill(self, chosen: str = "") -> None:
        self.tree.clear()
        self.rows = {}
        for section in self.lines.sections():
            self.tree.addTopLevelItem(self._section(section))
        self.tree.expandAll()
        first = chosen or next(iter(self.rows), "")
        if first:
            self.tree.setCurrentItem(self.rows[first])
        self._tell()

    def _section(self, section: Section) -> QTreeWidgetItem:
        top = QTreeWidgetItem([section.title])
        top.setSizeHint(0, _ROW)
        top.setFlags(Qt.ItemFlag.ItemIsEnabled)
        top.setFont(0, screen_font(13, bold=True))
        for column in range(len(_HEADS)):
            top.setBackground(column, QColor(COLOURS["stripe"]))
        for one in self.lines:
            if one.section == section.id:
                self.rows[one.id] = QTreeWidgetItem(top)
                self.rows[one.id].setData(0, Qt.ItemDataRole.UserRole, one.id)
                self.rows[one.id].setTextAlignment(1, _RIGHT)
                self.rows[one.id].setSizeHint(0, _ROW)
                self._write(one)
        return top

    def _write(self, line: Line) -> None:
        row, counts = self.rows[line.id], bool(line.now("on"))
        told = line.now("text") or "（新的指标）"
        row.setText(0, f"{line.id}　{told}" + ("" if counts else "（停用）"))
        row.setText(1, f"{line.now('max'):g}")
        extras = [f"扣分 {len(one)}" for one in [line.now("deduct")] if one]
        extras += [f"另有佐证 {len(one)}" for one in [line.now("evidence")] if one]
        row.setText(2, "　".join([measure_words(line.measure, self.titles), *extras]))
        tone = "accent" if line.changes else "text" if counts else "faint"
        for column in range(len(_HEADS)):
            row.setForeground(column, QColor(COLOURS[tone]))
            row.setToolTip(column, row.text(column))

    def _choose(self, row: QTreeWidgetItem | None, _before: QTreeWidgetItem | None = None) -> None:
        line = self._line(row)
        self.fields.setEnabled(line is not None)
        if line is not None:
            self.fields.show_line(line)

    def _line(self, row: QTreeWidgetItem | None) -> Line | None:
        chosen = None if row is None else row.data(0, Qt.ItemDataRole.UserRole)
        return next((one for one in self.lines if one.id == chosen), None)

    def _edited(self) -> None:
        line = self._line(self.tree.currentItem())
        if line is not None:
            self._write(line)
            self._tell()

    def _tell(self) -> None:
        points = self.lines.points
        fits = abs(points - FULL) < _CLOSE
        wanted = "" if fits else f"，应为 {FULL:g} 分"
        self.sum.setText(f"各项分值合计 {points:g} 分{wanted}")
        retone(self.sum, "green" if fits else "red")
        self._check.start()

    def check(self) -> None:
        """Look over what is typed as a file would be, and say at once what is wrong."""
        day = self.begins.value()
        parts = [one for one in self.lines.parts if one.get("text", "x")]
        if not parts or not isinstance(day, str) or abs(self.lines.points - FULL) >= _CLOSE:
            self.told.setText("")
            return
        self.work.act(
            wrong_in_standard,
            standard_id=self.standard.id,
            begins=date.fromisoformat(day),
            parts=parts,
            owner=self,
            key=f"wrong {id(self)}",
            done=lambda wrong: self.told.setText(_in_words(wrong[0]) if wrong else ""),
            failed=lambda problem: self.told.setText(problem.sentence),
        )

    def open_extras(self) -> None:
        """Ask for the deductions and the evidence of the chosen indicator."""
        line = self._line(self.tree.currentItem())
        if line is not None:
            self.extras = StandardExtrasDialog(self, self.shown, line)
            self.extras.taken.connect(self._edited)
            self.extras.open()

    def ask_section(self) -> None:
        """Ask for the title of a new section."""
        ask_line(self, "增加项目", "新的项目叫什么（如：廉政文化）：", self.add_section)

    def add_section(self, title: str) -> None:
        """Add a section with its first indicator, to be filled in."""
        made = self.lines.add(self.lines.new_section(title))
        self._fill(made.id)
        self.fields.text.line.setFocus()

    def add(self) -> None:
        """Add an indicator to the section of the chosen one, to be filled in."""
        line = self._line(self.tree.currentItem())
        sections = self.lines.sections()
        section = next((one for one in sections if line and one.id == line.section), sections[-1])
        made = self.lines.add(section)
        self._fill(made.id)
        self.fields.text.line.setFocus()

    def save(self) -> None:
        """Keep what differs."""
        begins = self.read(self.begins, _BEGINS)
        if begins is None:
            return
        wrong = self.fields.wrong or next(
            (f"指标 {one.id} 还没有写考核内容。" for one in self.lines if not one.now("text")), ""
        )
        if wrong or not self.lines.parts:
            self.banner.say(wrong or "没有改动，不用保存。", "amber")
            return
        done = f"“{self.standard.title}”已保存，从指定的日期起执行。"
        self.change(
            change_standard,
            done,
            standard_id=self.standard.id,
            begins=date.fromisoformat(begins),
            parts=self.lines.parts,
        )

    def restore(self) -> None:
        """Let the standard stand as before any change, from the day on."""
        begins = self.read(self.begins, _BEGINS)
        if begins is not None:
            day, done = date.fromisoformat(begins), f"“{self.standard.title}”已恢复原来的。"
            self.change(restore_standard, done, standard_id=self.standard.id, begins=day)
