"""Corrects an entry of the catalogue, or takes an item out of the file: both leave their trace."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.refuse_inspector import refuse_inspector
from cleanedu_desktop.acts.file_items import MOST_PAGES
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.filing import FiledItem

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books

LONGEST = 500
"""Characters of a text of the catalogue."""


def correct_filing(
    desk: Desk,
    *,
    number: str,
    title: str | None = None,
    doc_number: str | None = None,
    pages: int | None = None,
    remark: str | None = None,
) -> Changes:
    """Let an entry of the catalogue say otherwise; number and record stay, None stays as it is.

    Raises:
        OfficeProblem: unknown number, taken out already, a value that cannot be, or the year is
            closed; nothing was changed.
    """
    refuse_inspector(desk, "更正归档目录")
    texts = {"title": title, "doc_number": doc_number, "remark": remark}
    given: dict[str, str | int] = {
        name: " ".join(text.split()) for name, text in texts.items() if text is not None
    }
    wrong = ""
    if given.get("title") == "":
        wrong = "题名不能空着"
    elif any(len(str(one)) > LONGEST for one in given.values()):
        wrong = f"文字不能超过 {LONGEST} 字"
    elif pages is not None and not 0 <= pages <= MOST_PAGES:
        wrong = f"页数应在 0 到 {MOST_PAGES} 之间"
    if wrong:
        raise OfficeProblem(f"没有更正：{wrong}。归档目录没有改动；请改正后再试。")
    if pages is not None:
        given["pages"] = pages
    with desk.store.writing("correct_filing") as books:
        item = _standing(books, number)
        books.replace_filed(replace(item, **given))  # type: ignore[arg-type]
        return _changes(books, item)


def take_out_filing(desk: Desk, *, number: str, reason: str) -> Changes:
    """Take an item out of the file for a reason; its number is never given again.

    Raises:
        OfficeProblem: no reason, unknown number, taken out already, or the year is closed.
    """
    refuse_inspector(desk, "取出归档件")
    words = " ".join(reason.split())
    if not words:
        raise OfficeProblem("没有取出：请写明取出的原因后再试。归档目录没有改动。")
    with desk.store.writing("take_out_filing") as books:
        item = _standing(books, number)
        books.replace_filed(
            replace(item, taken_out_at=desk.clock(), taken_out_reason=words[:LONGEST])
        )
        return _changes(books, item)


def _standing(books: Books, number: str) -> FiledItem:
    item = books.filed_item(number.strip())
    if item.taken_out_at is not None:
        raise OfficeProblem(
            f"档号 {item.number} 的归档件已经取出，没有再改动。重新归档会编新的档号。"
        )
    return item


def _changes(books: Books, item: FiledItem) -> Changes:
    (record,) = books.rows([item.record_id])
    return Changes(frozenset({(record.kind, record.id)}))
