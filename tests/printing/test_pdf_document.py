"""The file around the pages, and what of the pinned ReportLab it leans on."""

import zlib
from pathlib import Path
from typing import Any

import pypdfium2
import reportlab
from reportlab.pdfbase import pdfdoc

from cleanedu_desktop.printing.packed_page import ARCHIVE_LEVEL, PackedPage, packed_page
from cleanedu_desktop.printing.pdf_document import PdfDocument
from cleanedu_desktop.printing.pdf_metadata import Metadata
from cleanedu_desktop.printing.pdf_objects import BATCH
from cleanedu_desktop.printing.pen import DocumentFaces, Pen

METADATA = Metadata(title="标题", author="单位", subject="T2026-0007", day=(2026, 11, 21))


def document_of(pages: int, *, level: int = 6) -> PdfDocument:
    """A document with a rule on each page, further down on each."""
    document = PdfDocument(metadata=METADATA, faces=DocumentFaces(), level=level)
    for number in range(pages):
        pen = Pen(200, 300, DocumentFaces())
        pen.rule(10, 10, 50, 10 + number)
        document.add_page(pen)
    return document


def test_pages_keep_their_sizes_and_no_font_is_added() -> None:
    document = PdfDocument(metadata=METADATA, faces=DocumentFaces())
    for size in ((200, 300), (400, 100)):
        pen = Pen(*size, DocumentFaces())
        pen.rule(10, 10, 50, 50)
        document.add_page(pen)
    assert document.pages == 2
    data = document.data()
    with pypdfium2.PdfDocument(data) as found:
        assert [page.get_size() for page in found] == [(200, 300), (400, 100)]
        assert found.get_metadata_value("Creator") == "廉教台账"
    assert b"/Type1" not in data
    assert b"ASCII85" not in data


def test_it_says_what_it_is() -> None:
    with pypdfium2.PdfDocument(document_of(1).data()) as found:
        told = {key: found.get_metadata_value(key) for key in ("Title", "Author", "Subject")}
        assert told == {"Title": "标题", "Author": "单位", "Subject": "T2026-0007"}
        assert found.get_metadata_value("CreationDate").startswith("D:20261121000000")


def test_files_that_differ_in_a_few_digits_have_ids_of_their_own() -> None:
    """The checksum of a stream tells 120 from 201 as little as its length does."""

    def id_of(digits: int) -> bytes:
        document = PdfDocument(metadata=METADATA, faces=DocumentFaces())
        document.add_page(PackedPage(200, 300, zlib.compress(b"%d 5 m" % digits)))
        return document.data().partition(b"/ID [")[2]

    assert id_of(120) != id_of(201)


def test_pages_compressed_beside_the_drawing_are_all_there(tmp_path: Path) -> None:
    count = 2 * BATCH + 3
    data = document_of(count).data()
    assert data == document_of(count).data()
    with pypdfium2.PdfDocument(data) as found:
        ends = [page.get_objects().__next__().get_bounds()[1] for page in found]
    assert len(ends) == count
    assert ends == sorted(ends, reverse=True)


def test_a_page_packed_elsewhere_is_as_one_packed_here() -> None:
    drawn, packed = (
        PdfDocument(metadata=METADATA, faces=DocumentFaces(), level=ARCHIVE_LEVEL) for _ in range(2)
    )
    for number in range(3):
        pen = Pen(200, 300, DocumentFaces())
        pen.rule(10, 10, 50, 10 + number)
        drawn.add_page(pen)
        packed.add_page(packed_page(pen, ARCHIVE_LEVEL) if number else pen)
    assert packed.data() == drawn.data()


def test_a_preview_is_pressed_less() -> None:
    assert document_of(3, level=1).data() != document_of(3, level=6).data()


def test_every_stream_ends_on_a_line_of_its_own() -> None:
    data = document_of(2).data()
    assert data.count(b"endstream") == data.count(b"\nendstream\n")


def test_other_pages_have_another_id() -> None:
    first, second = document_of(1).data(), document_of(2).data()
    assert first[first.rindex(b"/ID") :] != second[second.rindex(b"/ID") :]


def test_what_is_relied_on_of_reportlab_is_there() -> None:
    assert reportlab.__version__ == "5.1.0"
    document: Any = pdfdoc.PDFDocument(invariant=1)
    names = "_timeStamp Catalog _catalog Pages info numberToId idToObject objectcounter"
    for name in names.split():
        assert hasattr(document, name)
    document.Reference(document.Pages)
    assert document.idToObject[document.Pages.__InternalName__] is document.Pages
    assert pdfdoc.BasicFonts in document.idToObjectNumberAndVersion
    assert {"Metadata", "Pages", "StructTreeRoot"} <= set(pdfdoc.PDFCatalog.__NoDefault__)
    # Once ReportLab writes these itself, ours can go.
    assert "OutputIntents" not in pdfdoc.PDFCatalog.__NoDefault__
    stream = pdfdoc.PDFStream(content=b"x", filters=[])
    assert b"xendstream" in stream.format(document)
