"""The commands on rules and what they demand, and their options."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable

from cleanedu_desktop.cli import (
    on_campaign,
    on_coverage,
    on_due,
    on_funds,
    on_personal_file,
    on_problems,
    on_rules,
    on_score,
)
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.arguments_of_own_rules import add_begins, add_switch, named_number
from cleanedu_desktop.cli.parser import day, place, year
from cleanedu_desktop.cli.session import Session
from cleanedu_desktop.rules.periods import MONTHS

AddCommand = Callable[[str, Callable[[Session], Answer], str], ArgumentParser]


def add_rules(command: AddCommand) -> None:
    """Add the commands; `command` makes one of a name, what does it, and what it is for."""
    asked = command(
        "due", on_due.due, "列出待办：什么事、谁、从何时起、到何时、依据哪条规则、怎样办"
    )
    asked.add_argument("--on", metavar="DATE", type=day, help="这一天的待办；不写则是今天")
    reached = command(
        "coverage", on_coverage.coverage, "这一年覆盖到了谁：学时、谈话、篇目、内容、对象，缺谁"
    )
    reached.add_argument("--on", metavar="DATE", type=day, help="截至这一天；不写则是今天")
    reached.add_argument("--out", metavar="FILE", type=place, help="另外打印成 PDF，以 .pdf 结尾")
    _add_rolled_up(command)
    scored = command("score", on_score.score, "按考核标准测算一年的得分：分值、得分、依据、佐证")
    scored.add_argument("--year", type=year, metavar="YYYY", required=True)
    scored.add_argument("--standard", metavar="ID", default="", help="标准的编号；不写则是第一个")
    written = command("report", on_score.report, "写年度报告或半年分析：统计数字、图表、本单位的话")
    written.add_argument("--year", type=year, metavar="YYYY", required=True)
    written.add_argument("--half", type=int, choices=(1, 2), default=0, help="只写上半年或下半年")
    written.add_argument("--out", metavar="FILE", type=place, required=True, help=".pdf 或 .docx")
    listed = command("rules", on_rules.list_all, "列出规则：周期、次数、学时、出处，是否启用")
    listed.add_argument("--on", metavar="DATE", type=day, help="这一天的规则；不写则是今天")
    changed = command("change-rule", on_rules.change, "从某天起改一条规则")
    changed.add_argument("id", metavar="ID", help="规则的编号，见 rules")
    add_begins(changed)
    add_switch(changed)
    changed.add_argument("--period", choices=[*MONTHS], help="周期")
    changed.add_argument("--minimum", type=float, metavar="N", help="最少次数或学时")
    changed.add_argument("--keep", metavar="YEARS", help="保管期限：永久，或 30年")
    changed.add_argument(
        "--number",
        metavar="NAME=N",
        dest="numbers",
        type=named_number,
        action="append",
        help="其他的数，名称见 rules --json 的 numbers；可以写几次",
    )
    command("rule-changes", on_rules.changes, "列出规则的改动：谁、何时、改前、改后")
    restored = command("restore-rule", on_rules.restore, "从某天起恢复原来的规定")
    restored.add_argument("id", metavar="ID", help="规则的编号，见 rules")
    add_begins(restored)


def _add_rolled_up(command: AddCommand) -> None:
    """Add what puts many records together: funds, a person, the problems of a year."""
    spent = command("funds", on_funds.funds, "一年的经费：结转、预算、支出、结余，按来源")
    spent.add_argument("--year", type=year, help="不写则是今年")
    spent.add_argument("--out", metavar="FILE", type=place, help="另外打印成 PDF，以 .pdf 结尾")
    whole = command(
        "personal-file", on_personal_file.personal_file, "一个人的廉政档案，查看和打印都留有记录"
    )
    whole.add_argument("id", metavar="ID", help="人员的 id、编号，或 id 的开头")
    whole.add_argument("--out", metavar="FILE", type=place, help="另外打印成 PDF，以 .pdf 结尾")
    book = command(
        "campaign-book", on_campaign.campaign_book, "一项阶段性教育或集中整治的专项台账，打印成 PDF"
    )
    book.add_argument("id", metavar="ID", help="id、编号，或 id 的开头")
    book.add_argument("--out", metavar="FILE", type=place, required=True, help="以 .pdf 结尾")
    analysed = command(
        "problems", on_problems.problems, "一年的共性问题：按类型、单位、来源、季度，销号后又发生的"
    )
    analysed.add_argument("--year", type=year, help="不写则是今年")
    analysed.add_argument("--out", metavar="FILE", type=place, help="另外打印成 PDF，以 .pdf 结尾")
