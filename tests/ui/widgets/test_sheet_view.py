"""A filled form to read."""

from pytestqt.qtbot import QtBot

from cleanedu_desktop.form_engine.sheet import (
    GridRow,
    HeadingRow,
    LetterBlock,
    Sheet,
    SheetCell,
    SheetText,
    SignatureRow,
    TableBlock,
    TableColumn,
)
from cleanedu_desktop.ui.widgets.sheet_view import sheet_view
from tests.ui.driving import words_on


def test_every_block_is_shown(qtbot: QtBot) -> None:
    """Title, head, cells, tables, letter and the late note."""
    cell = SheetCell(label="地点", value=SheetText(text="三楼"), span=12, long=True, lines=9)
    columns = (TableColumn(label="事项", width=2), TableColumn(label="期限", width=1))
    sheet = Sheet(
        form_id="talk",
        form_version="1",
        title="谈话记录",
        office_name="某某局",
        head=(("编号", "T-1"),),
        note="补录",
        blocks=(
            GridRow(cells=(cell,)),
            HeadingRow(text="措施"),
            TableBlock(columns=columns, rows=((SheetText(text="核对"), SheetText(text="月底")),)),
            TableBlock(columns=columns, rows=(), label="表决"),
            SignatureRow(labels=("签字甲",)),
            LetterBlock(
                salutation=SheetText(text="支部"),
                opening="本人承诺：",
                items=(SheetText(text="一、遵守规定。"),),
                closing="请监督。",
                signatures=("承诺人",),
                notes=(cell,),
            ),
        ),
    )
    shown = sheet_view(sheet)
    qtbot.addWidget(shown)
    words = words_on(shown)
    for expected in ("谈话记录", "编号：T-1", "补录", "三楼", "核对", "月底", "（没有内容）",
                     "签字甲", "支部：", "一、遵守规定。", "承诺人", "地点：三楼"):  # fmt: skip
        assert expected in words, expected
