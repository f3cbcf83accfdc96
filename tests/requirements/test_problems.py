"""Self-correction, topics, sources of problems, striking off, early signs (R75 to R79)."""

from __future__ import annotations

from datetime import date
from typing import Any

from cleanedu_desktop.acts.check_entry import check_entry
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.put_back_entry import put_back_entry
from cleanedu_desktop.acts.raise_findings import raise_findings
from cleanedu_desktop.acts.show_personal_file import show_personal_file
from cleanedu_desktop.acts.show_problems import show_problems
from cleanedu_desktop.acts.sit_down import sit_down, visiting_inspector
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from tests.requirements.sample_office import Office


def problem(office: Office, day: str, **more: Any) -> str:
    """Enter a problem."""
    wanted = {"source": "检查", "found_on": day, "problem": f"{day}发现的问题", "nature": "普遍性"}
    people = {"responsible_person": ["顾南"], "responsible_leader": ["罗㛃宁"]}
    return office.record("rectification", people, **wanted | more)


def test_r75_self_correction_item_by_item(office: Office) -> None:
    """Of three items one has a problem; it is tracked, and the whole is struck off."""
    one = office.record(
        "self_correction",
        title="公车管理自查自纠",
        checked_on="2027-03-01",
        correct_by="2027-04-30",
        items=[
            {"item": "派车单", "found": "无"},
            {
                "item": "加油卡",
                "found": "有",
                "problem": "一卡多车",
                "measure": "一车一卡",
                "who": "顾南",
            },
            {"item": "节假日封存", "found": "无"},
        ],
        findings=[{"problem": "一卡多车", "department": "办公室", "due_on": "2027-04-15"}],
    )
    (due,) = office.due(one, "2027-05-01")
    assert (due.what.startswith("销号"), due.tone) == (True, "red")
    (number,) = raise_findings(office.on("2027-03-02").desk, record_id=one).numbers
    assert office.show(number).values["source"] == "自查"
    state = office.on("2027-04-20").step(
        one, "confirm", {"confirmer": ["沈䶮"]}, confirmed_on="2027-04-20", opinion="逐条整改到位。"
    )
    assert (state, office.due(one, "2027-05-01")) == ("closed", [])
    printed = office.printed("self_correction", one)
    assert all(words in printed for words in ("一车一卡", "节假日封存", "逐条整改到位。"))


def test_r76_six_topics_with_a_statement_of_each(office: Office) -> None:
    """The six are there to choose; everyone states 有 or 无 and signs; nothing found: 零报告."""
    topic = office.desk.forms.main_form("special_check").field_named("topic")
    assert topic is not None
    assert len(topic.choices) == 6
    names = ["沈䶮", "罗㛃宁", "梁书意"]
    one = office.record(
        "special_check",
        {"leader": ["沈䶮"], "declarant": names},
        topic="收受红包礼金",
        checked_on="2027-04-01",
        report_by="2027-04-20",
        statements=[{"who": who, "has": "无", "signed_on": "2027-04-01"} for who in names],
        zero_report=True,
        summary="逐人申报，没有发现问题。",
    )
    assert [due.until for due in office.due(one, "2027-04-18")] == [date(2027, 4, 20)]
    reported = office.on("2027-04-19").stepped(
        one, "report", {"approver": ["沈䶮"]}, reported_on="2027-04-19", sent_to="县纪委"
    )
    assert reported.findings == []
    assert office.due(one, "2027-04-21") == []
    contradicted(office, names)
    printed = office.printed("special_check", one)
    for words in ("收受红包礼金", "☑是", "逐人申报，没有发现问题。", "梁书意"):
        assert words in printed
    assert "个人申报签字表" in office.printed("special_check_statement", one)


def contradicted(office: Office, names: list[str]) -> None:
    """A zero report is compared with what was stated, found, and is tracked as a problem.

    A problem that was withdrawn does not count, and does again when it is put back.
    """
    stated = [{"who": who, "has": "无", "signed_on": "2027-05-01"} for who in names[1:]]
    stated.append({"who": names[0], "has": "有", "situation": "一盒茶叶，已退"})
    given: dict[str, Any] = {"topic": "收受红包礼金", "checked_on": "2027-05-01"}
    given |= {"statements": stated, "zero_report": True}
    people = {"declarant": [*names, "顾南"]}
    told = office.told("special_check", "2027-05-01", people, **given)
    assert told["zero_report"] == "选了零报告，但沈䶮申报“有”，请核对。"
    found = office.record(
        "special_check", people, **given | {"statements": [], "findings": [{"problem": "无登记"}]}
    )
    raise_findings(office.on("2027-05-02").desk, record_id=found)
    given["findings"] = [{"problem": "无登记"}]
    later = check_entry(
        office.on("2027-05-03").desk, kind="special_check", answers=given, record_id=found
    )
    (sentence,) = [one.sentence for one in later.findings if one.where == "zero_report"]
    assert sentence == (
        "选了零报告，但沈䶮申报“有”，登记了1个发现的问题，已有1条问题整改由它引起，请核对。"
    )
    (item,) = {other for other, _word in office.linked(found)}
    withdraw_entry(office.on("2027-05-03").desk, record_id=item, reason="登记错了")
    less = check_entry(
        office.on("2027-05-03").desk, kind="special_check", answers=given, record_id=found
    )
    assert [one.sentence for one in less.findings if one.where == "zero_report"] == [
        "选了零报告，但沈䶮申报“有”，登记了1个发现的问题，请核对。"
    ]
    put_back_entry(office.on("2027-05-03").desk, record_id=item)
    early = office.on("2027-05-04").stepped(
        found, "report", reported_on="2027-05-04", sent_to="县纪委"
    )
    assert [one.sentence for one in early.findings] == [
        "沈䶮、罗㛃宁、梁书意、顾南还没有申报有、无，请补登以后再报送。"
    ]


def test_r77_where_problems_come_from(office: Office) -> None:
    source = office.desk.forms.main_form("rectification").field_named("source")
    assert source is not None
    wanted = ("信访", "检查", "评议", "审计", "自查", "巡察", "谈话", "民主评议")
    assert source.choices == wanted
    for month, one in enumerate(wanted, start=1):
        problem(office, f"2027-{month:02}-10", source=one)
    found = show_problems(office.on("2027-12-01").desk, year=2027)
    assert dict(found.sources) == dict.fromkeys(wanted, 1)


def test_r78_from_problem_to_striking_off_and_back(office: Office) -> None:
    one = problem(office, "2027-02-01", due_on="2027-04-30", goal="账实相符")
    evidence = [{"what": "盘点表", "pages": 3, "kept_at": "财务科"}]
    office.on("2027-03-01").step(
        one, "progress", progressed_on="2027-03-01", progress="已盘点。", evidence=evidence
    )
    later = office.on("2027-04-20")
    later.step(
        one, "acceptance", {"examiner": ["罗㛃宁"]}, accepted_on="2027-04-20", opinion="合格。"
    )
    state = later.step(
        one,
        "close",
        {"confirmer": ["沈䶮"]},
        closed_on="2027-04-20",
        result="账实相符。",
        agreed=True,
    )
    assert state == "closed"
    close = office.printed("rectification_close", one)
    assert all(words in close for words in ("销号单", "账实相符。", "合格。", "沈䶮"))
    for form in ("rectification_problems", "rectification_tasks", "rectification_duties"):
        assert "清单" in office.printed(form, one)
    ledger = office.printed("rectification_ledger", one)
    assert all(words in ledger for words in ("已销号", "2027年4月20日", "沈䶮"))
    assert (
        office.on("2027-06-01").step(one, "reopen", reopened_on="2027-06-01", reason="又出现短缺")
        == "open"
    )


def test_r79_an_early_sign_is_no_clue(office: Office) -> None:
    """Seen by secretary and head alone, in nobody's file; looked at again by its day."""
    one = office.record(
        "early_sign",
        {"concerned": ["冯朗"]},
        noted_on="2027-02-01",
        segment="外勤检查",
        origin="日常观察",
        sign="常与一家企业同车往返。",
        measures=["提醒谈话"],
        review_on="2027-03-01",
    )
    assert [due.until for due in office.due(one, "2027-02-26")] == [date(2027, 3, 1)]
    file = show_personal_file(office.on("2027-03-05").desk, person_id=office.person("冯朗"))
    assert office.number(one) not in {line.number for part in file.sections for line in part.lines}
    office.on("2027-03-01").step(
        one, "settle", settled_on="2027-03-01", result="已谈话，未再出现。"
    )
    assert office.due(one, "2027-03-05") == []
    office.desk.store.close()
    reading = open_desk(office.desk.folders, clock=office.desk.clock, read_only=True)
    seated = sit_down(reading, user=visiting_inspector("王某"))
    assert "early_sign" not in seated.forms.kinds
    seated.close()
