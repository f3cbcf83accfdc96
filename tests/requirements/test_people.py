"""Whom education reaches: categories, levels, choices, self-study, the young (R29 to R35)."""

from __future__ import annotations

from datetime import date
from typing import Any

from cleanedu_desktop.acts.change_rule import change_rule
from cleanedu_desktop.acts.correct_entry import correct_entry
from cleanedu_desktop.acts.list_ties import list_ties
from cleanedu_desktop.acts.show_coverage import CoverageShown, show_coverage
from cleanedu_desktop.rules.coverage.coverage import Coverage
from tests.requirements.sample_office import Office

NEW_YEAR = "2027-01-02"


def session(office: Office, day: str, topic: str, *there: str, **more: Any) -> str:
    """Hold a session; each of `there` as in `People`."""
    people = {"host": ["沈䶮"], "recorder": ["陶知遥"], "attendee": there}
    wanted = {"session_type": "集中学习", "topic": topic, "starts_at": f"{day}T09:00"}
    return office.record("study_session", people, **wanted | more)


def covered(office: Office, day: str) -> Coverage:
    """Return whom 2027 reached until a day."""
    shown: CoverageShown = show_coverage(office.on(day).desk)
    assert shown.mistakes == ()
    return shown.coverage


def test_r29_each_category_its_education(office: Office) -> None:
    """Of those newly promoted one attended; a promotion asks for its education within a month."""
    for rule in ("R29-2", "R29-6"):
        change_rule(office.on(NEW_YEAR).desk, rule_id=rule, begins=date(2027, 1, 1), on=True)
    categories = {"梁书意": "新提拔", "崔念慈": "新提拔", "顾南": "后备"}
    for name, category in categories.items():
        correct_entry(
            office.on(NEW_YEAR).desk,
            record_id=office.person(name),
            answers={"categories": [{"category": category, "from": "2027-01-01"}]},
        )
    new = {"session_type": "任职教育"}
    session(office, "2027-01-20", "廉政第一课", "崔念慈", "沈䶮", **new)
    (reach,) = [one for one in covered(office, "2027-02-01").categories if one.rule.id == "R29-2"]
    assert "梁书意" in {one.name for one in reach.missing}
    assert "崔念慈" not in {one.name for one in reach.missing}
    office.record(
        "person_event",
        {"subject": ["段星河"]},
        event_type="提拔",
        effective_on="2027-01-25",
        new_post="科长",
    )
    told = office.due_by_rule("R29-6", "2027-02-10")
    assert [(one.names, one.until) for one in told] == [(("段星河",), date(2027, 2, 25))]
    session(office, "2027-02-12", "岗前廉政教育", "段星河")
    assert office.due_by_rule("R29-6", "2027-02-15") == []


def test_r30_the_levels(office: Office) -> None:
    """Leading cadres, party cadres, ordinary staff: how many each session reached."""
    session(office, "2027-01-20", "学习", "沈䶮", "崔念慈")
    groups = {one.name: one for one in covered(office, "2027-02-01").groups}
    whole = groups["全体在册人员"]
    assert (whole.people, whole.reached) == (36, 2)
    assert {"党员干部", "一般工作人员"} <= set(groups)
    assert groups["一般工作人员"].people == 8
    assert sum(one.reached for name, one in groups.items() if name != "全体在册人员") <= 2


def test_r31_learning_from_a_menu(office: Office) -> None:
    one = office.record(
        "menu_learning",
        {"learner": ["梁书意", "崔念慈"]},
        year=2027,
        topic="招标投标风险",
        form="讲座",
        held_on="2027-03-10",
        hours=3,
    )
    assert (
        office.on("2027-03-12").step(
            one,
            "complete",
            completed_on="2027-03-12",
            reuse=["廉政党课"],
            result="写出一份讲稿。",
        )
        == "done"
    )
    hours = {one.person.name: one.self_study for one in covered(office, "2027-04-01").hours}
    assert (hours["梁书意"], hours["崔念慈"], hours["顾南"]) == (3, 3, 0)
    assert "选学单" in office.printed("menu_learning", one)
    ledger = office.printed("menu_learning_ledger", one)
    assert all(words in ledger for words in ("完成情况表", "招标投标风险", "廉政党课"))


def test_r32_reading_notes_and_essays(office: Office) -> None:
    """The essay is due on its day; hours of reading are told apart from collective hours."""
    one = office.record(
        "self_study",
        {"learner": ["顾南"]},
        studied_on="2027-02-05",
        method="读书",
        material="《清风录》",
        hours=4,
        reflections_due_on="2027-02-20",
    )
    session(office, "2027-02-08", "学习", "顾南", study_hours=2)
    (due,) = office.due(one, "2027-02-21")
    assert (due.what.startswith("交心得"), due.tone) == (True, "red")
    state = office.on("2027-02-22").step(
        one, "hand_in", handed_in_on="2027-02-22", title="读后", reflections="知敬畏。", words=1200
    )
    assert state == "handed_in"
    office.attach(one, "读后.txt", "知敬畏。".encode(), caption="心得体会原稿")
    assert office.due(one, "2027-02-23") == []
    (hours,) = [one for one in covered(office, "2027-03-01").hours if one.person.name == "顾南"]
    assert (hours.hours, hours.self_study) == (2, 4)
    assert "知敬畏。" in office.printed("self_study", one)


def test_r33_after_hours_only_what_one_declares(office: Office) -> None:
    """What is kept is a declaration of the person; nothing asks for it."""
    one = office.record(
        "declaration",
        {"declarant": ["顾南"]},
        declared_on="2027-02-10",
        matter="因私出国（境）",
        details=[{"who": "顾南", "what": "春节期间赴境外探亲"}],
    )
    read = office.record(
        "self_study", {"learner": ["顾南"]}, studied_on="2027-02-13", material="家书", method="读书"
    )
    visit = office.record(
        "culture_activity", title="节前家访", held_on="2027-02-14", form="家访", enters=["家庭"]
    )
    assert "节前家访" in office.printed("culture_activity", visit)
    assert office.desk.forms.main_form("declaration").restricted
    assert office.due_by_rule("C33", "2027-03-01") == []
    assert "春节期间赴境外探亲" in office.printed("declaration", one)
    assert office.show(read).whole.record.state == "studied"
    fields = {
        field.name
        for kind in office.desk.forms.kinds
        for field in office.desk.forms.main_form(kind).fields
    }
    assert not fields & {"whereabouts", "companions", "spare_time", "social_circle"}


def test_r34_young_cadres(office: Office) -> None:
    """14 are at most 35 on 1 February 2027 or not; those reached are counted apart."""
    young = covered(office, "2027-02-01").young
    assert young is not None
    before = young.people
    correct_entry(
        office.on(NEW_YEAR).desk, record_id=office.person("顾南"), answers={"birth_date": "1960-01"}
    )
    correct_entry(
        office.on(NEW_YEAR).desk,
        record_id=office.person("柏见山"),
        answers={"birth_date": "2001-02"},
    )
    session(office, "2027-01-20", "青年座谈", "柏见山", "顾南")
    after = covered(office, "2027-02-01").young
    assert after is not None
    assert after.name == "青年干部（35周岁及以下）"
    assert before - after.people in (0, 1)
    assert after.reached == 1


def test_r35_a_question_is_answered_and_closed(office: Office) -> None:
    held = session(office, "2027-03-01", "学习工作餐规定", "顾南", "罗㛃宁")
    one = office.record(
        "question",
        {"asker": ["顾南"]},
        [(held, "相关")],
        category="疑问",
        asked_on="2027-03-01",
        question="加班餐算不算公务接待？",
        answer_by="2027-03-15",
    )
    assert office.linked(one) == {(held, "相关")}
    offered = {tie.id for tie in list_ties(office.on("2027-03-02").desk, kind="question")}
    assert held in offered
    assert [due.until for due in office.due(one, "2027-03-10")] == [date(2027, 3, 15)]
    later = office.on("2027-03-12")
    assert (
        later.step(
            one,
            "answer",
            {"answerer": ["罗㛃宁"]},
            answered_on="2027-03-12",
            answer="不算，按工作餐。",
        )
        == "answered"
    )
    assert office.due(one, "2027-03-16") == []
    assert later.step(one, "close", closed_on="2027-03-12", feedback="满意") == "closed"
    printed = office.printed("question", one)
    for words in ("意见疑问答复单", "加班餐算不算公务接待？", "不算，按工作餐。", "满意"):
        assert words in printed
