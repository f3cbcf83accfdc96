"""What education is about, in which forms, whom it reaches and what it brings (R36 to R45)."""

from __future__ import annotations

from datetime import date
from typing import Any

from cleanedu_desktop.acts.change_rule import change_rule
from cleanedu_desktop.acts.list_nodes import list_nodes
from cleanedu_desktop.acts.list_ties import list_ties
from cleanedu_desktop.acts.print_coverage import print_coverage
from cleanedu_desktop.acts.score_year import score_year
from cleanedu_desktop.acts.show_coverage import show_coverage
from cleanedu_desktop.acts.show_plan import show_plan
from cleanedu_desktop.rules.coverage.coverage import Coverage
from cleanedu_desktop.rules.coverage.effects import Marks
from tests.requirements.sample_office import Office, words_in


def session(office: Office, day: str, *there: str, **more: Any) -> str:
    """Hold a session; each of `there` as in `People`."""
    people = {"host": ["沈䶮"], "recorder": ["陶知遥"], "attendee": there or ("沈䶮", "罗㛃宁")}
    links = more.pop("links", ())
    wanted = {"session_type": "集中学习", "topic": "学习", "starts_at": f"{day}T09:00"}
    return office.record("study_session", people, links, **wanted | more)


def covered(office: Office) -> Coverage:
    """Return whom 2027 reached by the end of March."""
    return show_coverage(office.on("2027-03-31").desk).coverage


def test_r36_preventing_crimes_of_duty(office: Office) -> None:
    """The content is counted, and the session is tied to the risk it is about."""
    risk = office.record(
        "post_risk",
        found_on="2027-01-08",
        department="综合业务科",
        post="采购员",
        power="询价",
        category="业务流程",
        risk="围标",
        manifestation="三家报价出自一人。",
        grade="高",
        measures="双人询价。",
    )
    held = session(
        office,
        "2027-02-03",
        content_tags=["预防职务犯罪"],
        links=[(risk, "相关")],
        domain=["物资采购"],
    )
    assert (held, "相关") in office.linked(risk)
    told = {one.rule.text: one.sessions for one in covered(office).mix.told}
    assert told["预防职务犯罪"] == 1


def test_r37_forms_and_the_share_of_mere_reading(office: Office) -> None:
    """Of 4 sessions 1 was reading alone: a quarter; 4 forms in all."""
    for day, forms in (
        ("2027-02-01", ["读文件"]),
        ("2027-02-02", ["读文件", "讨论交流"]),
        ("2027-02-03", ["观看影像"]),
        ("2027-02-04", ["参观见学"]),
    ):
        session(office, day, education_form=forms)
    told = covered(office).forms
    assert (len(told.forms), told.told, told.reading) == (4, 4, 1)
    assert told.reading_share == 0.25


def test_r38_across_departments(office: Office) -> None:
    """One session of people of two departments, one of a single department."""
    session(office, "2027-02-01", "沈䶮", "梁书意")
    session(office, "2027-02-02", "沈䶮", "罗㛃宁")
    heads = covered(office).heads
    assert (heads.across, heads.with_departments) == (1, 2)


def both_tests(office: Office, held: str) -> list[str]:
    """Test two people on 准则 before and after a session."""
    return [
        office.record(
            "short_test",
            topic="准则测试",
            tested_on=day,
            phase=phase,
            after_session=office.number(held),
            full_mark=100,
            pass_mark=60,
            scores=[{"who": "沈䶮", "score": mark}, {"who": "罗㛃宁", "score": mark}],
            asked=40,
            satisfied=38,
            effect="票据一节还不清楚。",
            links=[(held, "相关")],
        )
        for day, phase, mark in (("2027-02-01", "学前", 60), ("2027-02-08", "学后", 85))
    ]


def test_r39_what_it_brought(office: Office) -> None:
    """60 before and 85 after: 25 more; 76 of 80 content; one problem put right because of it."""
    held = session(office, "2027-02-01")
    tests = both_tests(office, held)
    printed = office.printed("short_test", *tests)
    for words in (
        "学前",
        "学后",
        "60",
        "85",
        "40",
        "38",
        "票据一节还不清楚。",
        office.number(held),
    ):
        assert words in printed
    problem = office.record(
        "rectification",
        {"responsible_person": ["顾南"]},
        [(held, "相关")],
        source="自查",
        found_on="2027-02-02",
        problem="学习后查出接待登记不全",
    )
    offered = {one.id for one in list_ties(office.on("2027-02-02").desk, kind="rectification")}
    assert held in offered
    (effect,) = covered(office).effects
    assert (effect.before, effect.after) == (
        Marks(people=2, average=60, passed=2),
        Marks(people=2, average=85, passed=2),
    )
    assert (effect.session, effect.both, effect.gain) == (held, 2, 25)
    assert (effect.satisfaction, effect.problems) == (0.95, (office.number(problem),))
    target = office.folder / "coverage.pdf"
    print_coverage(office.on("2027-03-31").desk, target=target)
    assert "两次都测的2人平均提高25.0分，满意76/80人（95%），由此整改1项" in words_in(target)
    namesakes(office)


def namesakes(office: Office) -> None:
    """Of two people of one name each has the own marks: 40 → 70 and 80 → 60, 5 more on average."""
    with office.desk.store.reading() as books:
        both = {one.answers["department"]: one.id for one in books.people_named("王一诺")}
    assert set(both) == {"综合业务科", "监督管理科"}
    for day, phase, marks in (
        ("2027-03-01", "学前", (40, 80)),
        ("2027-03-08", "学后", (70, 60)),
    ):
        people = {"examinee": [*both.values()]}
        given: dict[str, Any] = {"topic": "条例测试", "tested_on": day, "phase": phase}
        given["scores"] = [
            {"who": f"王一诺（{department}）", "score": mark}
            for department, mark in zip(both, marks, strict=True)
        ]
        one = office.record("short_test", people, **given)
        assert "参考人数2" in office.printed("short_test", one)
    bare: dict[str, Any] = {"topic": "条例测试", "tested_on": "2027-03-09", "phase": "学后"}
    office.record("short_test", **bare, scores=[{"who": "王一诺", "score": 99}])
    (effect,) = [one for one in covered(office).effects if one.title == "条例测试"]
    assert (effect.both, effect.gain) == (2, 5)


def test_r40_how_far_it_reached(office: Office) -> None:
    """Two of the roster twice, 15 of families, 60 of the public; 2 of 36 reached."""
    session(office, "2027-02-01", families=15)
    session(office, "2027-02-02", masses=60)
    found = covered(office)
    assert (found.heads.attended, found.heads.families, found.heads.masses) == (4, 15, 60)
    (whole,) = [one for one in found.groups if one.name == "全体在册人员"]
    assert round(whole.share, 3) == round(2 / 36, 3)


def test_r41_making_up_for_what_was_missed(office: Office) -> None:
    """Absent: due; on leave: due as well as the rule says; made up: done."""
    held = session(office, "2027-02-01", "沈䶮", "顾南|缺席|未说明", study_hours=2)
    (due,) = [
        one for one in office.due_by_rule("R41", "2027-02-10") if one.settle.record_id == held
    ]
    assert (due.names, due.settle.step) == (("顾南",), "make_up_study")
    assert (due.until, due.tone) == (None, "amber")
    overdue(office)
    later = office.on("2027-02-12")
    later.step(
        held,
        "make_up_study",
        {"absentee": ["顾南"]},
        studied_on="2027-02-12",
        method="自学",
        hours=2,
    )
    left = [one.settle.record_id for one in office.due_by_rule("R41", "2027-02-13")]
    assert held not in left
    (hours,) = [one for one in covered(office).hours if one.person.name == "顾南"]
    assert hours.hours == 2
    printed = office.printed("make_up_study", held)
    assert all(words in printed for words in ("补学记录", "顾南", "未说明"))


def overdue(office: Office) -> None:
    """With thirty days to make up in, it is overdue on the thirty-first."""
    change_rule(
        office.on("2027-01-01").desk,
        rule_id="R41",
        begins=date(2027, 1, 1),
        numbers={"days": 30},
    )
    for day, tone in (("2027-02-10", "grey"), ("2027-03-01", "amber"), ("2027-03-04", "red")):
        found = [one for one in office.due_by_rule("R41", day) if one.names == ("顾南",)]
        assert [(one.until, one.tone) for one in found] == [(date(2027, 3, 3), tone)]


def test_r42_entered_once_counted_everywhere(office: Office) -> None:
    """One warning session: two plan items, a campaign, a time node, an indicator, four papers."""
    item = office.on("2027-01-05").record(
        "plan_item", year=2027, item="节前教育", due_on="2027-02-05"
    )
    campaign = office.record("campaign", name="春节整治", starts_on="2027-01-20")
    other = office.on("2027-01-05").record(
        "plan_item", year=2027, item="警示教育", due_on="2027-06-30"
    )
    indicator = "2.3"
    held = session(
        office,
        "2027-01-28",
        session_type="警示教育",
        topic="春节前警示教育",
        nodes=["春节"],
        indicators=[indicator],
        links=[(item, "计入"), (other, "计入"), (campaign, "计入")],
    )
    shown = show_plan(office.on("2027-02-01").desk, year=2027)
    assert [one.counting for one in shown.plan.items] == [(held,), (held,)]
    assert shown.campaigns[0].sessions == (held,)
    scored = score_year(office.on("2027-02-01").desk, year=2027)
    (line,) = [one for one in scored.lines if one.id == indicator]
    assert held in {one.id for one in line.evidence}
    nodes = list_nodes(office.on("2027-02-01").desk, year=2027).nodes
    told = {one.node.text: [own.id for own in one.sessions] for one in nodes if one.sessions}
    assert told == {"春节": [held]}
    for form in ("study_session", "sign_in", "warning_education"):
        assert "春节前警示教育" in office.printed(form, held)
    assert "节前教育" in office.printed("plan_progress", item, other)


def test_r43_the_four_virtues(office: Office) -> None:
    for day, tag in (
        ("2027-02-01", "社会公德"),
        ("2027-02-02", "家庭美德"),
        ("2027-02-03", "纪律教育"),
    ):
        session(office, day, content_tags=[tag])
    told = {one.rule.text: one.sessions for one in covered(office).mix.told}
    assert (told["道德和家风"], told["纪律教育"]) == (2, 1)


def test_r44_tied_to_the_office_s_work(office: Office) -> None:
    held = session(office, "2027-02-01", business_point="与一季度收费检查结合")
    assert "与一季度收费检查结合" in office.printed("study_session", held)
    check = office.record(
        "inspection",
        {"inspector": ["罗㛃宁"]},
        inspection_type="定期检查",
        inspected_on="2027-02-10",
        inspected="综合业务科",
        business_point="结合收费工作检查廉洁执行情况。",
    )
    assert "结合收费工作检查廉洁执行情况。" in office.printed("inspection", check)


def test_r45_what_brought_the_education_about(office: Office) -> None:
    held = session(office, "2027-02-01", trigger="由2026年四季度执法检查引起")
    assert office.show(held).values["trigger"] == "由2026年四季度执法检查引起"
    assert "由2026年四季度执法检查引起" in office.printed("study_session", held)
