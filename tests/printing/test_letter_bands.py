"""The parts of a letter, in order, and what must stay together."""

import pytest

from cleanedu_desktop.form_engine.sheet import LetterBlock, SheetText
from cleanedu_desktop.printing.letter_bands import (
    LetterSignatureBand,
    NotesBand,
    ParagraphBand,
    letter_bands,
)
from cleanedu_desktop.printing.paper_size import LETTER_SIZES
from cleanedu_desktop.printing.pen import DocumentFaces, Pen
from cleanedu_desktop.printing.set_text import Setter
from cleanedu_desktop.printing.type_case import TypeCase
from tests.printing.sample_sheets import letter_sheet

FRAME = (80.0, 442.2)


@pytest.fixture
def setter(type_case: TypeCase) -> Setter:
    return Setter(type_case)


def block() -> LetterBlock:
    (found,) = letter_sheet().blocks
    assert isinstance(found, LetterBlock)
    return found


def test_parts_in_order(setter: Setter) -> None:
    bands = letter_bands(block(), setter, LETTER_SIZES[0], FRAME)
    paragraphs = [band for band in bands if isinstance(band, ParagraphBand)]
    assert len(paragraphs) == 1 + 1 + 3 + 1
    salutation = paragraphs[0].block.lines[0]
    assert salutation.run.text.endswith("委员会：")
    assert salutation.indent == 0
    assert paragraphs[1].block.lines[0].indent == 2 * LETTER_SIZES[0].body
    assert isinstance(bands[-1], NotesBand)
    assert bands[-1].sink
    assert isinstance(bands[-2], LetterSignatureBand)
    assert all(band.keep_with_next for band in (paragraphs[-1], bands[-3]))


def test_an_empty_letter_has_no_strips(setter: Setter) -> None:
    empty = LetterBlock(
        salutation=SheetText(), opening="", items=(), closing="", signatures=(), notes=()
    )
    assert letter_bands(empty, setter, LETTER_SIZES[0], FRAME) == []


def test_paragraphs_are_cut_by_lines_unless_short_and_kept(setter: Setter) -> None:
    bands = letter_bands(block(), setter, LETTER_SIZES[0], FRAME)
    item = next(
        band for band in bands if isinstance(band, ParagraphBand) and len(band.block.lines) > 3
    )
    parts = item.split(2.5 * LETTER_SIZES[0].pitch)
    assert parts is not None
    assert parts[0].height == pytest.approx(2 * LETTER_SIZES[0].pitch)
    assert parts[0].height + parts[1].height == pytest.approx(item.height)
    short = ParagraphBand(item.block.first(2), 80, keep=True)
    assert short.split(1.5 * LETTER_SIZES[0].pitch) is None


def test_the_signature_line_ends_at_the_right_indent(setter: Setter) -> None:
    sizes = LETTER_SIZES[0]
    bands = letter_bands(block(), setter, sizes, FRAME)
    signature = next(band for band in bands if isinstance(band, LetterSignatureBand))
    pen = Pen(595, 842, DocumentFaces())
    signature.draw(pen, 400, signature.height)
    right = FRAME[0] + FRAME[1] - 2 * sizes.body
    assert f" m {right:.2f} " in pen.operators()
