"""The options of the commands that write and read Excel workbooks."""

from __future__ import annotations

from collections.abc import Callable

from cleanedu_desktop.cli import on_workbooks
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.arguments_of_paper import add_mask
from cleanedu_desktop.cli.parser import Parser, place, year
from cleanedu_desktop.cli.session import Session

AddCommand = Callable[[str, Callable[[Session], Answer], str], Parser]


def add_workbooks(command: AddCommand) -> None:
    """Add the commands of workbooks."""
    out = command("export", on_workbooks.export, "把一种记录或一张台账导出成 Excel（.xlsx）")
    out.add_argument(
        "kind",
        metavar="KIND",
        help="记录种类（如 talk）、台账的表格 id，或 three-lists（问题、任务、责任三清单）",
    )
    out.add_argument("--out", metavar="FILE", type=place, required=True, help="以 .xlsx 结尾")
    out.add_argument("--year", type=year, help="只导出这一年的")
    out.add_argument("--state", help="只导出这种状态的（代号或名称）")
    out.add_argument("--text", default="", help="只导出含有这些字的")
    out.add_argument("--template", action="store_true", help="空白模板，填好后用 import 导入")
    out.add_argument("--restricted", action="store_true", help="确认导出不公开的种类")
    add_mask(out)
    out.set_defaults(complain=out.error)
