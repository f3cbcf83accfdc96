"""Fills a form with records: one sheet a record or step entry, one for a whole ledger."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from cleanedu_desktop.form_engine.arrangement import visible_rows
from cleanedu_desktop.form_engine.cell_plan import RowPlan, row_plans
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.make_blocks import letter_block, list_block, row_blocks
from cleanedu_desktop.form_engine.official import official_block
from cleanedu_desktop.form_engine.place_answers import placed_block
from cleanedu_desktop.form_engine.resolve import late_note, words_of
from cleanedu_desktop.form_engine.runs_of_numbers import in_runs
from cleanedu_desktop.form_engine.scope import Scope
from cleanedu_desktop.form_engine.sheet import Block, Sheet
from cleanedu_desktop.form_engine.sheets_to_make import Make, SheetsToMake
from cleanedu_desktop.form_engine.variants import Variants, fits, for_variants, variants_of
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.late_entry import late_word
from cleanedu_desktop.records.record import StepTaken, WholeRecord

KeyMaker = Callable[[str, int | None], str]
"""Given a record number (a ledger's year) and a step entry's position, returns the sheet's key."""

NameOn = Callable[[date], str]
"""Given a day, returns the name of the office then."""

_LEDGER_NOTES = {
    "补录": "补录：{} 是事后补录的，原因见各条记录。",
    "转录": "转录：{} 由纸质记录转录，原件存放处见各条记录。",
}


@dataclass(frozen=True, kw_only=True)
class _Given:
    """What all sheets of one printing share."""

    form: Form
    main: Form
    office_name: str
    printed_on: str
    title_line: str
    year: int | None
    show_restricted: bool
    rows: Sequence[RowPlan]
    name_on: NameOn | None = None
    key_of: KeyMaker | None = None
    draft: bool = False


def make_sheets(
    form: Form,
    main_form: Form,
    wholes: Sequence[WholeRecord],
    *,
    office_name: str,
    printed_on: str,
    title_line: str = "",
    year: int | None = None,
    show_restricted: bool = False,
    name_on: NameOn | None = None,
    key_of: KeyMaker | None = None,
    draft: bool = False,
) -> SheetsToMake:
    """Return the sheets of `wholes` on `form`; `main_form` declares the fields of their kind.

    A form of one step gives a sheet for each entry of it, so none for records without; a form of
    some variants gives none for records of others; a ledger gives one sheet, or none without
    records. Restricted choices are left out unless asked for. `title_line` is the office's own
    for all forms, `year` the one a ledger is of; `key_of` gives the text of the code on each
    sheet. A ledger of chosen records is no record and gets none. Where `name_on` is given, what is
    of one record bears the name of its day (of its step's day), a ledger's head `office_name`.
    """
    given = _Given(
        form=form,
        main=main_form,
        office_name=office_name,
        printed_on=printed_on,
        title_line=form.title_line or title_line,
        year=year,
        show_restricted=show_restricted,
        rows=_planned(form, main_form),
        name_on=name_on,
        key_of=key_of,
        draft=draft,
    )
    if form.layout == "ledger":
        makers = [partial(_ledger, given, wholes)] if wholes else []
        return SheetsToMake(makers, [""] * len(makers))
    return _sheets_of(given, wholes)


def _sheets_of(given: _Given, wholes: Sequence[WholeRecord]) -> SheetsToMake:
    form = given.form
    makers: list[Make] = []
    numbers: list[str] = []
    shared: dict[Variants, tuple[_Given, Scope]] = {}
    for whole in wholes:
        variants = variants_of(given.main, whole.record.answers, form.variants_by)
        if not fits(form.only_for, variants):
            continue
        if variants not in shared:
            narrowed = _narrowed(given, variants)
            shared[variants] = narrowed, _scope(narrowed, None)
        entries: Sequence[StepTaken | None] = whole.taken(form.of_step) if form.of_step else [None]
        makers += [partial(_sheet_of, *shared[variants], whole, entry) for entry in entries]
        numbers += [whole.record.number] * len(entries)
    return SheetsToMake(makers, numbers)


def _sheet_of(given: _Given, scope: Scope, whole: WholeRecord, entry: StepTaken | None) -> Sheet:
    name = _name_on(given, entry.taken_on if entry else whole.record.dated)
    return _sheet(given, replace(scope, whole=whole, entry=entry, office_name=name))


def blank_sheet(
    form: Form,
    main_form: Form,
    *,
    office_name: str,
    printed_on: str = "",
    title_line: str = "",
) -> Sheet:
    """Return `form` without answers, marked so that it can be filled in by hand."""
    given = _Given(
        form=form,
        main=main_form,
        office_name=office_name,
        printed_on=printed_on,
        title_line=form.title_line or title_line,
        year=None,
        show_restricted=False,
        rows=_planned(form, main_form),
    )
    if form.layout == "ledger":
        return _ledger(given, ())
    given = _narrowed(given, frozenset(form.only_for))
    return _sheet(given, _scope(given, None))


def _name_on(given: _Given, day: date) -> str:
    return given.office_name if given.name_on is None else given.name_on(day)


def _narrowed(given: _Given, variants: Variants) -> _Given:
    """Leave out what is not there for `variants`."""
    form, main = for_variants(given.form, variants), for_variants(given.main, variants)
    return replace(given, form=form, main=main, rows=_planned(form, main))


def _planned(form: Form, main: Form) -> Sequence[RowPlan]:
    """The rows of a form that are printed."""
    rows = visible_rows(form, main, on_paper=True)
    return row_plans(rows, Scope(main=main, form=form))


def _scope(given: _Given, whole: WholeRecord | None) -> Scope:
    return Scope(
        main=given.main,
        form=given.form,
        whole=whole,
        office_name=given.office_name,
        on_paper=True,
        show_restricted=given.show_restricted,
    )


def _sheet(given: _Given, scope: Scope) -> Sheet:
    form = given.form
    blocks: list[Block] = []
    if form.letter is not None:
        blocks.append(letter_block(form.letter, scope))
    if form.official is not None:
        blocks.append(official_block(form.official, form, scope))
    if form.layout == "placed":
        blocks.append(placed_block(form, scope))
    blocks += row_blocks(given.rows, scope)
    if form.of_role is not None:
        ties = scope.whole.in_role(form.of_role) if scope.whole else ()
        people = [replace(scope, tie=tie, serial=place) for place, tie in enumerate(ties, start=1)]
        blocks.append(list_block(form, scope, people))
    record = scope.whole.record if scope.whole else None
    return Sheet(
        form_id=form.id,
        form_version=form.version,
        title=form.title,
        office_name=scope.office_name,
        title_line=given.title_line,
        number=record.number if record else "",
        key=_key(given, record.number, scope) if record else "",
        head=_head(given, scope),
        blocks=tuple(blocks),
        paper=form.paper,
        printed_on=given.printed_on,
        note=late_note(record) if record else "",
        note_again=_note_again(late_word(record.late_reason)) if record else "",
        draft=given.draft,
    )


def _key(given: _Given, number: str, scope: Scope) -> str:
    if given.key_of is None:
        return ""
    return given.key_of(number, scope.entry.position if scope.entry else None)


def _head(given: _Given, scope: Scope) -> tuple[tuple[str, str], ...]:
    pairs = [("单位", scope.office_name)]
    if given.form.letter is not None:
        years = [one for one in given.main.fields if one.kind == "year" and not one.hidden]
        pairs += [(one.label, words_of(one.name, scope)) for one in years]
    if scope.whole is not None:
        pairs.append(("编号", scope.whole.record.number))
    return tuple((label, text) for label, text in pairs if text)


def _note_again(word: str) -> str:
    return f"{word}，说明见第1页。" if word else ""


def _numbers_of(wholes: Sequence[WholeRecord], word: str) -> list[str]:
    records = [whole.record for whole in wholes]
    return [one.number for one in records if late_word(one.late_reason) == word]


def _ledger(given: _Given, wholes: Sequence[WholeRecord]) -> Sheet:
    scope = _scope(given, None)
    scopes = [
        replace(scope, whole=whole, serial=place, office_name=_name_on(given, whole.record.dated))
        for place, whole in enumerate(wholes, start=1)
    ]
    late = {word: _numbers_of(wholes, word) for word in ("补录", "转录")}
    head = [("单位", given.office_name)]
    if given.year is not None:
        head.append(("年度", f"{given.year}年"))
    return Sheet(
        form_id=given.form.id,
        form_version=given.form.version,
        title=given.form.title,
        office_name=given.office_name,
        title_line=given.title_line,
        key="" if given.year is None else _key(given, str(given.year), scope),
        head=tuple(head),
        blocks=(*row_blocks(given.rows, scope), list_block(given.form, scope, scopes)),
        paper=given.form.paper,
        printed_on=given.printed_on,
        note="".join(
            _LEDGER_NOTES[word].format(in_runs(some)) for word, some in late.items() if some
        ),
        note_again=_note_again("、".join(word for word, some in late.items() if some)),
        draft=given.draft,
    )
