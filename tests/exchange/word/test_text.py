"""Runs and paragraphs of Word copies: faces of rare characters, hostile text, indents."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cleanedu_desktop.exchange.word.text import (
    FANG,
    SONG,
    SONG_B,
    Layout,
    Type,
    Writer,
    lines_of,
    paragraph,
)
from cleanedu_desktop.form_engine.sheet import GridRow, Sheet
from tests.exchange.word.words import faces, find, parsed
from tests.printing.sample_sheets import cell

BODY = Type(FANG, 12)


def writer(*names: str) -> Writer:
    """Return the writer of a sheet that names people."""
    cells = tuple(cell("姓名", name, 12, face="name") for name in names)
    sheet = Sheet(
        form_id="a",
        form_version="1",
        title="表",
        office_name="某局",
        blocks=(GridRow(cells=cells),),
    )
    return Writer(sheet)


def test_a_name_with_a_rare_character_is_set_whole_wherever_it_stands() -> None:
    made = writer("王某、李䶮（请假）")
    assert faces(made.runs("由李䶮负责", BODY)) == [(FANG, "由"), (SONG, "李䶮"), (FANG, "负责")]
    assert faces(made.runs("王某", BODY)) == [(FANG, "王某")]


def test_characters_beyond_the_first_plane_have_their_face() -> None:
    made = writer("李𫖯华")
    expected = [(SONG, "李"), (SONG_B, "𫖯"), (SONG, "华"), (FANG, "到")]
    assert faces(made.runs("李𫖯华到", BODY)) == expected
    assert faces(writer().runs("古字𬱖𬱖", BODY)) == [(FANG, "古字"), (SONG_B, "𬱖𬱖")]


@given(st.text(alphabet=st.characters(exclude_categories=[])))
def test_whatever_is_written_is_well_formed_and_nothing_readable_is_lost(text: str) -> None:
    """Controls and lone surrogates, which no XML may hold, are the only characters left out."""
    element = parsed(paragraph(writer().runs(text, BODY), Layout(pitch=18)))
    said = "".join(one.text or "" for one in find(element, ".//w:t"))
    kept = [
        c for c in text if c >= " " and not "\ud800" <= c <= "\udfff" and c not in "\ufffe\uffff"
    ]
    assert said.replace("\t", "") == "".join(kept)


def test_line_ends_become_breaks_and_quotes_are_chinese() -> None:
    element = parsed(paragraph(writer().runs("一\n“二”", BODY), Layout(pitch=18)))
    assert len(find(element, ".//w:br")) == 1
    assert find(element, ".//w:rFonts/@w:hint") == ["eastAsia"]


def test_indents_are_given_in_characters_and_in_points() -> None:
    layout = Layout(pitch=28.95, em=16, first_line=2, keep_next=True)
    element = parsed(paragraph("", layout))
    (indent,) = find(element, ".//w:ind")
    assert sorted(indent.values()) == ["200", "640"]
    assert len(find(element, ".//w:keepNext")) == 1
    assert find(element, ".//w:spacing/@w:line") == ["579"]


def test_paragraphs_of_a_text() -> None:
    assert list(lines_of("一\r\n\r\n二\n")) == ["一", "", "二"]
    assert list(lines_of("")) == [""]
