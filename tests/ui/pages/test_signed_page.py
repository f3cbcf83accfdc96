"""The page 签字件: what was scanned comes home, the rest is put with a click, the list shrinks."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.signed_page import MISSING, RESULT, UNREAD, SignedPage
from tests.acts.scans import coded, jpeg, keyed
from tests.ui.conftest import idle
from tests.ui.driving import buttons

NUMBERS = ["C2026-0001", "X2026-0001", "T2026-0001"]


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> SignedPage:
    window.go("signed")
    found = window.page("signed")
    assert isinstance(found, SignedPage)
    idle(qtbot, window.work)
    return found


@pytest.fixture
def box(window: MainWindow, tmp_path: Path) -> Path:
    """A signed commitment, and a page without a code."""
    folder = tmp_path / "扫描"
    folder.mkdir()
    assert window.work.desk is not None
    jpeg(keyed(window.work.desk, "C2026-0001", "commitment"), folder / "1.jpg")
    jpeg(coded("x").crop((0, 300, 827, 1169)), folder / "2.jpg")
    return folder


def lacking(page: SignedPage) -> list[str]:
    return [one.number for one in page.missing.lines]


def test_the_list_shrinks_and_what_is_left_is_put_with_a_click(
    page: SignedPage, window: MainWindow, box: Path, qtbot: QtBot
) -> None:
    assert lacking(page) == NUMBERS
    assert page.chips[MISSING].text() == "缺签清单（3）"
    page.intake.signed_on.line.setText("2026-6-1")
    page.take_in([box])
    assert not page.intake.stop.isHidden()
    idle(qtbot, window.work)
    assert lacking(page) == NUMBERS[1:]
    assert page.stack.currentIndex() == UNREAD
    (left,) = page.unread.left
    assert left.file.name == "2.jpg"
    assert not page.unread.picture.words.pixmap().isNull()
    first = next(one for one in buttons(page.choice) if one.text() == "归到这条")
    assert first.accessibleName() == "归到 X2026-0001《学习教育（会议）记录》"
    first.click()
    idle(qtbot, window.work)
    assert lacking(page) == NUMBERS[2:]
    assert (page.unread.left, page.unread.stack.currentIndex()) == ([], 1)
    page.back.click()
    idle(qtbot, window.work)
    assert (lacking(page), page.unread.left) == (NUMBERS[1:], [left])
    assert page.back.isHidden()


def test_files_are_dropped_on_it(
    page: SignedPage, window: MainWindow, box: Path, qtbot: QtBot
) -> None:
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(box / "1.jpg"))])
    event = QDropEvent(
        QPointF(9, 9),
        Qt.DropAction.CopyAction,
        carried,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.dropEvent(event)
    idle(qtbot, window.work)
    assert page.stack.currentIndex() == RESULT
    assert page.result.tree.topLevelItemCount() == 1
    assert "归位 1 页" in page.result.summary.text()


def test_any_record_is_found_by_its_words(
    page: SignedPage, window: MainWindow, box: Path, qtbot: QtBot
) -> None:
    page.take_in([box / "2.jpg"])
    idle(qtbot, window.work)
    page.choice.words.setText("台账登记不及时")
    page.choice._typing.stop()
    page.choice._look()
    idle(qtbot, window.work)
    found = [one.accessibleName() for one in buttons(page.choice) if one.text() == "归到这条"]
    assert found == ["归到 Z2026-0001《问题整改登记表》"]


def test_a_day_that_is_none_begins_nothing(page: SignedPage, box: Path, qtbot: QtBot) -> None:
    page.intake.signed_on.line.setText("昨天")
    with qtbot.waitSignal(page.routes.said):
        page.take_in([box])
    assert not page.intake.is_reading


def test_the_list_is_printed(page: SignedPage, window: MainWindow, qtbot: QtBot) -> None:
    page.missing.print.click()
    idle(qtbot, window.work)
    assert page.printing.preview is not None
    page.printing.preview.close()


def test_a_problem_ends_reading(
    page: SignedPage, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    empty = tmp_path / "空"
    empty.mkdir()
    with qtbot.waitSignal(page.routes.problem):
        page.take_in([empty])
    assert not page.intake.is_reading
