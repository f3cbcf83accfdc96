"""Reader: the base PDF of a form on prescribed paper, looked into, printed upon and looked at.

Recipe: `tests/faults/reader.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cleanedu_desktop.printing.base_child import CPU_SECONDS, DPI
from cleanedu_desktop.printing.render_pages import count_pages, render_png
from cleanedu_desktop.problems import OfficeProblem
from tests.faults.books import books_open, set_up
from tests.faults.hostile_pdfs import MADE
from tests.faults.job import Place
from tests.faults.reader import Reader
from tests.faults.readers.own_form import printed
from tests.printing.base_pdfs import A4, base_pdf, turned, with_stamp

FORM = """\
id = "ours"
title = "上级谈话表"
kind = "talk"
paper = "overlay"
base = "base.pdf"

[[place]]
ref = "talkee"
x = 60
y = 50
width = 80
height = 10
"""


def _prepare(place: Place) -> None:
    set_up(place)
    folder = place.folders.overlay
    folder.mkdir(parents=True)
    (folder / "ours.toml").write_text(FORM, encoding="utf-8")


def _seeds(_: Place) -> Sequence[bytes]:
    return [base_pdf(), with_stamp(base_pdf()), turned(base_pdf(A4, A4), 90)]


def _read(place: Place, _: Path) -> Sequence[str]:
    """Open the books, which looks into the base, print on it and look at the print."""
    with books_open(place) as desk:
        if told := [str(one) for one in desk.forms.mistakes]:
            raise OfficeProblem(f"{told[0].rstrip('。')}。", details=tuple(told))
        said = printed(place, desk, "ours")
    target = place.disk / "printed.pdf"
    for page in range(count_pages(target) if target.exists() else 0):
        render_png(target, page, DPI)
    return said


READER = Reader(
    "base_pdf",
    at="数据/forms/base.pdf",
    prepare=_prepare,
    seeds=_seeds,
    read=_read,
    made=MADE,
    tokens=(
        b"1 0 R",
        b"3 0 R",
        b"<<",
        b">>",
        b"stream\n",
        b"endstream",
        b"endobj",
        b"/Kids",
        b"/Parent",
        b"/MediaBox [0 0 1e38 -1e38]",
        b"/Rotate 45",
        b"/Filter /FlateDecode",
        b"/Filter [/ASCII85Decode /LZWDecode]",
        b"/Filter /JBIG2Decode",
        b"/Length 99999999",
        b"/Contents [1 0 R 1 0 R]",
        b"/Encrypt 1 0 R",
        b"/Resources 1 0 R",
        b"/XObject",
        b"/Group << /S /Transparency >>",
        b"xref",
        b"trailer",
        b"startxref",
        b"%%EOF",
        b"(\\777)",
        b"<FEFFD800>",
        b"#00",
    ),
    # Tried out in a process of its own, which is stopped after as long; then drawn once more.
    seconds=2 * CPU_SECONDS + 2,
)
