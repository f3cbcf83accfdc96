"""The options of the commands that describe forms and put records on paper."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from cleanedu_desktop.cli import on_forms, on_paper
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.parser import Parser, place, year
from cleanedu_desktop.cli.session import Session
from cleanedu_desktop.rules.masking import SHORTEST_NAME, Masking, names_within

AddCommand = Callable[[str, Callable[[Session], Answer], str], Parser]


def add_mask(one: Parser) -> None:
    """Add ``--mask``: how much of the records leaves the office."""
    one.add_argument(
        "--mask",
        type=_masking,
        default=Masking.WHOLE,
        metavar="WHAT",
        help="whole：全部内容（平常）；masked：姓名打码；figures：仅统计数字",
    )

    one.add_argument(
        "--also-mask",
        type=_names,
        default=(),
        metavar="NAMES",
        help="打码时另外隐去的姓名（不在花名册、只在正文里的），用顿号或逗号隔开；不会记下来",
    )


def _names(words: str) -> tuple[str, ...]:
    found = tuple(names_within(words))
    if short := [one for one in found if len(one) < SHORTEST_NAME]:
        raise argparse.ArgumentTypeError(f"“{short[0]}”只有一个字，会误伤别的文字，请写全姓名")
    return found


def _masking(word: str) -> Masking:
    for one in Masking:
        if word in (one.value, one.label):
            return one
    could = "、".join(f"{one.value}（{one.label}）" for one in Masking)
    raise argparse.ArgumentTypeError(f"没有“{word}”这一级，可以写：{could}")


def add_paper(command: AddCommand) -> None:
    """Add the commands of forms and paper."""
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
    add_mask(printed)
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
