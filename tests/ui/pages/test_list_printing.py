"""The print button of a list."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.correct_entry import correct_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.list_entries import list_ids
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.list_printing import ListPrinting, is_of_years
from tests.form_engine.filled_records import shipped_forms
from tests.ui.conftest import idle
from tests.ui.driving import press, question
from tests.ui.pages.test_list_view import list_of


def asked_by(printing: ListPrinting) -> list[list[str]]:
    """What is asked for from now on, instead of being printed."""
    asked: list[list[str]] = []
    printing.asked.disconnect()
    printing.asked.connect(lambda _form, ids: asked.append(ids))
    return asked


def test_the_button_says_what_it_prints(window: MainWindow, qtbot: QtBot) -> None:
    """The selection, or all of the list."""
    shown = list_of(window, qtbot, "person")
    printing = shown.printing
    asked = asked_by(printing)
    assert "打印清单全部 4 份" in printing.button.text()
    printing.button.click()
    shown.table.selectRow(1)
    assert "打印所选 1 份" in printing.button.text()
    assert printing.button.accessibleName() == "打印所选 1 份"
    printing.button.click()
    assert asked == [shown.model.ids, shown.model.ids[1:2]]
    assert printing.button.menu() is None


def test_several_forms_stand_in_the_menu(window: MainWindow, qtbot: QtBot) -> None:
    """Those of a step stand with the record alone; a ledger always takes all of the list."""
    shown = list_of(window, qtbot, "rectification")
    menu = shown.printing.button.menu()
    assert isinstance(menu, QMenu)
    titles = [one.text() for one in menu.actions()]
    assert titles[0] == "问题整改登记表"
    assert "问题整改台账" in titles
    assert "整改通知书回执" not in titles
    assert "打印清单全部 1 份…" in shown.printing.button.text()
    shown.table.selectRow(0)
    assert "问题整改台账（清单全部 1 条）" in [one.text() for one in menu.actions()]


def test_more_than_this_year_is_asked_about(window: MainWindow, qtbot: QtBot) -> None:
    """All, this year alone, or nothing."""

    def one_of_last_year(desk: Desk) -> None:
        answers = {"source": "自查", "found_on": "2025-03-05", "problem": "往年的问题"}
        record_entry(desk, kind="rectification", answers=answers)

    window.work.act(one_of_last_year)
    shown = list_of(window, qtbot, "rectification")
    asked = asked_by(shown.printing)
    form = window.work.main_form("rectification")
    shown.printing.print_form(form)
    assert [len(one) for one in asked] == [1], "this year alone needs no question"
    shown.filters.show_every_year()
    idle(qtbot, window.work)
    for answer in ("只打印 2026 年的 1 份", "打印全部 2 份", "取消"):
        shown.printing.print_form(form)
        idle(qtbot, window.work)
        press(question(shown), answer)
        idle(qtbot, window.work)
    assert [len(one) for one in asked] == [1, 1, 2]
    window.work.act(all_of_this_year)
    shown.refresh()
    idle(qtbot, window.work)
    shown.printing.print_form(form)
    idle(qtbot, window.work)
    assert [len(one) for one in asked] == [1, 1, 2, 2]


def all_of_this_year(desk: Desk) -> None:
    """Move every item to this year."""
    for one in list_ids(desk, kind="rectification"):
        correct_entry(desk, record_id=one, answers={"found_on": "2026-06-01"})


def test_people_and_texts_belong_to_no_year() -> None:
    """A commitment is of a year, all else of a day."""
    undated = {
        one.id for one in shipped_forms().forms if one.id == one.kind and not is_of_years(one)
    }
    assert undated == {"person", "reminder_text"}
