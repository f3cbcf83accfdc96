"""Makes sheets of talk records, and the same for the peers as files."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Any

from cleanedu_desktop.form_engine.sheet import GridRow, Sheet, SignatureRow
from tests.benchmarks.paper_records import MOST_RECORDS, talks, write_talks
from tests.benchmarks.paper_sheets import FONTS, TALK_FORM, talk_sheets

LABEL = 4
"""Columns of 24 that a label takes at most, as with us: wider ones would cost the peers pages."""


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
    """Write what is read: records as JSON for us, for the peers codes as pictures and sheets.

    Their sheets are ready-made, as JSON, HTML, Typst and docx; we make ours from the records. As
    they read one template, we read one form.
    """
    write_talks(folder, max(count, MOST_RECORDS))
    (folder / "forms").mkdir()
    lines = TALK_FORM.read_text(encoding="utf-8").splitlines(keepends=True)
    alone = [line for line in lines if not line.startswith("links")]  # to forms of other kinds
    (folder / "forms" / TALK_FORM.name).write_text("".join(alone), encoding="utf-8")
    sheets = talk_sheets(talks(count), folder / "forms")
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
    conf = FONTS_CONF.format(fonts=FONTS, cache=folder / "fontcache")
    (folder / "fonts.conf").write_text(conf, encoding="utf-8")


FONTS_CONF = """\
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<dir>{fonts}</dir><cachedir>{cache}</cachedir>
</fontconfig>
"""
"""Without it LibreOffice prints in whatever face the machine has."""


def _write_codes(folder: Path, sheets: Sequence[Sheet]) -> None:
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
      let label = calc.min(cell.at(2), 4)
      (
        table.cell(colspan: label, align: center + horizon,
          text(font: "Noto Sans SC", cell.at(0))),
        table.cell(colspan: 2 * cell.at(2) - label, cell.at(1)),
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
                    named = min(span, LABEL)
                    parts.append(f"<th colspan='{named}'>{escape(label)}</th>")
                    taken -= named
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


LEADING = '<w:pPr><w:spacing w:line="340" w:lineRule="exact"/></w:pPr>'
"""17 points, as the other peers have it."""


def _cell(text: str, width: int, font: str) -> str:
    lines = "".join(
        f'<w:p>{LEADING}<w:r><w:rPr><w:rFonts w:eastAsia="{font}"/><w:sz w:val="22"/></w:rPr>'
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
            named = min(span, LABEL) if label else 0
            taken = 2 * span - named
            cells += _cell(label, named, "Noto Sans SC") if label else ""
            cells += _cell(text, taken, "FandolFang R")
        rows.append(f"<w:tr>{cells}</w:tr>")
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = '<w:gridCol w:w="368"/>' * 24
    big = '<w:rFonts w:eastAsia="Noto Serif SC"/><w:b/><w:sz w:val="44"/>'
    title = f"<w:p><w:r><w:rPr>{big}</w:rPr><w:t>{sheet['title']}</w:t></w:r>"
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
