"""Commands that change what is the office's own: nodes, holidays, numbers, ladder, standards."""

from __future__ import annotations

import argparse
from argparse import ArgumentParser
from collections.abc import Callable

from cleanedu_desktop.acts.change_node import CALENDARS
from cleanedu_desktop.cli import on_check_numbers, on_ladder, on_own_nodes, on_standards
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.parser import day, place, year
from cleanedu_desktop.cli.session import Session

AddCommand = Callable[[str, Callable[[Session], Answer], str], ArgumentParser]


def add_own_rules(command: AddCommand) -> None:
    """Add the commands; `command` makes one of a name, what does it, and what it is for."""
    _add_nodes(command)
    _add_holidays(command)
    command("check-numbers", on_check_numbers.list_all, "列出自查提醒的数字")
    set_them = command("change-check-numbers", on_check_numbers.change, "改自查提醒的数字")
    set_them.add_argument(
        "--set",
        metavar="NAME=N",
        dest="numbers",
        type=named_number,
        action="append",
        required=True,
        help="例如 burst.records_a_day=12，名称见 check-numbers；可以写几次",
    )
    command("restore-check-numbers", on_check_numbers.restore, "恢复原来的自查数字")
    _add_ladder(command)
    _add_standards(command)


def named_number(text: str) -> tuple[str, int]:
    """Read ``name=12``."""
    name, _, number = text.partition("=")
    if not (name and number.isascii() and number.isdigit() and len(number) <= 9):
        raise argparse.ArgumentTypeError(f"“{text}”应写成 名称=整数")
    return name, int(number)


def named_points(text: str) -> tuple[str, float]:
    """Read ``2.1=7.5``."""
    name, _, number = text.partition("=")
    try:
        return name, float(number)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text}”应写成 编号=分值") from error


def add_begins(one: ArgumentParser) -> None:
    """Add the day from which a change holds."""
    one.add_argument("--from", metavar="DATE", dest="begins", type=day, required=True)


def add_switch(one: ArgumentParser) -> None:
    """Add the choice to switch on or off, or neither."""
    switch = one.add_mutually_exclusive_group()
    switch.add_argument("--enable", dest="enabled", action="store_true", help="启用")
    switch.add_argument("--disable", dest="enabled", action="store_false", help="停用")
    one.set_defaults(enabled=None, complain=one.error)


def _add_nodes(command: AddCommand) -> None:
    changed = command("change-node", on_own_nodes.change, "从某天起改一个时间节点")
    changed.add_argument("id", metavar="ID", help="节点的编号，见 nodes --json 的 all")
    add_begins(changed)
    add_switch(changed)
    changed.add_argument("--draft-days", type=int, metavar="N", help="提前几天起草")
    changed.add_argument("--send-days", type=int, metavar="N", help="提前几天发送")
    added = command("add-node", on_own_nodes.add, "增加本单位的时间节点")
    added.add_argument("name", metavar="NAME", help="名称")
    add_begins(added)
    told = "公历、农历的月-日（09-09），或节气名"
    added.add_argument("--date", metavar="DAY", required=True, help=told)
    added.add_argument("--calendar", choices=[*CALENDARS], default="fixed", help="不写则是公历")
    added.add_argument("--draft-days", type=int, metavar="N", default=7, help="不写则是 7")
    added.add_argument("--send-days", type=int, metavar="N", default=3, help="不写则是 3")
    added.add_argument("--citation", metavar="TEXT", default="", help="依据")
    back = command("restore-node", on_own_nodes.restore, "从某天起恢复原来的时间节点")
    back.add_argument("id", metavar="ID")
    add_begins(back)


def _add_holidays(command: AddCommand) -> None:
    shown = command("holidays", on_own_nodes.holidays, "一年的放假调休表")
    changed = command("change-holidays", on_own_nodes.set_holidays, "填写一年的放假调休表")
    back = command("restore-holidays", on_own_nodes.put_back_holidays, "恢复原来的放假调休表")
    for one in (shown, changed, back):
        one.add_argument("--year", type=year, metavar="YYYY", required=True)
    changed.add_argument("--off", metavar="DAYS", default="", help="放假：10月1日至10月7日、…")
    changed.add_argument("--work", metavar="DAYS", default="", help="调休上班的星期六、星期日")
    changed.add_argument("--citation", metavar="TEXT", required=True, help="哪份通知")


def _add_ladder(command: AddCommand) -> None:
    shown = command("ladder", on_ladder.list_all, "列出问题的处理建议（四级阶梯）")
    shown.add_argument("--on", metavar="DATE", type=day, help="这一天的；不写则是今天")
    changed = command("change-ladder", on_ladder.change, "从某天起改一条处理建议，或增加一条")
    changed.add_argument("id", metavar="ID", nargs="?", default="", help="不写则是增加")
    add_begins(changed)
    add_switch(changed)
    for option, dest, told in (
        ("--nature", "natures", "问题性质含有的字；可以写几次"),
        ("--propose", "propose", "建议做什么，编号见 ladder --json 的 acts；可以写几次"),
    ):
        changed.add_argument(option, dest=dest, metavar="WORD", action="append", help=told)
    changed.add_argument("--text", metavar="TEXT", help="怎样处理")
    changed.add_argument("--citation", metavar="TEXT", help="依据")
    back = command("restore-ladder", on_ladder.restore, "从某天起恢复原来的处理建议")
    back.add_argument("id", metavar="ID")
    add_begins(back)


def _add_standards(command: AddCommand) -> None:
    shown = command("standard", on_standards.show, "一个考核标准：指标、分值、怎样测算")
    shown.add_argument("--on", metavar="DATE", type=day, help="这一天的；不写则是今天")
    changed = command("change-standard", on_standards.change, "从某天起改考核标准，合计须是 100 分")
    back = command("restore-standard", on_standards.restore, "从某天起恢复原来的考核标准")
    for one in (shown, changed, back):
        one.add_argument("id", metavar="ID", help="标准的编号，见 score --json 的 standards")
    add_begins(changed)
    add_begins(back)
    changed.add_argument(
        "--points", metavar="ID=N", type=named_points, action="append", help="改分值；可以写几次"
    )
    for option, on, told in (("--enable", True, "计入"), ("--disable", False, "停用")):
        changed.add_argument(
            option,
            metavar="ID",
            dest="switched",
            type=lambda name, on=on: (name, on),  # type: ignore[misc]
            action="append",
            help=f"{told}一个指标；可以写几次",
        )
    changed.add_argument(
        "--answers",
        metavar="FILE",
        type=place,
        help="JSON：answers 里的 indicators，写法同 standard --json 的；- 是标准输入",
    )
    changed.set_defaults(complain=changed.error)
    _add_own_standards(command)


def _add_own_standards(command: AddCommand) -> None:
    added = command("add-standard", on_standards.add, "照一个考核标准新建本单位的标准，再逐项改")
    added.add_argument("like", metavar="ID", help="照哪个标准，见 score --json 的 standards")
    added.add_argument("--title", metavar="TEXT", required=True, help="名称")
    added.add_argument("--source", metavar="TEXT", required=True, help="出处：哪份考核办法")
    add_begins(added)
    renamed = command(
        "rename-standard", on_standards.rename, "改新建的考核标准的名称、出处，指标不变"
    )
    renamed.add_argument("id", metavar="ID")
    renamed.add_argument("--title", metavar="TEXT", help="名称；不写则不变")
    renamed.add_argument("--source", metavar="TEXT", help="出处；不写则不变")
    renamed.set_defaults(complain=renamed.error)
    dropped = command(
        "drop-standard", on_standards.drop, "删除用 add-standard 或在窗口里新建的标准"
    )
    dropped.add_argument("id", metavar="ID")
