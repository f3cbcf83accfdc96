"""The list of missing signatures in the window."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.list_unsigned import UnsignedLine
from cleanedu_desktop.acts.signed.page_told import PaperMeant, RecordTold
from cleanedu_desktop.ui.pages.signed_missing import SignedMissing

LINE = UnsignedLine(
    record_id="a",
    kind="talk",
    number="T2026-0001",
    title="提醒谈话",
    happened_on=None,
    people="周明远",
    paper="TALK",
    paper_title="廉政谈话记录表",
    lacks="缺签字件",
)
TO = PaperMeant(
    record_id="a", kind="talk", number="", title="", paper="TALK", paper_title="", page=1, pages=2
)


@pytest.fixture
def shown(qtbot: QtBot) -> SignedMissing:
    made = SignedMissing()
    qtbot.addWidget(made)
    made.show_lines([LINE, replace(LINE, record_id="b", number="T2026-0002")])
    return made


def test_a_paper_leaves_when_it_is_whole(shown: SignedMissing) -> None:
    counts: list[int] = []
    shown.counted.connect(counts.append)
    shown.came_home(RecordTold(to=TO, lacking=(2,)))
    assert [shown.tree.topLevelItem(at).text(5) for at in (0, 1)] == ["缺第 2 页", "缺签字件"]  # type: ignore[union-attr]
    shown.came_home(RecordTold(to=TO))
    assert [one.record_id for one in shown.lines] == ["b"]
    shown.came_home(RecordTold(to=replace(TO, record_id="b"), not_signed="没有保存。"))
    assert counts == [2, 1, 1]


def test_nothing_lacking_is_said(shown: SignedMissing) -> None:
    shown.show_lines([])
    assert shown.stack.currentIndex() == 1
    assert not shown.print.isEnabled()


def test_a_row_opens_its_record(shown: SignedMissing, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shown.opened) as told:
        shown.tree.itemActivated.emit(shown.tree.topLevelItem(1), 0)
    assert told.args == ["talk", "b"]
