"""Every way offices write dates is read no more precisely than it was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanedu_desktop.exchange.grid import Cell, CellKind
from cleanedu_desktop.exchange.roster_dates import read_partial_date


@pytest.mark.parametrize(
    ("shown", "iso"),
    [
        ("2026.3.5", "2026-03-05"),
        ("2026．03．05", "2026-03-05"),
        ("2026年3月5日", "2026-03-05"),
        ("2026 年 3 月 5 日", "2026-03-05"),
        ("2026年3月", "2026-03"),
        ("2026年3月份", "2026-03"),
        ("2026-03", "2026-03"),
        ("2026/3/5", "2026-03-05"),
        ("2026/3/5 00:00:00", "2026-03-05"),
        ("2026-03-05T09:30", "2026-03-05"),
        ("20260305", "2026-03-05"),
        ("202603", "2026-03"),
        ("1985.10", "1985-10"),
        ("1985.1", "1985-01"),
        ("1985", "1985"),
        ("1985年", "1985"),
        ("1985.10.", "1985-10"),
        ("1985.10（40岁）", "1985-10"),
        ("1985年10月生", "1985-10"),
        ("1985、10", "1985-10"),
        ("二〇一二年七月", "2012-07"),
        ("一九九六年十二月三日", "1996-12-03"),
        ("二〇一二年十月二十一日", "2012-10-21"),
        ("至今", None),
        ("八十年代", None),
    ],
)
def test_text(shown: str, iso: str | None) -> None:
    read = read_partial_date(Cell(shown))
    assert read.iso == iso
    assert (read.doubt is None) == (iso is not None)


@pytest.mark.parametrize(
    ("shown", "kind", "iso", "reason"),
    [
        ("1985.1", "number", "1985", "1 月还是 10 月"),
        ("1985.10", "number", "1985-10", None),
        ("1985.2", "number", "1985-02", None),
        ("31323", "number", "1985-10-03", None),
        ("31323", "text", None, "认不出"),
        ("1985-10", "date", "1985-10", None),
        ("1985-10-03", "date", "1985-10-03", None),
        ("1905-06-07", "date", None, "1905"),
        ("85.10", "text", None, "两位"),
        ("851003", "text", None, "两位"),
        ("85年10月", "text", None, "两位"),
        ("1985.13", "text", None, "没有这一天"),
        ("2023-02-29", "text", None, "没有这一天"),
        ("20230230", "text", None, "没有这一天"),
        ("1085.10", "text", None, "不像是真的"),
        ("1985.0", "number", None, "没有这一天"),
    ],
)
def test_doubtful(shown: str, kind: CellKind, iso: str | None, reason: str | None) -> None:
    read = read_partial_date(Cell(shown, kind))
    assert read.iso == iso
    assert reason in read.doubt if reason and read.doubt else read.doubt is None and not reason


@given(st.text(alphabet="0123456789.-/年月日十一二〇 ():", max_size=14), st.booleans())
def test_nothing_written_raises(shown: str, is_number: bool) -> None:
    read = read_partial_date(Cell(shown, "number" if is_number else "text"))
    assert read.iso or read.doubt
