"""What a plan is made from, ticked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.make_plan import make_plan
from cleanedu_desktop.acts.preview_plan import Source
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.plan_dialog import PlanDialog
from tests.ui.conftest import idle
from tests.ui.driving import words_on


def dialog_of(window: MainWindow, qtbot: QtBot, source: Source, year: int = 2027) -> PlanDialog:
    """The dialog, loaded."""
    dialog = PlanDialog(window.work, window, year=year, source=source)
    dialog.load()
    idle(qtbot, window.work)
    return dialog


def test_rules_with_their_source_all_ticked_and_made(window: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(window, qtbot, "rules")
    first = dialog.tree.topLevelItem(0)
    assert first is not None
    assert "支部工作条例" in first.text(0)
    every = len(dialog.keys())
    first.setCheckState(0, Qt.CheckState.Unchecked)
    assert len(dialog.keys()) == every - first.childCount()
    dialog._turn(first.child(0))
    chosen = len(dialog.keys())
    assert chosen == every - first.childCount() + 1
    assert dialog.count.text() == f"将列入 {chosen} 项"
    said: list[str] = []
    dialog.made.connect(said.append)
    dialog.make()
    idle(qtbot, window.work)
    assert said == [f"已列入 2027 年计划 {chosen} 项。"]


def test_what_is_there_cannot_be_ticked(window: MainWindow, qtbot: QtBot) -> None:
    window.work.act(make_plan, year=2027, source="rules", keys=["C9:2027-12-31"])
    idle(qtbot, window.work)
    dialog = dialog_of(window, qtbot, "rules")
    before = dialog.keys()
    assert "C9:2027-12-31" not in before and "1 项已有" in dialog.count.text()
    row = next(one for one in dialog._rows() if one.text(2) == "已列入")
    dialog._turn(row)
    assert dialog.keys() == before
    dialog.reject()


def test_last_year_and_nothing_to_take_over(window: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(window, qtbot, "last_year")
    assert "没有可以沿用" in words_on(dialog) and not dialog.take.isEnabled()
    dialog.reject()
    answers = {"year": 2026, "item": "开展谈话", "due_on": "2026-06-30"}
    window.work.act(record_entry, kind="plan_item", answers=answers)
    idle(qtbot, window.work)
    dialog = dialog_of(window, qtbot, "last_year")
    assert [one.text(1) for one in dialog._rows()] == ["2027年6月30日"]
    dialog.reject()


def test_a_refusal_is_told_and_nothing_is_made(window: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(window, qtbot, "rules")
    dialog.year = 2031
    dialog.make()
    idle(qtbot, window.work)
    assert "重新预览" in dialog.banner.words.text() and dialog.isVisible()
    dialog.reject()
