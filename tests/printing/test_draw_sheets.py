"""From sheet to file: the text comes back, long texts go on, nothing half is left behind."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanedu_desktop.form_engine.sheet import Sheet
from cleanedu_desktop.form_engine.sheets_to_make import SheetsToMake
from cleanedu_desktop.printing.draw_sheets import draw_sheets, pdf_bytes
from cleanedu_desktop.problems import OfficeProblem
from tests.printing.conftest import FONTS
from tests.printing.sample_sheets import ledger_sheet, letter_sheet, talk_sheet

ReadBack = Callable[[bytes], list[str]]
NAMES = ["张䶮", "王㛃", "李𫖯华", "赵𬱖", "欧阳𠮷", "阿卜杜拉·买买提"]
KANGXI = {chr(c) for c in range(0x2F00, 0x2FD6)}


def squashed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("name", NAMES)
def test_names_come_back_unchanged(name: str, fonts: Path, read_back: ReadBack) -> None:
    text = read_back(pdf_bytes([talk_sheet(name=name)], fonts=fonts))[0]
    assert name in squashed(text)
    assert not KANGXI & set(text)


def test_pages_are_counted_for_each_sheet(fonts: Path, tmp_path: Path, read_back: ReadBack) -> None:
    told: list[tuple[int, int]] = []
    target = tmp_path / "打印.pdf"
    sheets = [talk_sheet(), ledger_sheet(60), letter_sheet()]
    pages = draw_sheets(sheets, target, fonts=fonts, progress=lambda *at: told.append(at))
    texts = read_back(target.read_bytes())
    assert pages == len(texts)
    assert "第1页共1页" in squashed(texts[0])
    assert "第1页共1页" in squashed(texts[-1])
    assert told == [(1, 3), (2, 3), (3, 3)]
    assert [path.name for path in tmp_path.iterdir()] == ["打印.pdf"]


def test_same_sheets_same_bytes(fonts: Path) -> None:
    sheets = [talk_sheet(), letter_sheet()]
    assert pdf_bytes(sheets, fonts=fonts) == pdf_bytes(sheets, fonts=fonts)


def test_metadata(fonts: Path) -> None:
    data = pdf_bytes([talk_sheet()], fonts=fonts)
    with pypdfium2.PdfDocument(data) as document:
        found = document.get_metadata_dict()
    assert found["Title"] == "廉政谈话记录表"
    assert found["Author"] == "示例局机关第一党支部"
    assert b"/Lang (zh-CN)" in data
    assert b"Helvetica" not in data


def test_the_code_can_be_read_from_a_picture(fonts: Path) -> None:
    data = pdf_bytes([talk_sheet()], fonts=fonts)
    with pypdfium2.PdfDocument(data) as document:
        picture = document[0].render(scale=150 / 72).to_pil()
    assert [code.text for code in zxingcpp.read_barcodes(picture)] == ["T20260007-AB12CD34EF"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n\n",
        " ",
        "\u3000",
        "，" * 500,
        "A" * 2000,
        "（" * 300,
        "a\u0301\u200b\ufeffb",
        "甲\r\n\t乙",
        "\n".join("字" * 400),
    ],
)
def test_odd_texts_are_drawn(text: str, fonts: Path) -> None:
    for sheet in (
        talk_sheet(content=text, cause=text, name=text[:40] or "张三"),
        ledger_sheet(1, long_cell=text),
    ):
        assert pdf_bytes([sheet], fonts=fonts).startswith(b"%PDF")


@settings(max_examples=40, deadline=None)
@given(text=st.text(), name=st.text(max_size=12), rows=st.lists(st.text(), max_size=5))
def test_any_text_is_drawn_or_refused(text: str, name: str, rows: list[str]) -> None:
    sheets = [talk_sheet(content=text, name=name, cause=name)]
    sheets += [ledger_sheet(1, long_cell=row) for row in rows]
    try:
        data = pdf_bytes(sheets, fonts=FONTS)
    except OfficeProblem as refused:
        assert "U+" in refused.sentence
    else:
        assert data.startswith(b"%PDF")


def test_the_sheet_of_a_ledger_is_made_once(fonts: Path) -> None:
    made = []

    def ledger() -> Sheet:
        made.append(1)
        return ledger_sheet()

    assert pdf_bytes(SheetsToMake([ledger], [""]), fonts=fonts) == pdf_bytes(
        [ledger_sheet()], fonts=fonts
    )
    assert len(made) == 1


def test_nothing_to_draw_is_our_fault(fonts: Path, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no sheet"):
        draw_sheets([], tmp_path / "a.pdf", fonts=fonts)


def test_an_unprintable_character_leaves_no_file(fonts: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")
    with pytest.raises(OfficeProblem, match="谈话内容"):
        draw_sheets([talk_sheet(content="很好😀")], target, fonts=fonts)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_all_standard_characters_as_names(
    fonts: Path, standard_characters: str, read_back: ReadBack
) -> None:
    sheets: list[Sheet] = []
    chunk = 900
    for start in range(0, len(standard_characters), chunk):
        sheets.append(talk_sheet(content=standard_characters[start : start + chunk]))
    text = squashed("".join(read_back(pdf_bytes(sheets, fonts=fonts))))
    assert set(standard_characters) <= set(text)
    assert not KANGXI & set(text)
