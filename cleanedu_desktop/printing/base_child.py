"""The process that tries a base PDF out: reads it, prints on it and looks at what was printed.

Started by `try_base` as `python -m cleanedu_desktop.printing.base_child` with the file as its
input, never imported by the window. It says in one line of JSON which pages there are, or why the
file cannot serve; a file made to exhaust time or memory takes this process down, not the program.
"""

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict

import pypdfium2

from cleanedu_desktop.child_process import limit_this_process
from cleanedu_desktop.printing.base_page import LARGEST, BasePage, taken_over
from cleanedu_desktop.printing.paper_size import MM
from cleanedu_desktop.printing.pdf_document import PdfDocument
from cleanedu_desktop.printing.pdf_metadata import Metadata
from cleanedu_desktop.printing.pen import DocumentFaces, Pen
from cleanedu_desktop.printing.try_base import NAME, Verdict
from cleanedu_desktop.problems import OfficeProblem

CPU_SECONDS = 5
DPI = 150


def main() -> int:
    """Try out the PDF at standard input; 0 if something sensible was said."""
    limit_this_process(cpu_seconds=CPU_SECONDS)
    try:
        pages = taken_over(sys.stdin.buffer.read(LARGEST + 1), NAME)
        _look_at(_printed(pages))
        verdict = Verdict(tuple((page.width / MM, page.height / MM) for page in pages))
    except OfficeProblem as problem:
        verdict = Verdict(said=problem.sentence)
    sys.stdout.write(json.dumps(asdict(verdict)) + "\n")
    return 0


def _printed(pages: Sequence[BasePage]) -> bytes:
    """Return a document with the pages and nothing on them."""
    faces = DocumentFaces()
    document = PdfDocument(metadata=Metadata(title="", author="", archival=False), faces=faces)
    for page in pages:
        pen = Pen(page.width, page.height, faces)
        pen.base = page
        document.add_page(pen)
    return document.data()


def _look_at(pdf: bytes) -> None:
    """Draw every page as the preview does."""
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            page.render(scale=DPI / 72)


if __name__ == "__main__":
    sys.exit(main())
