"""Commands on time nodes: nodes, cards, messages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from cleanedu_desktop.acts.export_messages import export_messages
from cleanedu_desktop.acts.list_nodes import NodesListed, NodeStanding, list_nodes
from cleanedu_desktop.acts.print_cards import print_cards
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.on_own_nodes import node_data
from cleanedu_desktop.cli.session import Session
from cleanedu_desktop.cli.table import in_columns

HEAD = ("节点", "日期", "起草", "发送", "最迟发送", "情况")
STATUS = {
    "sent": "已发送",
    "drafted": "已拟稿",
    "missed": "没有记录",
    "due": "该起草了",
    "ahead": "未到",
}


def list_all(session: Session) -> Answer:
    """List the nodes of a year with the days to draft and to send, and their reminders."""
    with session.desk(read_only=True) as desk:
        listed = list_nodes(desk, year=session.args.year)
    problem = "本单位的规则文件有误，没有生效" if listed.mistakes else None
    data = {
        "year": listed.year,
        "holidays": listed.holidays,
        "mistakes": list(listed.mistakes),
        "nodes": [_data(one) for one in listed.nodes],
        "all": [node_data(one) for one in listed.rules],
    }
    lines = [*in_columns(HEAD, [_row(one) for one in listed.nodes]), _of_holidays(listed)]
    return Answer(data, lines, problem, listed.mistakes)


def cards(session: Session) -> Answer:
    """Print the greeting cards of a reminder."""
    args = session.args
    with session.desk(read_only=True) as desk:
        done = print_cards(desk, record_id=args.id, target=Path(args.out), everyone=args.everyone)
    data = {"path": str(done.path), "pages": done.pages, "cards": done.records}
    return Answer(data, [f"已生成：{done.path}（{done.records} 张贺卡，{done.pages} 页）"])


def messages(session: Session) -> Answer:
    """Write the messages of a reminder to a file."""
    args = session.args
    with session.desk(read_only=True) as desk:
        done = export_messages(
            desk, record_id=args.id, target=Path(args.out), everyone=args.everyone
        )
    data = {
        "path": str(done.path),
        "messages": done.messages,
        "without_phone": done.without_phone,
    }
    told = [f"已生成：{done.path}（{done.messages} 条）。程序不发送，发出后请登记“发送”。"]
    if done.without_phone:
        told.append(f"有 {done.without_phone} 人在名册里没有联系电话。")
    return Answer(data, told)


def _of_holidays(listed: NodesListed) -> str:
    if listed.holidays is None:
        return f"没有 {listed.year} 年的放假调休表，只按星期六、星期日推算最迟发送日。"
    return f"最迟发送日遇放假提前到上班的日子，依据{listed.holidays}。"


def _row(one: NodeStanding) -> tuple[str, ...]:
    node = one.node
    days = (node.day, node.draft_on, node.send_on, node.send_by)
    return node.text, *(day.isoformat() for day in days), STATUS[one.status]


def _data(one: NodeStanding) -> dict[str, Any]:
    node, rule = one.node, one.node.rule
    return {
        "id": rule.id,
        "name": rule.text,
        "kind": rule.kind,
        "date": node.day.isoformat(),
        "draft_on": node.draft_on.isoformat(),
        "send_on": node.send_on.isoformat(),
        "send_by": node.send_by.isoformat(),
        "status": one.status,
        "act": one.act,
        "checklist": list(rule.checklist),
        "citation": rule.citation,
        "national": rule.national,
        "own": rule.own,
        "reminders": [
            {"id": found.id, "number": found.number, "state": found.state}
            for found in one.reminders
        ],
        "sessions": [held.number for held in one.sessions],
    }
