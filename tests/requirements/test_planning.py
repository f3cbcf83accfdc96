"""The yearly plan, campaigns, the leading group, division of duties and areas (R01 to R07)."""

from __future__ import annotations

from datetime import date
from typing import Any

from cleanedu_desktop.acts.list_entries import list_ids
from cleanedu_desktop.acts.print_coverage import print_coverage
from cleanedu_desktop.acts.show_coverage import show_coverage
from cleanedu_desktop.acts.show_plan import show_plan
from tests.requirements.sample_office import Office, words_in

LEADER = {"performer": ["罗㛃宁"]}
CHAIR = {"host": ["沈䶮"], "recorder": ["陶知遥"]}


def item(office: Office, name: str, due_on: str, **answers: Any) -> str:
    """Put an item into the plan of 2027."""
    people = {"responsible_leader": ["沈䶮"], "responsible_person": ["罗㛃宁"]}
    wanted: dict[str, Any] = {"year": 2027, "item": name, "due_on": due_on}
    wanted["lead_department"] = "办公室"
    return office.on("2027-01-05").record("plan_item", people, **wanted | answers)


def session(office: Office, day: str, topic: str, **answers: Any) -> str:
    """Hold a session at which all named were present."""
    links = answers.pop("links", [])
    people = answers.pop("people", CHAIR | {"attendee": ["沈䶮", "罗㛃宁", "陶知遥"]})
    wanted = {"session_type": "集中学习", "topic": topic, "starts_at": f"{day}T09:00"}
    return office.record("study_session", people, links, **wanted | answers)


def test_r01_a_year_s_plan(office: Office) -> None:
    """Of 4 items 3 are done, 75 %; of 3 sessions 1 was in no plan, a third by surprise."""
    rules = item(office, "学习准则", "2027-03-10", form="集中学习", budget="300.00")
    others = [item(office, name, "2027-03-31") for name in ("讲廉政党课", "参观教育馆")]
    late = item(office, "知识测试", "2027-03-31", quarter="第一季度", content="闭卷")
    first = office.on("2027-03-05")
    told = first.due(rules, "2027-03-05")
    assert [(one.what, one.until) for one in told] == [("完成：学习准则", date(2027, 3, 10))]
    session(office, "2027-03-08", "学习准则第一次", links=[(rules, "计入")])
    session(office, "2027-03-09", "讲党课", links=[(others[0], "计入")])
    session(office, "2027-03-11", "临时安排的学习")
    for one in (rules, *others):
        office.on("2027-03-12").step(one, "complete", done_on="2027-03-12", result="全员参加。")
    plan = show_plan(office.on("2027-04-01").desk, year=2027).plan
    done = [one for one in plan.items if one.state == "done"]
    assert (len(done), len(plan.items)) == (3, 4)
    assert (plan.completion, plan.surprise) == (0.75, 1 / 3)
    assert (len(plan.unplanned), plan.held) == (1, 3)
    assert [one.id for one in plan.items if one.state == "overdue"] == [late]
    every = [rules, *others, late]
    year_plan = office.printed("year_plan", *every)
    for words in ("年度教育计划表", "知识测试", "闭卷", "300.00", "集中学习", "办公室", "3月31日"):
        assert words in year_plan
    progress = office.printed("plan_progress", *every)
    assert "完成情况对照表" in progress
    assert progress.count("全员参加。") == 3


def test_r02_a_phased_campaign(office: Office) -> None:
    """Two sessions asked of each of 36; three people reached both."""
    campaign = office.record(
        "campaign",
        {"leader": ["沈䶮"]},
        name="作风建设专题",
        starts_on="2027-03-01",
        ends_on="2027-03-31",
        required_sessions=2,
    )
    for day in ("2027-03-04", "2027-03-11"):
        session(office, day, "作风建设", links=[(campaign, "计入")])
    (standing,) = show_plan(office.on("2027-03-20").desk, year=2027).campaigns
    assert (standing.people, len(standing.sessions), len(standing.missing)) == (36, 2, 33)
    assert "沈䶮" not in {one.person.name for one in standing.missing}
    (due,) = office.due(campaign, "2027-03-26")
    assert due.what.startswith("结束和总结")
    assert (
        office.on("2027-03-31").step(
            campaign, "close", closed_on="2027-03-31", summary="两次学习，三人全程。"
        )
        == "closed"
    )
    assert office.due(campaign, "2027-04-05") == []
    assert "两次学习，三人全程。" in office.printed("campaign", campaign)


def test_r03_the_leading_group(office: Office) -> None:
    """A change keeps the old group; the head attended 2 of 3 and taught once."""
    people = {"leader": ["沈䶮"], "deputy": ["罗㛃宁"], "member": ["梁书意", "陶知遥"]}
    old = office.record("leading_group", people, name="教育领导小组", since="2027-01-05")
    assert (
        office.on("2027-02-01").step(old, "adjust", adjusted_on="2027-02-01", reason="人员变动")
        == "adjusted"
    )
    new = office.record(
        "leading_group", people | {"member": ["崔念慈"]}, name="教育领导小组", since="2027-02-01"
    )
    printed = office.printed("leading_group_ledger", old, new)
    assert all(words in printed for words in ("组织机构表", "梁书意", "崔念慈", "已调整", "现行"))
    session(office, "2027-02-03", "例行学习")
    away = CHAIR | {"attendee": ["沈䶮|请假|开会", "罗㛃宁"], "host": ["罗㛃宁"]}
    session(office, "2027-02-04", "例行学习", people=away)
    lesson = CHAIR | {"attendee": ["沈䶮", "罗㛃宁"], "lecturer": ["沈䶮"]}
    session(office, "2027-02-05", "廉政党课", people=lesson, session_type="廉政党课")
    (head,) = show_plan(office.on("2027-02-10").desk, year=2027).heads
    assert (head.name, head.held, head.attended, head.lectured) == ("沈䶮", 3, 2, 1)


def test_r04_who_leads_and_who_assists(office: Office) -> None:
    one = item(office, "专项教育", "2027-05-31", assist_department="财务科、监督管理科")
    printed = office.printed("plan_tasks", one)
    assert "办公室" in printed
    assert "财务科" in printed
    assert office.show(one).values["assist_department"] == "财务科、监督管理科"


def test_r05_tasks_and_what_is_assigned_to_nobody(office: Office) -> None:
    whole = item(office, "学习法规", "2027-06-30", responsible_department="办公室")
    bare = office.on("2027-01-05").record(
        "plan_item", year=2027, item="无人负责的事", due_on="2027-06-30"
    )
    items = show_plan(office.on("2027-02-01").desk, year=2027).plan.items
    lacks = {one.id: one.lacks for one in items}
    assert lacks[whole] == ()
    assert set(lacks[bare]) == {"牵头", "责任人"}
    printed = office.printed("plan_tasks", whole, bare)
    assert all(words in printed for words in ("任务分解表", "学习法规", "罗㛃宁", "沈䶮"))


def test_r06_two_responsibilities_at_one_post(office: Office) -> None:
    """The duties are listed; what a leader did is recorded quarter by quarter."""
    post = office.record(
        "post_duties",
        {"holder": ["罗㛃宁"]},
        post="办公室主任",
        since="2027-01-05",
        business_duties="主持办公室工作。",
        clean_duties="管好公章、车辆、接待。",
    )
    printed = office.printed("post_duties_ledger", post)
    assert all(words in printed for words in ("“一岗双责”清单", "管好公章、车辆、接待。", "罗㛃宁"))
    done = [
        office.record(
            "duty_record",
            LEADER,
            held_on=day,
            title="检查用车台账",
            category="督促检查",
            content="逐页核对。",
        )
        for day in ("2027-01-20", "2027-04-20")
    ]
    listed = list_ids(office.desk, kind="duty_record", year=2027, text="罗㛃宁")
    assert set(listed) == set(done)
    (leader,) = show_plan(office.on("2027-05-01").desk, year=2027).duties
    assert (leader.name, leader.total, leader.quarters) == ("罗㛃宁", 2, (1, 1, 0, 0))
    assert leader.ways == (("督促检查", 2),)
    assert office.printed("duty_record_ledger", *done).count("检查用车台账") == 2


def test_r07_areas_of_responsibility(office: Office) -> None:
    """The leader took part in one of two activities of the area's people, one of two checks."""
    office.record(
        "post_duties",
        {"holder": ["罗㛃宁"], "area_member": ["陶知遥", "顾南"]},
        post="办公室主任",
        since="2027-01-05",
        area="机关内务",
        grade="直接责任",
        clean_duties="管好责任区。",
    )
    session(office, "2027-02-03", "学习")
    without = {"host": ["沈䶮"], "recorder": ["陶知遥"], "attendee": ["陶知遥", "顾南"]}
    session(office, "2027-02-04", "学习", people=without)
    office.record("duty_record", LEADER, held_on="2027-02-05", title="查公章", content="逐页查。")
    led: dict[str, Any] = {"inspection_type": "定期检查", "inspected": "机关内务"}
    led |= {"inspected_on": "2027-02-06"}
    office.record("inspection", {"team_leader": ["罗㛃宁"], "inspector": ["梁书意"]}, **led)
    office.record("inspection", {"team_leader": ["沈䶮"], "inspector": ["梁书意"]}, **led)
    areas = show_coverage(office.on("2027-03-01").desk).coverage.areas
    (area,) = [one for one in areas if one.name == "机关内务"]
    assert (area.holder.name, area.sessions, area.duties, area.checks) == ("罗㛃宁", 1, 1, 1)
    assert [one.name for one in area.missing] == []
    target = office.folder / "coverage.pdf"
    print_coverage(office.on("2027-03-01").desk, target=target)
    assert "履责1次检查1次" in words_in(target)
    printed = office.printed("post_duties", area.record_id)
    assert all(words in printed for words in ("机关内务", "直接责任", "陶知遥、顾南"))
