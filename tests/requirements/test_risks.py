"""Risks of posts, key fields, openness, deciding together, feedback, campaigns (R80 to R85)."""

from __future__ import annotations

from datetime import date
from typing import Any

from cleanedu_desktop.acts.check_entry import check_entry
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.list_entries import list_ids
from cleanedu_desktop.acts.list_ties import list_ties
from cleanedu_desktop.acts.print_campaign import print_campaign
from cleanedu_desktop.acts.raise_findings import raise_findings
from tests.requirements.sample_office import Office, words_in


def risk(office: Office, **more: Any) -> str:
    """Enter a risk of a post."""
    people = {"holder": ["莫问秋"], "department_head": ["梁书意"], "responsible_leader": ["沈䶮"]}
    wanted = {
        "found_on": "2027-01-10",
        "department": "财务科",
        "post": "会计",
        "power": "报销审核",
        "category": "业务流程",
        "domain": "财务管理",
        "risk": "审核不严",
        "manifestation": "票据不全也予报销。",
        "grade": "高",
        "measures": "票据清单逐项勾对。\n每月抽查十张。",
        "review_on": "2028-01-10",
    }
    return office.record("post_risk", people, **wanted | more)


def test_r80_risks_of_posts_reviewed_each_year(office: Office) -> None:
    one = risk(office)
    assert [due.tone for due in office.due(one, "2028-01-05")] == ["amber"]
    office.on("2028-01-08").step(
        one, "review", reviewed_on="2028-01-08", result="等级下调", situation="抽查全部合格。"
    )
    assert [due.until for due in office.due(one, "2029-01-05")] == [date(2029, 1, 8)]
    sheet = office.printed("post_risk", one)
    for words in ("廉政风险点排查表", "审核不严", "高", "梁书意", "抽查全部合格。"):
        assert words in sheet
    ledger = office.printed("post_risk_ledger", one)
    assert all(words in ledger for words in ("一览表", "会计", "每月抽查十张。"))
    found = list_ids(office.desk, kind="post_risk", year=2027, text="会计")
    assert found == [one]
    moved(office, one)


def moved(office: Office, one: str) -> None:
    """莫问秋 leaves the post: the risk is to be reviewed within thirty days, and once is enough."""
    office.record(
        "person_event",
        {"subject": ["莫问秋"]},
        event_type="调动",
        effective_on="2028-03-01",
        old_post="会计",
        new_post="办公室科员",
    )
    (due,) = office.due_by_rule("R80", "2028-03-20")
    assert (due.what, due.until, due.tone) == (
        "人员变动后复查：会计 · 审核不严",
        date(2028, 3, 31),
        "amber",
    )
    assert (due.settle.record_id, due.settle.step) == (one, "review")
    assert [late.tone for late in office.due_by_rule("R80", "2028-04-02")] == ["red"]
    seen = {"result": "维持原等级", "situation": "已向接任人员交底。"}
    office.on("2028-03-21").step(one, "review", None, reviewed_on="2028-03-21", **seen)
    assert office.due_by_rule("R80", "2028-03-22") == []


def test_r81_key_fields_from_risk_to_case_to_session_to_inspection(office: Office) -> None:
    """All four carry the field and are offered to each other; each shows what it is tied to."""
    field = "物资采购"
    first = risk(office, domain=field)
    case = office.record(
        "case",
        links=[(first, "相关")],
        title="采购串标案",
        collected_on="2027-01-20",
        source="县纪委通报",
        domain=field,
        facts="三家报价出自一人。",
    )
    chair = {"host": ["沈䶮"], "recorder": ["陶知遥"]}
    held = office.record(
        "study_session",
        chair,
        [(first, "相关"), (case, "相关")],
        session_type="警示教育",
        topic="采购风险",
        starts_at="2027-02-01T09:00",
        domain=[field],
    )
    check = office.record(
        "inspection",
        {"inspector": ["罗㛃宁"]},
        [(first, "相关")],
        inspection_type="专项检查",
        inspected_on="2027-02-20",
        inspected="后勤采购",
        domain=[field],
    )
    assert {one for one, _word in office.linked(first)} == {case, held, check}
    assert {one for one, _word in office.linked(held)} == {first, case}
    for kind in ("case", "study_session", "inspection"):
        offered = {one.id for one in list_ties(office.on("2027-03-01").desk, kind=kind)}
        assert first in offered, kind
    for kind in ("post_risk", "case", "study_session", "inspection"):
        assert len(list_ids(office.desk, kind=kind, year=2027, text=field)) == 1, kind


def test_r82_what_is_made_public(office: Office) -> None:
    one = office.record(
        "disclosure",
        item="年度评优结果",
        disclosed_on="2027-01-10",
        until_on="2027-01-17",
        scope="单位内部",
        channels=["公开栏", "会议"],
        evidence="公示照片2张",
    )
    (due,) = office.due(one, "2027-01-18")
    assert (due.what.startswith("公示期满"), due.until) == (True, date(2027, 1, 17))
    later = office.on("2027-01-18")
    later.step(one, "objection", raised_on="2027-01-15", content="名额分配", handling="已作说明")
    assert later.step(one, "close", closed_on="2027-01-18", result="无其他异议") == "closed"
    assert office.due(one, "2027-01-20") == []
    printed = office.printed("disclosure", one)
    for words in ("年度评优结果", "公开栏、会议", "名额分配", "已作说明", "公示照片2张"):
        assert words in printed or words.replace("、", "") in printed


def test_r83_deciding_together_the_head_last(office: Office) -> None:
    """Opinions and votes are printed; the head before others and too many votes are told."""
    people = {"host": ["沈䶮"], "recorder": ["陶知遥"], "attendee": ["沈䶮", "罗㛃宁", "梁书意"]}
    vote = {"matter": "购置车辆", "entitled": 3, "present": 3, "in_favour": 2, "against": 0}
    answers: dict[str, Any] = {
        "session_type": "支部委员会会议",
        "topic": "研究大额支出",
        "starts_at": "2027-01-15T09:00",
        "speeches": [
            {"speaker": "罗㛃宁", "points": "同意，建议比价。"},
            {"speaker": "梁书意", "points": "预算内可行。"},
            {"speaker": "沈䶮", "points": "同意多数意见。"},
        ],
        "votes": [vote | {"abstained": 1}],
    }
    held = office.record("study_session", people, **answers)
    printed = office.printed("study_session", held)
    for words in ("同意，建议比价。", "同意多数意见。", "购置车辆"):
        assert words in printed
    wrong = answers | {
        "speeches": answers["speeches"][::-1],
        "votes": [vote | {"in_favour": 4, "abstained": 1}],
    }
    there = [PersonGiven(office.person(who), "attendee", "到会") for who in people["attendee"]]
    there.append(PersonGiven(office.person("沈䶮"), "host"))
    told = check_entry(
        office.on("2027-01-15").desk, kind="study_session", answers=wrong, people=there
    )
    sentences = " ".join(one.sentence for one in told.findings)
    assert "末位" in sentences
    assert "第1项表决共5票，多于到会的3人" in sentences


def test_r84_what_the_masses_say(office: Office) -> None:
    """Without a name too; answered in time, and made a problem where it is one."""
    one = office.record(
        "feedback",
        received_on="2027-03-01",
        channel="意见箱",
        subject="窗口午间无人",
        anonymous=True,
        content="中午办不了事。",
        answer_by="2027-03-15",
    )
    assert [due.until for due in office.due(one, "2027-03-10")] == [date(2027, 3, 15)]
    problem = office.record(
        "rectification",
        {"responsible_person": ["顾南"]},
        [(one, "由意见引起")],
        source="信访",
        found_on="2027-03-02",
        problem="窗口午间无人值守",
    )
    assert (problem, "由意见引起") in office.linked(one)
    state = office.on("2027-03-10").step(
        one, "answer", answered_on="2027-03-10", answer="安排轮班。", satisfied="无法联系"
    )
    assert (state, office.due(one, "2027-03-16")) == ("answered", [])
    printed = office.printed("feedback", one)
    assert all(words in printed for words in ("意见箱", "☑是", "中午办不了事。", "安排轮班。"))


def test_r85_a_campaign_with_its_own_book(office: Office) -> None:
    """Its book has 1 session, 1 check with everybody's statement, and the 2 problems found."""
    campaign = office.record(
        "campaign",
        {"leader": ["沈䶮"]},
        name="商业贿赂集中整治",
        category="集中整治",
        basis="集中整治实施方案",
        starts_on="2027-02-01",
        ends_on="2027-04-30",
    )
    counts = [(campaign, "计入")]
    chair = {"host": ["沈䶮"], "recorder": ["陶知遥"]}
    office.record(
        "study_session",
        chair,
        counts,
        session_type="集中学习",
        topic="集中整治动员",
        starts_at="2027-02-03T09:00",
    )
    check = office.record(
        "special_check",
        links=counts,
        topic="政府采购",
        checked_on="2027-02-20",
        findings=[{"problem": "询价单缺签字"}, {"problem": "供应商未轮换"}],
    )
    numbers = raise_findings(office.on("2027-02-21").desk, record_id=check).numbers
    target = office.folder / "book.pdf"
    done = print_campaign(office.on("2027-03-01").desk, record_id=campaign, target=target)
    assert done.records == 4
    printed = words_in(target)
    for words in ("商业贿赂集中整治专项台账", "集中整治动员", "询价单缺签字", *numbers):
        assert words in printed
    assert "共2条：整改中2条" in printed
    assert [due.until for due in office.due(campaign, "2027-05-02")] == [date(2027, 4, 30)]
