"""Who was reached, in the window."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.correct_entry import correct_entry
from cleanedu_desktop.rules.coverage.gaps import HOURS, TALKS, TEXTS
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.coverage_page import CoveragePage
from cleanedu_desktop.ui.pages.coverage_sections import CONTENTS, GROUPS
from cleanedu_desktop.ui.pages.kind_page import KindPage
from cleanedu_desktop.ui.widgets.chart_view import ChartView
from tests.ui.conftest import idle
from tests.ui.driving import buttons, words_on

PARTY = {"political_status": "中共党员"}


def opened(window: MainWindow, qtbot: QtBot) -> CoveragePage:
    """The page, loaded."""
    window.navigation.entries["coverage"].click()
    page = window.page("coverage")
    assert isinstance(page, CoveragePage)
    idle(qtbot, window.work)
    return page


def with_party_members(window: MainWindow, qtbot: QtBot) -> None:
    """Make the first, a secretary, and the last members of the Party."""
    people = sorted(("王某甲", "钱某丁"))
    for name in people:
        answers = {**PARTY, "post": "支部书记"} if name == "王某甲" else PARTY
        window.work.act(correct_entry, record_id=number_of(name), answers=answers)
    idle(qtbot, window.work)


def number_of(name: str) -> str:
    """The number of a person of the sample office."""
    return {"王某甲": "R2026-0001", "钱某丁": "R2026-0004"}[name]


def charts(page: CoveragePage) -> list[ChartView]:
    """The charts shown now."""
    widgets = [page.charts.itemAt(place).widget() for place in range(page.charts.count())]
    return [one for one in widgets if isinstance(one, ChartView)]


def gap(page: CoveragePage, name: str) -> QTreeWidgetItem:
    """The first line of someone."""
    for place in range(page.gaps.topLevelItemCount()):
        top = page.gaps.topLevelItem(place)
        assert top is not None
        for at in range(top.childCount()):
            if top.child(at).text(0) == name:
                return top.child(at)
    raise AssertionError(name)


def test_figures_choose_what_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    with_party_members(window, qtbot)
    page = opened(window, qtbot)
    assert "在册 4 人，当年学习教育 1 次" in words_on(page)
    assert page.cards[HOURS].accessibleName() == "学时达到要求 0人 还有 2 人没有达到"
    (hours,) = charts(page)
    assert hours.accessibleName() == "2026年集中学习学时"
    for part, title in ((TALKS, "支部委员"), (GROUPS, "各类人员覆盖面")):
        page.cards[part].pressed.emit()
        assert title in charts(page)[0].accessibleName()
        assert page.cards[part].property("chosen") == "true"
    page.choose(TEXTS)
    assert charts(page) == []
    assert "还没有填写" in words_on(page)
    page.choose(CONTENTS)
    assert "没有标明内容" in words_on(page)
    assert not page.gap_card.isVisible()
    window.resize(1920, 1080)
    qtbot.waitUntil(lambda: page.chart_card.height() < page.area.height())


def test_a_missing_talk_begins_with_both_in_place(window: MainWindow, qtbot: QtBot) -> None:
    """From the line of the gap and from the cell of the matrix."""
    with_party_members(window, qtbot)
    page = opened(window, qtbot)
    page.choose(TALKS)
    page.gaps.itemClicked.emit(gap(page, "钱某丁"), 2)
    talks = window.page("talk")
    assert isinstance(talks, KindPage)
    qtbot.waitUntil(lambda: talks.editor is not None)
    idle(qtbot, window.work)
    assert talks.editor is not None
    words = words_on(talks.editor)
    assert "王某甲" in words
    assert "钱某丁" in words
    talks.drop_editor()
    page = opened(window, qtbot)
    page.choose(TALKS)
    matrix = charts(page)[0]
    asked: list[object] = []
    window.routes.to_new.connect(lambda kind, what: asked.append((kind, len(what.people))))
    matrix.chosen.emit(1, 0)
    assert asked == [("talk", 2)]
    qtbot.waitUntil(lambda: talks.editor is not None)
    talks.drop_editor()


def test_a_row_leads_to_the_person(window: MainWindow, qtbot: QtBot) -> None:
    page = opened(window, qtbot)
    charts(page)[0].chosen.emit(0, -1)
    idle(qtbot, window.work)
    people = window.stack.currentWidget()
    assert isinstance(people, KindPage)
    assert people.view.title.text() == "李某乙"


def test_another_day_has_its_own_answer(window: MainWindow, qtbot: QtBot) -> None:
    page = opened(window, qtbot)
    page.look_at(date(2026, 6, 11))
    idle(qtbot, window.work)
    assert "当年学习教育 0 次" in words_on(page)
    next(one for one in buttons(page) if one.text().startswith("今天")).click()
    idle(qtbot, window.work)
    assert "当年学习教育 1 次" in words_on(page)
    next(one for one in buttons(page) if "上一年年底" in one.text()).click()
    idle(qtbot, window.work)
    assert page.day() == date(2025, 12, 31)
    page.on.line.setText("没有这一天")
    page.on.changed.emit()
    assert page.day() is None
    idle(qtbot, window.work)
    assert "当年学习教育 0 次" in words_on(page)


def test_it_prints_what_it_shows(window: MainWindow, qtbot: QtBot) -> None:
    page = opened(window, qtbot)
    page.print_it()
    idle(qtbot, window.work)
    assert page.papers.preview is not None
    assert page.papers.preview.pdf.name.startswith("覆盖-2026-06-15")
    assert page.papers.preview.pdf.read_bytes().startswith(b"%PDF")
    page.papers.preview.close()


@pytest.mark.parametrize("width", [1024, 1920])
def test_it_asks_for_no_more_room_than_there_is(
    window: MainWindow, qtbot: QtBot, width: int
) -> None:
    page = opened(window, qtbot)
    window.resize(width, 700)
    for part in page.cards:
        page.choose(part)
        assert page.minimumSizeHint().width() <= width - 58
