"""Operators of a page: y turned over, equal rules together, faces named once."""

from pathlib import Path

from cleanedu_desktop.printing.face import face_at
from cleanedu_desktop.printing.pen import RISE, DocumentFaces, Pen
from cleanedu_desktop.printing.set_text import Setter
from cleanedu_desktop.printing.shown import escaped
from cleanedu_desktop.printing.type_case import FANG, LATIN, Role, TypeCase


def test_rules_of_one_width_are_one_path() -> None:
    pen = Pen(200, 100, DocumentFaces())
    pen.rule(10, 20, 50, 20)
    pen.rule(10, 30, 50, 30, 1.0)
    pen.rule(10, 40, 50, 40)
    pen.box(1, 2, 3, 4, 1.0)
    assert pen.operators() == (
        "0.5 w\n10.00 80.00 m 50.00 80.00 l\n10.00 60.00 m 50.00 60.00 l\nS\n"
        "1 w\n10.00 70.00 m 50.00 70.00 l\n1.00 94.00 3.00 4.00 re\nS"
    )


def test_text_is_written_in_codes_of_its_faces(type_case: TypeCase, fonts: Path) -> None:
    faces = DocumentFaces()
    pen = Pen(200, 100, faces)
    pen.line(10, 50, Setter(type_case).line("谈2", Role.BODY, 20), 20)
    fang, latin = face_at(fonts / FANG), face_at(fonts / LATIN)
    base = 50 - RISE * 20
    talk = escaped("谈".encode("utf-16-be"))
    assert pen.operators() == (
        f"BT\n1 0 0 1 10.00 {base:.2f} Tm /{fang.resource} 20 Tf ({talk})Tj"
        f" /{latin.resource} 20 Tf (\x002)Tj\nET"
    )
    assert faces.used == {fang: {"谈"}, latin: {"2"}}


def test_an_empty_page_has_no_operators() -> None:
    assert Pen(200, 100, DocumentFaces()).operators() == ""


def test_upright_rules_are_those_drawn_one_by_one() -> None:
    """And none leave no trace."""
    together, single = Pen(200, 100, DocumentFaces()), Pen(200, 100, DocumentFaces())
    together.uprights([], 10, 30)
    assert together.operators() == ""
    together.uprights(["20.00", "40.00"], 10, 30)
    for x in (20, 40):
        single.rule(x, 10, x, 30)
    assert together.operators() == single.operators()


def test_a_kept_line_is_noted_in_each_document(type_case: TypeCase) -> None:
    """Its operators come from the first, its characters belong to both."""
    line = Setter(type_case).line("谈话", Role.BODY, 12)
    shown = []
    for faces in (DocumentFaces(), DocumentFaces()):
        pen = Pen(200, 100, faces)
        pen.line(10, 50, line, 12)
        pen.line(10, 70, line, 12)
        shown.append((pen.operators(), faces.used))
    assert line.kept
    assert shown[0] == shown[1]
    assert set().union(*shown[0][1].values()) == {"谈", "话"}
