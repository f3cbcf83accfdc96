"""Every shipped form draws as its golden; `installer/make_goldens.py` says how these are made."""

from __future__ import annotations

import json
from pathlib import Path

import pypdfium2
import pytest

from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.form_engine.read_forms import read_forms
from cleanedu_desktop.printing.draw_sheets import pdf_bytes
from installer.make_goldens import FOLDER, MADE_WITH, made_with
from tests.golden.golden_sheets import golden_sheets

SHEETS = golden_sheets(read_forms(folders_for().forms))
MOST_BYTES = 6 * 1024 * 1024
Page = tuple[str, tuple[float, float], list[tuple[int, int]]]
"""Text, size in points, and kind and number of the objects drawn."""


def pages_of(pdf: bytes) -> list[Page]:
    """Return what stands on each page."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [_page(document[number]) for number in range(len(document))]


def _page(page: pypdfium2.PdfPage) -> Page:
    kinds = [one.type for one in page.get_objects()]
    text = page.get_textpage().get_text_bounded()
    return text, page.get_size(), sorted((kind, kinds.count(kind)) for kind in set(kinds))


def test_there_is_a_golden_for_every_kind() -> None:
    """With all its forms, blank and filled; none left over, all together small."""
    files = sorted(FOLDER.glob("*.pdf"))
    assert [one.stem for one in files] == sorted(SHEETS)
    assert all(len(sheets) >= 2 for sheets in SHEETS.values())
    assert sum(one.stat().st_size for one in files) < MOST_BYTES


@pytest.mark.parametrize("name", SHEETS)
def test_the_forms_of_a_kind_draw_as_its_golden(name: str) -> None:
    """Words, sizes and objects always; every byte where the same libraries drew it."""
    golden = (FOLDER / f"{name}.pdf").read_bytes()
    drawn = pdf_bytes(SHEETS[name], fonts=folders_for().fonts)
    again = "如果是有意改动，请运行 python -m installer.make_goldens 并核对变化。"
    assert pages_of(drawn) == pages_of(golden), again
    if json.loads((FOLDER / MADE_WITH).read_text(encoding="utf-8")) == made_with():
        assert drawn == golden, again


def test_goldens_were_made_with_the_locked_libraries() -> None:
    """Otherwise their bytes would be compared nowhere."""
    made = json.loads((FOLDER / MADE_WITH).read_text(encoding="utf-8"))
    lock = (Path(__file__).resolve().parents[2] / "requirements.lock").read_text(encoding="utf-8")
    for name in ("reportlab", "uharfbuzz"):
        assert f"\n{name}=={made[name]} " in lock
