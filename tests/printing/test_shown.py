"""Text in a face's codes, and the characters a document shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.printing import shown as module
from cleanedu_desktop.printing.face import Face, face_at
from cleanedu_desktop.printing.shown import Shown, escaped
from cleanedu_desktop.printing.type_case import FANG, SANS


def unescaped(written: str) -> str:
    """What a reader of the page makes of a string."""
    found, rest = "", iter(written)
    for char in rest:
        found += {"r": "\r", "n": "\n"}.get(one := next(rest), one) if char == "\\" else char
    return found


def test_a_string_survives_whatever_bytes_it_has() -> None:
    """No bare bracket, and no end of a line that a reader would make another of."""
    codes = b"".join(bytes([high, low]) for high in (0x0A, 0x28, 0x4E, 0x5C) for low in range(256))
    written = escaped(codes)
    assert unescaped(written) == codes.decode("latin-1")
    assert not {"\r", "\n"} & set(written)


def test_text_is_written_as_it_is(fonts: Path) -> None:
    """In UTF-16; beyond U+FFFF in the face's own codes."""
    face = face_at(fonts / SANS)
    shown = Shown(face)
    assert shown.codes("廉政") == "廉政".encode("utf-16-be")
    far = face.code("䶮") << 16 | face.code("𫖯")
    assert shown.codes("䶮𫖯") == far.to_bytes(4, "big")
    assert shown.characters() == set("廉政䶮𫖯")


def test_a_font_that_names_its_glyphs_is_written_by_their_numbers(fonts: Path) -> None:
    """No such font is among ours; one of the office's own may be."""
    face = Face(fonts / FANG)
    face.is_numbered = True
    shown = Shown(face)
    assert shown.codes("廉") == face.code("廉").to_bytes(2, "big") != "廉".encode("utf-16-be")
    assert shown.characters() == {"廉"}


def test_a_long_document_is_sorted_out_meanwhile(
    fonts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """None of its characters is lost."""
    monkeypatch.setattr(module, "MOST_NOTED", 4)
    shown = Shown(face_at(fonts / SANS))
    for text in ("廉", "政", "谈", "话"):
        shown.codes(text)
    assert shown.characters() == set("廉政谈话")


def test_what_was_shown_elsewhere_belongs_to_the_document(fonts: Path) -> None:
    shown = Shown(face_at(fonts / SANS))
    shown.codes("廉")
    shown.note({"政", "廉"})
    assert shown.characters() == set("廉政")
