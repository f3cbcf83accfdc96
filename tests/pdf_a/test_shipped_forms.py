"""Every shipped form, blank and filled, is fit for the archive: veraPDF says so."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.make_sheet import blank_sheet, make_sheets
from cleanedu_desktop.form_engine.sheet import Sheet
from cleanedu_desktop.printing.draw_sheets import draw_sheets
from tests.form_engine.filled_forms import filled_record
from tests.form_engine.filled_records import OFFICE, shipped_forms
from tests.pdf_a.verapdf import mistakes
from tests.printing.sample_sheets import PARAGRAPH, ledger_sheet, official_sheet, talk_sheet

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
FORMS = shipped_forms()
LINUX_ONLY = pytest.mark.skipif(sys.platform != "linux", reason="Java comes through apt")


def sheets_of(form: Form) -> list[Sheet]:
    """The form blank and filled."""
    main = FORMS.main_form(form.kind)
    record = filled_record(form, main)
    filled = make_sheets(form, main, [record], office_name=OFFICE, printed_on="2026年11月21日")
    return [blank_sheet(form, main, office_name=OFFICE), *filled]


def hard_sheets() -> list[Sheet]:
    """Long texts, tables over pages, rare names, a red mark, a draft, a watermark."""
    watermark = "检查专用　李𫖯华　2026年11月21日 10:32"
    return [
        replace(talk_sheet(content=PARAGRAPH * 40, draft=True, name="李𫖯华"), watermark=watermark),
        ledger_sheet(80, long_cell=PARAGRAPH * 3),
        official_sheet(mark="示例局文件", number="示〔2026〕1号", paragraphs=14),
    ]


@LINUX_ONLY
@pytest.mark.slow
def test_every_form_is_pdf_a(tmp_path: Path) -> None:
    drawn = {form.id: sheets_of(form) for form in FORMS.forms} | {"hard": hard_sheets()}
    asked = []
    for name, sheets in drawn.items():
        plain, tagged = tmp_path / f"{name}.pdf", tmp_path / f"{name}.tagged.pdf"
        draw_sheets(sheets, plain, fonts=FONTS)
        draw_sheets(sheets, tagged, fonts=FONTS, tagged=True)
        asked += [("2u", plain), ("2a", tagged), ("ua1", tagged)]
    assert len(asked) > 70
    assert mistakes(asked) == []


@pytest.mark.slow
@LINUX_ONLY
def test_the_validator_finds_what_is_wrong(tmp_path: Path) -> None:
    file = tmp_path / "broken.pdf"
    draw_sheets([talk_sheet()], file, fonts=FONTS)
    file.write_bytes(file.read_bytes().replace(b"/OutputIntents", b"/OutputIntentz"))
    (found,) = mistakes([("2u", file)])
    assert "6.2.4.3" in found
