"""Pages are written one by one; a picture keeps its bytes and may say nothing else."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from cleanedu_desktop.printing.assembling.page_tree import Branch
from cleanedu_desktop.printing.assembling.page_writer import PageWriter
from cleanedu_desktop.printing.pdf_metadata import Metadata
from cleanedu_desktop.printing.pen import DocumentFaces, Pen
from tests.printing.assembling.packages import jpeg, read_back


def test_a_picture_passes_through_unchanged() -> None:
    faces = DocumentFaces()
    writer = PageWriter(faces)
    branch = Branch(writer.file)
    data = jpeg()
    pen = Pen(100, 100, faces)
    pen.shape("q 50 0 0 50 0 0 cm /Picture Do Q")
    writer.add(pen, branch, writer.picture(data))
    given = b"".join(writer.file.taken())
    assert data in given
    writer.close([branch], [], Metadata(title="题", author="某"), Pen(10, 10, faces))
    given += b"".join(writer.file.taken())
    assert len(read_back(given).texts) == writer.pages == 1


def test_a_picture_with_words_or_for_a_press_is_refused() -> None:
    writer = PageWriter(DocumentFaces())
    out = io.BytesIO()
    Image.new("RGB", (8, 8)).save(out, "JPEG", comment=b"where I live")
    for data in (out.getvalue(), jpeg(8, 8, "CMYK"), b"no picture"):
        with pytest.raises(ValueError, match="clean"):
            writer.picture(data)
