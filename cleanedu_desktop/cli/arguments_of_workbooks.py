"""The options of the commands that write and read Excel workbooks."""

from __future__ import annotations

from collections.abc import Callable

from cleanedu_desktop.cli import on_sign_in, on_statistics, on_workbooks
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.arguments_of_paper import add_mask
from cleanedu_desktop.cli.parser import Parser, place, year
from cleanedu_desktop.cli.session import Session

AddCommand = Callable[[str, Callable[[Session], Answer], str], Parser]


def add_workbooks(command: AddCommand) -> None:
    """Add the commands of workbooks and statistics."""
    _add_export(command)
    _add_import(command)
    _add_sign_in(command)
    _add_statistics(command)


def _add_export(command: AddCommand) -> None:
    out = command("export", on_workbooks.export, "把一种记录或一张台账导出成 Excel（.xlsx）")
    out.add_argument(
        "what",
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


def _add_import(command: AddCommand) -> None:
    told = "从填好的 Excel 模板导入一种记录（模板用 export --template 生成）"
    given = command("import", on_workbooks.import_filled, told)
    given.add_argument("kind", metavar="KIND", help="记录种类，如 talk")
    given.add_argument("file", metavar="FILE", type=place, help="填好的 .xlsx")
    given.add_argument("--preview", action="store_true", help="只预览，不写入")
    given.add_argument(
        "--person",
        metavar="NAME=ID",
        action="append",
        default=[],
        type=on_workbooks.person_meant,
        help="同名的是哪一位：姓名=人员编号；可以写几次",
    )
    given.add_argument(
        "--late-reason", default="", help="补录原因（转录的写原件在哪里）；表里写了的以表里为准"
    )


def _add_sign_in(command: AddCommand) -> None:
    told = "一次会议的签到表：导出到 Excel，填好再读入"
    signed = command("sign-in", on_sign_in.sign_in, told)
    signed.add_argument("id", metavar="ID", help="会议记录的 id、编号，或 id 的开头")
    signed.add_argument("--out", metavar="FILE", type=place, help="导出到这个 .xlsx")
    signed.add_argument("--from", dest="given", metavar="FILE", type=place, help="读入填好的 .xlsx")
    signed.add_argument("--preview", action="store_true", help="只预览，不写入")
    signed.set_defaults(complain=signed.error)


def _add_statistics(command: AddCommand) -> None:
    told = "统计图表：本年情况、教育覆盖、共性问题，写成 PDF、Word 或图片"
    drawn = command("statistics", on_statistics.statistics, told)
    drawn.add_argument(
        "about", metavar="WHAT", choices=on_statistics.KINDS, help="year、coverage 或 problems"
    )
    drawn.add_argument(
        "--out", metavar="FILE", type=place, required=True, help="以 .pdf、.docx 或 .png 结尾"
    )
    drawn.add_argument("--year", type=year, help="共性问题的年度；不写则是今年")
    add_mask(drawn)
    drawn.set_defaults(complain=drawn.error)
