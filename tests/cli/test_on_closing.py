"""The commands that close a year, open it again and amend."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.cli.conftest import Cleanedu

LATER = date(2027, 1, 12)


def test_a_year_is_looked_through_closed_amended_and_opened(office: Cleanedu) -> None:
    answers = {"source": "自查", "found_on": "2026-03-06", "problem": "公务用车登记不全"}
    given = {"answers": answers, "people": [{"person": "周明远", "role": "responsible_person"}]}
    made = office("record", "rectification", "--answers", "-", given=given, on=LATER)
    assert made.code == 0
    seen = office("close-year", "2026", "--preview", "--json", on=LATER).data
    assert (seen["unfinished"], seen["closed"]) == (["Z2026-0001"], False)
    assert "没有关闭" in office("close-year", "2026", "--preview", on=LATER).out
    refused = office("close-year", "2026", on=LATER)
    assert refused.code == 1 and "结转" in refused.err
    told = office("close-year", "2026", "--anyway", on=LATER).out
    assert "已关闭" in told and "Z2026-0001" in told
    words = ("--words", "共3次", "--reason", "漏写")
    assert "可以直接更正" in office("amend", "Z2026-0001", *words, on=LATER).err
    assert office("reopen-year", "2026", "--reason", "补录", on=LATER).code == 0
    assert office("show", "Z2026-0001", "--json").data["closed"] is False


def test_the_list_of_what_is_handed_over(office: Cleanedu, tmp_path: Path) -> None:
    out = tmp_path / "交接清单.pdf"
    told = office("hand-over", "--out", str(out), "--json").data
    assert told["counts"] == {"人员登记表": {"": 3}} and out.exists()
