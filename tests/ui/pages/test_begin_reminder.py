"""What a reminder begins with."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.list_nodes import NodeStanding, Reminder
from cleanedu_desktop.rules.time_nodes import NodeRule, TimeNode
from cleanedu_desktop.ui.pages.begin_reminder import begin_reminder, days_left, send_reminder
from cleanedu_desktop.ui.pages.due_items import node_items
from cleanedu_desktop.ui.routes import Beginning, Routes

RULE = NodeRule(
    id="mid_autumn", text="中秋节", kind="lunar", falls_on="08-15", draft_days=7, send_days=3,
    checklist=("确定对象",), citation="通行做法", national=False,
)  # fmt: skip
NODE = TimeNode(
    rule=RULE,
    day=date(2026, 9, 25),
    draft_on=date(2026, 9, 18),
    send_on=date(2026, 9, 22),
    send_by=date(2026, 9, 22),
)
DUE = NodeStanding(node=NODE, reminders=(), today=date(2026, 9, 18))
DRAFTED = Reminder("r1", "J2026-0001", "drafted", ("中秋节",), NODE.day)


def test_the_node_and_its_checklist_are_written_in(qtbot: QtBot) -> None:
    routes = Routes()
    with qtbot.waitSignal(routes.to_new) as told:
        begin_reminder(DUE, routes, "本单位的话")
    kind, beginning = told.args
    assert kind == "node_reminder"
    assert isinstance(beginning, Beginning)
    assert beginning.answers == {
        "nodes": ["中秋节"],
        "node_on": "2026-09-25",
        "drafted_on": "2026-09-18",
        "checklist": [{"item": "确定对象"}],
        "content": "本单位的话",
    }


def test_the_sending_is_logged_on_the_reminder_not_sent_yet(qtbot: QtBot) -> None:
    sent = replace(DRAFTED, id="r0", state="sent")
    routes = Routes()
    with qtbot.waitSignal(routes.to_step) as told:
        send_reminder(replace(DUE, reminders=(DRAFTED, sent)), routes)
    assert told.args == ["node_reminder", "r1", "send"]


def test_days_left_in_words() -> None:
    assert days_left(DUE) == "距中秋节还有 7 天"
    assert days_left(replace(DUE, today=NODE.day)) == "今天是中秋节"
    assert days_left(replace(DUE, today=date(2026, 9, 26))) == "中秋节已过"


def test_what_is_due_says_how_far_off_the_node_is(qtbot: QtBot) -> None:
    routes = Routes()
    drafted = replace(DUE, reminders=(DRAFTED,), today=date(2026, 9, 23))
    first, second = node_items([DUE, drafted], routes)
    assert (first.title, first.tone) == ("距中秋节还有 7 天：起草提醒", "amber")
    assert "最迟发送 2026年9月22日" in first.detail
    assert (second.title, second.word, second.tone) == (
        "距中秋节还有 2 天：发送提醒",
        "时间节点",
        "red",
    )
    with qtbot.waitSignal(routes.to_new):
        first.settle()
    with qtbot.waitSignal(routes.to_step):
        second.settle()
