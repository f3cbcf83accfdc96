"""Forms with long texts: everything is drawn, and boxes to sign in never begin a page."""

from __future__ import annotations

import pypdfium2
import pytest

from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.field_kinds.texts import LONG_TEXT_LIMIT
from cleanedu_desktop.form_engine.make_sheet import make_sheets
from cleanedu_desktop.form_engine.read_forms import read_forms
from cleanedu_desktop.form_engine.sheet import Sheet
from cleanedu_desktop.printing import draw_sheets
from cleanedu_desktop.printing.flow import LaidPage, draw_page
from cleanedu_desktop.printing.grid_bands import SignatureBand
from cleanedu_desktop.printing.paper_size import PaperSize
from cleanedu_desktop.printing.pen import Pen
from tests.form_engine.filled_forms import filled_record

FONTS = folders_for().fonts
FORMS = read_forms(folders_for().forms)
LENGTHS = (0, 30, 90, 150, 210, 270, 330, 450, 900, 1500)


def sheet_of(form: Form, long: int) -> Sheet:
    """Return a sheet whose long texts have `long` characters."""
    main = FORMS.main_form(form.kind)
    (sheet,) = make_sheets(
        form, main, [filled_record(form, main, long=long)], office_name="某局", printed_on="某日"
    )
    return sheet


@pytest.mark.parametrize("form", FORMS.forms, ids=lambda form: form.id)
def test_boxes_to_sign_in_stand_with_what_is_signed(
    form: Form, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However much is written above them."""
    begun_with_boxes = []

    def note(page: LaidPage, pen: Pen, paper: PaperSize, *, last: bool, first: bool) -> None:
        begun_with_boxes.append(isinstance(page.bands[0], SignatureBand))
        draw_page(page, pen, paper, last=last, first=first)

    monkeypatch.setattr(draw_sheets, "draw_page", note)
    pdf = draw_sheets.pdf_bytes([sheet_of(form, long) for long in LENGTHS], fonts=FONTS)
    assert pdf[:5] == b"%PDF-"
    assert len(begun_with_boxes) > len(LENGTHS)
    assert not any(begun_with_boxes)


@pytest.mark.parametrize("form_id", ["talk", "study_session", "commitment", "rectification_notice"])
def test_the_longest_text_is_printed_whole(form_id: str) -> None:
    """Each form of paper takes what one field may hold, to its last character."""
    form = FORMS.form(form_id)
    main = FORMS.main_form(form.kind)
    record = filled_record(form, main)
    field = {"commitment": "items", "rectification_notice": "problem"}.get(form_id, "content")
    record.record.answers = record.record.answers | {field: "记" * (LONG_TEXT_LIMIT - 1) + "毕"}
    sheets = make_sheets(form, main, [record], office_name="某局", printed_on="某日")
    with pypdfium2.PdfDocument(draw_sheets.pdf_bytes(sheets, fonts=FONTS)) as document:
        pages = [
            document[number].get_textpage().get_text_bounded() for number in range(len(document))
        ]
    text = "".join(pages)
    assert text.count("记" * 10) > 0
    assert text.count("毕") == 1
    wanted = LONG_TEXT_LIMIT - 1
    assert wanted <= text.count("记") <= wanted + 10 * len(pages)
