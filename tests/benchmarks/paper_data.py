"""Makes talk records with many distinct characters, and the same sheets for the peers as files."""

from __future__ import annotations

import json
import random
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from html import escape
from pathlib import Path
from typing import Any

from cleanedu_desktop.form_engine.make_sheet import make_sheets
from cleanedu_desktop.form_engine.read_forms import read_forms
from cleanedu_desktop.form_engine.sheet import GridRow, Sheet, SignatureRow
from cleanedu_desktop.records.record import PersonTie, WholeRecord
from cleanedu_desktop.records.talk import Talk

ROOT = Path(__file__).resolve().parents[2]
FONTS = ROOT / "resources" / "fonts"
OFFICE = "清溪县某局机关党支部"
COMMON = [bytes([a, b]).decode("gb2312") for a in range(0xB0, 0xD7) for b in range(0xA1, 0xFF)]
"""The 3755 characters of the first level of GB 2312."""


def _words(chance: random.Random, length: int) -> str:
    found: list[str] = []
    while len(found) < length:
        found += chance.choices(COMMON, k=chance.randint(6, 22))
        found.append(chance.choice("，，，。；、："))
        if chance.random() < 0.1:
            found += "2026年11月21日"
    return "".join(found[: length - 1]) + "。"


def talks(count: int) -> list[WholeRecord]:
    """`count` talk records of about 610 characters of text each, always the same."""
    chance = random.Random(7)  # noqa: S311 - made-up words
    return [_talk(chance, number) for number in range(count)]


def _talk(chance: random.Random, number: int) -> WholeRecord:
    answers = {
        "talk_type": "提醒谈话",
        "starts_at": "2026-03-05T09:00",
        "place": "三楼小会议室",
        "cause": _words(chance, 60),
        "content": f"{_words(chance, 200)}\n{_words(chance, 150)}",
        "opinion": _words(chance, 110),
        "requirements": _words(chance, 60),
        "due_on": "2026-04-30",
        "confidentiality": "内部",
        "remark": _words(chance, 20),
    }
    record = Talk(
        id=f"r{number}",
        office_id="office",
        kind="talk",
        form_id="talk",
        form_version="0",
        number=f"T2026-{number:04d}",
        title="谈话",
        answers=answers,
        state="recorded",
        entered_at=datetime(2026, 3, 6, tzinfo=UTC),
        talk_type="提醒谈话",
        starts_at="2026-03-05T09:00",
    )
    ties = [_tie(chance, record.id, role) for role in ("talker", "talkee", "recorder")]
    return WholeRecord(record=record, people=tuple(ties))


def _tie(chance: random.Random, record_id: str, role: str) -> PersonTie:
    name = "".join(chance.choices(COMMON, k=3))
    as_of = {"name": name, "post": "科员", "department": "办公室", "political_status": "中共党员"}
    return PersonTie(
        id=f"{record_id}-{role}",
        record_id=record_id,
        person_id=name,
        role=role,
        position=0,
        as_of=as_of,
    )


def talk_sheets(records: list[WholeRecord]) -> list[Sheet]:
    """Their sheets on form F8, each with the key of its code."""
    forms = read_forms(ROOT / "forms")
    form = forms.form("talk")
    made = make_sheets(form, form, records, office_name=OFFICE, printed_on="2026年11月21日")
    return [
        replace(sheet, key=f"{sheet.number}-{number * 2654435761 % 2**48:012X}")
        for number, sheet in enumerate(made)
    ]


def rows_of(sheet: Sheet) -> list[list[tuple[str, str, int]]]:
    """The grid as (label, text, span in twelfths), signatures as cells to sign in."""
    rows = []
    for block in sheet.blocks:
        if isinstance(block, GridRow):
            rows.append([(c.label, c.value.text, c.span) for c in block.cells])
        elif isinstance(block, SignatureRow):
            span = 12 // len(block.labels)
            rows.append([("", f"{one}：\n\n　　　　年　　月　　日", span) for one in block.labels])
    return rows


def write_inputs(folder: Path, count: int) -> None:
    """Write what the peers read: codes as pictures, sheets as JSON, HTML, Typst and docx."""
    sheets = talk_sheets(talks(count))
    _write_codes(folder / "codes", sheets)
    plain: list[dict[str, Any]] = [
        {
            "title": sheet.title,
            "head": [f"{label}：{text}" for label, text in sheet.head],
            "rows": rows_of(sheet),
            "foot": f"{sheet.office_name}　{sheet.title}　{sheet.number}",
            "printed": f"{sheet.printed_on}打印",
            "code": f"codes/{number}.png",
        }
        for number, sheet in enumerate(sheets)
    ]
    (folder / "sheets.json").write_text(json.dumps(plain, ensure_ascii=False), encoding="utf-8")
    (folder / "sheets.html").write_text(_html(plain), encoding="utf-8")
    (folder / "sheets.typ").write_text(TYPST, encoding="utf-8")
    _write_docx(folder / "sheets.docx", folder, plain)


def _write_codes(folder: Path, sheets: list[Sheet]) -> None:
    import zxingcpp
    from PIL import Image

    folder.mkdir()
    for number, sheet in enumerate(sheets):
        made = zxingcpp.create_barcode(sheet.key, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
        picture = made.to_image(scale=8, add_quiet_zones=False)
        Image.fromarray(picture).save(folder / f"{number}.png")


TYPST = """\
#set page(paper: "a4", margin: (top: 20mm, bottom: 35mm, left: 28mm, right: 26mm))
#set text(font: "FandolFang R", size: 11pt, lang: "zh")
#let sheets = json("sheets.json")
#for (number, sheet) in sheets.enumerate() [
  #if number > 0 { pagebreak() }
  #place(top + right, dy: -10mm, image(sheet.code, width: 18mm))
  #align(center, text(font: "Noto Serif SC", weight: "bold", size: 22pt, sheet.title))
  #sheet.head.join(h(1fr))
  #table(
    columns: (1fr,) * 24,
    stroke: 0.5pt,
    ..sheet.rows.map(row => row.map(cell => if cell.at(0) == "" {
      (table.cell(colspan: 2 * cell.at(2), cell.at(1)),)
    } else {
      (
        table.cell(colspan: cell.at(2), align: center + horizon,
          text(font: "Noto Sans SC", cell.at(0))),
        table.cell(colspan: cell.at(2), cell.at(1)),
      )
    }).flatten()).flatten()
  )
  #place(bottom, dy: 10mm, text(size: 9pt)[#sheet.foot #h(1fr) #sheet.printed])
]
"""


def _html(sheets: list[dict[str, Any]]) -> str:
    parts = [HTML_HEAD]
    for sheet in sheets:
        parts.append(f"<section><img src='{sheet['code']}'><h1>{sheet['title']}</h1>")
        parts.append(f"<p>{'　　'.join(map(escape, sheet['head']))}</p><table>")
        for row in sheet["rows"]:
            parts.append("<tr>")
            for label, text, span in row:
                taken = 2 * span
                if label:
                    parts.append(f"<th colspan='{span}'>{escape(label)}</th>")
                    taken = span
                words = escape(text).replace("\n", "<br>")
                parts.append(f"<td colspan='{taken}'>{words}</td>")
            parts.append("</tr>")
        parts.append(
            f"</table><footer>{escape(sheet['foot'])} {sheet['printed']}</footer></section>"
        )
    return "".join(parts)


HTML_HEAD = """\
<!doctype html><html lang="zh"><meta charset="utf-8"><style>
@page { size: A4; margin: 20mm 26mm 35mm 28mm }
@font-face { font-family: fang; src: url(fonts/FandolFang-Regular.otf) }
@font-face { font-family: hei; src: url(fonts/NotoSansSC-Regular-8105.ttf) }
@font-face { font-family: song; src: url(fonts/NotoSerifSC-Bold-8105.ttf) }
body { font: 11pt fang } h1 { font: 22pt song; text-align: center } th { font-family: hei }
section { break-after: page; position: relative } table { width: 100%; border-collapse: collapse }
img { position: absolute; right: 0; top: -10mm; width: 18mm } td, th { border: 0.5pt solid }
</style>
"""

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DRAWN = (
    '<w:r><w:drawing><wp:inline><wp:extent cx="648000" cy="648000"/>'
    '<wp:docPr id="{n}" name="c{n}"/>'
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
    '<pic:pic><pic:nvPicPr><pic:cNvPr id="{n}" name="c"/><pic:cNvPicPr/></pic:nvPicPr>'
    "<pic:blipFill>"
    '<a:blip r:embed="r{n}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="648000" cy="648000"/></a:xfrm><a:prstGeom prst="rect"/>'
    "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)


def _cell(text: str, width: int, font: str) -> str:
    lines = "".join(
        f'<w:p><w:r><w:rPr><w:rFonts w:eastAsia="{font}"/></w:rPr>'
        f"<w:t>{escape(line)}</w:t></w:r></w:p>"
        for line in text.split("\n")
    )
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{368 * width}" w:type="dxa"/><w:gridSpan w:val="{width}"/>'
        f"</w:tcPr>{lines}</w:tc>"
    )


def _docx_sheet(number: int, sheet: dict[str, Any]) -> str:
    rows = []
    for row in sheet["rows"]:
        cells = ""
        for label, text, span in row:
            taken = span if label else 2 * span
            cells += _cell(label, span, "Noto Sans SC") if label else ""
            cells += _cell(text, taken, "FandolFang R")
        rows.append(f"<w:tr>{cells}</w:tr>")
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = '<w:gridCol w:w="368"/>' * 24
    title = f'<w:p><w:r><w:rPr><w:sz w:val="44"/></w:rPr><w:t>{sheet["title"]}</w:t></w:r>'
    foot = f"{sheet['foot']} {sheet['printed']}"
    return (
        f"{title}{DRAWN.format(n=number)}</w:p>"
        f"<w:p><w:r><w:t>{'　　'.join(map(escape, sheet['head']))}</w:t></w:r></w:p>"
        f"<w:tbl><w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr><w:tblGrid>{grid}"
        f"</w:tblGrid>{''.join(rows)}</w:tbl><w:p><w:r><w:t>{escape(foot)}</w:t></w:r></w:p>"
        '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    )


def _write_docx(target: Path, folder: Path, sheets: list[dict[str, Any]]) -> None:
    body = "".join(_docx_sheet(number, sheet) for number, sheet in enumerate(sheets, start=1))
    drawing = "http://schemas.openxmlformats.org/drawingml/2006"
    names = (
        f'xmlns:w="{W}" xmlns:r="{RELATIONS}" xmlns:a="{drawing}/main"'
        f' xmlns:pic="{drawing}/picture" xmlns:wp="{drawing}/wordprocessingDrawing"'
    )
    page = (
        '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:bottom="1134"'
        ' w:left="1587" w:right="1474"/></w:sectPr>'
    )
    document = f"<w:document {names}><w:body>{body}{page}</w:body></w:document>"
    packaged = "http://schemas.openxmlformats.org/package/2006"
    related = "".join(
        f'<Relationship Id="r{n}" Type="{RELATIONS}/image" Target="media/{n}.png"/>'
        for n in range(1, len(sheets) + 1)
    )
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{packaged}/content-types"><Default Extension="png"'
            ' ContentType="image/png"/><Default Extension="rels"'
            ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{main}"/></Types>',
        )
        made.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{packaged}/relationships"><Relationship Id="r1"'
            f' Type="{RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>',
        )
        made.writestr("word/document.xml", document)
        made.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{packaged}/relationships">{related}</Relationships>',
        )
        for number in range(1, len(sheets) + 1):
            made.write(folder / "codes" / f"{number - 1}.png", f"word/media/{number}.png")
