"""The page of what is worth a second look: grouped by check, one click opens the record."""

from __future__ import annotations

from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.correct_entry import correct_entry
from cleanedu_desktop.acts.review_records import RecordsReviewed, ReviewLine
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.kind_page import KindPage
from cleanedu_desktop.ui.pages.review_page import ReviewPage
from tests.ui.conftest import idle
from tests.ui.driving import buttons, words_on


def review(window: MainWindow, qtbot: QtBot) -> ReviewPage:
    """Open the page from the desk."""
    home = window.page("home")
    next(one for one in buttons(home) if one.text().strip() == "自查记录").click()
    page = window.page("review")
    assert isinstance(page, ReviewPage)
    assert window.stack.currentWidget() is page
    idle(qtbot, window.work)
    return page


def groups(page: ReviewPage) -> dict[str, list[QTreeWidgetItem]]:
    """Heading -> rows under it."""
    tops = [page.tree.topLevelItem(place) for place in range(page.tree.topLevelItemCount())]
    return {
        top.text(0): [top.child(place) for place in range(top.childCount())]
        for top in tops
        if top is not None
    }


def test_a_line_says_which_record_and_why_and_opens_it(window: MainWindow, qtbot: QtBot) -> None:
    page = review(window, qtbot)
    found = groups(page)
    heading = "每个问题有责任人、时限、措施　1"
    (row,) = found[heading]
    assert row.text(0) == "Z2026-0001"
    assert row.text(3) == "还没有写整改措施，至少要有一条。"
    assert "看了 8 条记录" in page.summary.text()
    page.tree.itemClicked.emit(row, 3)
    idle(qtbot, window.work)
    opened = window.stack.currentWidget()
    assert isinstance(opened, KindPage)
    assert opened.view.title.text() == "台账登记不及时"


def test_a_long_sentence_stands_whole_in_a_narrow_window(window: MainWindow, qtbot: QtBot) -> None:
    page = review(window, qtbot)
    (row,) = next(rows for head, rows in groups(page).items() if head.startswith("每个问题"))
    row.setText(3, row.text(3) * 12)
    window.resize(1024, 700)
    narrow = row.sizeHint(3).height()
    window.resize(1920, 1080)
    assert 0 < row.sizeHint(3).height() < narrow


def test_what_was_mended_is_gone_and_a_click_on_a_heading_folds_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = review(window, qtbot)
    (heading,) = [one for one in groups(page) if one.startswith("每个问题")]
    row = groups(page)[heading][0]
    top = row.parent()
    assert top is not None
    page.tree.itemClicked.emit(top, 0)
    assert not top.isExpanded()
    measures = {"measures": [{"measure": "当天登记"}]}
    window.work.act(correct_entry, record_id="Z2026-0001", answers=measures)
    idle(qtbot, window.work)
    assert not [one for one in groups(page) if one.startswith("每个问题")]


def test_a_year_without_records_says_so(window: MainWindow, qtbot: QtBot) -> None:
    page = review(window, qtbot)
    page.turn(-1)
    idle(qtbot, window.work)
    assert page.year_words.text() == "2025 年"
    assert "2025 年还没有记录" in words_on(page)
    page.turn(1)
    idle(qtbot, window.work)
    assert page.stack.currentWidget() is page.tree


def test_many_lines_of_a_check_come_when_it_is_unfolded(window: MainWindow, qtbot: QtBot) -> None:
    page = review(window, qtbot)
    line = ReviewLine(
        check_id="x", title="很多", source="依据", honesty=False, sentence="请核对。",
        record_id="1", kind="talk", number="T2026-0001", record_title="谈话", happened_on=None,
    )  # fmt: skip
    page._show(RecordsReviewed(year=2026, looked_at=90, transcribed=0, lines=tuple([line] * 90)))
    (top,) = page._groups
    assert not top.isExpanded()
    assert top.childCount() == 0
    page.tree.itemClicked.emit(top, 0)
    assert top.isExpanded()
    assert top.childCount() == 90
    assert top.child(89).text(3) == "请核对。"


def test_leaving_the_page_lets_go_of_the_worker(window: MainWindow, qtbot: QtBot) -> None:
    page = review(window, qtbot)
    page.turn(-1)
    page._show_at_work()
    assert "正在检查 2025 年的记录…" in words_on(page)
    waited = page._gone
    window.go("home")
    assert waited.is_set()
    window.go("review")
    idle(qtbot, window.work)
    assert "2025 年还没有记录" in words_on(page)
