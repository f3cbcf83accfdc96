"""What became of each page, in the window."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.signed.page_told import (
    FileLeft,
    PageTold,
    PaperMeant,
    Placed,
    RecordTold,
    TakenIn,
)
from cleanedu_desktop.ui.pages.signed_result import SignedResult, summary

TO = PaperMeant(
    record_id="a",
    kind="talk",
    number="T2026-0001",
    title="",
    paper="TALK",
    paper_title="廉政谈话记录表",
    page=1,
    pages=2,
)
FILE = Path("1.pdf")
DONE = TakenIn(
    pages=[
        PageTold(file=FILE, page=1, of=3, outcome="taken", placed=(Placed(to=TO, put="taken"),)),
        PageTold(
            file=FILE,
            page=2,
            of=3,
            outcome="again",
            placed=(Placed(to=TO, put="again"),),
            why=("重",),
        ),
        PageTold(file=FILE, page=3, of=3, outcome="left", why=("没有读到记录码。",)),
    ],
    files=[FileLeft(Path("2.jpg"), "坏了。")],
    records=[RecordTold(to=TO, lacking=(2,))],
    stopped=True,
)


def test_a_line_says_it_all() -> None:
    assert summary(DONE) == (
        "读了 3 页：归位 1 页，重复的扫描 1 页没有再收，没有归位 1 页；1 个文件没有读。"
        "已停下，其余没有读。"
    )


def test_a_row_a_page_and_file(qtbot: QtBot) -> None:
    made = SignedResult()
    qtbot.addWidget(made)
    made.show_result(DONE)
    rows = [made.tree.topLevelItem(at) for at in range(made.tree.topLevelItemCount())]
    assert [[row.text(at) for at in range(3)] for row in rows if row is not None] == [
        ["1.pdf 第1页", "T2026-0001《廉政谈话记录表》第1页", "已归位；这份还缺第 2 页"],
        ["1.pdf 第2页", "没有重复归位", "重"],
        ["1.pdf 第3页", "没有归位", "没有读到记录码。"],
        ["2.jpg", "没有读", "坏了。"],
    ]
    with qtbot.waitSignal(made.opened) as told:
        made.tree.itemActivated.emit(rows[0], 0)
    assert told.args == ["talk", "a"]
