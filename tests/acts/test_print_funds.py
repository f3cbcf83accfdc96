"""The funds' book on paper."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.print_funds import print_funds, yuan
from cleanedu_desktop.printing.read_text import read_text
from tests.acts.office import Staff
from tests.acts.test_show_funds import book


def test_each_line_stands_with_its_balance(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    book(desk, "2026-01-20", "预算安排", income="5000.00")
    book(desk, "2026-03-02", "活动支出", spent="6250.50", voucher="0031", source="党费")
    done = print_funds(desk, target=tmp_path / "经费.pdf")
    assert (done.pages, done.records) == (1, 2)
    words = "".join(read_text(done.path).split())
    for told in ("经费使用台账", "5,000.00", "6,250.50", "-1,250.50", "0031", "按来源合计", "党费"):
        assert told in words
    assert "2026年3月2日" in words


def test_amounts_as_books_write_them() -> None:
    assert [yuan(fen) for fen in (0, 5, -5, 123_456_789, -100)] == [
        "0.00", "0.05", "-0.05", "1,234,567.89", "-1.00",
    ]  # fmt: skip
