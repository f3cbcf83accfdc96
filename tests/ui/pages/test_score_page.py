"""The page of the assessment: points, how they came about, the evidence one click away."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.score_year import assessment_answers
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.kind_page import KindPage
from cleanedu_desktop.ui.pages.score_page import chart_of
from tests.ui.conftest import idle
from tests.ui.driving import buttons
from tests.ui.pages.assessing import line, score


def test_another_standard_and_another_year(window: MainWindow, qtbot: QtBot) -> None:
    page = score(window, qtbot)
    assert page.standard.count() == 3
    page.standard.setCurrentIndex(2)
    page.standard.activated.emit(2)
    idle(qtbot, window.work)
    assert page.scored is not None
    assert page.scored.standard_id == "county-c"
    assert page.standard.currentData() == "county-c"
    assert "（wtabcd" in page.source.text()
    page.turn(-1)
    idle(qtbot, window.work)
    assert page.scored.year == 2025
    assert page.year_words.text() == "2025 年"
    page.turn(5)
    idle(qtbot, window.work)
    assert page.year == 2026


def test_an_assessment_begins_with_what_was_worked_out(window: MainWindow, qtbot: QtBot) -> None:
    page = score(window, qtbot)
    page.begin.click()
    idle(qtbot, window.work)
    opened = window.stack.currentWidget()
    assert isinstance(opened, KindPage)
    assert opened.editor is not None
    answers = opened.editor.form.answers()
    assert answers["standard"] == "county-a"
    scores = answers["scores"]
    assert len(scores) == 13
    assert all(row["section"] for row in scores)
    (row,) = (row for row in scores if row["indicator"] == "3.1")
    assert row["basis"] == "4人中1人做到，本期未到期，暂不计。"
    (row,) = (row for row in scores if row["indicator"] == "4.1")
    assert row["self"] == 0


def test_what_is_recorded_stands_on_the_page_and_prints_on_its_sheet(
    window: MainWindow, qtbot: QtBot
) -> None:
    """With the points of people."""
    page = score(window, qtbot)
    assert page.scored is not None
    answers = assessment_answers(page.scored, day=window.work.now().date())
    answers["scores"][0] |= {"verified": 7.5}
    window.work.act(record_entry, kind="assessment", answers=answers)
    idle(qtbot, window.work)
    words = [one.text().strip() for one in buttons(page)]
    assert any(one.startswith("已登记 KH2026-0001") and "核查 7.5" in one for one in words)
    next(one for one in buttons(page) if one.accessibleName() == "打印 KH2026-0001").click()
    qtbot.waitUntil(lambda: page.printing.preview is not None)
    assert page.printing.preview is not None
    assert page.printing.preview.pdf.name.startswith("考核评分表-")
    page.printing.preview.close()


def test_what_is_not_due_yet_is_no_lost_point(window: MainWindow, qtbot: QtBot) -> None:
    page = score(window, qtbot)
    assert page.scored is not None
    first, *rest = page.scored.lines
    lines = (replace(first, computed=None, not_due=True), *rest)
    waiting = sum(one.max for one in lines if one.not_due)
    scored = replace(page.scored, lines=lines, not_due=waiting)
    page._show(scored)
    assert f"{waiting:g} 分未到期，暂不计" in page.summary.text()
    assert line(page, first.text).text(2) == "未到期"
    mine = sum(one.max for one in lines if one.not_due and one.section == first.section)
    assert chart_of(scored).bars[0].parts[3] == mine
