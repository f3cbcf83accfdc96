"""A sheet that no form stands behind says of which office it is, and for whom it was printed."""

from __future__ import annotations

from datetime import timedelta

from cleanedu_desktop.acts.begin_inspection import begin_inspection
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.local_day import today_words
from cleanedu_desktop.acts.entry.sheet_without_form import sheet_without_form
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.rename_office import rename_office
from tests.acts.office import DAY


def test_the_office_stands_first_and_today_below(desk: Desk) -> None:
    sheet = sheet_without_form(desk, "list", "清单", head=[("共", "3 份")], blocks=())
    assert sheet.head == (("单位", sheet.office_name), ("共", "3 份"))
    assert (sheet.form_id, sheet.title, sheet.paper) == ("list", "清单", "a4")
    assert (sheet.printed_on, sheet.watermark) == (today_words(desk), "")


def test_an_inspector_s_bears_his_watermark(desk: Desk) -> None:
    reading = open_desk(desk.folders, clock=desk.clock, read_only=True)
    seated = begin_inspection(reading, who="县纪委 王某某")
    assert "王某某" in sheet_without_form(seated, "list", "清单", head=(), blocks=()).watermark
    seated.close()


def test_what_ends_earlier_bears_the_name_of_its_end(desk: Desk) -> None:
    old = sheet_without_form(desk, "list", "清单", head=(), blocks=()).office_name
    rename_office(desk, name="某某市信访局", begins=DAY)
    names = [
        sheet_without_form(desk, "list", "清单", head=(), blocks=(), until=until).office_name
        for until in (None, DAY, DAY - timedelta(days=1))
    ]
    assert names == ["某某市信访局", "某某市信访局", old]
