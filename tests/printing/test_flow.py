"""Strips fall on pages in order, cut or moved whole, and share the room left."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanedu_desktop.printing.bands import Band
from cleanedu_desktop.printing.flow import MUCH, LaidPage, draw_page, lay_out
from cleanedu_desktop.printing.page_head import PageHead
from cleanedu_desktop.printing.paper_size import PAPER_SIZES
from cleanedu_desktop.printing.pen import DocumentFaces, Pen
from cleanedu_desktop.printing.set_text import Setter
from cleanedu_desktop.printing.type_case import TypeCase, type_case_at
from tests.printing.conftest import FONTS
from tests.printing.sample_sheets import talk_sheet

PAPER = PAPER_SIZES["a4"]


class Block(Band):
    """A strip of a given height that notes where it was drawn."""

    def __init__(self, height: float, *, divisible: bool = False) -> None:
        self.height = height
        self.divisible = divisible
        self.drawn: list[tuple[float, float]] = []

    def draw(self, pen: Pen, y: float, height: float) -> None:
        self.drawn.append((y, height))

    def split(self, room: float) -> tuple[Band, Band] | None:
        if not self.divisible or not 20 <= room < self.height:
            return None
        return Block(room, divisible=True), Block(self.height - room, divisible=True)


def pages_of(bands: list[Band], case: TypeCase) -> list[LaidPage]:
    return lay_out(bands, PageHead(talk_sheet(), Setter(case), PAPER), PAPER)


def new_pen() -> Pen:
    return Pen(PAPER.width, PAPER.height, DocumentFaces())


BLOCKS = st.lists(st.tuples(st.integers(1, 500), st.booleans(), st.booleans()), max_size=30)


@given(kinds=BLOCKS)
def test_nothing_is_lost_and_nothing_overflows(kinds: list[tuple[int, bool, bool]]) -> None:
    bands: list[Band] = []
    for height, divisible, keep in kinds:
        band = Block(float(height), divisible=divisible)
        band.keep_with_next = keep
        bands.append(band)
    pages = pages_of(bands, type_case_at(FONTS))
    total = sum(page.height() for page in pages)
    assert total == pytest.approx(sum(height for height, _, _ in kinds))
    for page in pages:
        assert page.top + page.height() <= PAPER.bottom + 0.1


def test_a_header_comes_again(type_case: TypeCase) -> None:
    header = Block(30)
    rows = [Block(100) for _ in range(20)]
    for row in rows:
        row.repeats = header
    pages = pages_of([header, *rows], type_case)
    assert len(pages) > 2
    assert all(page.bands[0] is header for page in pages)


def test_a_heading_stays_with_what_follows(type_case: TypeCase) -> None:
    filler, heading, row = Block(560), Block(40), Block(60)
    heading.keep_with_next = True
    pages = pages_of([filler, heading, row], type_case)
    assert [page.bands for page in pages] == [[filler], [heading, row]]


def test_a_strip_is_cut_so_that_its_end_stays_with_what_follows(type_case: TypeCase) -> None:
    room = PAPER.bottom - PageHead(talk_sheet(), Setter(type_case), PAPER).below(first=True)
    text, boxes = Block(room - 20, divisible=True), Block(60)
    text.keep_with_next = True
    first, second = pages_of([text, boxes], type_case)
    assert first.height() + second.height() == pytest.approx(room + 40)
    assert second.bands[-1] is boxes
    assert second.bands[0].height == pytest.approx(MUCH)
    assert second.bands[0].keep_with_next


def test_a_single_page_is_filled_by_weight(type_case: TypeCase) -> None:
    light, heavy, rigid = Block(50), Block(50), Block(50)
    light.weight, heavy.weight = 1, 3
    (page,) = pages_of([light, heavy, rigid], type_case)
    draw_page(page, new_pen(), PAPER, first=True, last=True)
    assert sum(height for (_, height) in rigid.drawn) == 50
    added = light.drawn[0][1] - 50
    assert heavy.drawn[0][1] - 50 == pytest.approx(3 * added)
    y, height = rigid.drawn[0]
    assert y + height == pytest.approx(PAPER.bottom)


def test_notes_sink_to_the_foot(type_case: TypeCase) -> None:
    text, notes = Block(50), Block(40)
    text.framed = notes.framed = False
    notes.sink = True
    (page,) = pages_of([text, notes], type_case)
    draw_page(page, new_pen(), PAPER, first=True, last=True)
    ((y, height),) = notes.drawn
    assert y + height == pytest.approx(PAPER.bottom)


def test_framed_strips_stand_in_one_box(type_case: TypeCase) -> None:
    (page,) = pages_of([Block(50), Block(60)], type_case)
    pen = new_pen()
    draw_page(page, pen, PAPER, first=False, last=True)
    operators = pen.operators()
    assert operators.count(" re") == 1
    assert f"{PAPER.room:.2f} 110.00 re" in operators


def test_rows_without_weight_grow_a_little(type_case: TypeCase) -> None:
    rows: list[Band] = [Block(50), Block(100)]
    (page,) = pages_of(rows, type_case)
    draw_page(page, new_pen(), PAPER, first=True, last=True)
    heights = [row.drawn[0][1] for row in rows if isinstance(row, Block)]
    assert heights == pytest.approx([70, 140])


def test_the_last_of_several_pages_is_left_as_it_is(type_case: TypeCase) -> None:
    weighty = Block(50)
    weighty.weight = 1
    (page,) = pages_of([weighty], type_case)
    draw_page(page, new_pen(), PAPER, first=False, last=True)
    assert weighty.drawn[0][1] == 50


def test_a_head_that_takes_the_first_page_leaves_the_strips_to_the_next(
    type_case: TypeCase,
) -> None:
    head = PageHead(talk_sheet(), Setter(type_case), PAPER)
    head._below = {True: PAPER.bottom - 20, False: PAPER.top}
    first, second = Block(100), Block(100)
    pages = lay_out([first, second], head, PAPER)
    assert [page.bands for page in pages] == [[], [first, second]]


def test_a_row_that_fits_nowhere_is_drawn_after_its_header_and_ends(type_case: TypeCase) -> None:
    """A head that leaves no room on any page must not make pages for ever."""
    head = PageHead(talk_sheet(), Setter(type_case), PAPER)
    head._below = {True: PAPER.bottom + 50, False: PAPER.bottom + 50}
    header, rows = Block(20), [Block(30), Block(30)]
    for row in rows:
        row.repeats = header
    pages = lay_out([header, *rows], head, PAPER)
    shown = [page.bands for page in pages if page.bands]
    assert shown == [[header, rows[0]], [header, rows[1]]]
