"""The options of the command on inspection packages."""

from __future__ import annotations

from collections.abc import Callable

from cleanedu_desktop.acts.bundle.asked import BY
from cleanedu_desktop.cli import on_bundle
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.arguments_of_paper import add_mask
from cleanedu_desktop.cli.parser import Parser, place, year
from cleanedu_desktop.cli.session import Session

AddCommand = Callable[[str, Callable[[Session], Answer], str], Parser]


def add_bundle(command: AddCommand) -> None:
    """Add the command; `command` makes one of a name, what does it, and what it is for."""
    made = command("bundle", on_bundle.bundle, "生成一年的迎检材料：封面、目录、全部表格、索引")
    made.add_argument("--year", type=year, metavar="YYYY", required=True)
    out = "以 .pdf 结尾：一个 PDF；没有结尾：一个新文件夹，一件一个文件"
    made.add_argument("--out", metavar="FILE|DIR", type=place, help=out)
    made.add_argument("--gaps", action="store_true", help="只列出还缺什么（给本单位自己看）")
    made.add_argument(
        "--by", choices=[*BY], default="register", help="按登记种类（register）或考核指标分部分"
    )
    made.add_argument(
        "--kind",
        metavar="KIND",
        dest="kinds",
        action="append",
        default=[],
        help="只放这种记录；可以写多次",
    )
    made.add_argument(
        "--type",
        metavar="WORD",
        action="append",
        default=[],
        help="只放类型里含有这些字的记录和与它们关联的，例如 中心组；可以写多次",
    )
    made.add_argument(
        "--indicator", metavar="ID", action="append", default=[], help="只放这个指标；可以写多次"
    )
    made.add_argument("--standard", metavar="ID", default="", help="考核标准的编号；不写则第一个")
    made.add_argument("--restricted", action="store_true", help="连同不公开的种类和内容")
    made.add_argument("--no-scans", action="store_true", help="不放签字扫描件和照片")
    add_mask(made)
    made.set_defaults(complain=made.error)
