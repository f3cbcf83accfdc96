"""The options of the commands on time nodes and their reminders."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable

from cleanedu_desktop.cli import on_nodes
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.parser import place, year
from cleanedu_desktop.cli.session import Session

AddCommand = Callable[[str, Callable[[Session], Answer], str], ArgumentParser]


def add_nodes(command: AddCommand) -> None:
    """Add the commands; `command` makes one of a name, what does it, and what it is for."""
    nodes = command("nodes", on_nodes.list_all, "列出一年的时间节点和节前提醒")
    nodes.add_argument("--year", type=year, help="不写则是今年")
    cards = command("cards", on_nodes.cards, "打印一条节点提醒的贺卡，每人一张")
    cards.add_argument("--out", metavar="FILE", type=place, required=True, help="以 .pdf 结尾")
    messages = command("messages", on_nodes.messages, "导出一条节点提醒的短信，每人一条；不发送")
    messages.add_argument(
        "--out", metavar="FILE", type=place, required=True, help="以 .csv 或 .txt 结尾"
    )
    for one in (cards, messages):
        one.add_argument("id", metavar="ID", help="节点提醒的 id 或编号")
        one.add_argument("--everyone", action="store_true", help="不按名单，给全体在册人员")
