"""Who was reached, as far as whoever sits at the desk may know."""

from __future__ import annotations

from datetime import date

from cleanedu_desktop.acts.advance_entry import advance_entry
from cleanedu_desktop.acts.begin_inspection import begin_inspection
from cleanedu_desktop.acts.change_rule import change_rule
from cleanedu_desktop.acts.correct_entry import correct_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.show_coverage import show_coverage
from cleanedu_desktop.rules.coverage.coverage import Coverage
from tests.acts.office import DAY, Staff, add_person, fixed_clock, record_session, record_talk

TEXT = {
    "study_hours": 2,
    "materials": [{"title": "准则", "kind": "党章党规"}],
    "content_tags": ["纪律教育"],
    "education_form": ["读文件"],
}


def shown(desk: Desk, on: date | None = None) -> Coverage:
    return show_coverage(desk, on=on).coverage


def test_what_the_forms_ask_reaches_the_figures(desk: Desk, staff: Staff) -> None:
    """Hours, texts, contents, forms, departments and people away."""
    record_session(desk, staff, driver=("缺席", "未请假"), **TEXT)
    found = shown(desk)
    assert (found.on, found.roster, found.sessions) == (DAY, 3, 1)
    assert {one.person.id: one.hours for one in found.hours} == {
        staff.head: 2,
        staff.clerk: 2,
        staff.driver: 0,
    }
    (text,) = found.texts
    assert [person.id for person, _ in text.missed] == [staff.driver]
    assert found.mix.contents[1].sessions == 1
    assert found.forms.forms == (("读文件", 1),)
    assert (found.heads.attended, found.heads.with_departments) == (2, 1)
    assert shown(desk, date(2026, 3, 8)).sessions == 0


def test_a_gap_is_settled_by_the_act_it_names(desk: Desk, staff: Staff) -> None:
    """A missed text by making the session up."""
    record_session(desk, staff, driver=("缺席", "未请假"), **TEXT)
    (gap,) = [one for one in shown(desk).gaps if one.section == "texts"]
    assert (gap.settle.act, gap.settle.word) == ("step", "补学")
    advance_entry(
        desk,
        record_id=gap.settle.record_id,
        step=gap.settle.step,
        answers={"studied_on": "2026-03-10", "method": "自学", "content": "准则"},
        people=[PersonGiven(gap.person.id, "absentee")],
    )
    assert not [one for one in shown(desk).gaps if one.section == "texts"]


def test_a_talk_begins_with_the_form_s_own_word(desk: Desk, staff: Staff) -> None:
    """Where the rule says only a part of it; once held it counts."""
    for one in (staff.head, staff.clerk):
        correct_entry(desk, record_id=one, answers={"political_status": "中共党员"})
    pairs = [one for one in shown(desk).gaps if one.partner]
    assert [one.settle.answers for one in pairs] == [{"talk_type": "谈心谈话"}]
    record_talk(desk, staff, talk_type="谈心谈话")
    assert not [one for one in shown(desk).gaps if one.partner]


def test_self_study_counts_apart(desk: Desk, staff: Staff) -> None:
    record_entry(
        desk,
        kind="self_study",
        answers={"studied_on": "2026-03-02", "material": "准则", "hours": 3},
        people=[PersonGiven(staff.clerk, "learner")],
    )
    (clerk,) = [one for one in shown(desk).hours if one.person.id == staff.clerk]
    assert (clerk.hours, clerk.self_study) == (0, 3)


def test_an_inspector_is_not_told_of_confidential_categories(desk: Desk, staff: Staff) -> None:
    """Nor does anybody see a group of them."""
    change_rule(desk, rule_id="R29-4", begins=DAY, on=True)
    add_person(desk, name="某某", categories=[{"category": "有苗头"}, {"category": "后备"}])
    found = shown(desk)
    assert [one.rule.id for one in found.categories] == ["R29-4"]
    assert [one.name for one in found.groups] == ["全体在册人员", "后备"]
    opened = open_desk(desk.folders, clock=fixed_clock(DAY), read_only=True)
    sitting = begin_inspection(opened, who="王某某")
    inspected = shown(sitting)
    assert inspected.categories == ()
    assert not [one for one in inspected.gaps if one.section == "categories"]
    assert inspected.roster == found.roster
    sitting.close()
