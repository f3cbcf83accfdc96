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
from cleanedu_desktop.printing import draw_sheet
from cleanedu_desktop.printing.draw_sheets import pdf_bytes
from cleanedu_desktop.printing.flow import LaidPage, draw_page
from cleanedu_desktop.printing.paper_size import PAPER_SIZES, PaperSize
from cleanedu_desktop.printing.pen import Pen
from cleanedu_desktop.printing.signature_bands import SignatureBand
from tests.form_engine.filled_forms import filled_record
from tests.form_engine.longest_forms import (
    LIMITS,
    PLENTY,
    Much,
    long_sheets,
)

FONTS = folders_for().fonts
FORMS = read_forms(folders_for().forms)
SLACK = 2.0
"""Points: a glyph's box may reach past its width, a comma hangs in none of them."""
FOOT_ROOM = 40.0
"""Points below the area for the foot and the page number."""
LEAST_CHARACTERS = 40
MOST_PAGES = 60
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
        begun_with_boxes.append(any(isinstance(one, SignatureBand) for one in page.bands[:1]))
        draw_page(page, pen, paper, last=last, first=first)

    monkeypatch.setattr(draw_sheet, "draw_page", note)
    pdf = pdf_bytes([sheet_of(form, long) for long in LENGTHS], fonts=FONTS)
    assert pdf[:5] == b"%PDF-"
    assert len(begun_with_boxes) >= len(LENGTHS)
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
    with pypdfium2.PdfDocument(pdf_bytes(sheets, fonts=FONTS)) as document:
        pages = [
            document[number].get_textpage().get_text_bounded() for number in range(len(document))
        ]
    text = "".join(pages)
    assert text.count("记" * 10) > 0
    assert text.count("毕") == 1
    wanted = LONG_TEXT_LIMIT - 1
    assert wanted <= text.count("记") <= wanted + 10 * len(pages)


@pytest.mark.parametrize("much", [PLENTY, LIMITS], ids=["plenty", "limits"])
@pytest.mark.parametrize("form", FORMS.forms, ids=lambda form: form.id)
def test_everything_stands_within_the_margins_and_every_page_says_something(
    form: Form, much: Much
) -> None:
    """Long names of people and of the office, long titles, long cells, many rows."""
    paper = PAPER_SIZES[form.paper]
    sheets = long_sheets(form, FORMS.main_form(form.kind), much)
    with pypdfium2.PdfDocument(pdf_bytes(sheets, fonts=FONTS)) as document:
        assert len(document) < MOST_PAGES
        for number in range(len(document)):
            words = document[number].get_textpage()
            count = words.count_chars()
            assert count > LEAST_CHARACTERS, number
            boxes = [words.get_charbox(place) for place in range(count)]
            seen = [box for box in boxes if box[2] > box[0]]
            assert min(box[0] for box in seen) > paper.left - SLACK, number
            assert max(box[2] for box in seen) < paper.right + SLACK, number
            assert min(box[1] for box in seen) > paper.height - paper.bottom - FOOT_ROOM, number
