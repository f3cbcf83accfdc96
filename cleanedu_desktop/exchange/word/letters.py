"""Letters and official documents (公文) of a Word copy, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleanedu_desktop.exchange.word.tables import DATE_LINE
from cleanedu_desktop.exchange.word.text import (
    FANG,
    HEI,
    KAI,
    XIAO_BIAO_SONG,
    Layout,
    Type,
    Writer,
    lines_of,
    paragraph,
)
from cleanedu_desktop.form_engine.sheet import LetterBlock, OfficialBlock

SIZE, PITCH = 16.0, 28.95
"""三号, 22 lines a page (GB/T 9704)."""
TITLE_SIZE, TITLE_PITCH = 22.0, 35.0
MARK_SIZE = 36.0
COLOPHON_SIZE, COLOPHON_PITCH = 14.0, 28.0
NOTE_SIZE, NOTE_PITCH = 12.0, 20.0
TO_SIGN = "＿" * 8
LEVELS = {0: FANG, 1: HEI, 2: KAI}
RED = "FF0000"
_BODY = Type(FANG, SIZE)
_INDENTED = Layout(em=SIZE, pitch=PITCH, align="both", first_line=2)
_PLAIN = Layout(em=SIZE, pitch=PITCH)


def letter_xml(letter: LetterBlock, writer: Writer) -> str:
    """Return a letter: salutation, opening, items, closing, lines to sign on, notes."""
    made: list[str] = []
    if letter.salutation.text:
        made.append(paragraph(writer.runs(_colon(letter.salutation.text.strip()), _BODY), _PLAIN))
    for text in (letter.opening, *(item.text for item in letter.items), letter.closing):
        made += _paragraphs(text, writer)
    made += _to_sign(letter.signatures, writer)
    if letter.notes:
        small = Type(FANG, NOTE_SIZE)
        notes = "\u3000\u3000".join(f"{_colon(one.label)}{one.value.text}" for one in letter.notes)
        ruled = Layout(pitch=NOTE_PITCH, before=PITCH, rules=(("top", 1), ("bottom", 1)))
        made.append(paragraph(writer.runs(notes, small), ruled))
    return "".join(made)


def official_head_xml(block: OfficialBlock, writer: Writer) -> str:
    """Return mark, number and title of a document."""
    made = []
    number = writer.runs(block.doc_number.text, _BODY)
    if block.mark:
        mark = writer.runs(block.mark, Type(XIAO_BIAO_SONG, MARK_SIZE, RED))
        centred = Layout(pitch=MARK_SIZE * 1.5, align="center", before=2 * PITCH)
        ruled = Layout(
            pitch=PITCH, align="center", before=PITCH, rules=(("bottom", 1.5),), rule_color=RED
        )
        made = [paragraph(mark, centred), paragraph(number, ruled)]
    elif block.doc_number.text:
        made = [paragraph(number, Layout(em=SIZE, pitch=PITCH, align="right"))]
    title = Layout(pitch=TITLE_PITCH, align="center", before=PITCH if made else 0, keep_next=True)
    made.append(paragraph(writer.runs(block.title.text, Type(XIAO_BIAO_SONG, TITLE_SIZE)), title))
    return "".join([*made, paragraph("", _PLAIN)])


def official_xml(block: OfficialBlock, writer: Writer, width: float) -> str:
    """Return all below the title of a document of `width` points."""
    made: list[str] = []
    if block.addressee.text:
        made.append(paragraph(writer.runs(block.addressee.text, _BODY), _PLAIN))
    for one in block.paragraphs:
        made += _paragraphs(one.text.text, writer, LEVELS[one.level])
    made += _attachments(block, writer)
    for place, group in enumerate(block.people):
        label = writer.runs(_colon(group.label), Type(HEI, SIZE))
        words = label + writer.runs(group.value.text, _BODY)
        first = PITCH if place == 0 else 0
        made.append(paragraph(words, Layout(em=SIZE, pitch=PITCH, left=2, before=first)))
    if block.signed_by.text or block.dated.text:
        made += [paragraph("", _PLAIN), paragraph("", _PLAIN)]
        for text, right in ((block.signed_by.text, 2), (block.dated.text or DATE_LINE, 4)):
            at_right = Layout(em=SIZE, pitch=PITCH, align="right", right=right, keep_next=True)
            made.append(paragraph(writer.runs(text, _BODY), at_right))
    made += _received(block.signatures, writer)
    return "".join([*made, *_colophon(block, writer, width)])


def _paragraphs(text: str, writer: Writer, face: str = FANG) -> Iterator[str]:
    if text:
        for one in lines_of(text):
            yield paragraph(writer.runs(one, Type(face, SIZE)), _INDENTED)


def _colon(label: str) -> str:
    return label if label.endswith(("：", ":")) else f"{label}："


def _to_sign(labels: Sequence[str], writer: Writer) -> Iterator[str]:
    if not labels:
        return
    yield paragraph("", _PLAIN)
    at_right = Layout(em=SIZE, pitch=PITCH * 1.3, align="right", right=2, keep_next=True)
    for label in labels:
        yield paragraph(writer.runs(f"{_colon(label)}{TO_SIGN}", _BODY), at_right)
    yield paragraph(writer.runs(DATE_LINE, _BODY), at_right)


def _received(labels: Sequence[str], writer: Writer) -> Iterator[str]:
    for place, label in enumerate(labels):
        words = f"{_colon(label)}{TO_SIGN}\u3000\u3000\u3000{DATE_LINE}"
        layout = Layout(em=SIZE, pitch=PITCH * 1.3, left=2, before=PITCH if place == 0 else 0)
        yield paragraph(writer.runs(words, _BODY), layout)


def _attachments(block: OfficialBlock, writer: Writer) -> Iterator[str]:
    for place, one in enumerate(block.attachments):
        label = "附件：" if place == 0 else "\u3000" * 3
        number = f"{place + 1}." if len(block.attachments) > 1 else ""
        layout = Layout(em=SIZE, pitch=PITCH, left=2, before=PITCH if place == 0 else 0)
        yield paragraph(writer.runs(f"{label}{number}{one.text}", _BODY), layout)


def _colophon(block: OfficialBlock, writer: Writer, width: float) -> Iterator[str]:
    kind = Type(FANG, COLOPHON_SIZE)
    before = PITCH
    if block.copies_to.text:
        below = () if block.issued_by.text else (("bottom", 1.0),)
        layout = Layout(
            em=COLOPHON_SIZE,
            pitch=COLOPHON_PITCH,
            left=1,
            right=1,
            before=before,
            rules=(("top", 1.0), *below),
        )
        yield paragraph(writer.runs(f"抄送：{block.copies_to.text}", kind), layout)
        before = 0
    if block.issued_by.text:
        issued = f"{block.issued_on.text}印发" if block.issued_on.text else ""
        layout = Layout(
            em=COLOPHON_SIZE,
            pitch=COLOPHON_PITCH,
            left=1,
            before=before,
            tabs=(("right", width - COLOPHON_SIZE),),
            rules=(("top", 0.75 if block.copies_to.text else 1.0), ("bottom", 1.0)),
        )
        words = writer.runs(block.issued_by.text, kind)
        yield paragraph(f"{words}<w:r><w:tab/></w:r>{writer.runs(issued, kind)}", layout)
