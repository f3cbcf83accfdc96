"""Letters of responsibility, accountability, meetings, documents from above (R08 to R13)."""

from __future__ import annotations

from datetime import date
from typing import Any

from cleanedu_desktop.acts.change_rule import change_rule
from cleanedu_desktop.acts.list_entries import list_ids
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.show_plan import show_plan
from cleanedu_desktop.acts.sit_down import sit_down, visiting_inspector
from tests.requirements.sample_office import Office


def letter(office: Office, level: str, granter: str, responsible: str) -> str:
    """Write a letter of responsibility for 2027."""
    return office.on("2027-01-10").record(
        "responsibility_letter",
        {"granter": [granter], "responsible": [responsible]},
        party_a="示范局机关党支部",
        year=2027,
        level=level,
        goals="不发生违纪违法问题。",
        dated_on="2027-03-31",
    )


def test_r08_letters_of_responsibility(office: Office) -> None:
    """Two of three are signed by 31 March; the third is due in red the day after."""
    three = [
        letter(office, "分管领导与部门负责人", "沈䶮", who)
        for who in ("罗㛃宁", "梁书意", "崔念慈")
    ]
    tones = [office.due(three[2], day)[0].tone for day in ("2027-03-01", "2027-03-20")]
    assert tones == ["grey", "amber"]
    for one in three[:2]:
        office.on("2027-02-01").step(one, "sign", signed_on="2027-02-01", kept_at="党建盒")
    office.attach(three[0], "责任书.txt", b"signed", role="signed_copy", caption="双方签字盖章")
    (due,) = office.due(three[2], "2027-04-01")
    assert (due.what.startswith("签订"), due.until, due.tone) == (True, date(2027, 3, 31), "red")
    assert office.due(three[0], "2027-04-01") == []
    letters = show_plan(office.on("2027-04-01").desk, year=2027).letters
    assert (letters.signed, letters.written, letters.rate) == (2, 3, 2 / 3)
    ledger = office.printed("responsibility_letter_ledger", *three)
    assert "责任书签订情况一览表" in ledger
    assert (ledger.count("2027年2月1日"), ledger.count("待签")) == (2, 1)
    assert "不发生违纪违法问题。" in office.printed("responsibility_letter", three[0])
    change_rule(office.on("2027-01-01").desk, rule_id="R08", begins=date(2027, 1, 1), on=True)
    (rest,) = office.due_by_rule("R08", "2027-04-01")

    assert rest.names == ("唐时雨", "沈䶮", "𫖯文博", "𬱖嘉树")


def test_r09_the_chain_of_signing(office: Office) -> None:
    """Each level names who grants to whom; the level that is not signed is the break."""
    chain = [
        letter(office, "上级与本单位", "沈䶮", "沈䶮"),
        letter(office, "书记与分管领导", "沈䶮", "罗㛃宁"),
        letter(office, "部门负责人与岗位人员", "罗㛃宁", "顾南"),
    ]
    for one in (chain[0], chain[2]):
        office.on("2027-01-20").step(one, "sign", signed_on="2027-01-20")
    letters = show_plan(office.on("2027-02-01").desk, year=2027).letters
    assert [(one.record_id, one.words) for one in letters.breaks] == [
        (chain[1], "书记与分管领导：罗㛃宁还没有签"),
        (chain[2], "罗㛃宁给下一级签，自己和上一级的还没有签"),
    ]
    office.on("2027-02-02").step(chain[1], "sign", signed_on="2027-02-02")
    whole = show_plan(office.on("2027-02-02").desk, year=2027).letters
    assert (whole.rate, whole.breaks) == (1, ())
    ledger = office.printed("responsibility_letter_ledger", *chain)
    assert all(
        words in ledger for words in ("上级与本单位", "书记与分管领导", "部门负责人与岗位人员")
    )


def test_r10_accountability_is_kept_back(office: Office) -> None:
    """A decision has its basis, form, date and end of influence; no inspector sees it."""
    one = office.record(
        "person_event",
        {"subject": ["冯朗"]},
        event_type="问责",
        effective_on="2027-01-15",
        accountability="通报",
        grade="直接责任",
        basis="问责条例",
        facts="未按规定登记用车。",
        influence_until="2027-07-15",
        kept_at="保密柜",
    )
    printed = office.printed("accountability", one)
    assert all(
        words in printed for words in ("问责情况登记表", "通报", "未按规定登记用车。", "冯朗")
    )
    (due,) = office.due(one, "2027-07-16")
    assert (due.what.startswith("影响期满"), due.until) == (True, date(2027, 7, 15))
    office.attach(one, "问责决定.txt", b"decision", caption="问责决定全文")
    office.desk.store.close()
    reading = open_desk(office.desk.folders, clock=office.desk.clock, read_only=True)
    seated = sit_down(reading, user=visiting_inspector("王某"))
    assert "person_event" not in seated.forms.kinds
    seated.close()


def meeting(office: Office, kind: str, day: str, **answers: Any) -> str:
    """Hold a meeting."""
    people = {"host": ["沈䶮"], "recorder": ["陶知遥"], "attendee": ["沈䶮", "罗㛃宁"]}
    wanted = {"session_type": kind, "topic": f"{kind}研究工作", "starts_at": f"{day}T09:00"}
    return office.record("study_session", people, **wanted | answers)


def test_r11_a_joint_meeting_of_units(office: Office) -> None:
    units = "组织部、宣传部、党校、教育局、文化局、妇联、团委"
    one = meeting(
        office,
        "联席会议",
        "2027-02-10",
        member_units=units,
        decisions=[
            {"matter": "联办家庭助廉活动", "responsible": "妇联", "due_on": "2027-05-15"},
            {"matter": "开设廉政课", "responsible": "党校", "due_on": "2027-06-30"},
        ],
    )
    minutes = office.printed("joint_meeting_minutes", one)
    assert all(words in minutes for words in ("纪要", units, "联办家庭助廉活动", "妇联", "党校"))
    first, second = office.due_by_rule("R11", "2027-05-10")
    assert (first.what, first.until, first.tone) == (
        "落实议定事项：联办家庭助廉活动",
        date(2027, 5, 15),
        "amber",
    )
    assert (second.until, second.settle.record_id) == (date(2027, 6, 30), one)
    office.on("2027-05-14").step(
        one,
        "follow_up",
        followed_on="2027-05-14",
        matter="联办家庭助廉活动",
        result="已落实",
        situation="五月十二日办完。",
    )
    (left,) = office.due_by_rule("R11", "2027-07-01")
    assert (left.what, left.tone) == ("落实议定事项：开设廉政课", "red")
    assert "五月十二日办完。" in office.printed("study_session", one)
    office.on("2027-07-02").step(
        one, "follow_up", followed_on="2027-07-02", matter="第2项", result="已落实"
    )
    assert office.due_by_rule("R11", "2027-07-02") == []


def test_r12_three_meetings_each_with_its_own_cadence(office: Office) -> None:
    """Of the regular meeting every month is asked, of the joint one every quarter."""
    three = {"例会": "R12", "联席会议": "R12-2", "协调会议": "R12-3"}
    types = office.desk.forms.main_form("study_session").field_named("session_type")
    assert types is not None
    assert set(three) <= set(types.choices)
    assert [office.due_by_rule(rule, "2027-04-02") for rule in three.values()] == [[], [], []]
    for rule in three.values():
        change_rule(office.on("2027-01-01").desk, rule_id=rule, begins=date(2027, 1, 1), on=True)
    meeting(office, "例会", "2027-01-12")
    assert missed(office, three) == {
        "例会": ["2027年3月", "2027年2月"],
        "联席会议": ["2027年第1季度"],
        "协调会议": [],
    }
    (coming,) = office.due_by_rule("R12-3", "2027-06-20")
    assert (coming.until, coming.tone, coming.settle.type) == (
        date(2027, 6, 30),
        "amber",
        "协调会议",
    )
    made = [meeting(office, "协调会议", "2027-06-22", member_units="财务科、综合业务科")]
    made.append(meeting(office, "联席会议", "2027-03-12", member_units="县妇联"))
    assert missed(office, three)["联席会议"] == []
    assert [one.until for one in office.due_by_rule("R12-3", "2027-06-23")] == []
    change_rule(
        office.on("2027-07-01").desk, rule_id="R12-2", begins=date(2027, 7, 1), period="month"
    )
    assert missed(office, three, "2027-09-01")["联席会议"][:2] == ["2027年8月", "2027年7月"]
    printed = [office.printed("study_session", one) for one in made]
    for words, paper in (("财务科、综合业务科", printed[0]), ("县妇联", printed[1])):
        assert words in paper
    listed = [list_ids(office.desk, kind="study_session", year=2027, text=one) for one in three]
    assert [len(one) for one in listed] == [1, 1, 1]


def missed(office: Office, rules: dict[str, str], day: str = "2027-04-02") -> dict[str, list[str]]:
    """Return kind of meeting -> the periods that its rule tells were missed."""
    return {
        kind: [words for due in office.due_by_rule(rule, day) for words in due.missed]
        for kind, rule in rules.items()
    }


def test_r13_a_document_from_above(office: Office) -> None:
    """Received 1 March, to be passed on by the 10th; studied on the 8th, seven days later."""
    paper = office.record(
        "incoming_document",
        title="关于加强教育的意见",
        doc_number="示纪发〔2027〕3号",
        issuer="县纪委",
        received_on="2027-03-01",
        pass_on_by="2027-03-10",
        measures="列入第一季度计划。",
    )
    (due,) = office.due(paper, "2027-03-04")
    assert (due.what, due.until) == ("传达：关于加强教育的意见", date(2027, 3, 10))
    people = {"host": ["沈䶮"], "recorder": ["陶知遥"], "attendee": ["沈䶮"]}
    office.record(
        "study_session",
        people,
        [(paper, "传达学习")],
        session_type="集中学习",
        topic="传达意见",
        starts_at="2027-03-08T09:00",
    )
    office.on("2027-03-08").step(
        paper, "pass_on", passed_on="2027-03-08", audience="全体", method="集中学习"
    )
    assert office.due(paper, "2027-03-12") == []
    found = show_plan(office.on("2027-03-12").desk, year=2027).documents
    assert [(one.number, one.days) for one in found] == [(office.number(paper), 7)]
    ledger = office.printed("incoming_document_ledger", paper)
    assert all(words in ledger for words in ("示纪发〔2027〕3号", "县纪委", "2027年3月8日"))
