"""The file around the pages."""

import pypdfium2

from cleanedu_desktop.printing.pdf_document import PdfDocument
from cleanedu_desktop.printing.pen import DocumentFaces, Pen


def test_pages_keep_their_sizes_and_no_font_is_added() -> None:
    document = PdfDocument(title="标题", author="单位", faces=DocumentFaces())
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
