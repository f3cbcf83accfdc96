"""The office gets another name; its code, its key and its records stay."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from cleanedu_desktop.acts.advance_entry import advance_entry
from cleanedu_desktop.acts.back_up import back_up
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.filled_sheets import ToPrint, filled_sheets
from cleanedu_desktop.acts.export_ledgers import export_ledgers
from cleanedu_desktop.acts.filing.hand_over_facts import gather
from cleanedu_desktop.acts.hand_over import hand_over_sheet
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.rename_office import rename_office
from cleanedu_desktop.acts.restore_backup import restore_backup
from cleanedu_desktop.acts.show_office import show_office
from cleanedu_desktop.acts.show_sheet import show_sheet
from cleanedu_desktop.acts.write_report import sheets_of_report
from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import (
    Staff,
    fixed_clock,
    on_day,
    record_item,
    record_session,
    record_talk,
)

OLD, NEW = "示例局机关党支部", "示例市信访局党支部"
FIRST = date(2026, 3, 9)
"""The sample's session and talk are of this day."""


def name_on(desk: Desk, record_id: str) -> str:
    """The name of the office that a record's sheet bears, in its head too."""
    sheet = show_sheet(desk, record_id=record_id)
    assert ("单位", sheet.office_name) in sheet.head
    return sheet.office_name


def names(desk: Desk) -> tuple[str, dict[str, str]]:
    """Today's name and the earlier ones."""
    office = show_office(desk)
    return office.name, office.earlier_names


def test_a_mistyped_name_is_put_right_on_every_paper(desk: Desk, staff: Staff) -> None:
    session = record_session(desk, staff)
    before = show_office(desk)
    rename_office(desk, name=" 某某市  信访局 ")
    after = show_office(desk)
    assert (after.name, after.earlier_names) == ("某某市 信访局", {})
    assert (after.code, after.checksum_key) == (before.code, before.checksum_key)
    sheet = show_sheet(desk, record_id=session.id)
    assert (sheet.office_name, sheet.number) == ("某某市 信访局", session.number)


def test_from_a_day_on_papers_of_days_before_keep_the_name(desk: Desk, staff: Staff) -> None:
    before = record_talk(desk, staff, starts_at="2026-03-08T09:00")
    on_it = record_talk(desk, staff, starts_at="2026-03-09T15:00")
    rename_office(desk, name=NEW, begins=FIRST)
    assert [name_on(desk, one.id) for one in (before, on_it)] == [OLD, NEW]
    both = filled_sheets(desk, ToPrint(form_id="talk", everything=True)).sheets
    assert [one.office_name for one in both] == [OLD, NEW]
    # What has no day of its own is of the day it was entered.
    assert name_on(desk, staff.head) == NEW
    rename_office(desk, name="丙局", begins=date(2026, 3, 10))
    assert name_on(desk, on_it.id) == NEW
    assert name_on(desk, staff.head) == "丙局"


def test_a_paper_of_a_step_is_of_the_step_s_day(desk: Desk, staff: Staff) -> None:
    item = record_item(desk, staff, due_on="2026-06-30")
    notice = {"issued_on": "2026-03-10", "notified": "后勤科"}
    advance_entry(desk, record_id=item.id, step="notify", answers=notice)
    rename_office(desk, name=NEW, begins=FIRST)
    (sheet,) = filled_sheets(
        desk, ToPrint(form_id="rectification_notice", record_ids=[item.id])
    ).sheets
    assert (sheet.office_name, name_on(desk, item.id)) == (NEW, OLD)


def test_ledgers_and_reports_bear_the_name_of_their_end(
    desk: Desk, staff: Staff, tmp_path: Path
) -> None:
    record_item(desk, staff, found_on="2025-12-30")
    record_item(desk, staff)
    rename_office(desk, name=NEW, begins=date(2026, 1, 1))
    for year, name in ((2025, OLD), (2026, NEW)):
        wanted = ToPrint(form_id="rectification_ledger", year=year)
        (ledger,) = filled_sheets(desk, wanted).sheets
        _, (report, *_) = sheets_of_report(desk, year, 0)
        target = tmp_path / f"{year}.xlsx"
        export_ledgers(desk, target=target, year=year)
        cells = openpyxl.load_workbook(target)["问题清单"].iter_rows(values_only=True)
        assert (ledger.office_name, report.office_name) == (name, name)
        assert any(name in str(cell) for row in cells for cell in row)
    (every,) = filled_sheets(desk, ToPrint(form_id="rectification_ledger", everything=True)).sheets
    assert every.office_name == NEW


def test_a_correction_leaves_earlier_names(desk: Desk) -> None:
    rename_office(desk, name="示例市信防局", begins=FIRST)
    rename_office(desk, name=NEW)
    assert names(desk) == (NEW, {"2026-03-09": OLD})
    rename_office(desk, name=OLD)
    assert names(desk) == (OLD, {})


def test_a_wrong_day_or_an_earlier_name_can_be_put_right(desk: Desk) -> None:
    rename_office(desk, name="乙局", begins=date(2026, 1, 1))
    rename_office(desk, name="丙局", begins=FIRST)
    assert names(desk) == ("丙局", {"2026-01-01": OLD, "2026-03-09": "乙局"})
    rename_office(desk, name="丙局", begins=date(2026, 2, 1))
    assert names(desk) == ("丙局", {"2026-01-01": OLD, "2026-02-01": "乙局"})
    rename_office(desk, name="丙局", begins=date(2026, 3, 10))
    assert names(desk) == ("丙局", {"2026-01-01": OLD, "2026-03-10": "乙局"})
    rename_office(desk, name="乙局", begins=date(2026, 2, 1))
    assert names(desk) == ("乙局", {"2026-01-01": OLD})
    with pytest.raises(OfficeProblem, match="2026年1月1日起单位已经叫“乙局”"):
        rename_office(desk, name="乙局", begins=date(2026, 1, 1))
    rename_office(desk, name="甲局", begins=date.min)
    rename_office(desk, name="乙局", begins=date(2026, 1, 1))
    assert names(desk) == ("乙局", {"2026-01-01": "甲局"})


def test_a_day_to_come_is_refused(desk: Desk) -> None:
    tomorrow = date(2026, 3, 11)
    with pytest.raises(OfficeProblem, match="没有保存，记录没有受影响：2026年3月11日还没有到"):
        rename_office(desk, name=NEW, begins=tomorrow)
    assert names(desk) == (OLD, {})
    rename_office(on_day(desk, tomorrow), name=NEW, begins=tomorrow)
    assert names(desk) == (NEW, {"2026-03-11": OLD})


@pytest.mark.parametrize("name", ["", "  ", "长" * 101, "某\x00局"])
def test_a_name_that_cannot_be_printed_is_refused(desk: Desk, name: str) -> None:
    with pytest.raises(OfficeProblem, match="没有保存，记录没有受影响"):
        rename_office(desk, name=name)


def test_backup_check_and_hand_over_carry_the_names(
    desk: Desk, staff: Staff, tmp_path: Path
) -> None:
    session = record_session(desk, staff, starts_at="2026-03-08T14:00", ends_at="2026-03-08T15:00")
    rename_office(desk, name=NEW, begins=FIRST)
    assert desk.store.check().sound
    assert ("原名称", f"{OLD}（至2026年3月8日）") in hand_over_sheet(gather(desk)).head
    elsewhere = folders_for(tmp_path / "另一台电脑")
    restore_backup(elsewhere, backup=back_up(desk).path)
    other = open_desk(elsewhere, clock=fixed_clock(FIRST))
    with other.store:
        assert names(other) == (NEW, {"2026-03-09": OLD})
        assert name_on(other, session.id) == OLD
