"""Inspections, notices, common problems, evaluation from outside (R70 to R74)."""

from __future__ import annotations

from datetime import date
from typing import Any

from cleanedu_desktop.acts.list_due import list_due
from cleanedu_desktop.acts.print_problems import print_problems
from cleanedu_desktop.acts.raise_findings import raise_findings
from cleanedu_desktop.acts.show_problems import show_problems
from tests.requirements.sample_office import Office, words_in

FINDINGS = [
    {
        "problem": "收费公示不全",
        "aspect": "依法行政",
        "department": "综合业务科",
        "due_on": "2027-03-31",
    },
    {
        "problem": "值班离岗",
        "aspect": "工作效率",
        "department": "监督管理科",
        "due_on": "2027-03-20",
    },
]


def inspection(office: Office, day: str = "2027-02-20", **more: Any) -> str:
    """Inspect a unit."""
    people = {"team_leader": ["沈䶮"], "inspector": ["罗㛃宁", "梁书意"]}
    wanted = {
        "inspection_type": "不定期检查",
        "inspected_on": day,
        "inspected": "综合业务科",
        "unit_head": "𫖯文博",
        "findings": FINDINGS,
    }
    return office.record("inspection", people, **wanted | more)


def problem(office: Office, day: str, **more: Any) -> str:
    """Enter a problem."""
    wanted = {"source": "检查", "found_on": day, "problem": f"{day}发现的问题", "nature": "普遍性"}
    people = {"responsible_person": ["顾南"], "responsible_leader": ["罗㛃宁"]}
    return office.record("rectification", people, **wanted | more)


def test_r70_an_inspection_in_four_aspects(office: Office) -> None:
    grades = {
        "lawful_grade": "较好",
        "efficient_grade": "一般",
        "civil_grade": "好",
        "clean_grade": "好",
    }
    one = inspection(
        office,
        methods=["查阅资料", "明察暗访"],
        lawful="抽查案卷十件。",
        situation="总体较好。",
        **grades,
    )
    office.attach(one, "抽查案卷.txt", b"ten files", caption="抽查的十件案卷清单")
    printed = office.printed("inspection", one)
    for words in (
        "监督检查记录",
        "不定期检查",
        "抽查案卷十件。",
        "罗㛃宁、梁书意",
        "值班离岗",
        "依法行政",
    ):
        assert words in printed
    assert "综合业务科" in office.printed("inspection_ledger", one)


def test_r71_the_efficiency_team(office: Office) -> None:
    """A project of 效能监察 is approved, carried through and reported; its team stands in it."""
    one = inspection(
        office,
        inspection_type="效能监察",
        project="窗口办件时限监察",
        host_unit="效能监察小组",
        project_head="罗㛃宁",
        reasons="群众反映办件慢。",
        begun_on="2027-02-01",
    )
    later = office.on("2027-02-22")
    later.step(one, "approve", approved_on="2027-02-22", opinion="同意立项。")
    later.step(one, "conclude", closed_on="2027-02-22", result="平均缩短两天。")
    project = office.printed("efficiency_project", one)
    for words in ("立项呈报表", "窗口办件时限监察", "群众反映办件慢。", "同意立项。"):
        assert words in project
    assert "平均缩短两天。" in office.printed("efficiency_result", one)
    assert "罗㛃宁、梁书意" in office.printed("inspection", one)


def test_r72_notice_advice_receipt_and_urging(office: Office) -> None:
    """Two findings become two problems; notice and advice are printed; the deadline falls due."""
    raised = raise_findings(office.on("2027-02-21").desk, record_id=inspection(office))
    assert len(raised.numbers) == 2
    one = raised.numbers[1]
    given: dict[str, Any] = {
        "issued_on": "2027-02-22",
        "notified": "监督管理科",
        "finish_on": "2027-03-20",
    }
    later = office.on("2027-02-22")
    later.step(one, "notify", notice_number="整〔2027〕1号", requirements="立即纠正。", **given)
    notice = office.printed("rectification_notice", one)
    assert notice.count("整改通知书") >= 1
    assert "整改建议书" not in notice
    later.step(one, "notify", document="整改建议书", requirements="建议排班公示。", **given)
    for form, words in (
        ("rectification_notice", "整改建议书"),
        ("rectification_notice", "建议排班公示。"),
        ("rectification_receipt", "回执"),
    ):
        assert words in office.printed(form, one)
    told = [
        due for due in list_due(office.desk, on=date(2027, 3, 15)).dues if due.what == "值班离岗"
    ]
    assert [(due.until, due.tone) for due in told] == [(date(2027, 3, 20), "amber")]
    office.on("2027-03-16").step(
        one,
        "urge",
        {"urger": ["罗㛃宁"]},
        urged_on="2027-03-16",
        way="电话",
        situation="还差公示。",
    )
    assert "还差公示。" in office.printed("rectification", one)
    answered_in_time(office, one)


def answered_in_time(office: Office, item: str) -> None:
    """A notice is due until it is answered; of a problem it names another day than its own."""
    one = inspection(office, "2027-03-01")
    given: dict[str, Any] = {
        "document": "监察通知书",
        "notified": "综合业务科",
        "content": "补公示。",
    }
    office.on("2027-03-02").step(
        one, "notify", issued_on="2027-03-02", finish_on="2027-03-12", **given
    )
    assert office.due(one, "2027-03-01") == []
    (due,) = office.due(one, "2027-03-08")
    assert (due.until, due.tone, due.settle.step) == (date(2027, 3, 12), "amber", "reply")
    assert due.what == "回复通知（建议）书：不定期检查 · 综合业务科"
    assert [due.tone for due in office.due(one, "2027-03-13")] == ["red"]
    office.on("2027-03-14").step(one, "reply", replied_on="2027-03-14", content="已经公示。")
    assert office.due(one, "2027-03-14") == []
    two_notices(office)
    office.on("2027-03-16").step(
        item,
        "notify",
        issued_on="2027-03-16",
        notified="监督管理科",
        requirements="限期改完。",
        finish_on="2027-03-31",
    )
    assert [due.until for due in office.due(office.show(item).whole.record.id, "2027-03-17")] == [
        date(2027, 3, 20),
        date(2027, 3, 31),
    ]


def test_r73_problems_in_common(office: Office) -> None:
    """Three of one type and unit in 2027, one of them again after it had been closed."""
    unit = {"responsible_department": "财务科"}
    first = problem(office, "2027-01-10", **unit)
    later = office.on("2027-02-10")
    evidence = [{"what": "整改报告", "pages": 2, "kept_at": "办公室"}]
    later.step(one := first, "acceptance", {"examiner": ["沈䶮"]}, accepted_on="2027-02-10")
    later.step(
        one,
        "close",
        {"confirmer": ["沈䶮"]},
        closed_on="2027-02-10",
        result="已改。",
        evidence=evidence,
    )
    again = problem(office, "2027-05-12", **unit)
    problem(office, "2027-08-12", source="审计", responsible_department="办公室")
    found = show_problems(office.on("2027-09-01").desk, year=2027)
    assert dict(found.types) == {"普遍性": 3}
    assert dict(found.units) == {"财务科": 2, "办公室": 1}
    assert dict(found.sources) == {"检查": 2, "审计": 1}
    assert found.quarters == (1, 1, 1, 0)
    (repeat,) = found.repeats
    assert (repeat.problem.number, repeat.before.number) == (
        office.number(again),
        office.number(first),
    )
    target = office.folder / "problems.pdf"
    print_problems(office.on("2027-09-01").desk, target=target, year=2027)
    printed = words_in(target)
    assert all(words in printed for words in ("共性问题分析", "财务科", office.number(again)))


def test_r74_evaluated_from_outside(office: Office) -> None:
    one = office.record(
        "outside_evaluation",
        evaluated_on="2027-03-15",
        organizer="县纠风办",
        evaluated="示范局",
        method="问卷",
        evaluators=[{"class": "企业代表", "count": 20}, {"class": "群众", "count": 30}],
        scores=[{"aspect": "文明服务", "good": 40, "fair": 8, "poor": 2, "score": 92.5}],
        findings=[{"problem": "排队时间长", "department": "综合业务科", "due_on": "2027-05-31"}],
    )
    (number,) = raise_findings(office.on("2027-03-16").desk, record_id=one).numbers
    shown = office.show(number)
    assert (shown.values["source"], shown.values["problem"]) == ("评议", "排队时间长")
    ledger = office.printed("outside_evaluation", one)
    for words in ("文明服务", "92.5", "企业代表", "20", "排队时间长"):
        assert words in ledger


def two_notices(office: Office) -> None:
    """Answering the one with the nearer day leaves the other due until it is answered or closed."""
    one, later = inspection(office, "2027-03-01"), office.on("2027-03-02")
    for unit, until in (("综合业务科", "2027-03-25"), ("监督管理科", "2027-03-12")):
        given: dict[str, Any] = {"document": "监察通知书", "notified": unit, "content": "补公示。"}
        later.step(one, "notify", issued_on="2027-03-02", finish_on=until, **given)
    reply: dict[str, Any] = {
        "replied_on": "2027-03-10",
        "content": "已经公示。",
        "finish_on": "2027-03-12",
    }
    office.on("2027-03-10").step(one, "reply", **reply)
    assert [due.until for due in office.due(one, "2027-03-10")] == [date(2027, 3, 25)]
    closed: dict[str, Any] = {"closed_on": "2027-03-11", "result": "都已公示。"}
    office.on("2027-03-11").step(one, "conclude", **closed)
    assert office.due(one, "2027-03-11") == []
