"""What is text of which element, and that nothing is text of none."""

import pytest

from cleanedu_desktop.printing.structure import ARTIFACT, PageMarks, Structure


def test_texts_are_marked_once_an_element() -> None:
    structure, out = Structure(), []  # type: tuple[Structure, list[str]]
    marks = PageMarks(structure)
    marks.begin("P", 1, out)
    for word in ("one", "two"):
        marks.before_text(out)
        out.append(word)
    marks.end(out)
    marks.begin(ARTIFACT, 1, out)
    marks.before_text(out)
    marks.end(out)
    assert out == ["/P << /MCID 0 >> BDC", "one", "two", "EMC", "/Artifact BMC", "EMC"]
    assert [one.kind for one in marks.elements] == ["P"]
    assert structure.root.kids == marks.elements


def test_text_of_no_element_is_our_fault() -> None:
    structure = Structure()
    structure.begin("Table")
    with pytest.raises(ValueError, match="Table"):
        PageMarks(structure).before_text([])


def test_more_ends_than_beginnings_are_our_fault() -> None:
    with pytest.raises(ValueError, match="more elements"):
        Structure().end()


def test_a_header_says_what_it_heads() -> None:
    structure = Structure()
    structure.begin("TR")
    for kind in ("TH", "TD"):
        structure.begin(kind, 3)
        structure.end()
    label, value = structure.current.kids
    assert not isinstance(label, tuple)
    assert not isinstance(value, tuple)
    assert label.attributes() == " /A << /O /Table /ColSpan 3 /Scope /Row >>"
    assert value.attributes() == " /A << /O /Table /ColSpan 3 >>"
    structure.end()
    structure.begin("TR")
    structure.begin("TH")
    assert "/Scope /Column" in structure.current.attributes()
    structure.begin("P")
    assert structure.current.attributes() == ""
