"""Word documents of whole sheets, read back with python-docx."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import date

import docx
import pytest
from docx.document import Document

from cleanedu_desktop.exchange.write_word import word_bytes
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.make_sheet import blank_sheet, make_sheets
from cleanedu_desktop.form_engine.sheet import (
    GridRow,
    LetterBlock,
    OfficialBlock,
    OfficialParagraph,
    Sheet,
    SheetText,
    SignatureRow,
    TableBlock,
)
from tests.form_engine.filled_forms import LONGEST, USUAL, filled_record
from tests.form_engine.filled_records import OFFICE, shipped_forms
from tests.printing.sample_sheets import PARAGRAPH, ledger_sheet, letter_sheet, talk_sheet

DAY = date(2026, 11, 21)
FORMS = shipped_forms()
OFFICIAL = Sheet(
    form_id="notice",
    form_version="1",
    title="通知",
    office_name="示例局",
    blocks=(
        OfficialBlock(
            title=SheetText(text="关于整改的通知"),
            paragraphs=(OfficialParagraph(text=SheetText(text=PARAGRAPH)),),
        ),
    ),
)


def opened(*sheets: Sheet) -> Document:
    """Return the document of sheets, as a reader opens it."""
    return docx.Document(io.BytesIO(word_bytes(sheets, made_on=DAY)))


def said(document: Document) -> str:
    """Return the words of the body without spaces."""
    return "".join("".join(document.element.body.xpath(".//w:t/text()")).split())


def shown(sheet: Sheet) -> list[str]:
    """Return labels and values of a sheet, in order."""
    texts: list[str] = [sheet.title]
    for block in sheet.blocks:
        if isinstance(block, GridRow):
            texts += [text for cell in block.cells for text in (cell.label, cell.value.text)]
        elif isinstance(block, SignatureRow):
            texts += block.labels
        elif isinstance(block, TableBlock):
            texts += [block.label, *(column.label for column in block.columns)]
            texts += [value.text for row in block.rows for value in row]
        elif isinstance(block, LetterBlock):
            texts += [block.opening, *(item.text for item in block.items), *block.signatures]
        elif isinstance(block, OfficialBlock):
            texts[:] = [block.doc_number.text, block.title.text, block.addressee.text]
            texts += [one.text.text for one in block.paragraphs]
            texts += [one.text for one in block.attachments]
            texts += [text for one in block.people for text in (one.label, one.value.text)]
            texts += [block.signed_by.text, block.dated.text, *block.signatures]
            texts += [block.copies_to.text, block.issued_by.text, block.issued_on.text]
    return ["".join(text.split()) for text in texts]


@pytest.mark.parametrize("long", [USUAL, LONGEST])
@pytest.mark.parametrize("form", FORMS.forms, ids=lambda form: form.id)
def test_every_shipped_form_says_what_the_sheet_says_in_its_order(form: Form, long: int) -> None:
    main = FORMS.main_form(form.kind)
    whole = filled_record(form, main, long=long)
    sheets = make_sheets(form, main, [whole], office_name=OFFICE, printed_on="2026年11月21日")
    assert sheets
    for sheet in (*sheets, blank_sheet(form, main, office_name=OFFICE)):
        document, place = said(opened(sheet)), 0
        for text in shown(sheet):
            place = document.index(text, place) + len(text)


def test_each_sheet_begins_a_page_of_its_own_paper_and_counts_its_pages() -> None:
    document = opened(talk_sheet(), ledger_sheet(), letter_sheet())
    wide = [section.page_width > section.page_height for section in document.sections]  # type: ignore[operator]
    assert wide == [False, True, False]
    starts = document.element.body.xpath(".//w:pgNumType/@w:start")
    assert starts == ["1", "1", "1"]
    feet = ["".join(one.text for one in s.footer.paragraphs) for s in document.sections]
    assert ["T2026-0007" in feet[0], "问题整改台账" in feet[1], "C2026-0031" in feet[2]] == [
        True
    ] * 3
    assert [len(document.sections), len(document.tables)] == [3, 2]


def test_a_draft_says_so_above_each_page_others_do_not() -> None:
    document = opened(talk_sheet(draft=True), talk_sheet())
    heads = ["".join(one.text for one in s.header.paragraphs) for s in document.sections]
    assert heads == ["草稿·未签字", ""]


def test_pages_of_documents_are_numbered_outside_also_among_others() -> None:
    document = opened(OFFICIAL, talk_sheet())
    assert document.settings.odd_and_even_pages_header_footer
    first, second = document.sections
    assert "—" in first.even_page_footer.paragraphs[0].text
    assert "T2026-0007" in second.even_page_footer.paragraphs[0].text
    assert not opened(talk_sheet()).settings.odd_and_even_pages_header_footer


def test_it_says_whose_it_is_and_names_no_program_s_defaults() -> None:
    about = opened(talk_sheet()).core_properties
    assert (about.title, about.author) == ("廉政谈话记录表 T2026-0007", "示例局机关第一党支部")
    assert (about.created.date(), about.comments) == (DAY, "")


def test_no_code_is_in_it() -> None:
    """Its checksum would vouch for words that anybody may change."""
    sheet = talk_sheet()
    assert sheet.key
    with zipfile.ZipFile(io.BytesIO(word_bytes([sheet], made_on=DAY))) as package:
        assert not [name for name in package.namelist() if "media" in name]
        assert all(sheet.key.encode() not in package.read(name) for name in package.namelist())


def test_the_same_sheets_give_the_same_bytes() -> None:
    sheets = [talk_sheet(), ledger_sheet(), OFFICIAL]
    assert word_bytes(sheets, made_on=DAY) == word_bytes(sheets, made_on=DAY)
    other = [replace(sheets[0], number="T2026-0008"), *sheets[1:]]
    assert word_bytes(other, made_on=DAY) != word_bytes(sheets, made_on=DAY)


def test_faces_have_others_that_stand_in() -> None:
    with zipfile.ZipFile(io.BytesIO(word_bytes([talk_sheet()], made_on=DAY))) as package:
        fonts = package.read("word/fontTable.xml").decode()
    assert '<w:font w:name="仿宋"><w:altName w:val="仿宋_GB2312"/>' in fonts


def test_a_short_form_takes_the_larger_type_a_long_one_the_smaller() -> None:
    def sizes(content: str) -> set[str]:
        return set(opened(talk_sheet(content=content)).element.body.xpath(".//w:tbl//w:sz/@w:val"))

    wide = ledger_sheet()
    table = wide.blocks[0]
    assert isinstance(table, TableBlock)
    crowded = replace(table, columns=table.columns * 5, rows=tuple(r * 5 for r in table.rows))
    made = opened(replace(wide, blocks=(crowded,))).element.body
    assert set(made.xpath(".//w:tbl//w:sz/@w:val")) == {"18", "17"}
    assert "24" in sizes("短。")
    assert "24" not in sizes(PARAGRAPH * 20)


def test_progress_is_told_and_nothing_is_our_fault() -> None:
    told: list[tuple[int, int]] = []
    word_bytes(
        [talk_sheet(), talk_sheet()], made_on=DAY, progress=lambda done, of: told.append((done, of))
    )
    assert told == [(1, 2), (2, 2)]
    with pytest.raises(ValueError, match="no sheet"):
        word_bytes([], made_on=DAY)
