"""Tells which paper of which record a code on a scan names, or why it is not taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.signed.page_told import PaperMeant
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.office import Office
from cleanedu_desktop.records.record import Record
from cleanedu_desktop.rules.record_key import KeyRead, KeyRefused, form_mark, read_record_key

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books

_LEFT = "这一页没有归位。"


class NotTaken(Exception):
    """Why a code is not followed; `ours`: it is of a program like this one."""

    def __init__(self, sentence: str, *, ours: bool = True) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.ours = ours


def read_code(desk: Desk, books: Books, office: Office, text: str) -> PaperMeant:
    """Return the paper a code names.

    Raises:
        NotTaken: it is foreign, torn, of another office or a draft, or its record is not here.
    """
    read = read_record_key(text, office.checksum_key, office.code)
    if isinstance(read, KeyRefused):
        raise NotTaken(read.sentence, ours=read.reason != "not_ours")
    title = paper_title(desk, read.form_id)
    if read.draft:
        raise NotTaken(
            f"这是 {read.number or read.year}《{title}》的草稿，不能当签字件。{_LEFT}"
            "请打印正式的一份，签字后再扫描。"
        )
    if not read.number:
        raise NotTaken(
            f"这是 {read.year} 年的《{title}》，是一整年的台账，不属于哪一条记录。{_LEFT}"
            "需要保存时，可把它添加为某条记录的附件。"
        )
    record = _record(books, read)
    return paper_of(desk, record, form_mark(read.form_id, entry=read.entry), read.page, read.pages)


def paper_of(
    desk: Desk, record: Record, paper: str, page: int | None = None, pages: int | None = None
) -> PaperMeant:
    """Return a paper of a record in words; `paper` is the form's mark."""
    return PaperMeant(
        record_id=record.id,
        kind=record.kind,
        number=record.number,
        title=record.title,
        paper=paper,
        paper_title=paper_title(desk, form_of(paper)),
        page=page,
        pages=pages,
    )


def form_of(paper: str) -> str:
    """Return the id of the form a mark names."""
    return paper.partition("+")[0].lower().replace(".", "_")


def paper_title(desk: Desk, form_id: str) -> str:
    """Return the title of a form; its id where the office has it no longer."""
    try:
        return desk.forms.form(form_id).title
    except OfficeProblem:
        return form_id


def _record(books: Books, read: KeyRead) -> Record:
    found = [one for one in books.rows(books.ids_meant(read.number)) if one.number == read.number]
    if not found:
        raise NotTaken(
            f"台账里没有记录 {read.number}（可能恢复过较早的备份）。{_LEFT}"
            "请先登记或找回这条记录，再收一次。"
        )
    if found[0].withdrawn_at is not None:
        raise NotTaken(
            f"记录 {read.number} 已撤回。{_LEFT}确实需要时，请先放回这条记录，再收一次。"
        )
    return found[0]
