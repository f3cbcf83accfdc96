"""Time nodes, greetings, phrases, briefs (R98, R99, R100, R102)."""

from __future__ import annotations

from datetime import date

from cleanedu_desktop.acts.export_messages import export_messages
from cleanedu_desktop.acts.list_nodes import list_nodes
from cleanedu_desktop.acts.print_cards import print_cards
from cleanedu_desktop.acts.write_report import figures_for_report, write_report
from tests.requirements.sample_office import Office, words_in


def test_r98_nodes_of_the_lunar_year_too(office: Office) -> None:
    """Spring Festival 2027 is on 6 February: draft by 30 January, send by 3 February."""
    listed = list_nodes(office.on("2027-01-31").desk, year=2027).nodes
    (spring,) = [one for one in listed if one.node.text == "春节" and one.node.day.year == 2027]
    node = spring.node
    assert (node.day, node.draft_on, node.send_on) == (
        date(2027, 2, 6),
        date(2027, 1, 30),
        date(2027, 2, 3),
    )
    assert len(node.rule.checklist) == 3
    reminder = office.record(
        "node_reminder",
        nodes=["春节"],
        node_on="2027-02-06",
        drafted_on="2027-01-30",
        content="过廉洁年。",
        audience="全体人员",
        checklist=[{"item": "负责人审定", "done": True}],
    )
    office.on("2027-02-02").step(
        reminder, "send", sent_on="2027-02-02", channels=["会议"], reached=36, evidence="签到表"
    )
    listed = list_nodes(office.on("2027-02-03").desk, year=2027).nodes
    (spring,) = [one for one in listed if one.node.text == "春节" and one.node.day.year == 2027]
    assert [one.state for one in spring.reminders] == ["sent"]
    printed = office.printed("node_reminder", reminder)
    assert all(words in printed for words in ("过廉洁年。", "36", "负责人审定"))


def test_r99_cards_and_messages(office: Office) -> None:
    """Two people chosen: two cards, two lines of messages; sent by whom, when and how many."""
    reminder = office.record(
        "node_reminder",
        {"recipient": ["沈䶮", "罗㛃宁"]},
        nodes=["端午节"],
        node_on="2027-06-09",
        drafted_on="2027-06-01",
        content="〔姓名〕，清廉过节。",
    )
    desk = office.on("2027-06-02").desk
    cards = office.folder / "cards.pdf"
    assert print_cards(desk, record_id=reminder, target=cards).records == 2
    assert "罗㛃宁，清廉过节。" in words_in(cards)
    out = office.folder / "messages.csv"
    done = export_messages(desk, record_id=reminder, target=out)
    assert done.messages == 2
    assert "沈䶮，清廉过节。" in out.read_text(encoding="utf-8-sig")
    office.on("2027-06-02").step(
        reminder, "send", {"sender": ["陶知遥"]}, sent_on="2027-06-02", channels=["短信"], reached=2
    )
    ledger = office.printed("node_reminder_ledger", reminder)
    assert all(words in ledger for words in ("短信", "2", "陶知遥"))


def test_r100_phrases_by_node(office: Office) -> None:
    office.record("reminder_text", wording="不为亲情所累。", nodes=["中秋节"], uses=["警句"])
    office.record("reminder_text", wording="年年有余，事事清廉。", nodes=["春节"], uses=["贺卡"])
    texts = list_nodes(office.on("2027-01-10").desk, year=2027).texts
    for node, words in (("中秋节", "不为亲情所累。"), ("春节", "年年有余，事事清廉。")):
        assert words in [one.wording for one in texts if node in one.nodes]
    assert "不为亲情所累。" not in [one.wording for one in texts if "春节" in one.nodes]


def test_r102_briefs_and_the_summary_with_figures(office: Office) -> None:
    """The brief is issued; the year's report says 25 sessions, 20 talks, 5 problems struck off."""
    brief = office.record(
        "brief",
        {"approver": ["沈䶮"]},
        category="经验总结",
        title="一册台账管到底",
        issue="第1期",
        issued_on="2026-11-20",
        content="做法有三。",
        copies_to="县纪委",
        copies=20,
    )
    assert office.on("2026-11-21").step(brief, "issue_it", sent_on="2026-11-21") == "issued"
    printed = office.printed("brief", brief)
    assert all(words in printed for words in ("一册台账管到底", "做法有三。", "县纪委"))
    figures = figures_for_report(office.desk, year=2026).figures
    assert sum(sum(one.quarters) for one in figures.sessions) == 25
    assert sum(sum(one.quarters) for one in figures.talks) == 20
    assert figures.rectifications.closed == 5
    target = office.folder / "report.pdf"
    write_report(office.desk, year=2026, target=target)
    words = words_in(target)
    for said in ("登记学习教育25次", "登记廉政谈话20次", "销号5个"):
        assert said in words, said
