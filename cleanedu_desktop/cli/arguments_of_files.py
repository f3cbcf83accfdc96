"""The commands on attachments and signed copies."""

from __future__ import annotations

from collections.abc import Callable

from cleanedu_desktop.cli import on_attachments, on_signed
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.parser import Parser, day, place
from cleanedu_desktop.cli.session import Session

AddCommand = Callable[[str, Callable[[Session], Answer], str], Parser]


def add_files(command: AddCommand) -> None:
    """Add the commands."""
    added = command("attach", on_attachments.attach, "把文件添加为一条记录的附件")
    added.add_argument("id", metavar="ID", help="记录的 id、编号，或 id 的开头")
    added.add_argument("files", metavar="FILE", nargs="+", type=place, help="只读取，不改动")
    listed = command("attachments", on_attachments.list_all, "列出一条记录的附件")
    listed.add_argument("id", metavar="ID")
    listed.add_argument("--removed", action="store_true", help="连同已移除的")
    saved = command("attachment", on_attachments.save, "把一个附件写成文件")
    saved.add_argument("id", metavar="ID", help="附件的编号，或编号的开头")
    saved.add_argument("--out", metavar="FILE", type=place, required=True, help="不覆盖已有的文件")
    removed = command("remove-attachment", on_attachments.remove, "从记录中移除一个附件")
    removed.add_argument("id", metavar="ID", help="附件的编号，或编号的开头")
    removed.add_argument("--reason", required=True, help="移除的原因")
    _add_signed(command)


def _add_signed(command: AddCommand) -> None:
    taken = command("take-in", on_signed.take, "读扫描件上的记录码，把签字件归到各条记录")
    taken.add_argument(
        "sources", metavar="FOLDER", nargs="+", type=place, help="文件夹或文件，只读取，不改动"
    )
    taken.add_argument(
        "--signed-on", metavar="DAY", type=day, help="纸上的签字日期，不写则记为当天"
    )
