"""The year's plan in the window."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.list_people import PersonListed, list_people
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.kind_page import KindPage
from cleanedu_desktop.ui.pages.plan_page import PlanPage
from tests.ui.conftest import idle
from tests.ui.driving import buttons, words_on
from tests.ui.pages.test_plan_tree import rows


def plan_of(window: MainWindow, qtbot: QtBot) -> PlanPage:
    """The page, loaded."""
    window.go("plan")
    page = window.page("plan")
    assert isinstance(page, PlanPage)
    idle(qtbot, window.work)
    return page


def put(window: MainWindow, qtbot: QtBot, words: str, due_on: str, *, led: bool) -> None:
    """Put something on the plan."""
    found: list[PersonListed] = []
    window.work.act(list_people, done=found.extend)
    idle(qtbot, window.work)
    people = [PersonGiven(found[0].id, "responsible_person")] if led else []
    answers = {"year": 2026, "item": words, "due_on": due_on, "lead_department": "办公室"}
    window.work.act(record_entry, kind="plan_item", answers=answers, people=people)
    idle(qtbot, window.work)


def test_without_a_plan_it_offers_two_ways(window: MainWindow, qtbot: QtBot) -> None:
    page = plan_of(window, qtbot)
    assert page.stack.currentIndex() == 1 and "2026 年还没有计划" in words_on(page)
    next(one for one in buttons(page) if one.text() == "按规则生成").click()
    idle(qtbot, window.work)
    assert page.dialog is not None and page.dialog.isVisible()
    page.dialog.make()
    idle(qtbot, window.work)
    assert page.stack.currentIndex() == 0 and rows(page.tree)
    assert "已列入 2026 年计划" in window.banner.words.text()


def test_figures_and_what_each_chip_leaves(window: MainWindow, qtbot: QtBot) -> None:
    put(window, qtbot, "逾期的事", "2026-06-10", led=True)
    put(window, qtbot, "没人的事", "2026-09-10", led=False)
    page = plan_of(window, qtbot)
    assert page.cards["done"].note.text() == "0/2 项，逾期 1 项"
    assert page.cards["surprise"].number.text() == "100"
    assert page.cards["unassigned"].number.text() == "1"
    assert page.chips["待办"].text() == "待办 2"
    page.cards["unassigned"].pressed.emit()
    assert [row.text(1) for row in rows(page.tree)] == ["没人的事"]
    page.narrow("已逾期")
    assert [row.text(1) for row in rows(page.tree)] == ["逾期的事"]
    page.turn(1)
    idle(qtbot, window.work)
    assert "2027 年还没有计划" in words_on(page)


def test_a_session_begun_from_an_item_counts_for_it(window: MainWindow, qtbot: QtBot) -> None:
    put(window, qtbot, "学习准则", "2026-06-30", led=True)
    page = plan_of(window, qtbot)
    page.tree.setCurrentItem(rows(page.tree)[0])
    page.foot.study.click()
    sessions = window.page("study_session")
    assert isinstance(sessions, KindPage)
    qtbot.waitUntil(lambda: sessions.editor is not None)
    editor = sessions.editor
    assert editor is not None and editor.ties is not None
    ties = editor.ties
    qtbot.waitUntil(lambda: [one.title for one in ties.ties()] == ["学习准则"])


def test_the_sheets_of_the_year_and_of_a_quarter(window: MainWindow, qtbot: QtBot) -> None:
    put(window, qtbot, "学习准则", "2026-06-30", led=True)
    page = plan_of(window, qtbot)
    page._fill_print_menu()
    titles = [one.text() for one in page._print_menu.actions() if one.text()]
    assert titles[0] == "年度教育计划表" and titles[-1] == "季度计划报备表　第二季度"
    next(one for one in page._print_menu.actions() if one.text() == titles[-1]).trigger()
    qtbot.waitUntil(lambda: page.printer.preview is not None)
    assert page.printer.preview is not None
    page.printer.preview.close()
    page._fill_make_menu()
    assert page._make_menu.actions()[0].text() == "从 2025 年沿用到 2026 年…"


def test_a_new_item_begins_with_the_year(window: MainWindow, qtbot: QtBot) -> None:
    page = plan_of(window, qtbot)
    page.begin_item()
    items = window.page("plan_item")
    assert isinstance(items, KindPage)
    qtbot.waitUntil(lambda: items.editor is not None)
    assert items.editor is not None
    assert items.editor.form.answers()["year"] == 2026
    items.drop_editor()
