"""Fills a form with the records that are to be put on paper: the sheets of a PDF or Word copy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.amended_sheets import with_amendments
from cleanedu_desktop.acts.entry.figures_of_kind import figures_of_kind, figures_sheet
from cleanedu_desktop.acts.entry.find_record import find_record_id
from cleanedu_desktop.acts.entry.in_sight import note
from cleanedu_desktop.acts.entry.local_day import today_words
from cleanedu_desktop.acts.entry.masked_sheets import hiding
from cleanedu_desktop.acts.entry.own_form import OwnForms
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.make_sheet import KeyMaker, make_sheets
from cleanedu_desktop.form_engine.sheet import Sheet
from cleanedu_desktop.form_engine.sheets_to_make import SheetsToMake
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.change import proof_words
from cleanedu_desktop.records.office import Office
from cleanedu_desktop.records.record import WholeRecord
from cleanedu_desktop.rules.masking import Masking
from cleanedu_desktop.rules.record_key import form_mark, record_key

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books


@dataclass(frozen=True, kw_only=True)
class ToPrint:
    """Which records go on which form."""

    form_id: str
    record_ids: Sequence[str] | None = None
    """Ids or numbers; else those of `year`, or `everything`."""
    year: int | None = None
    everything: bool = False
    draft: bool = False
    masking: Masking = Masking.WHOLE
    also_mask: Sequence[str] = ()
    """Further names to hide where names are hidden; kept nowhere."""


@dataclass(frozen=True)
class Filled:
    """Sheets to be put on paper, of how many records, and how many have nothing for the form."""

    sheets: Sequence[Sheet]
    records: int
    left_out: int


def filled_sheets(desk: Desk, wanted: ToPrint) -> Filled:
    """Return the sheets, oldest record first, and of how many records they are.

    A record goes on the form as it was when the record was made, a ledger is as it is now.

    Raises:
        OfficeProblem: unknown form or record, or nothing to print.
    """
    form = desk.forms.form(wanted.form_id)
    with desk.store.reading() as books:
        wholes = _chosen(books, form, wanted)
        proof = proof_words(books.chain_head())
        if wanted.masking is Masking.FIGURES:
            return Filled([_figures(desk, books, form, wholes, wanted.year)], len(wholes), 0)
        sheets = _sheets(desk, books, form, wholes, wanted)
        sheets = sheets.changed(lambda sheet: replace(sheet, proof=proof))
        sheets = with_amendments(books, wholes, sheets)
        if wanted.masking is Masking.MASKED:
            sheets = sheets.changed(hiding(books, sheets, wanted.also_mask))
    if not sheets:
        raise OfficeProblem(
            f"没有打印：所选记录里没有可以填入《{form.title}》的内容，没有生成文件。"
        )
    if desk.inspection is not None:
        note(desk, "print", form.title, [whole.record.number for whole in wholes])
        watermark = desk.inspection.watermark()
        sheets = sheets.changed(lambda sheet: replace(sheet, watermark=watermark))
    records = len(wholes) if form.layout == "ledger" else len(set(sheets.numbers))
    return Filled(sheets, records, len(wholes) - records)


def _chosen(books: Books, form: Form, wanted: ToPrint) -> list[WholeRecord]:
    if wanted.record_ids is None:
        if wanted.year is None and not wanted.everything:
            raise OfficeProblem("没有打印：请指明要打印的记录、年度，或全部。")
        ids = books.record_ids(
            form.kind, order_by="happened_on", descending=False, year=wanted.year
        )
    else:
        ids = list(dict.fromkeys(find_record_id(books, given) for given in wanted.record_ids))
    wholes = books.wholes(ids)
    for whole in wholes:
        record = whole.record
        if record.kind != form.kind:
            raise OfficeProblem(
                f"没有打印：记录 {record.number} 不能填入《{form.title}》，请换一种表格或记录。"
            )
        if record.withdrawn_at is not None:
            raise OfficeProblem(
                f"没有打印：记录 {record.number} 已撤回；请先恢复（put-back）它，或去掉它再打印。"
            )
    if wanted.record_ids is None:
        wholes.sort(key=lambda whole: (whole.record.happened_on or date.min, whole.record.number))
    if not wholes:
        raise OfficeProblem("没有打印：没有符合条件的记录，没有生成文件；请核对年度或先登记记录。")
    return wholes


def _sheets(
    desk: Desk, books: Books, form: Form, wholes: Sequence[WholeRecord], wanted: ToPrint
) -> SheetsToMake:
    own_forms = OwnForms(desk.forms, books)
    office = books.office()
    if form.layout == "ledger":
        runs = [(desk.forms.main_form(form.kind), list(wholes))]
    else:
        by_form = groupby(wholes, key=lambda whole: own_forms.of(whole.record))
        runs = [(main, list(run)) for main, run in by_form]
    return SheetsToMake.joined(
        make_sheets(
            form if form.layout == "ledger" else own_forms.beside(main, form),
            main,
            run,
            office_name=office.name_in(wanted.year),
            name_on=office.name_on,
            printed_on=today_words(desk),
            title_line=desk.settings.title_line,
            year=wanted.year,
            key_of=key_maker(office, form.id, draft=wanted.draft),
            draft=wanted.draft,
        )
        for main, run in runs
    )


def _figures(
    desk: Desk, books: Books, form: Form, wholes: Sequence[WholeRecord], year: int | None
) -> Sheet:
    """Return how many records there are instead of them."""
    note(desk, "print", form.title)
    main = desk.forms.main_form(form.kind)
    return figures_sheet(
        main,
        figures_of_kind(main, wholes),
        office_name=books.office().name_in(year),
        printed_on=today_words(desk),
        year=year,
        watermark=desk.inspection.watermark() if desk.inspection else "",
    )


def key_maker(office: Office, form_id: str, *, draft: bool = False) -> KeyMaker:
    """Return what gives each sheet of a form the key that names and signs it."""

    def key(number: str, entry: int | None) -> str:
        mark = form_mark(form_id, entry=entry, draft=draft)
        return record_key(office.code, number, mark, office.checksum_key)

    return key
