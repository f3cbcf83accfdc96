"""Study in its several forms, cases, contents and texts (R20 to R28)."""

from __future__ import annotations

from datetime import date
from typing import Any

from cleanedu_desktop.acts.bundle.asked import BundleAsked
from cleanedu_desktop.acts.change_rule import change_rule
from cleanedu_desktop.acts.correct_entry import correct_entry
from cleanedu_desktop.acts.given import LinkGiven
from cleanedu_desktop.acts.list_bundle_gaps import list_bundle_gaps
from cleanedu_desktop.acts.make_bundle import make_bundle
from cleanedu_desktop.acts.show_coverage import show_coverage
from cleanedu_desktop.acts.show_plan import show_plan
from tests.requirements.sample_office import Office, words_in

FOUR = ["沈䶮", "罗㛃宁", "陶知遥", "梁书意|请假|出差"]
PEOPLE: dict[str, list[str]] = {"host": ["沈䶮"], "recorder": ["陶知遥"], "attendee": FOUR}


def session(
    office: Office,
    day: str,
    kind: str,
    topic: str,
    links: tuple[tuple[str, str], ...] = (),
    **more: Any,
) -> str:
    """Hold a session of a kind, three of four present."""
    people = PEOPLE | more.pop("people", {})
    wanted = {"session_type": kind, "topic": topic, "starts_at": f"{day}T09:00"}
    return office.record("study_session", people, links, **wanted | more)


def missed(office: Office, rule: str, day: str) -> list[str]:
    """Return the periods of 2027 that a rule tells were missed."""
    told = [words for due in office.due_by_rule(rule, day) for words in due.missed]
    return [words for words in told if words.startswith("2027")]


def test_r20_three_meetings_and_one_lesson(office: Office) -> None:
    """Each of the four is recorded; a missing quarter is told; record and sign-in are printed."""
    kinds = ("支部党员大会", "支部委员会会议", "党小组会", "党课")
    made = [session(office, "2027-01-15", kind, f"{kind}议题") for kind in kinds]
    for rule in ("C3", "C7-3"):
        change_rule(office.on("2027-01-01").desk, rule_id=rule, begins=date(2027, 1, 1), on=True)
    assert missed(office, "C1", "2027-07-02") == ["2027年第2季度"]
    assert missed(office, "C2", "2027-03-02") == ["2027年2月"]
    assert missed(office, "C3", "2027-03-02") == ["2027年2月"]
    assert missed(office, "C7-3", "2027-07-02") == ["2027年第2季度"]
    printed = office.printed("study_session", *made)
    assert all(f"{kind}议题" in printed for kind in kinds)
    sign_in = office.printed("sign_in", made[0])
    assert all(words in sign_in for words in ("签到表", "沈䶮", "罗㛃宁", "出差"))
    assert "纪实表" in office.printed("session_report", made[0])


def test_r21_study_of_the_central_group(office: Office) -> None:
    """Speakers, observers, texts and attendance; the absent one makes up and is due no more."""
    one = session(
        office,
        "2027-02-18",
        "理论学习中心组学习",
        "学习全会精神",
        observers="县委宣传部旁听员张某",
        materials=[{"title": "全会公报", "kind": "党章党规"}],
        speeches=[{"speaker": "罗㛃宁", "points": "结合岗位谈体会。"}],
        people={"attendee": ["沈䶮", "罗㛃宁", "陶知遥", "梁书意|缺席|"]},
    )
    told = [
        due.names for due in office.due_by_rule("R41", "2027-02-20") if one == due.settle.record_id
    ]
    assert told == [("梁书意",)]
    printed = office.printed("study_session", one)
    assert all(words in printed for words in ("全会公报", "结合岗位谈体会。", "旁听员张某"))
    office.on("2027-02-25").step(
        one,
        "make_up_study",
        {"absentee": ["梁书意"], "supervisor": ["罗㛃宁"]},
        studied_on="2027-02-25",
        method="自学",
        content="自学公报全文。",
    )
    left = [due.settle.record_id for due in office.due_by_rule("R41", "2027-02-26")]
    assert one not in left
    archive(office, one)
    assert "自学公报全文。" in office.printed("make_up_study", one)


def archive(office: Office, one: str) -> None:
    """Plan, record, attendance, make-up, outline and essay of the group in one file."""
    item = office.on("2027-01-05").record(
        "plan_item", year=2027, item="中心组第一次学习", due_on="2027-03-31"
    )
    essay = office.record(
        "self_study",
        {"learner": ["罗㛃宁"]},
        studied_on="2027-02-20",
        material="全会公报",
    )
    office.on("2027-02-22").step(
        essay, "hand_in", handed_in_on="2027-02-22", title="体会", reflections="学以致用。"
    )
    later = office.on("2027-02-23").desk
    links = [LinkGiven(item, "计入"), LinkGiven(essay, "相关")]
    correct_entry(later, record_id=one, answers={}, links=links)
    office.attach(one, "发言提纲.txt", "结合岗位。".encode(), caption="罗㛃宁发言提纲")
    session(office, "2027-02-24", "集中学习", "与中心组无关的学习")
    target = office.folder / "archive.pdf"
    asked = BundleAsked(year=2027, types=("中心组",))
    lacks_sign_in(office, one, asked)
    done = make_bundle(office.on("2027-03-01").desk, asked=asked, target=target)
    assert done.records == 3
    words = words_in(target)
    for said in ("2027年度中心组档案", "中心组第一次学习", "结合岗位谈体会。", "发言提纲.txt"):
        assert said in words, said
    for said in ("自学公报全文。", "学以致用。", "缺席"):
        assert said in words, said
    assert "与中心组无关的学习" not in words
    assert all(name in office.printed("sign_in", one) for name in ("沈䶮", "罗㛃宁", "梁书意"))


def lacks_sign_in(office: Office, one: str, asked: BundleAsked) -> None:
    """The sign-in sheet is among the papers expected, until it is attached."""
    desk = office.on("2027-03-01").desk

    def lacking() -> list[str]:
        gaps = list_bundle_gaps(desk, asked=asked).gaps
        return [gap.record_id for gap in gaps if gap.what == "no_sign_in"]

    assert lacking() == [one]
    office.attach(one, "签到表.txt", b"signed", role="sign_in", caption="二月十八日签到")
    assert lacking() == []


def test_r22_a_clean_lesson_by_the_secretary(office: Office) -> None:
    change_rule(office.on("2027-01-01").desk, rule_id="C8", begins=date(2027, 1, 1), on=True)
    assert len(office.due_by_rule("C8", "2027-12-01")) == 1
    lesson = session(
        office,
        "2027-06-28",
        "廉政党课",
        "守住第一道防线",
        outline="一讲初心，二讲纪律。",
        listeners=40,
        people={"lecturer": ["沈䶮"]},
    )
    assert office.due_by_rule("C8", "2027-12-01") == []
    (head,) = show_plan(office.on("2027-07-01").desk, year=2027).heads
    assert head.lectured == 1
    office.attach(lesson, "党课提纲.txt", "一讲初心。".encode(), caption="授课提纲")
    printed = office.printed("party_lesson", lesson)
    assert all(words in printed for words in ("一讲初心，二讲纪律。", "沈䶮", "支部书记", "40"))


def test_r23_warning_education(office: Office) -> None:
    """The record names its case, form, discussion and essays; two a year are counted."""
    change_rule(office.on("2027-01-01").desk, rule_id="C22", begins=date(2027, 1, 1), on=True)
    one = session(
        office,
        "2027-03-20",
        "警示教育",
        "旁听庭审",
        case_source="县法院公开审理的受贿案",
        warning_form="旁听庭审",
        discussion="围绕采购环节讨论。",
        essays=12,
    )
    (due,) = office.due_by_rule("C22", "2027-12-01")
    assert "已有 1 次" in due.detail
    printed = office.printed("warning_education", one)
    for words in (
        "警示教育记录",
        "县法院公开审理的受贿案",
        "旁听庭审",
        "围绕采购环节讨论。",
        "12篇",
    ):
        assert words in printed
    session(office, "2027-09-20", "警示教育", "看警示片")
    assert office.due_by_rule("C22", "2027-12-01") == []


def test_r24_cases_tied_to_posts_and_sessions(office: Office) -> None:
    risk = office.record(
        "post_risk",
        found_on="2027-01-08",
        department="财务科",
        post="出纳",
        power="资金支付",
        category="岗位职责",
        risk="挪用",
        manifestation="不及时入账。",
        grade="高",
        measures="日清月结。",
    )
    case = office.record(
        "case",
        links=[(risk, "相关")],
        title="某单位出纳挪用公款案",
        collected_on="2027-02-01",
        source="县纪委通报〔2027〕2号",
        violation="违反廉洁纪律",
        posts="出纳",
        confidentiality="内部",
        facts="三年挪用公款。",
    )
    held = session(office, "2027-02-15", "警示教育", "以案为鉴", links=((case, "相关"),))
    assert office.linked(case) == {(risk, "相关"), (held, "相关")}
    assert (case, "相关") in office.linked(risk)
    office.on("2027-02-15").step(
        case, "use", used_on="2027-02-15", session=office.number(held), audience="财务科"
    )
    ledger = office.printed("case_ledger", case)
    assert all(
        words in ledger for words in ("典型案例目录", "某单位出纳挪用公款案", "出纳", "内部")
    )


def tagged(office: Office, *tags: tuple[str, ...]) -> dict[str, int]:
    """Hold a session of each list of contents, and return how often each content was had."""
    for place, contents in enumerate(tags):
        day = f"2027-01-{10 + place}"
        session(office, day, "集中学习", f"学习{place}", content_tags=list(contents))
    mix = show_coverage(office.on("2027-02-01").desk).coverage.mix
    return {one.rule.text: one.sessions for one in mix.contents} | {"all": mix.sessions}


def test_r25_the_situation_as_a_content(office: Office) -> None:
    found = tagged(office, ("形势教育",), ("形势教育", "纪律教育"), ("警示教育",))
    assert (found["形势教育"], found["纪律教育"], found["all"]) == (2, 1, 3)


def test_r26_the_mix_of_contents_and_the_notice_of_risks(office: Office) -> None:
    """Half 岗位, a quarter each 纪律 and 警示; the notice is printed to be signed."""
    tagged(office, ("岗位廉政教育",), ("岗位廉政教育",), ("纪律教育",), ("警示教育",))
    mix = show_coverage(office.on("2027-02-01").desk).coverage.mix
    shares = {one.rule.text: round(mix.share(one), 2) for one in mix.contents}
    assert (shares["岗位廉政教育"], shares["纪律教育"], shares["警示教育"]) == (0.5, 0.25, 0.25)
    risk = office.record(
        "post_risk",
        {"holder": ["莫问秋"]},
        found_on="2027-01-08",
        department="财务科",
        post="会计",
        power="报销审核",
        category="业务流程",
        risk="审核不严",
        manifestation="票据不全也予报销。",
        grade="中",
        measures="票据清单逐项勾对。",
    )
    office.on("2027-01-20").step(
        risk, "notify", {"informed": ["莫问秋"]}, notified_on="2027-01-20", content="请逐条对照。"
    )
    notice = office.printed("risk_notice", risk)
    for words in (
        "岗位廉洁风险告知书",
        "票据清单逐项勾对。",
        "莫问秋",
        "请逐条对照。",
        "被告知人：",
    ):
        assert words in notice


def test_r27_who_has_studied_which_text(office: Office) -> None:
    """Of four expected three studied the rules, one of them alone; one is missing it."""
    texts = [{"title": "《廉洁自律准则》2027", "kind": "党章党规"}]
    session(
        office,
        "2027-03-03",
        "集中学习",
        "学习准则",
        materials=texts,
        people={"attendee": ["沈䶮", "罗㛃宁", "梁书意|缺席|", "顾南|缺席|"]},
    )
    office.record(
        "self_study", {"learner": ["顾南"]}, studied_on="2027-03-05", material="廉洁自律准则 2027"
    )
    found = show_coverage(office.on("2027-04-01").desk).coverage.texts
    (text,) = [one for one in found if "准则" in one.title]
    assert {one.name for one in text.reached} == {"沈䶮", "罗㛃宁", "顾南"}
    assert [one.name for one, _session in text.missed] == ["梁书意"]


def test_r28_one_session_counts_for_a_campaign_and_the_plan(office: Office) -> None:
    campaign = office.record(
        "campaign", name="学习教育", starts_on="2027-02-01", required_sessions=1
    )
    item = office.on("2027-01-05").record(
        "plan_item", year=2027, item="读书班", due_on="2027-03-31"
    )
    both = ((campaign, "计入"), (item, "计入"))
    held = session(office, "2027-02-20", "集中学习", "读书班第一次", links=both)
    shown = show_plan(office.on("2027-03-01").desk, year=2027)
    assert shown.campaigns[0].sessions == (held,)
    assert [one.counting for one in shown.plan.items] == [(held,)]
