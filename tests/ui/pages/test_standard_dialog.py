"""Asking how an assessment standard stands."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.score_page import ScorePage
from cleanedu_desktop.ui.pages.standard_dialog import StandardDialog
from tests.ui.conftest import idle
from tests.ui.pages.assessing import score


def opened(window: MainWindow, qtbot: QtBot) -> tuple[ScorePage, StandardDialog]:
    """The page of the assessment and its dialog."""
    page = score(window, qtbot)
    page.open_standard()
    idle(qtbot, window.work)
    assert isinstance(page.dialog, StandardDialog)
    return page, page.dialog


def points(page: ScorePage) -> dict[str, float]:
    """Indicator -> points, as the page has them."""
    assert page.scored is not None
    return {one.id: one.max for one in page.scored.lines}


def test_points_are_moved_and_put_back(window: MainWindow, qtbot: QtBot) -> None:
    page, made = opened(window, qtbot)
    made.save()
    assert "没有改动" in made.banner.words.text()
    made.tree.setCurrentItem(made.rows["2.1"])
    made.fields.points.line.setText("8")
    made.fields.points.line.textEdited.emit("8")
    assert made.sum.text() == "各项分值合计 98 分，应为 100 分"
    made.save()
    idle(qtbot, window.work)
    assert "没有保存：各项分值合计是 98，应为 100" in made.banner.words.text()
    made.tree.setCurrentItem(made.rows["4.2"])
    made.fields.points.line.setText("6")
    made.fields.points.line.textEdited.emit("6")
    assert made.sum.text() == "各项分值合计 100 分"
    made.save()
    qtbot.waitUntil(lambda: points(page)["2.1"] == 8)
    page, made = opened(window, qtbot)
    assert made.back.isVisibleTo(made)
    made.restore()
    qtbot.waitUntil(lambda: points(page)["2.1"] == 10)


def test_an_indicator_is_added_with_its_measure(window: MainWindow, qtbot: QtBot) -> None:
    page, made = opened(window, qtbot)
    made.tree.setCurrentItem(made.rows["2.4"])
    made.fields.counts.setCurrentIndex(1)
    assert "（停用）" in made.rows["2.4"].text(0)
    made.add()
    made.save()
    assert made.banner.words.text() == "指标 2.5 还没有写考核内容。"
    fields = made.fields
    for typed, words in ((fields.text, "读书会"), (fields.points, "x")):
        typed.line.setText(words)
        typed.line.textEdited.emit(words)
    made.save()
    assert "“分值”应是" in made.banner.words.text()
    fields.points.line.setText("6")
    fields.by.setCurrentIndex(fields.by.findData("count"))
    fields.kind.setCurrentIndex(fields.kind.findData("study_session"))
    fields.types.line.setText("读书会")
    fields.minimum.line.setText("2")
    fields.minimum.line.textEdited.emit("2")
    assert made.rows["2.5"].text(2).endswith("读书会　每年至少 2 次")
    made.save()
    qtbot.waitUntil(lambda: points(page).get("2.5") == 6)
    assert "2.4" not in points(page)


def test_a_deduction_and_evidence_are_kept_with_the_standard(
    window: MainWindow, qtbot: QtBot
) -> None:
    _, made = opened(window, qtbot)
    made.tree.setCurrentItem(made.rows["3.1"])
    made.open_extras()
    assert made.extras is not None
    extras = made.extras
    extras.add_deduction()
    (line,) = extras.deductions
    line.text.setText("逾期未销号")
    line.points.setText("1")
    extras.add_evidence()
    extras.evidence[0].kind.setCurrentIndex(extras.evidence[0].kind.findData("talk"))
    extras.take()
    assert made.rows["3.1"].text(2).endswith("扣分 1　另有佐证 1")
    made.check()
    idle(qtbot, window.work)
    assert made.told.text() == ""
    made.save()
    idle(qtbot, window.work)
    _, made = opened(window, qtbot)
    (line_kept,) = [one for one in made.lines if one.id == "3.1"]
    assert line_kept.now("deduct") == [
        {"by": "overdue", "text": "逾期未销号", "points": 1, "kind": "rectification",
         "step": "close"},
    ]  # fmt: skip
    assert line_kept.now("evidence") == [{"kind": "talk"}]


def test_what_a_file_would_refuse_is_said_while_typing(window: MainWindow, qtbot: QtBot) -> None:
    _, made = opened(window, qtbot)
    made.tree.setCurrentItem(made.rows["1.1"])
    made.fields.states.tick("done", on=False)
    made.check()
    idle(qtbot, window.work)
    assert made.told.text() == "“办到某个状态的比例”还要写“到什么状态”"


def test_a_section_is_added(window: MainWindow, qtbot: QtBot) -> None:
    _, made = opened(window, qtbot)
    made.add_section("廉政文化")
    assert "5.1" in made.rows
    assert made.lines[-1].part["section_title"] == "廉政文化"
