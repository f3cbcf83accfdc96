"""Records counted instead of shown."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.figures_of_kind import figures_of_kind, figures_sheet
from tests.acts.office import Staff, record_item, record_talk


def test_talks_are_counted_by_state_time_and_choice(desk: Desk, staff: Staff) -> None:
    record_talk(desk, staff)
    record_talk(desk, staff, starts_at="2026-02-09T09:00", talk_type="诫勉谈话")
    form = desk.forms.main_form("talk")
    with desk.store.reading() as books:
        wholes = books.wholes(books.record_ids("talk"))
    counted = {one.heading: dict(one.rows) for one in figures_of_kind(form, wholes)}
    assert counted["总数"] == {form.title: 2}
    assert counted["按月份"] == {"2月": 1, "3月": 1}
    assert counted["按谈话类型"] == {"提醒谈话": 1, "诫勉谈话": 1}


def test_words_typed_freely_and_years(desk: Desk, staff: Staff) -> None:
    record_item(desk, staff)
    record_item(desk, staff, found_on="2025-12-06", source="张某举报")
    form = desk.forms.main_form("rectification")
    with desk.store.reading() as books:
        wholes = books.wholes(books.record_ids("rectification"))
    counted = figures_of_kind(form, wholes)
    by_state = next(dict(one.rows) for one in counted if one.heading == "按状态")
    assert sum(by_state.values()) == 2
    assert "张某" not in repr(counted)
    assert ("按年度", (("2025年", 1), ("2026年", 1))) in [(o.heading, o.rows) for o in counted]
    sheet = figures_sheet(form, counted, office_name="某局", printed_on="", year=2026)
    assert sheet.title.startswith("2026年")
    assert figures_of_kind(form, [])[0].rows == ((form.title, 0),)
