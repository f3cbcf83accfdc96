"""Makes sheets of talk records on the shipped form F8."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.form_engine.make_sheet import make_sheets
from cleanedu_desktop.form_engine.read_forms import read_forms
from cleanedu_desktop.form_engine.sheets_to_make import SheetsToMake
from cleanedu_desktop.records.record import WholeRecord

ROOT = Path(__file__).resolve().parents[2]
FONTS = ROOT / "resources" / "fonts"
TALK_FORM = ROOT / "forms" / "talk.toml"
OFFICE = "清溪县某局机关党支部"


def talk_sheets(records: list[WholeRecord], forms: Path) -> SheetsToMake:
    """Their sheets on form F8 of the folder `forms`, each with the key of its code."""
    form = read_forms(forms).form("talk")
    return make_sheets(
        form, form, records, office_name=OFFICE, printed_on="2026年11月21日", key_of=_key
    )


def _key(number: str, position: int | None) -> str:
    """A key like those of an office: the number and a checksum."""
    return f"{number}-{int(number[6:]) * 2654435761 % 2**48:012X}"
