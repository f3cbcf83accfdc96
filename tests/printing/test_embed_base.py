"""A base page comes over with all it shows, once, and with nothing of the file it comes from."""

from __future__ import annotations

import io
import zlib
from collections.abc import Sequence
from itertools import product
from pathlib import Path

from PIL import Image, ImageChops, ImageStat
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    DictionaryObject,
    NameObject,
    RectangleObject,
    StreamObject,
    TextStringObject,
)
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from cleanedu_desktop.form_engine.sheet import PlacedBlock, Sheet
from cleanedu_desktop.printing.draw_sheets import pdf_bytes
from cleanedu_desktop.printing.render_pages import render_png
from tests.printing.base_pdfs import MM, base_pdf, with_stamp
from tests.printing.sample_sheets import talk_sheet


def drawn(
    folder: Path, base: bytes, fonts: Path, *, tagged: bool = False, behind: Sequence[Sheet] = ()
) -> bytes:
    """The base as we print it, alone or behind other sheets."""
    file = folder / "base.pdf"
    file.write_bytes(base)
    block = PlacedBlock(base=str(file), digest="", texts=())
    one = Sheet(
        form_id="superior",
        form_version="1",
        title="上级谈话表",
        office_name="某某局",
        paper="overlay",
        blocks=(block,),
    )
    return pdf_bytes([*behind, one], fonts=fonts, tagged=tagged)


def with_a_picture() -> bytes:
    """A base with a picture and clear colours."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(210 * MM, 297 * MM), invariant=1)
    canvas.setFillColorRGB(0.8, 0.1, 0.1, alpha=0.5)
    canvas.rect(50, 300, 200, 100, fill=1)
    canvas.drawImage(ImageReader(Image.linear_gradient("L").convert("RGB")), 300, 500, 100, 100)
    canvas.save()
    return out.getvalue()


def difference(one: bytes, other: bytes) -> float:
    """Mean difference of two first pages, of 255."""
    pages = [Image.open(io.BytesIO(render_png(data, 0, 60))).convert("L") for data in (one, other)]
    return float(ImageStat.Stat(ImageChops.difference(*pages)).mean[0])


def test_the_page_looks_as_it_did(tmp_path: Path, fonts: Path) -> None:
    for base in (base_pdf(), with_a_picture()):
        assert difference(drawn(tmp_path, base, fonts), base) < 0.2


def test_a_stamp_on_the_page_is_part_of_it(tmp_path: Path, fonts: Path) -> None:
    stamped = with_stamp(base_pdf())
    printed = drawn(tmp_path, stamped, fonts)
    assert difference(base_pdf(), stamped) > 1
    assert difference(printed, stamped) < 0.2
    assert "/Annots" not in PdfReader(io.BytesIO(printed)).pages[0]


def test_a_crop_box_beyond_the_page_moves_nothing(tmp_path: Path, fonts: Path) -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(base_pdf())))
    writer.pages[0].cropbox = RectangleObject((-50, -50, 700, 900))
    out = io.BytesIO()
    writer.write(out)
    assert difference(drawn(tmp_path, out.getvalue(), fonts), base_pdf()) < 0.2


def test_scripts_of_the_base_stay_behind(tmp_path: Path, fonts: Path) -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(base_pdf())))
    action = DictionaryObject({NameObject("/S"): NameObject("/JavaScript")})
    action[NameObject("/JS")] = TextStringObject("app.alert('from outside')")
    writer.root_object[NameObject("/OpenAction")] = action
    writer.pages[0][NameObject("/AA")] = DictionaryObject({NameObject("/O"): action})
    out = io.BytesIO()
    writer.write(out)
    printed = drawn(tmp_path, out.getvalue(), fonts)
    assert b"outside" in out.getvalue()
    assert b"outside" not in printed and b"JavaScript" not in printed


def test_neither_plain_nor_tagged_claims_the_archive_standard(tmp_path: Path, fonts: Path) -> None:
    for tagged, behind in product((False, True), ((), (talk_sheet(),))):
        printed = drawn(tmp_path, base_pdf(), fonts, tagged=tagged, behind=behind)
        assert b"pdfaid" not in printed and b"pdfuaid" not in printed
        page = PdfReader(io.BytesIO(printed)).pages[-1]
        assert b"/Base Do" in page.get_contents().get_data()  # type: ignore[union-attr]


def test_the_embedded_operators_are_packed(tmp_path: Path, fonts: Path) -> None:
    page = PdfReader(io.BytesIO(drawn(tmp_path, base_pdf(), fonts))).pages[0]
    form = page["/Resources"]["/XObject"]["/Base"].get_object()  # type: ignore[index]
    assert b"PRESCRIBED-1" in zlib.decompress(form._data)


def test_names_with_odd_signs_still_name_what_they_did(tmp_path: Path, fonts: Path) -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(base_pdf())))
    page, form, stream = writer.pages[0], StreamObject(), StreamObject()
    form[NameObject("/Subtype")] = NameObject("/Form")
    form[NameObject("/BBox")] = RectangleObject((0, 0, 600, 800))
    form.set_data(b"0.5 g 100 300 200 200 re f")
    named = DictionaryObject({NameObject("/F 1#(x)"): writer._add_object(form)})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): named})
    stream.set_data(b"/F#201#23#28x#29 Do")
    page[NameObject("/Contents")] = writer._add_object(stream)
    out = io.BytesIO()
    writer.write(out)
    assert difference(out.getvalue(), base_pdf()) > 1
    assert difference(drawn(tmp_path, out.getvalue(), fonts), out.getvalue()) < 0.2
