"""Prints the year's filing of an office: a folder a kind, a file a form."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.print_forms import FormsPrinted, print_forms
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.references import find_reference
from cleanedu_desktop.form_engine.variants import fits, variants_of
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.record import WholeRecord

Progress = Callable[[str, int, int], None]


def print_filing(
    desk: Desk,
    output: Path,
    *,
    year: int,
    only_missing: bool = False,
    progress: Progress | None = None,
) -> list[FormsPrinted]:
    """Print every form of every kind for a year, the roster whole, as
    ``<group>/<year><form>.pdf`` under `output`; forms with nothing to show are left out.
    """
    printed: list[FormsPrinted] = []
    forms = [form for kind in desk.forms.kinds for form in desk.forms.forms_of(kind)]
    for number, form in enumerate(forms, start=1):
        folder = output / desk.forms.main_form(form.kind).title
        target = folder / f"{year}年{form.title}.pdf"
        if only_missing and target.exists():
            continue
        if (done := _print(desk, form, year, target)) is not None:
            printed.append(done)
        if progress:
            progress("打印", number, len(forms))
    return printed


def _print(desk: Desk, form: Form, year: int, target: Path) -> FormsPrinted | None:
    of_year = None if form.kind == "person" else year
    with desk.store.reading() as books:
        ids = books.record_ids(form.kind, year=of_year, order_by="number", descending=False)
        if steps := _steps_shown(form, desk.forms.main_form(form.kind)):
            wholes = books.wholes(ids)
            ids = [one.record.id for one in wholes if any(map(one.taken, steps))]
        if form.only_for:
            ids = [one.record.id for one in books.wholes(ids) if _is_for(form, one)]
    if not ids:
        return None
    try:
        return print_forms(desk, form_id=form.id, record_ids=ids, year=of_year, target=target)
    except OfficeProblem as problem:
        raise OfficeProblem(f"《{form.title}》：{problem.sentence}") from problem


def _is_for(form: Form, whole: WholeRecord) -> bool:
    """Tell whether a form of some variants has something to show; a letter needs its number."""
    number = form.official.doc_number if form.official else ""
    if number and not whole.record.answers.get(number):
        return False
    return fits(form.only_for, variants_of(form, whole.record.answers))


def _steps_shown(form: Form, main: Form) -> set[str]:
    """Return the steps a form is about (销号单: close), without which it would be filed empty."""
    if form.of_step:
        return {form.of_step}
    if form.id == main.id or form.layout == "ledger" or form.only_for:
        return set()
    found = [find_reference(cell.ref, main, form) for row in form.rows for cell in row.cells]
    return {one.step.name for one in found if one and one.step}
