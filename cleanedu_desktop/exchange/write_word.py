"""Writes sheets as one Word document for offices that must hand in an editable file.

The same fields, order and signature boxes as on paper; no code, since its checksum would vouch for
words that anybody may change. The same sheets of the same day always give the same bytes.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from itertools import groupby
from typing import TYPE_CHECKING

from cleanedu_desktop.charts.spec import Chart
from cleanedu_desktop.exchange.plain_package import without_times
from cleanedu_desktop.exchange.word.charts import CHART_MARK, show_charts
from cleanedu_desktop.exchange.word.letters import letter_xml, official_head_xml, official_xml
from cleanedu_desktop.exchange.word.pages import (
    PAGES,
    draft_xml,
    foot_xml,
    head_xml,
    is_running_text,
    section_xml,
)
from cleanedu_desktop.exchange.word.tables import (
    CROWDED,
    LARGE,
    LEAST_COLUMN,
    SMALL,
    Row,
    Sizes,
    TableMaker,
    table_xml,
)
from cleanedu_desktop.exchange.word.text import ALTERNATES, FANG, LATIN, Layout, Writer, paragraph
from cleanedu_desktop.form_engine.chart_table import chart_table
from cleanedu_desktop.form_engine.sheet import (
    Block,
    ChartBlock,
    GridRow,
    HeadingRow,
    LetterBlock,
    OfficialBlock,
    Sheet,
    SignatureRow,
    TableBlock,
)
from cleanedu_desktop.stopping import Progress

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.section import Section, _Footer, _Header

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACER = paragraph("", Layout(pitch=1))
"""Between two tables, which Word would else join, and at a sheet's end."""
ROOM_OF_A_PAGE = 600.0
"""Height for a form's rows on an upright page, in points."""


def word_bytes(
    sheets: Sequence[Sheet],
    *,
    made_on: date,
    pictures: Mapping[Chart, bytes] | None = None,
    progress: Progress | None = None,
) -> bytes:
    """Return the sheets as one .docx; each begins a page and counts its own.

    `pictures` are PNG files of charts, shown above their figures. `progress(done, total)` is told
    after each sheet.
    """
    if not sheets:
        raise ValueError("no sheet to write")
    import docx

    document = docx.Document()
    body = document.element.body
    for one in list(body)[:-1]:
        body.remove(one)
    _set_properties(document, sheets[0], made_on)
    _set_faces(document)
    documents = any(isinstance(block, OfficialBlock) for one in sheets for block in one.blocks)
    document.settings.odd_and_even_pages_header_footer = documents
    for number, sheet in enumerate(sheets):
        section = document.sections[0] if number == 0 else _next_section(document)
        writer = Writer(sheet)
        for element in _elements(sheet_xml(sheet, writer)):
            body[-1].addprevious(element)
        new_head = sheet.draft != (number > 0 and sheets[number - 1].draft)
        _set_section(section, sheet, writer, new_head=new_head, even=documents)
        if progress:
            progress(number + 1, len(sheets))
    show_charts(document, sheets, pictures or {})
    out = io.BytesIO()
    document.save(out)
    return without_times(out.getvalue())


def sheet_xml(sheet: Sheet, writer: Writer) -> str:
    """Return the paragraphs and tables of one sheet."""
    page = PAGES[sheet.paper]
    official = next((one for one in sheet.blocks if isinstance(one, OfficialBlock)), None)
    if official is not None:
        made = [official_head_xml(official, writer)]
    else:
        made = [head_xml(sheet, writer)]
    maker = TableMaker(writer, _sizes(sheet, page.room), page.room)
    for gridded, run in groupby(sheet.blocks, key=_is_grid):
        if gridded:
            made += [table_xml(_rows(list(run), maker)), _SPACER]
            continue
        for block in run:
            match block:
                case TableBlock():
                    made += [maker.table(block), _SPACER]
                case ChartBlock():
                    made += [CHART_MARK, maker.table(chart_table(block.chart)), _SPACER]
                case LetterBlock():
                    made.append(letter_xml(block, writer))
                case OfficialBlock():
                    made.append(official_xml(block, writer, page.room))
    return "".join(made)


def _is_grid(block: Block) -> bool:
    return isinstance(block, GridRow | HeadingRow | SignatureRow)


def _rows(blocks: Sequence[Block], maker: TableMaker) -> list[Row]:
    rows: list[Row] = []
    for block in blocks:
        match block:
            case GridRow():
                rows.append(maker.grid_row(block))
            case HeadingRow():
                rows.append(maker.heading(block))
            case SignatureRow():
                rows += maker.signatures(block)
    return rows


def _sizes(sheet: Sheet, room: float) -> Sizes:
    """Return the larger type for a form that fits a page with it, by a rough count."""
    most = max((len(b.columns) for b in sheet.blocks if isinstance(b, TableBlock)), default=1)
    if room / most < LEAST_COLUMN * SMALL.body:
        return CROWDED
    height = 0.0
    for block in sheet.blocks:
        if isinstance(block, GridRow):
            lines = max(
                max(cell.lines, _count_lines(cell.value.text, room * cell.span / 12 - 76))
                for cell in block.cells
            )
            height += max(LARGE.row, lines * LARGE.pitch + 7)
        elif isinstance(block, SignatureRow):
            height += 60 * -(-len(block.labels) // 4)
        elif isinstance(block, TableBlock):
            height += LARGE.row * (2 + max(block.min_rows, len(block.rows)))
        else:
            height += LARGE.row
    upright = sheet.paper == "a4" and not is_running_text(sheet)
    return LARGE if upright and height < ROOM_OF_A_PAGE else SMALL


def _count_lines(text: str, width: float) -> int:
    each = max(1, int(width / LARGE.body))
    return sum(max(1, -(-len(line) // each)) for line in text.split("\n"))


def _elements(xml: str) -> list[BaseOxmlElement]:
    from docx.oxml import parse_xml

    return list(parse_xml(f'<w:body xmlns:w="{NAMESPACE}">{xml}</w:body>'))


def _next_section(document: Document) -> Section:
    """Begin a page with its own paper, head and foot; the break takes no line."""
    document.add_section()
    ended = document.element.body[-2].pPr
    (spacer,) = _elements(_SPACER)
    for one in list(spacer[0]):
        ended[-1].addprevious(one)
    return document.sections[-1]


def _set_section(
    section: Section, sheet: Sheet, writer: Writer, *, new_head: bool, even: bool
) -> None:
    """Give a section its paper, head and foot; parts the one before has already are taken on."""
    from docx.oxml.ns import qn

    properties = section._sectPr
    for old in ("w:pgSz", "w:pgMar", "w:pgNumType"):
        for one in properties.findall(qn(old)):
            properties.remove(one)
    size, margins, numbers = _elements("".join((*section_xml(sheet), '<w:pgNumType w:start="1"/>')))
    after = properties.find(qn("w:cols"))
    for one in (size, margins, numbers):
        after.addprevious(one)
    draft = draft_xml(writer) if sheet.draft else paragraph("", Layout(pitch=1))
    parts: list[tuple[_Footer | _Header, str]] = [(section.footer, foot_xml(sheet, writer))]
    parts += [(section.header, draft)] if new_head else []
    parts += [(section.even_page_footer, foot_xml(sheet, writer, even=True))] if even else []
    parts += [(section.even_page_header, draft)] if even and new_head else []
    for part, xml in parts:
        part.is_linked_to_previous = False
        part._element[:] = _elements(xml)


def _set_properties(document: Document, sheet: Sheet, made_on: date) -> None:
    about = document.core_properties
    about.title = " ".join(part for part in (sheet.title, sheet.number) if part)
    about.author = about.last_modified_by = sheet.office_name
    about.comments = about.keywords = about.subject = about.category = ""
    about.language = "zh-CN"
    about.created = about.modified = datetime.combine(made_on, time())
    about.revision = 1


def _set_faces(document: Document) -> None:
    """Name what stands in for a face that is not installed, and the face of what is typed later."""
    from docx.oxml.ns import qn

    fonts = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:charset w:val="86"/>'
        '<w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>'
        for name, other in ALTERNATES.items()
    )
    for part in document.part.package.iter_parts():
        if part.partname == "/word/fontTable.xml":
            part._blob = f'<w:fonts xmlns:w="{NAMESPACE}">{fonts}</w:fonts>'.encode()
    face = document.styles["Normal"].element.get_or_add_rPr().get_or_add_rFonts()
    for attribute, name in (("ascii", LATIN), ("hAnsi", LATIN), ("cs", LATIN), ("eastAsia", FANG)):
        face.set(qn(f"w:{attribute}"), name)
