"""What the tests of paper share: the fonts, and a way to read a PDF's text back."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from cleanedu_desktop.printing.type_case import TypeCase, type_case_at

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"


@pytest.fixture(scope="session")
def fonts() -> Path:
    """The folder of bundled fonts."""
    return FONTS


@pytest.fixture(scope="session")
def type_case() -> TypeCase:
    """The bundled type case."""
    return type_case_at(FONTS)


@pytest.fixture(scope="session")
def standard_characters() -> str:
    """The 8105 characters of 《通用规范汉字表》."""
    return (FONTS / "standard-8105.txt").read_text(encoding="utf-8").strip()


@pytest.fixture(scope="session")
def read_back() -> Callable[[bytes], list[str]]:
    """How tests read the text of a PDF's pages."""
    return text_of_pdf


def text_of_pdf(data: bytes) -> list[str]:
    """The text of each page as another program reads it: poppler where it is, else PDFium."""
    if shutil.which("pdftotext"):
        run = subprocess.run(
            ["pdftotext", "-raw", "-", "-"], input=data, capture_output=True, check=True
        )
        return run.stdout.decode("utf-8").split("\f")[:-1]
    import pypdfium2

    with pypdfium2.PdfDocument(data) as document:
        return [page.get_textpage().get_text_range() for page in document]
