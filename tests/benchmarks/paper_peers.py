"""Child process: draws the sheets of a folder with one program, as ``NAME FOLDER COUNT``.

Ours makes its sheets from records in this same process; peers read the ready-made ones.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any


def ours(folder: Path, count: int) -> None:
    """The shipped form F8 with code and foot, PDF/A-2u."""
    from cleanedu_desktop.cycle_search import rare_searches

    rare_searches()  # as the command line does
    from cleanedu_desktop.printing.draw_sheets import draw_sheets
    from tests.benchmarks.paper_records import read_talks
    from tests.benchmarks.paper_sheets import FONTS, talk_sheets

    sheets = talk_sheets(list(read_talks(folder, count)), folder / "forms")
    draw_sheets(sheets, folder / "ours.pdf", fonts=FONTS)


def typst(folder: Path, count: int) -> None:
    """Typst with its default settings."""
    import typst as compiler

    compiler.compile(
        str(folder / "sheets.typ"),
        output=str(folder / "typst.pdf"),
        font_paths=[str(folder / "fonts")],
    )


def platypus(folder: Path, count: int) -> None:
    """ReportLab's own tables and paragraphs."""
    draw_platypus(json.loads((folder / "sheets.json").read_text("utf-8"))[:count], folder)


def draw_platypus(sheets: list[dict[str, Any]], folder: Path) -> None:
    """Draw sheets with platypus; it reads no CFF, so in 宋体."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import Image, PageBreak, Paragraph, SimpleDocTemplate, Table

    for name, file in (("song", "NotoSerifSC-Regular"), ("hei", "NotoSansSC-Regular-8105")):
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, str(folder / "fonts" / f"{file}.ttf")))
    body = ParagraphStyle("body", fontName="song", fontSize=11, leading=17, wordWrap="CJK")
    label = ParagraphStyle("label", body, fontName="hei", alignment=1)
    title = ParagraphStyle("title", body, fontName="hei", fontSize=22, leading=30, alignment=1)
    story: list[Any] = []
    for sheet in sheets:
        story.append(Image(str(folder / sheet["code"]), 51, 51, hAlign="RIGHT"))
        story.append(Paragraph(sheet["title"], title))
        story.append(Paragraph("　　".join(sheet["head"]), body))
        for row in sheet["rows"]:
            cells: list[Any] = []
            widths: list[float] = []
            for words, text, span in row:
                room = span * 442.2 / 12
                if words:
                    cells.append(Paragraph(words, label))
                    widths.append(min(68.0, room / 2))
                    room -= widths[-1]
                cells.append([Paragraph(line, body) for line in text.split("\n")])
                widths.append(room)
            story.append(Table([cells], widths, style=[("GRID", (0, 0), (-1, -1), 0.5, "black")]))
        story.append(Paragraph(f"{sheet['foot']} {sheet['printed']}", body))
        story.append(PageBreak())
    made = SimpleDocTemplate(
        str(folder / "platypus.pdf"), pagesize=A4, topMargin=40, leftMargin=79, rightMargin=73,
        bottomMargin=40,
    )  # fmt: skip
    made.build(story)


def libreoffice(folder: Path, count: int) -> None:
    """LibreOffice from the merged docx, in the faces of the others."""
    import shutil
    import subprocess

    found = shutil.which("soffice")
    if found is None:
        raise SystemExit("soffice is missing: apt-get install libreoffice-writer-nogui")
    profile = (folder / "profile").as_uri()
    words = [f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir"]
    done = subprocess.run(
        [found, *words, str(folder / "libreoffice"), str(folder / "sheets.docx")],
        check=True,
        capture_output=True,
        text=True,
    )
    if not (folder / "libreoffice" / "sheets.pdf").exists():  # it ends with 0 all the same
        raise SystemExit(f"soffice made no PDF: {done.stderr}")


def weasyprint(folder: Path, count: int) -> None:
    """WeasyPrint from HTML."""
    import weasyprint as printer

    printer.HTML(str(folder / "sheets.html")).write_pdf(str(folder / "weasyprint.pdf"))


def inputs(folder: Path, count: int) -> None:
    """What the peers read."""
    from tests.benchmarks.paper_data import write_inputs

    write_inputs(folder, count)


PEERS: dict[str, Callable[[Path, int], None]] = {
    "ours": ours,
    "typst": typst,
    "platypus": platypus,
    "libreoffice": libreoffice,
    "weasyprint": weasyprint,
    "write-inputs": inputs,
}


def one_form(folder: Path, rounds: int) -> dict[str, list[float]]:
    """Seconds for one form in a running program, each in turn."""
    import shutil

    import typst as compiler

    from cleanedu_desktop.printing.draw_sheets import draw_sheets
    from tests.benchmarks.paper_records import talks
    from tests.benchmarks.paper_sheets import FONTS, talk_sheets

    sheets = talk_sheets(talks(rounds + 2), folder / "forms")
    plain = json.loads((folder / "sheets.json").read_text("utf-8"))

    def by_typst(number: int) -> None:
        (folder / "one" / "sheets.json").write_text(json.dumps(plain[number : number + 1]))
        compiler.compile(
            str(folder / "one" / "sheets.typ"),
            output=str(folder / "one.typst.pdf"),
            font_paths=[str(folder / "fonts")],
        )

    shutil.copytree(folder / "codes", folder / "one" / "codes", dirs_exist_ok=True)
    shutil.copy(folder / "sheets.typ", folder / "one" / "sheets.typ")
    ways: dict[str, Callable[[int], object]] = {
        "ours": lambda n: draw_sheets(sheets[n : n + 1], folder / "one.pdf", fonts=FONTS),
        "typst": by_typst,
        "platypus": lambda n: draw_platypus(plain[n : n + 1], folder),
    }
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for number in range(rounds + 2):
        for name, draw in ways.items():
            started = time.perf_counter()
            draw(number)
            if number >= 2:
                taken[name].append(time.perf_counter() - started)
    return taken


if __name__ == "__main__":
    if sys.argv[1] == "one-form":
        told = one_form(Path(sys.argv[2]), int(sys.argv[3]))
        sys.stdout.write(json.dumps(told))
    else:
        PEERS[sys.argv[1]](Path(sys.argv[2]), int(sys.argv[3]))
