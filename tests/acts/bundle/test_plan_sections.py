"""Which records go into a package, and into which of its sections."""

from __future__ import annotations

from dataclasses import replace

from cleanedu_desktop.acts.bundle.asked import BundleAsked, Plan
from cleanedu_desktop.acts.bundle.plan_sections import OTHERS, evidence_lines, plan_sections
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.score_year import YearScored, score_year
from tests.acts.office import Staff, record_item, record_session, record_talk
from tests.acts.personal_matters import declare


def planned(desk: Desk, asked: BundleAsked) -> tuple[Plan, YearScored]:
    scored = score_year(desk, year=asked.year)
    with desk.store.reading() as books:
        return plan_sections(desk, books, asked, scored), scored


def test_a_section_a_register_in_the_order_of_days(desk: Desk, staff: Staff) -> None:
    late, early, same = (
        record_talk(desk, staff, starts_at=f"2026-03-0{n}T09:00") for n in (5, 2, 2)
    )
    record_session(desk, staff)
    plan, _ = planned(desk, BundleAsked(year=2026))
    talks = next(one for one in plan.sections if one.key == "kind talk")
    assert [line.number for line in talks.lines] == [early.number, same.number, late.number]
    assert plan.records == 4
    chosen, _ = planned(desk, BundleAsked(year=2026, kinds=("talk",)))
    assert [one.key for one in chosen.sections] == ["kind talk"]


def test_what_is_confidential_is_asked_for_by_name(desk: Desk, staff: Staff) -> None:
    record_talk(desk, staff)
    declare(desk, staff.driver, "房产")
    form = desk.forms.main_form("declaration")
    plan, _ = planned(desk, BundleAsked(year=2026))
    assert (plan.restricted, plan.left_out) == ((), (form.title,))
    whole, _ = planned(desk, BundleAsked(year=2026, restricted=True))
    assert (whole.restricted, whole.left_out) == ((form.title,), ())


def test_by_indicator_what_counts_for_none_stands_last(desk: Desk, staff: Staff) -> None:
    talk, item = record_talk(desk, staff), record_item(desk, staff)
    asked = BundleAsked(year=2026, by="indicator")
    plan, scored = planned(desk, asked)
    printed = {line.id: one.key for one in plan.sections for line in one.lines}
    assert printed.keys() == {talk.id, item.id}
    assert plan.records == 2
    assert sum(len(lines) for _, lines in evidence_lines(scored, plan)) >= 1
    key = next(one for one in printed.values() if one.startswith("indicator"))
    narrow, _ = planned(desk, replace(asked, indicators=(key.split()[1],)))
    assert [section.key for section in narrow.sections] == [key]
    declared = declare(desk, staff.driver, "房产")
    whole, _ = planned(desk, replace(asked, restricted=True))
    assert whole.sections[-1].words == OTHERS
    assert declared in {line.id for line in whole.sections[-1].lines}
