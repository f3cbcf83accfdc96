"""The sheets the goldens show: every shipped form, blank and filled with a made-up record.

One document a kind, so that its forms share their fonts: most of a small PDF is its fonts.
"""

from __future__ import annotations

from dataclasses import replace

from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.form_catalogue import FormCatalogue
from cleanedu_desktop.form_engine.make_sheet import blank_sheet, make_sheets
from cleanedu_desktop.form_engine.sheet import Sheet
from tests.form_engine.filled_forms import filled_record
from tests.golden.filing_sheets import filing_sheets

OFFICE = "清溪县某局机关党支部"
PRINTED_ON = "2026年11月21日"
LEDGER_RECORDS = 3
PROOF = "1287-3f9a0c71d2e4"


def golden_sheets(forms: FormCatalogue) -> dict[str, list[Sheet]]:
    """Return kind -> sheets of its forms in the order of their ids, each blank and then filled.

    ``the_file``: what is no form, because it runs over all kinds.
    """
    found: dict[str, list[Sheet]] = {kind: [] for kind in forms.kinds}
    for form in sorted(forms.forms, key=lambda form: form.id):
        found[form.kind] += _sheets_of(form, forms.main_form(form.kind))
    return found | {"the_file": filing_sheets()}


def _sheets_of(form: Form, main: Form) -> list[Sheet]:
    ledger = form.layout == "ledger"
    filled = make_sheets(
        form,
        main,
        [filled_record(form, main)] * (LEDGER_RECORDS if ledger else 1),
        office_name=OFFICE,
        printed_on=PRINTED_ON,
        year=2026 if ledger else None,
        key_of=key_of,
    )
    blank = blank_sheet(form, main, office_name=OFFICE, printed_on=PRINTED_ON)
    return [blank, *(replace(sheet, proof=PROOF) for sheet in filled)]


def key_of(number: str, entry: int | None) -> str:
    """Return a record key of the usual length."""
    return f"LJ1/QXMJ/{number}/{0 if entry is None else entry + 1}/8F03A1C27B55"
