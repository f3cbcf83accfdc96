"""The commands and their options, and which function does each."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable
from typing import NoReturn

from cleanedu_desktop import __version__
from cleanedu_desktop.cli import on_demo, on_forms, on_paper, on_people, on_records, on_store
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.session import Session

WRONG_USAGE = 2
Does = Callable[[Session], Answer]


_IN_CHINESE = (
    (r"the following arguments are required: (.*)", r"缺少 \1"),
    (r"unrecognized arguments: (.*)", r"不认识 \1"),
    (r"argument (\S+): expected one argument", r"\1 后面要写一个值"),
    (r"argument COMMAND: invalid choice: '(.*)' \(.*", r"没有“\1”这个命令"),
    (r"argument (\S+): (.*)", r"\1 \2"),
)
"""How argparse complains, and what we say."""


def in_chinese(message: str) -> str:
    """Return a complaint of argparse in Chinese; one we do not know as it is."""
    for english, chinese in _IN_CHINESE:
        if found := re.fullmatch(english, message, re.DOTALL):
            return found.expand(chinese)
    return message


class Parser(argparse.ArgumentParser):
    """A parser that complains in Chinese."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the usage on stderr and exit 2."""
        self.exit(WRONG_USAGE, f"用法不对：{in_chinese(message)}\n{self.format_usage()}")

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        """Exit; the message goes to stderr."""
        if message:
            sys.stderr.write(message)
        raise SystemExit(status)


def parser() -> Parser:
    """Return the parser of the whole command line."""
    top = Parser(
        prog="cleanedu",
        allow_abbrev=False,
        description="廉教台账的命令行。退出码：0 完成，1 可以由您改正的问题，2 用法不对。",
    )
    top.add_argument("--version", action="version", version=__version__, help="显示版本")
    _add_global(top, first=True)
    commands = top.add_subparsers(metavar="COMMAND", required=True, parser_class=Parser)

    def command(name: str, does: Does, told: str) -> Parser:
        one = commands.add_parser(name, help=told, description=told, allow_abbrev=False)
        _add_global(one, first=False)
        one.set_defaults(act=does)
        return one

    _add_office(command)
    _add_reading(command)
    _add_records(command)
    _add_forms(command)
    return top


AddCommand = Callable[[str, Does, str], Parser]


def _add_global(one: Parser, *, first: bool) -> None:
    """Add the options that stand before or after the command."""
    suppress = argparse.SUPPRESS
    one.add_argument(
        "--data-dir",
        metavar="DIR",
        type=place,
        default=None if first else suppress,
        help="数据、备份、打印、日志都放在这个文件夹",
    )
    one.add_argument(
        "--json", action="store_true", default=False if first else suppress, help="以 JSON 输出"
    )


def _add_office(command: AddCommand) -> None:
    demo = command("demo", on_demo.demo, "生成示例单位和一年的台账，并打印成册")
    demo.add_argument(
        "--output", metavar="DIR", type=place, default="demo-output", help="打印件放在哪里"
    )
    made = command("set-up", on_store.set_up, "新建单位")
    made.add_argument("--name", required=True, help="单位全称")
    made.add_argument("--code", required=True, help="单位代码：大写字母、数字、短横线")
    people = command("import-people", on_people.import_people, "从花名册导入人员")
    people.add_argument("file", metavar="FILE", type=place, help=".xlsx 或 .csv 花名册")
    people.add_argument("--preview", action="store_true", help="只预览，不写入")
    people.add_argument(
        "--decide",
        metavar="ROW=WHAT",
        action="append",
        default=[],
        type=on_people.decision,
        help="要人工确认的行：ROW=new（新人）、ROW=skip（跳过）或 ROW=人员编号",
    )
    kept = command("back-up", on_store.back_up, "备份（复制、重新打开、校验）")
    kept.add_argument("--out", metavar="FILE", type=place, help="备份文件；不写则放入备份文件夹")
    restored = command("restore", on_store.restore, "用备份恢复")
    restored.add_argument("file", metavar="FILE", type=place, help="备份文件")
    command("check-store", on_store.check_store, "检查台账文件是否完好")
    command("check-forms", on_forms.check_forms, "检查表格定义，列出全部错误")
    command("self-check", on_store.self_check, "检查本程序在这台机器上能否正常工作")


def _add_reading(command: AddCommand) -> None:
    listed = command("list", on_records.list_kind, "列出一种记录")
    listed.add_argument("kind", metavar="KIND", help="记录种类，如 talk")
    listed.add_argument("--year", type=year, help="只列这一年的")
    listed.add_argument("--state", help="只列这种状态的（代号或名称）")
    listed.add_argument("--withdrawn", action="store_true", help="只列已撤回的")
    shown = command("show", on_records.show, "显示一条记录")
    shown.add_argument("id", metavar="ID", help="记录的 id、编号，或 id 的开头")
    shown.add_argument(
        "--restricted", action="store_true", help="连同不公开的内容（如有苗头、已违纪）"
    )
    found = command("find", on_records.find, "在全部记录里查找")
    found.add_argument("text", metavar="TEXT", help="要找的文字，两个字就可以")
    found.add_argument("--limit", type=positive, default=50, help="最多列多少条")


def _add_records(command: AddCommand) -> None:
    entered = command("record", on_records.record, "登记一条记录")
    entered.add_argument("kind", metavar="KIND", help="记录种类，如 talk")
    _add_answers(entered)
    corrected = command("correct", on_records.correct, "更正一条记录")
    corrected.add_argument("id", metavar="ID")
    _add_answers(corrected)
    corrected.add_argument(
        "--restricted",
        action="store_true",
        help="所给的表格连同不公开的内容是完整的；不写则记录里不公开的行保留不动",
    )
    advanced = command("advance", on_records.advance, "在记录上做一步：进展、验收、销号、补学……")
    advanced.add_argument("id", metavar="ID")
    advanced.add_argument("step", metavar="STEP", help="步骤的代号或名称")
    _add_answers(advanced)
    withdrawn = command("withdraw", on_records.withdraw, "撤回一条记录")
    withdrawn.add_argument("id", metavar="ID")
    withdrawn.add_argument("--reason", required=True, help="撤回的原因")
    command("put-back", on_records.put_back, "恢复撤回的记录").add_argument("id", metavar="ID")


def _add_answers(one: Parser) -> None:
    one.add_argument(
        "--answers", metavar="FILE", type=place, required=True, help="JSON 文件，- 表示标准输入"
    )


def _add_forms(command: AddCommand) -> None:
    command("forms", on_forms.list_all, "列出全部表格和字段类型")
    form = command("form", on_forms.describe, "说明一张表格要填什么")
    form.add_argument("form_id", metavar="FORM_ID")
    printed = command("print", on_paper.print_records, "把记录打印成 PDF，或写成 Word（.docx）")
    printed.add_argument("form_id", metavar="FORM_ID")
    which = printed.add_argument_group("哪些记录（只能选一种）")
    which.add_argument("ids", metavar="ID", nargs="*", help="记录的 id 或编号")
    which.add_argument("--year", type=year, help="这一年的全部")
    which.add_argument("--all", action="store_true", help="全部")
    printed.add_argument("--draft", action="store_true", help="每页注明“草稿·未签字”")
    printed.add_argument(
        "--out", metavar="FILE", type=place, required=True, help="以 .pdf 或 .docx 结尾"
    )
    _add_tagged(printed)
    printed.set_defaults(complain=printed.error)
    blank = command("blank", on_paper.print_blank, "打印空白表格，或写成 Word（.docx）")
    blank.add_argument("form_id", metavar="FORM_ID")
    _add_tagged(blank)
    blank.add_argument(
        "--out", metavar="FILE", type=place, required=True, help="以 .pdf 或 .docx 结尾"
    )
    blank.set_defaults(complain=blank.error)


def _add_tagged(one: Parser) -> None:
    told = "带结构标签的 PDF（PDF/A-2a、PDF/UA-1），便于朗读"
    one.add_argument("--tagged", action="store_true", help=told)


def place(text: str) -> str:
    """Read the name of a file or folder; an empty one is a slip (an unset variable)."""
    if not text.strip():
        raise argparse.ArgumentTypeError("后面的文件或文件夹名是空的")
    return text


def year(text: str) -> int:
    """Read a year of four digits."""
    if not (text.isascii() and text.isdigit() and len(text) == 4):
        raise argparse.ArgumentTypeError(f"“{text}”不是四位数的年份")
    return int(text)


def positive(text: str) -> int:
    """Read a whole number from 1 to 9999."""
    if not (text.isascii() and text.isdigit() and len(text) <= 4 and int(text)):
        raise argparse.ArgumentTypeError(f"“{text}”不是 1 到 9999 的整数")
    return int(text)
