"""The export button of a list: Excel whole, masked or counted, templates, and the way back in."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from cleanedu_desktop.acts.export_ledgers import THREE_LISTS, export_ledgers
from cleanedu_desktop.acts.export_list import Exported, export_list
from cleanedu_desktop.acts.export_template import export_template
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.rules.masking import SHORTEST_NAME, Masking, names_within
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.widgets.ask import ask, ask_line
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.masking_choice import FURTHER, TOLD
from cleanedu_desktop.ui.widgets.pick_path import pick_target
from cleanedu_desktop.ui.widgets.record_table import RecordTable

FILES = "Excel 工作簿 (*.xlsx)"
_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f]')


class ListExporting(QObject):
    """Exports the records selected in a list; without a selection, and on ledgers, all of it."""

    said = Signal(str, str)
    """Words and their tone."""
    asked_import = Signal()

    def __init__(self, work: OfficeWork, form: Form, table: RecordTable) -> None:
        super().__init__(table)
        self._work = work
        self._form = form
        self._table = table
        self.button = button("导出(&X)", picture="download")
        self.button.setVisible(work.may_edit)
        self.menu = QMenu(self.button)
        self._of_rows = [
            self.menu.addAction("", partial(self._list, masking))
            for masking in (Masking.WHOLE, Masking.MASKED, Masking.FIGURES)
        ]
        self._add_ledgers()
        self.menu.addSeparator()
        self.menu.addAction("空白模板（填好可以导入）…", self._template)
        if form.kind != "person":
            self.menu.addAction("从 Excel 导入…", self.asked_import.emit)
        self.menu.aboutToShow.connect(self._tell)
        self.button.setMenu(self.menu)
        self._tell()

    def _add_ledgers(self) -> None:
        """Offer the ledgers of the kind, the three lists of problems first."""
        ledgers = [one for one in self._work.forms_of(self._form.kind) if one.layout == "ledger"]
        if {one.id for one in ledgers} >= set(THREE_LISTS):
            self._ledger("三清单（问题、任务、责任）…", THREE_LISTS, "三清单")
            ledgers = [one for one in ledgers if one.id not in THREE_LISTS]
        for one in ledgers:
            self._ledger(f"{one.title}…", (one.id,), one.title)

    def _ledger(self, words: str, form_ids: tuple[str, ...], name: str) -> None:
        self._of_rows.append(self.menu.addAction(words, partial(self._ledgers, form_ids, name)))

    def _tell(self) -> None:
        """Say in the menu what would be exported."""
        selected, everything = len(self._table.selected_ids()), len(self._table.records.ids)
        what = f"所选 {selected} 条" if selected else f"清单全部 {everything} 条"
        whole, masked, figures = self._of_rows[:3]
        whole.setText(f"导出{what}到 Excel…")
        masked.setText(f"导出{what}，姓名打码…")
        figures.setText(f"导出{what}的统计数字…")
        for one in self._of_rows:
            one.setEnabled(everything > 0)

    def _list(self, masking: Masking) -> None:
        ids = self._table.selected_ids() or list(self._table.records.ids)
        name = self._form.title + ("" if masking is Masking.WHOLE else f"（{masking.label}）")
        given = {"kind": self._form.kind, "ids": ids, "masking": masking}
        if masking is Masking.MASKED:
            self._confirmed(partial(self._ask_names, name, given))
        else:
            self._confirmed(partial(self._choose, name, export_list, given))

    def _ask_names(self, name: str, given: dict[str, Any]) -> None:
        """Ask whom to hide besides those the program knows; most often there is nobody."""
        ask_line(
            self._table.window(),
            "导出，姓名打码",
            f"{TOLD}\n{FURTHER}（没有就不写）：",
            lambda words: self._masked(words, name, given),
            verb="选择位置",
            optional=True,
        )

    def _masked(self, words: str, name: str, given: dict[str, Any]) -> None:
        names = tuple(names_within(words))
        if short := [one for one in names if len(one) < SHORTEST_NAME]:
            told = f"没有导出：“{short[0]}”只有一个字，会误伤别的文字，请写全姓名。"
            self.said.emit(told, "amber")
            return
        self._choose(name, export_list, given | {"also_mask": names})

    def _ledgers(self, form_ids: tuple[str, ...], name: str) -> None:
        given = {"form_ids": form_ids, "ids": list(self._table.records.ids)}
        self._confirmed(partial(self._choose, name, export_ledgers, given))

    def _template(self) -> None:
        self._choose(f"{self._form.title}模板", export_template, {"kind": self._form.kind})

    def _confirmed(self, then: Callable[[], object]) -> None:
        """Ask first where the kind is confidential: the file can be read by whoever has it."""
        if not self._form.restricted:
            then()
            return
        ask(
            self._table.window(),
            "导出不公开的内容吗？",
            f"{self._form.title}不公开。导出的文件不加密，谁拿到都能读；台账会记下是你导出的。",
            [("导出(&X)", then), ("取消(&C)", None)],
        )

    def _choose(self, name: str, act: Callable[..., Exported], given: dict[str, Any]) -> None:
        stamp = f"{self._work.now():%Y%m%d-%H%M%S}"
        proposed = self._work.folders.printouts / f"{_UNSAFE.sub('_', name)}-{stamp}.xlsx"
        pick_target(
            self._table.window(),
            "导出到",
            lambda file: self.export(act, file, given),
            proposed=proposed,
            names=FILES,
        )

    def export(self, act: Callable[..., Exported], target: Path, given: dict[str, Any]) -> None:
        """Export to `target` on the worker, and say where it is."""
        if act is not export_template and self._form.restricted:
            given = given | {"restricted": True}
        self._work.act(
            act, target=target, owner=self, done=self._done, failed=self._problem, **given
        )

    def _problem(self, problem: OfficeProblem) -> None:
        self.said.emit(problem.sentence, "amber")

    def _done(self, done: Exported) -> None:
        cut = f"有 {done.cut} 处文字太长，只写了前面的部分。" if done.cut else ""
        count = f"{done.records} 条，" if done.records else ""
        self.said.emit(f"已导出{count}文件在 {done.path}。{cut}", "amber" if cut else "green")
