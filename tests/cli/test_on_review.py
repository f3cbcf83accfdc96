"""check-records lists what is worth a second look."""

from __future__ import annotations

from tests.cli.conftest import Cleanedu
from tests.cli.test_on_records import talk


def test_findings_stand_under_their_check_with_the_rule(office: Cleanedu) -> None:
    talk(office, due_on="2026-03-01")
    said = office("check-records", "--year", "2026")
    assert "整改要求与时限　1" in said.out
    assert "T2026-0001  时限2026年3月1日早于谈话日期2026年3月9日。" in said.out
    data = office("check-records", "--year", "2026", "--json").data
    (found,) = [one for one in data["findings"] if one["check"] == "talk.due_before_the_talk"]
    assert (found["number"], found["citation"]) == ("T2026-0001", "F8: 整改要求与时限")
    assert found["honesty"] is False
    assert data["year"] == 2026


def test_a_year_without_records_has_nothing_to_look_at(office: Cleanedu) -> None:
    assert office("check-records", "--year", "1999").out == (
        "1999 年共 0 条记录，没有要核对的地方。\n"
    )


def test_it_is_not_for_an_inspector(office: Cleanedu) -> None:
    said = office("--inspector", "check-records")
    assert said.code == 1
    assert "检查模式下不能自查" in said.err
