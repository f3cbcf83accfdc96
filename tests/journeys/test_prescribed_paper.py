"""A superior prescribes its own sheet: the office puts it beside a form file and prints on it."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from cleanedu_desktop.printing.read_text import read_text
from cleanedu_desktop.printing.render_pages import count_pages
from tests.cli.conftest import Cleanedu, cleanedu, office, three_people
from tests.journeys.test_changing_a_form import record_a_talk
from tests.printing.base_pdfs import A4, MM, base_pdf, encrypted
from tests.printing.find_on_page import find_on_page

__all__ = ["cleanedu", "office", "three_people"]

FORM = """\
id = "superior_talk"
title = "上级谈话表"
kind = "talk"
paper = "overlay"
base = "superior.pdf"

[[place]]
ref = "place"
x = 60
y = 50
width = 80
height = 10

[[place]]
ref = "content"
x = 30
y = 80
width = 150
height = 40
size = 14

[[place]]
ref = "record.number"
x = 120
y = 20
width = 60
height = 8
align = "right"
page = 2

[[place]]
ref = "record.key"
x = 165
y = 20
width = 20
height = 20
"""


@pytest.fixture
def forms(office: Cleanedu, tmp_path: Path) -> Path:
    """The office's folder of forms with the superior's sheet in it."""
    folder = tmp_path / "office" / "forms"
    folder.mkdir(exist_ok=True)
    (folder / "superior_talk.toml").write_text(FORM, encoding="utf-8")
    (folder / "superior.pdf").write_bytes(base_pdf(A4, (297, 210)))
    return folder


def test_a_talk_is_printed_on_the_superiors_sheet(
    office: Cleanedu, forms: Path, tmp_path: Path
) -> None:
    assert office("check-forms").code == 0
    number = record_a_talk(office, content="谈了接待和公务用车。")
    out = tmp_path / "out.pdf"
    said = office("print", "superior_talk", number, "--out", str(out))
    assert said.code == 0, said.err
    data = out.read_bytes()
    assert count_pages(out) == 2
    assert "PRESCRIBED-1" in read_text(out) and "PRESCRIBED-2" in read_text(out)
    left, top, right, bottom = find_on_page(data, "三楼谈话室")
    assert 60 <= left < 61 and top >= 50 and bottom <= 60 and right < 140
    left, top, _, bottom = find_on_page(data, "接待")
    assert left > 30 and top >= 80 and bottom < 90
    _, top, right, bottom = find_on_page(data, number, page=1)
    assert 179 < right <= 180.2 and top >= 20 and bottom <= 28
    assert b"pdfaid" not in data, "PDF/A is not claimed for what comes from outside"


def words_of(pdf: Path) -> dict[str, tuple[float, float]]:
    """Left and top of words in millimetres, as poppler sees them, or PDFium where it is not."""
    if shutil.which("pdftotext") is None:
        data = pdf.read_bytes()
        return {one: find_on_page(data, one)[:2] for one in ("PRESCRIBED-1", "三楼谈话室")}
    told = subprocess.run(
        ["pdftotext", "-bbox", str(pdf), "-"], capture_output=True, check=True
    ).stdout.decode("utf-8")
    found = re.findall(r'xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]+)</word>', told)
    return {word: (float(x) / MM, float(y) / MM) for x, y, word in found}


def test_another_reader_finds_both_where_they_belong(
    office: Cleanedu, forms: Path, tmp_path: Path
) -> None:
    number, out = record_a_talk(office), tmp_path / "out.pdf"
    assert office("print", "superior_talk", number, "--out", str(out)).code == 0
    words = words_of(out)
    assert words["PRESCRIBED-1"][0] == pytest.approx(30, abs=0.5)
    x, y = words["三楼谈话室"]
    assert x == pytest.approx(60, abs=0.5) and 50 <= y <= 56


def test_the_blank_form_is_the_base_alone(office: Cleanedu, forms: Path, tmp_path: Path) -> None:
    out = tmp_path / "blank.pdf"
    assert office("blank", "superior_talk", "--out", str(out)).code == 0
    assert "".join(read_text(out).split()) == "PRESCRIBED-1PRESCRIBED-2"


def test_a_text_that_does_not_fit_is_refused_with_its_field(
    office: Cleanedu, forms: Path, tmp_path: Path
) -> None:
    number, out = record_a_talk(office, content="谈了很多。" * 400), tmp_path / "out.pdf"
    said = office("print", "superior_talk", number, "--out", str(out))
    assert said.code == 1 and number in said.err and "谈话内容" in said.err
    assert not out.exists()


def test_a_word_copy_is_refused(office: Cleanedu, forms: Path, tmp_path: Path) -> None:
    number, out = record_a_talk(office), tmp_path / "out.docx"
    said = office("print", "superior_talk", number, "--out", str(out))
    assert said.code == 1 and "Word" in said.err and not out.exists()
    blank = office("blank", "superior_talk", "--out", str(out))
    assert blank.code == 1 and not out.exists()


@pytest.mark.parametrize(
    ("base", "word"),
    [
        (encrypted(base_pdf(A4, A4), user="secret"), "密码"),
        (encrypted(base_pdf(A4, A4), user=""), "密码"),
        (b"%PDF-1.7 torn", "不是完好的"),
        (base_pdf((420, 297), A4), "不是 A4"),
        (base_pdf(A4), "没有第 2 页"),
        (None, "不在表单文件的旁边"),
    ],
)
def test_a_base_that_cannot_serve_is_named_with_file_and_line(
    office: Cleanedu, forms: Path, tmp_path: Path, base: bytes | None, word: str
) -> None:
    (forms / "superior.pdf").unlink()
    if base is not None:
        (forms / "superior.pdf").write_bytes(base)
    said = office("check-forms")
    told = said.out + said.err
    assert said.code == 1 and word in told
    assert re.search(r"superior_talk\.toml 第 (5|22) 行", told)
    number, out = record_a_talk(office), tmp_path / "out.pdf"
    refused = office("print", "superior_talk", number, "--out", str(out))
    assert refused.code == 1 and "superior_talk" in refused.err and not out.exists()
    assert office("print", "talk", number, "--out", str(out)).code == 0
