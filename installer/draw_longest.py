"""Draws every shipped form with very much in it, for looking at: python -m installer.draw_longest.

Writes a PDF for each form and PNGs of six pages each into a folder, by default a new temporary
one. `tests/golden/test_long_texts.py` checks what a program can check on the same sheets.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import pypdfium2
from PIL import Image

from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.form_engine.read_forms import read_forms
from cleanedu_desktop.printing.draw_sheets import pdf_bytes
from tests.form_engine.longest_forms import LIMITS, PLENTY, blank_of_long_office, long_sheets
from tests.golden.golden_sheets import key_of

_TOGETHER = 6
_HIGH = 1100
"""Pixels of a page; six of them side by side are still read."""
_GAP = 12


def draw_longest(folder: Path) -> int:
    """Draw all forms into `folder`; return how many pages there are."""
    folders = folders_for()
    forms = read_forms(folders.forms)
    pages = 0
    for form in forms.forms:
        main = forms.main_form(form.kind)
        for name, sheets in (
            ("plenty", long_sheets(form, main, PLENTY, key_of)),
            ("limits", long_sheets(form, main, LIMITS, key_of)),
            ("blank", [blank_of_long_office(form, main)]),
        ):
            pdf = pdf_bytes(sheets, fonts=folders.fonts)
            (folder / f"{form.id}-{name}.pdf").write_bytes(pdf)
            pages += _look(pdf, folder / f"{form.id}-{name}")
    return pages


def _look(pdf: bytes, stem: Path) -> int:
    with pypdfium2.PdfDocument(pdf) as document:
        count = len(document)
        pictures = [
            one.render(scale=_HIGH / one.get_height()).to_pil()
            for one in (document[number] for number in range(count))
        ]
    for start in range(0, count, _TOGETHER):
        _beside(pictures[start : start + _TOGETHER]).save(f"{stem}-{start // _TOGETHER + 1}.png")
    return count


def _beside(pictures: list[Image.Image]) -> Image.Image:
    columns = 3
    wide = max(one.width for one in pictures) + _GAP
    rows = -(-len(pictures) // columns)
    whole = Image.new("RGB", (wide * min(columns, len(pictures)), rows * (_HIGH + _GAP)), "gray")
    for place, one in enumerate(pictures):
        whole.paste(one, (place % columns * wide, place // columns * (_HIGH + _GAP)))
    return whole


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(tempfile.mkdtemp())
    target.mkdir(parents=True, exist_ok=True)
    print(f"{draw_longest(target)} pages in {target}")
