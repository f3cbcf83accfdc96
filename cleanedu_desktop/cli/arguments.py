"""The commands and their options, and which function does each."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from cleanedu_desktop import __version__
from cleanedu_desktop.cli import (
    on_backups,
    on_demo,
    on_forms,
    on_history,
    on_keys,
    on_people,
    on_records,
    on_review,
    on_search,
    on_store,
    on_users,
)
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.arguments_of_attachments import add_attachments
from cleanedu_desktop.cli.arguments_of_bundle import add_bundle
from cleanedu_desktop.cli.arguments_of_filing import add_filing
from cleanedu_desktop.cli.arguments_of_nodes import add_nodes
from cleanedu_desktop.cli.arguments_of_own_rules import add_own_rules
from cleanedu_desktop.cli.arguments_of_paper import add_paper
from cleanedu_desktop.cli.arguments_of_plan import add_plan
from cleanedu_desktop.cli.arguments_of_rules import add_rules
from cleanedu_desktop.cli.arguments_of_scans import add_scans
from cleanedu_desktop.cli.arguments_of_workbooks import add_workbooks
from cleanedu_desktop.cli.parser import Parser, day, entry, place, positive, year
from cleanedu_desktop.cli.session import Session

Does = Callable[[Session], Answer]


def parser() -> Parser:
    """Return the parser of the whole command line."""
    top = Parser(
        prog="cleanedu",
        allow_abbrev=False,
        description="廉教台账的命令行。退出码：0 完成，1 可以由你改正的问题，2 用法不对。",
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
    _add_users(command)
    _add_keys(command)
    _add_reading(command)
    _add_records(command)
    add_attachments(command)
    add_scans(command)
    _add_history(command)
    add_paper(command)
    add_workbooks(command)
    add_rules(command)
    add_plan(command)
    add_bundle(command)
    add_filing(command)
    add_nodes(command)
    add_own_rules(command)
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
        "--user",
        metavar="NAME",
        default="" if first else suppress,
        help="谁在操作（见 users）；不写则是第一位文书或负责人",
    )
    one.add_argument(
        "--inspector",
        action="store_true",
        default=False if first else suppress,
        help="检查模式：只能查看和打印，逐条记入检查日志；可用 --user 写检查人员的姓名",
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
    renamed = command("rename-office", on_store.rename, "修改单位名称")
    renamed.add_argument("name", metavar="NAME", help="单位全称")
    renamed.add_argument(
        "--from",
        metavar="DATE",
        dest="begins",
        type=day,
        help="单位从这一天起改名，以前的记录仍用原名称；不写就是更正写错的名称",
    )
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
    _add_backups(command)
    command("rescue", on_store.rescue, "台账损坏、又没有可用的备份时，抢救还能读出的记录")
    checked = command("check-store", on_store.check_store, "检查台账文件和附件是否完好")
    checked.add_argument("--quick", action="store_true", help="附件只看在不在、大小对不对")
    command("check-forms", on_forms.check_forms, "检查表格定义，列出全部错误")
    command("self-check", on_store.self_check, "检查本程序在这台机器上能否正常工作")


def _add_users(command: AddCommand) -> None:
    listed = command("users", on_users.list_all, "列出使用者")
    listed.add_argument("--left", action="store_true", help="连同已离开的")
    added = command("add-user", on_users.add, "增加使用者")
    added.add_argument("name", metavar="NAME", help="姓名")
    added.add_argument("role", metavar="ROLE", help="身份：文书、负责人或检查人员")
    seen = command("views", on_users.views, "列出检查日志：检查人员看过、打印过什么")
    seen.add_argument("--limit", type=positive, default=200, help="最多列最近多少条")
    seen.add_argument("--out", metavar="FILE", type=place, help="打印成 PDF，全部条目")


def _add_backups(command: AddCommand) -> None:
    kept = command("back-up", on_backups.back_up, "备份（复制、重新打开、校验）")
    kept.add_argument(
        "--out", metavar="DIR", type=place, help="备份到哪个文件夹；不写则备份到平常的位置"
    )
    listed = command("backups", on_backups.backups, "列出备份")
    listed.add_argument(
        "folder", metavar="DIR", nargs="?", type=place, help="哪个文件夹里的；不写则为平常的位置"
    )
    listed.add_argument("--try", dest="tried", action="store_true", help="试恢复一次平常位置的备份")
    restored = command("restore", on_backups.restore, "用备份恢复")
    restored.add_argument(
        "file",
        metavar="FILE|DIR",
        nargs="?",
        type=place,
        help="一份备份，或放备份的文件夹（取最新的一份）",
    )
    restored.add_argument("--list", dest="listed", action="store_true", help="只列出备份，不恢复")
    restored.add_argument(
        "--other-store", action="store_true", help="确认用另一个台账的备份代替现在的空台账"
    )


def _add_keys(command: AddCommand) -> None:
    first = command("set-password", on_keys.set_one, "设置密码（台账随即加密），或更改密码")
    first.add_argument(
        "--sheet", metavar="FILE.pdf", type=place, help="恢复单写在哪里；不写则放入打印文件夹"
    )
    first.add_argument(
        "--for", metavar="NAME", dest="for_user", default="", help="给哪位使用者设置；不写则是自己"
    )
    taken = command("take-password", on_keys.take_one, "收回一位使用者的密码")
    taken.add_argument("name", metavar="NAME", help="使用者的姓名")
    removed = command("remove-password", on_keys.remove, "取消密码，台账不再加密")
    removed.add_argument("--agreed", action="store_true", help="已知道取消后谁都能读到记录")
    sheet = command("recovery-sheet", on_keys.new_sheet, "生成新的恢复单，旧单作废")
    sheet.add_argument("--out", metavar="FILE.pdf", type=place, required=True, help="新的 PDF 文件")
    told = "把全部记录和附件不加密地写到一个空文件夹"
    exported = command("export-open", on_keys.export, told)
    exported.add_argument("--out", metavar="DIR", type=place, required=True, help="空文件夹")
    exported.add_argument("--agreed", action="store_true", help="已知道写出的文件谁都能读")
    tried = command("unlock", on_keys.try_key, "试一试密码；忘了密码用 --recovery")
    tried.add_argument("--recovery", action="store_true", help="用恢复单上的恢复码，并设置新密码")


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
    reviewed = command("check-records", on_review.check_records, "自查：一年的记录有哪些要核对")
    reviewed.add_argument("--year", type=year, help="不写则是今年")
    every = command("search", on_search.search, "查找人员（含拼音首字母）、档号、记录和附件")
    every.add_argument("words", metavar="WORDS", nargs="+", help="要找的字，两个字就可以")
    every.add_argument("--limit", type=positive, default=50, help="记录最多列多少条")
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
    raised = command(
        "raise-findings", on_records.raise_found, "把检查、自查、评议记录里的问题逐个转为问题整改"
    )
    raised.add_argument("id", metavar="ID")
    withdrawn = command("withdraw", on_records.withdraw, "撤回一条记录")
    withdrawn.add_argument("id", metavar="ID")
    withdrawn.add_argument("--reason", required=True, help="撤回的原因")
    command("put-back", on_records.put_back, "恢复撤回的记录").add_argument("id", metavar="ID")


def _add_history(command: AddCommand) -> None:
    told = command("history", on_history.history, "一条记录的修改历史，或核对纸上的存证号")
    told.add_argument("id", metavar="ID", nargs="?", help="记录的 id、编号，或 id 的开头")
    told.add_argument("--restricted", action="store_true", help="连同不公开的内容")
    told.add_argument(
        "--compare", metavar="N", nargs=2, type=entry, help="比较历史里第几笔之后的两个版本"
    )
    told.add_argument("--proof", metavar="CODE", help="表格右下角印的存证号")
    told.set_defaults(complain=told.error)
    undone = command("undo", on_history.undo, "撤销最近一次对记录的操作")
    undone.add_argument("--list", action="store_true", help="只列出可以撤销的操作，不改动")
    undone.add_argument("--operation", metavar="ID", help="撤销这一个操作（id 或开头）")
    command("bin", on_history.recycle_bin, "列出回收站：全部已撤回的记录")


def _add_answers(one: Parser) -> None:
    one.add_argument(
        "--answers", metavar="FILE", type=place, required=True, help="JSON 文件，- 表示标准输入"
    )
