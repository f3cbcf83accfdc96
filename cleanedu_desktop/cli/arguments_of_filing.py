"""The commands on the file in order, and their options."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable

from cleanedu_desktop.acts.print_catalogue import CATALOGUE, SHEETS
from cleanedu_desktop.cli import on_filing
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.parser import place, year
from cleanedu_desktop.cli.session import Session
from cleanedu_desktop.records.filing import KEEPS


def add_filing(command: Callable[[str, Callable[[Session], Answer], str], ArgumentParser]) -> None:
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
        "--what", choices=list(SHEETS), default=CATALOGUE, help="打印什么：目录、备考表"
    )
