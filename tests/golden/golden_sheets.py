"""The sheets the goldens show: every shipped form, blank and filled with a made-up record."""

from __future__ import annotations

from cleanedu_desktop.form_engine.form_catalogue import FormCatalogue
from cleanedu_desktop.form_engine.make_sheet import blank_sheet, make_sheets
from cleanedu_desktop.form_engine.sheet import Sheet
from tests.form_engine.filled_forms import filled_record

OFFICE = "清溪县某局机关党支部"
PRINTED_ON = "2026年11月21日"
LEDGER_RECORDS = 3


def golden_sheets(forms: FormCatalogue) -> dict[str, list[Sheet]]:
    """Return file stem -> sheets: ``talk-blank``, ``talk-filled`` … of all forms."""
    found: dict[str, list[Sheet]] = {}
    for form in forms.forms:
        main = forms.main_form(form.kind)
        ledger = form.layout == "ledger"
        record = filled_record(form, main)
        found[f"{form.id}-blank"] = [
            blank_sheet(form, main, office_name=OFFICE, printed_on=PRINTED_ON)
        ]
        found[f"{form.id}-filled"] = make_sheets(
            form,
            main,
            [record] * (LEDGER_RECORDS if ledger else 1),
            office_name=OFFICE,
            printed_on=PRINTED_ON,
            year=2026 if ledger else None,
            key_of=key_of,
        )
    return found


def key_of(number: str, entry: int | None) -> str:
    """Return a record key of the usual length."""
    return f"LJ1/QXMJ/{number}/{0 if entry is None else entry + 1}/8F03A1C27B55"
