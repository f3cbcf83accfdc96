"""Base PDFs as superiors send them, sound and not, made for tests."""

from __future__ import annotations

import io

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    RectangleObject,
    StreamObject,
)
from reportlab.pdfgen.canvas import Canvas

MM = 72 / 25.4
A4 = (210.0, 297.0)


def base_pdf(*sizes: tuple[float, float], words: str = "PRESCRIBED") -> bytes:
    """A PDF with a page for each (width, height) in millimetres, `words` 30 mm from its corner."""
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    for number, (width, height) in enumerate(sizes or (A4,), start=1):
        canvas.setPageSize((width * MM, height * MM))
        canvas.setFont("Helvetica", 14)
        canvas.drawString(30 * MM, (height - 30) * MM, f"{words}-{number}")
        canvas.rect(20 * MM, 20 * MM, (width - 40) * MM, (height - 40) * MM)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def encrypted(data: bytes, *, user: str, owner: str = "owner") -> bytes:
    """The same, encrypted; with no `user` password anyone may open but not change it."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    writer.encrypt(user, owner, algorithm="RC4-128")
    return _written(writer)


def turned(data: bytes, degrees: int) -> bytes:
    """The same with its pages turned clockwise and a crop box away from the origin."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    for page in writer.pages:
        page[NameObject("/Rotate")] = NumberObject(degrees)
    return _written(writer)


def shifted(data: bytes, by: float) -> bytes:
    """The same, drawn `by` points off the origin, with a media box that says so."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    for page in writer.pages:
        left, foot, right, top = (float(side) for side in page.mediabox)
        page.add_transformation((1, 0, 0, 1, by, by))
        page.mediabox = RectangleObject((left + by, foot + by, right + by, top + by))
        page.cropbox = page.mediabox
    return _written(writer)


def with_content(data: bytes, content: bytes) -> bytes:
    """The same with other operators on its first page, packed."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    stream = StreamObject()
    stream.set_data(content)
    writer.pages[0][NameObject("/Contents")] = writer._add_object(stream.flate_encode())
    return _written(writer)


def packed_by(data: bytes, name: str) -> bytes:
    """The same whose first page's operators are said to be packed by the filter `name`."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    stream = StreamObject()
    stream._data = b"x"
    stream[NameObject("/Filter")] = NameObject(name)
    writer.pages[0][NameObject("/Contents")] = writer._add_object(stream)
    return _written(writer)


def with_count(data: bytes, count: int) -> bytes:
    """The same with a page tree that claims `count` pages."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    _tree(writer)[NameObject("/Count")] = NumberObject(count)
    return _written(writer)


def with_repeated_page(data: bytes, times: int) -> bytes:
    """The same whose page tree names its first page `times` times."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    tree = _tree(writer)
    tree[NameObject("/Kids")] = ArrayObject([_kids(tree)[0]] * times)
    tree[NameObject("/Count")] = NumberObject(times)
    return _written(writer)


def with_endless_tree(data: bytes) -> bytes:
    """The same whose page tree contains itself."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    tree = _tree(writer)
    assert tree.indirect_reference is not None
    _kids(tree).append(tree.indirect_reference)
    tree[NameObject("/Count")] = NumberObject(2)
    return _written(writer)


def with_stamp(data: bytes) -> bytes:
    """The same with a grey stamp (annotation) in the middle of its first page."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    look = StreamObject()
    look.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Form"),
            NameObject("/BBox"): RectangleObject((0, 0, 200, 40)),
        }
    )
    look.set_data(b"0.5 g 0 0 200 40 re f")
    stamp = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Stamp"),
            NameObject("/Rect"): RectangleObject((200, 500, 400, 540)),
            NameObject("/F"): NumberObject(4),
            NameObject("/AP"): DictionaryObject({NameObject("/N"): writer._add_object(look)}),
        }
    )
    writer.pages[0][NameObject("/Annots")] = ArrayObject([writer._add_object(stamp)])
    return _written(writer)


def with_forms_in_forms(data: bytes, levels: int, times: int) -> bytes:
    """The same whose first page draws a form that draws a form, each `times` times."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    owner: DictionaryObject = writer.pages[0]
    owner[NameObject("/Contents")] = _form(writer, times)
    for level in reversed(range(levels)):
        form = _form(writer, times if level else 0)
        inside = DictionaryObject({NameObject("/F"): form})
        owner[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): inside})
        inner = form.get_object()
        assert isinstance(inner, DictionaryObject)
        owner = inner
    return _written(writer)


def _form(writer: PdfWriter, times: int) -> IndirectObject:
    """A form that draws the form /F of its resources, or a line."""
    form = StreamObject()
    form[NameObject("/Subtype")] = NameObject("/Form")
    form[NameObject("/BBox")] = RectangleObject((0, 0, 600, 800))
    form.set_data(b"/F Do " * times or b"0 0 m 9 9 l S")
    return writer._add_object(form)


def _tree(writer: PdfWriter) -> DictionaryObject:
    """The root of the page tree."""
    root = writer.root_object["/Pages"].get_object()
    assert isinstance(root, DictionaryObject)
    return root


def _kids(tree: DictionaryObject) -> ArrayObject:
    kids = tree["/Kids"].get_object()
    assert isinstance(kids, ArrayObject)
    return kids


def _written(writer: PdfWriter) -> bytes:
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
