"""A font under zlib: the same however many threads pack it, small or large."""

import random
import zlib
from pathlib import Path
from threading import Thread

import pytest

from cleanedu_desktop.printing import pack_font, type0_font
from cleanedu_desktop.printing.face import Face
from cleanedu_desktop.printing.pack_font import PIECE, packed_font
from cleanedu_desktop.printing.pdf_document import PdfDocument
from cleanedu_desktop.printing.pdf_metadata import Metadata
from cleanedu_desktop.printing.pen import DocumentFaces, Pen
from cleanedu_desktop.printing.type_case import SANS


@pytest.mark.parametrize("size", [1, 1000, PIECE, PIECE + 1, 3 * PIECE - 7])
def test_what_was_packed_comes_back(size: int) -> None:
    made = random.Random(size)  # noqa: S311 - no secret
    data = made.randbytes(size // 2) + bytes(size - size // 2)
    packed = packed_font(data)
    assert zlib.decompress(packed) == data
    assert packed == packed_font(data)


def test_a_failure_in_a_thread_is_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    def press(piece: pack_font._Piece) -> None:
        raise MemoryError

    monkeypatch.setattr(pack_font._Piece, "press", press)
    with pytest.raises(MemoryError):
        packed_font(bytes(2 * PIECE))


def test_where_no_thread_can_be_had_one_packs_all(monkeypatch: pytest.MonkeyPatch) -> None:
    def start(thread: Thread) -> None:
        raise RuntimeError("can't start new thread")

    data = bytes(3 * PIECE)
    usual = packed_font(data)
    monkeypatch.setattr(Thread, "start", start)
    assert packed_font(data) == usual


def test_a_font_is_packed_once_for_all_documents(
    fonts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def pack(data: bytes) -> bytes:
        asked.append(data)
        return packed_font(data)

    monkeypatch.setattr(type0_font, "packed_font", pack)
    face = Face(fonts / SANS)
    made = []
    for _ in range(2):
        faces = DocumentFaces()
        faces.shown[face].note({"谈", "话"})
        document = PdfDocument(metadata=Metadata(title="字", author="测试"), faces=faces)
        document.add_page(Pen(10, 10, faces))
        made.append(document.data())
    assert made[0] == made[1]
    assert len(asked) == 1
