"""CSV that spreadsheets open and do not compute."""

from __future__ import annotations

import csv
import io

from hypothesis import assume, given
from hypothesis import strategies as st

from cleanedu_desktop.exchange.write_csv import FORMULA_BEGINS, csv_bytes

CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20)


def read(data: bytes) -> list[list[str]]:
    """What another program reads."""
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_it_is_read_back_as_it_was() -> None:
    data = csv_bytes(("姓名", "内容"), [("周某", '第一行\n第二行，"引号"')])
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.endswith(b"\r\n")
    assert read(data) == [["姓名", "内容"], ["周某", '第一行\n第二行，"引号"']]


@given(cell=CELLS, begin=st.sampled_from(FORMULA_BEGINS), room=st.sampled_from(["", " ", "\u3000"]))
def test_no_cell_is_a_formula(cell: str, begin: str, room: str) -> None:
    (row,) = read(csv_bytes(["a"], [[room + begin + cell]]))[1:]
    assert row == [f"'{room}{begin}{cell}"]


@given(cell=CELLS)
def test_other_cells_stay(cell: str) -> None:
    assume(cell.lstrip(" \u3000\n")[:1] not in {*FORMULA_BEGINS})
    (row,) = read(csv_bytes(["a", "b"], [["甲", cell]]))[1:]
    assert row == ["甲", cell]
