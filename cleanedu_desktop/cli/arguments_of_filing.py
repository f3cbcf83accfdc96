"""The commands on the file in order, and their options."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable

from cleanedu_desktop.acts.print_catalogue import CATALOGUE, PAPERS
from cleanedu_desktop.cli import on_closing, on_filing
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.parser import place, year
from cleanedu_desktop.cli.session import Session
from cleanedu_desktop.records.filing import KEEPS

AddCommand = Callable[[str, Callable[[Session], Answer], str], ArgumentParser]


def add_filing(command: AddCommand) -> None:
    """Add the commands; `command` makes one of a name, what does it, and what it is for."""
    filed = command("file-items", on_filing.file_items, "归档：一年里可以归档的记录编档号")
    filed.add_argument("--year", type=year, required=True)
    filed.add_argument("--preview", action="store_true", help="只看哪些可以归档、缺什么，不写入")
    filed.add_argument(
        "--unsigned-too",
        action="store_true",
        help="只缺签字扫描件的也归档（签好的纸质原件已经放进盒里）",
    )
    kept = command("retention", on_filing.retention, "归档范围和保管期限：列出，或由本单位定")
    kept.add_argument("of_kind", metavar="KIND", nargs="?", help="记录的种类，例如 talk")
    kept.add_argument("--keep", choices=list(KEEPS), help="保管期限")
    kept.add_argument("--not-filed", action="store_true", help="这一种不归档")
    kept.add_argument("--organ", metavar="CODE", default="", help="机构（问题）代码")
    kept.add_argument("--citation", metavar="TEXT", default="", help="期限的依据")
    kept.add_argument(
        "--take-references", action="store_true", help="没有定的都照参考表（每条注明出处）"
    )
    kept.set_defaults(complain=kept.error)
    listed = command("catalogue", on_filing.catalogue, "打印归档文件目录、卷内目录、备考表")
    listed.add_argument("--year", type=year, required=True)
    listed.add_argument("--out", metavar="FILE", type=place, required=True, help="PDF 文件")
    listed.add_argument(
        "--what",
        choices=list(PAPERS),
        default=CATALOGUE,
        help="打印什么：目录、备考表 notes、封面和脊 covers、归档章 stamps",
    )
    _add_mending(command)
    _add_years(command)
    handed = command("hand-over", on_closing.hand_over, "换文书时的交接清单，三方签字")
    handed.add_argument("--out", metavar="FILE", type=place, required=True, help="PDF 文件")


def _add_mending(command: AddCommand) -> None:
    mended = command("correct-filing", on_filing.correct, "更正归档目录里的一件")
    mended.add_argument("number", metavar="NUMBER", help="档号")
    mended.add_argument("--title", metavar="TEXT", help="题名")
    mended.add_argument("--doc-number", metavar="TEXT", help="文号")
    mended.add_argument("--pages", type=int, metavar="N", help="页数")
    mended.add_argument("--remark", metavar="TEXT", help="备注")
    out = command("take-out", on_filing.take_out, "取出归档的一件；它的档号不再使用")
    out.add_argument("number", metavar="NUMBER", help="档号")
    out.add_argument("--reason", required=True, help="取出的原因")


def _add_years(command: AddCommand) -> None:
    closed = command(
        "close-year", on_closing.close_year, "关闭一年：以后只能查看、打印、写更正说明"
    )
    closed.add_argument("year", metavar="YEAR", type=year)
    closed.add_argument("--preview", action="store_true", help="只看还有什么没办完，不关闭")
    closed.add_argument("--anyway", action="store_true", help="有没办完的也关闭：没办完的结转")
    again = command("reopen-year", on_closing.reopen_year, "重新打开关闭的一年，写明理由")
    again.add_argument("year", metavar="YEAR", type=year)
    again.add_argument("--reason", required=True, help="理由，记入修改历史")
    amended = command("amend", on_closing.amend, "给关闭年度的记录写更正说明")
    amended.add_argument("id", metavar="ID", help="记录的 id 或编号")
    amended.add_argument("--words", required=True, help="哪里应怎样读")
    amended.add_argument("--reason", required=True, help="更正的原因")
