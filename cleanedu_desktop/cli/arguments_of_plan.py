"""The command on the year's plan, and its options."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable

from cleanedu_desktop.cli import on_plan
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.parser import year
from cleanedu_desktop.cli.session import Session


def add_plan(command: Callable[[str, Callable[[Session], Answer], str], ArgumentParser]) -> None:
    """Add the command; `command` makes one of a name, what does it, and what it is for."""
    plan = command("plan", on_plan.plan, "一年的计划：办得怎样、突击率、没有落实的；或制定计划")
    plan.add_argument("--year", type=year, help="不写则是今年")
    source = plan.add_mutually_exclusive_group()
    source.add_argument(
        "--from-last-year",
        dest="source",
        action="store_const",
        const="last_year",
        help="把上年的计划和责任书沿用到这一年，日期顺延一年",
    )
    source.add_argument(
        "--from-rules",
        dest="source",
        action="store_const",
        const="rules",
        help="按现行规则（该开的会、该谈的话等）列入事项，各注明出处",
    )
    plan.add_argument("--preview", action="store_true", help="只看会列入什么，不写入")
    plan.add_argument(
        "--only",
        metavar="WHAT",
        action="append",
        default=[],
        help="只要这些：规则的编号，或上年记录的编号；可以写几次",
    )
    plan.set_defaults(complain=plan.error)
