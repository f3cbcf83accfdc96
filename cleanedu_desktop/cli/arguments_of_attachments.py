"""The commands on attachments, and their options."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable

from cleanedu_desktop.cli import on_attachments
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.parser import place, positive
from cleanedu_desktop.cli.session import Session
from cleanedu_desktop.records.attachment import ATTACHMENT_ROLES

_WHICH = "附件的编号，或编号的开头"
_ROLES = "、".join(f"{key} {word}" for key, word in ATTACHMENT_ROLES.items())


def add_attachments(
    command: Callable[[str, Callable[[Session], Answer], str], ArgumentParser],
) -> None:
    """Add the commands; `command` makes one of a name, what does it, and what it is for."""
    added = command("attach", on_attachments.attach, "把文件添加为一条记录的附件")
    added.add_argument("id", metavar="ID", help="记录的 id、编号，或 id 的开头")
    added.add_argument("files", metavar="FILE", nargs="+", type=place, help="只读取，不改动")
    added.add_argument("--role", metavar="ROLE", default="", help=f"用途：{_ROLES}")
    added.add_argument("--again", action="store_true", help="别的记录已有同样内容的，也添加")
    listed = command("attachments", on_attachments.list_all, "列出一条记录的附件")
    listed.add_argument("id", metavar="ID")
    listed.add_argument("--removed", action="store_true", help="连同已移除的")
    saved = command("attachment", on_attachments.save, "把一个附件写成文件")
    saved.add_argument("id", metavar="ID", help=_WHICH)
    saved.add_argument("--out", metavar="FILE", type=place, required=True, help="不覆盖已有的文件")
    saved.add_argument(
        "--clean", action="store_true", help="照片去掉拍摄位置等信息再写出；台账里的原件不变"
    )
    removed = command("remove-attachment", on_attachments.remove, "从记录中移除一个附件")
    removed.add_argument("id", metavar="ID", help=_WHICH)
    removed.add_argument("--reason", required=True, help="移除的原因")
    told = command("describe-attachment", on_attachments.describe, "写明一个附件的用途和说明")
    told.add_argument("id", metavar="ID", help=_WHICH)
    told.add_argument("--role", metavar="ROLE", help=f"用途：{_ROLES}；写成空的就是未分类")
    told.add_argument("--caption", metavar="TEXT", help="说明，印在照片下面；写成空的就是去掉")
    photos = command("print-photos", on_attachments.photos, "把一条记录的照片印成照片页")
    photos.add_argument("id", metavar="ID", help="记录的 id、编号，或 id 的开头")
    photos.add_argument("--out", metavar="FILE", type=place, required=True, help="PDF 文件")
    photos.add_argument(
        "--on-page", type=int, choices=(2, 4), default=2, help="每页放几张，不写是 2 张"
    )
    moved = command("move-attachment", on_attachments.move, "调整一个附件在记录里的顺序")
    moved.add_argument("id", metavar="ID", help=_WHICH)
    moved.add_argument(
        "--to", metavar="N", type=positive, required=True, help="移到第几位，从 1 起"
    )
