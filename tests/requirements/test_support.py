"""Rules, funds, equipment, people who teach, partners (R14 to R18)."""

from __future__ import annotations

from datetime import date
from typing import Any

from cleanedu_desktop.acts.print_funds import print_funds
from cleanedu_desktop.acts.show_coverage import show_coverage
from cleanedu_desktop.acts.show_funds import show_funds
from tests.requirements.sample_office import Office, words_in


def test_r14_the_book_of_rules(office: Office) -> None:
    """Reviewed once a year; a record is tied to the rule it carries out."""
    rule = office.record(
        "regulation",
        title="学习考勤制度",
        doc_number="示局发〔2027〕1号",
        category="学习制度",
        issued_on="2027-01-10",
        effective_on="2027-02-01",
        review_on="2027-12-31",
        content="缺课的一月内补学。",
    )
    tones = [office.due(rule, day)[0].tone for day in ("2027-12-01", "2027-12-28", "2028-01-02")]
    assert tones == ["grey", "amber", "red"]
    (due,) = office.due(rule, "2027-12-28")
    assert (due.what, due.until) == ("复审：学习考勤制度", date(2027, 12, 31))
    office.on("2027-12-29").step(rule, "review", reviewed_on="2027-12-29", opinion="继续有效")
    assert [one.until for one in office.due(rule, "2028-12-28")] == [date(2028, 12, 29)]
    chair = {"host": ["沈䶮"], "recorder": ["陶知遥"]}
    held = office.record(
        "study_session",
        chair,
        [(rule, "相关")],
        session_type="集中学习",
        topic="学习考勤制度",
        starts_at="2027-02-03T09:00",
    )
    assert (held, "相关") in office.linked(rule)
    repealed = office.record("regulation", title="旧制度", issued_on="2027-01-11")
    office.on("2027-02-01").step(repealed, "repeal", repealed_on="2027-02-01", basis="新制度")
    ledger = office.printed("regulation_ledger", rule, repealed)
    for words in ("制度汇编目录", "学习考勤制度", "示局发〔2027〕1号", "有效", "已废止"):
        assert words in ledger


def fund(office: Office, day: str, kind: str, source: str, **answers: Any) -> str:
    """Book a line of the funds."""
    wanted: dict[str, Any] = {
        "entry_type": kind,
        "booked_on": day,
        "year": int(day[:4]),
        "source": source,
    }
    return office.record("fund", subject=f"{kind}{source}", **wanted | answers)


def test_r15_funds_with_balance_growth_and_share_of_each(office: Office) -> None:
    """8 000 after 5 000 the year before: 60 % more; 1 234.50 spent on 36 people is 34.29 each."""
    fund(office, "2028-03-01", "预算安排", "财政", income="5000.00")
    fund(office, "2029-01-05", "年初结转", "财政", income="120.00")
    fund(office, "2029-01-10", "预算安排", "财政", income="6000.00")
    fund(office, "2029-01-10", "预算安排", "党费", income="2000.00")
    trip = fund(
        office,
        "2029-03-05",
        "活动支出",
        "财政",
        spent="1234.50",
        voucher="0317",
        activity="参观廉政馆",
        needed="1300.00",
        channel="教育经费",
    )
    office.on("2029-03-06").step(trip, "approve", approved_on="2029-03-06", decision="同意")
    book = show_funds(office.on("2029-06-01").desk, year=2029)
    assert book.total.balance == 688550
    assert book.sources["财政"].balance == 488550
    assert book.growth == 60
    assert (book.people, round(book.total.spent / book.people)) == (36, 3429)
    target = office.folder / "funds.pdf"
    print_funds(office.on("2029-06-01").desk, target=target, year=2029)
    printed = words_in(target)
    for words in ("经费使用台账", "0317", "1,234.50", "6,885.50", "党费"):
        assert words in printed or words.replace(",", "") in printed
    approval = office.printed("fund_approval", trip)
    for words in ("活动经费审批表", "活动支出财政", "教育经费", "1300.00"):
        assert words in approval.replace(",", "")


def test_r16_equipment(office: Office) -> None:
    """Two cameras in use, one projector scrapped."""
    camera = office.record(
        "equipment",
        {"keeper": ["顾南"]},
        name="照相机",
        category="摄影摄像",
        quantity=2,
        acquired_on="2027-01-08",
        amount="6800.00",
        source="财政",
        place="办公室",
    )
    old = office.record("equipment", name="投影仪", quantity=1, acquired_on="2027-01-09")
    assert office.on("2027-05-01").step(old, "retire", retired_on="2027-05-01", reason="损坏") == (
        "retired"
    )
    office.on("2027-06-30").step(camera, "check", checked_on="2027-06-30", situation="账物相符")
    ledger = office.printed("equipment_ledger", camera, old)
    for words in ("装备设施台账", "照相机", "6800.00", "顾南", "投影仪", "已报废"):
        assert words in ledger.replace(",", "")


def test_r17_who_teaches_and_their_training(office: Office) -> None:
    """The head has 16 hours of a course against the line of 56; the course is in the ledger."""
    course = office.record(
        "training",
        {"trainee": ["沈䶮", "罗㛃宁"], "teacher": ["𫖯文博"]},
        training_type="书记轮训",
        title="支部书记培训班",
        began_on="2027-04-12",
        content="教育管理条例。",
        hours=16,
        exam="全部合格",
    )
    found = show_coverage(office.on("2027-05-01").desk).coverage
    (head,) = [one for one in found.hours if one.person.name == "沈䶮"]
    assert (head.target, head.hours) == (56, 16)
    ledger = office.printed("training_ledger", course)
    assert all(words in ledger for words in ("支部书记培训班", "书记轮训", "16"))


def test_r18_partners_and_their_fees(office: Office) -> None:
    partner = office.record(
        "partner",
        name="示范文化传播社",
        category="服务商",
        began_on="2027-01-15",
        until_on="2027-12-31",
        content="协办展览。",
        contract="HT-2027-01",
        fee="3000.00",
    )
    paid = fund(office, "2027-03-05", "活动支出", "行政", spent="3000.00", payee="示范文化传播社")
    show = office.record(
        "culture_activity",
        links=[(partner, "相关")],
        title="清风展览",
        held_on="2027-03-04",
        enters=["社区"],
    )
    assert office.linked(partner) == {(show, "相关")}
    assert office.show(paid).values["payee"] == "示范文化传播社"
    (due,) = office.due(partner, "2027-12-27")
    assert (due.what.startswith("协议到期"), due.until) == (True, date(2027, 12, 31))
    ledger = office.printed("partner_ledger", partner)
    assert all(words in ledger.replace(",", "") for words in ("HT-2027-01", "3000.00", "服务商"))
