"""One sheet on its pages: long texts go on, heads repeat, letters and ledgers hold together."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pypdfium2
import zxingcpp

from cleanedu_desktop.printing.draw_sheets import pdf_bytes
from tests.printing.sample_sheets import PARAGRAPH, ledger_sheet, letter_sheet, talk_sheet

ReadBack = Callable[[bytes], list[str]]


def squashed(text: str) -> str:
    return "".join(text.split())


def test_a_talk_takes_one_page_with_all_it_says(fonts: Path, read_back: ReadBack) -> None:
    pages = read_back(pdf_bytes([talk_sheet()], fonts=fonts))
    assert len(pages) == 1
    text = squashed(pages[0])
    assert squashed(PARAGRAPH) in text
    for said in (
        "廉政谈话记录表",
        "编号：T2026-0007",
        "谈话人签字：",
        "第1页共1页",
        "2026年11月21日打印",
    ):
        assert said in text
    assert "草稿" not in text


def test_long_text_goes_on_under_a_repeated_head(fonts: Path, read_back: ReadBack) -> None:
    content = "\n".join(f"第{n}段。{PARAGRAPH}" for n in range(60))
    pages = [
        squashed(page) for page in read_back(pdf_bytes([talk_sheet(content=content)], fonts=fonts))
    ]
    assert len(pages) > 2
    for number, page in enumerate(pages, start=1):
        assert "廉政谈话记录表" in page
        assert "T2026-0007" in page
        assert f"第{number}页共{len(pages)}页" in page
    assert all("（续）" in page for page in pages[1:])
    assert "（续）" not in pages[0]
    places = ["".join(pages).index(f"第{n}段。") for n in range(60)]
    assert all(one < two for one, two in pairwise(places))


def test_a_ledgers_header_repeats(fonts: Path, read_back: ReadBack) -> None:
    pages = read_back(pdf_bytes([ledger_sheet(60)], fonts=fonts))
    assert len(pages) > 2
    assert all("问题来源" in page and "责任人" in page for page in pages)
    joined = "".join(pages)
    assert joined.count("李𫖯华、赵𬱖") == 60


def test_a_row_higher_than_a_page_is_cut(fonts: Path, read_back: ReadBack) -> None:
    long_cell = "".join(f"第{n}项整改。" for n in range(900))
    pages = read_back(pdf_bytes([ledger_sheet(1, long_cell=long_cell)], fonts=fonts))
    assert len(pages) > 1
    assert sum(squashed(page).count("项整改") for page in pages) >= 890  # some are cut by a line


def test_a_letter_has_its_parts_in_order(fonts: Path, read_back: ReadBack) -> None:
    pages = read_back(pdf_bytes([letter_sheet()], fonts=fonts))
    assert len(pages) == 1
    text = squashed(pages[0])
    parts = [
        "廉洁从业承诺书",
        "委员会：",
        "本人郑重承诺",
        "第0，",
        "第2，",
        "以上承诺",
        "承诺人（签字）：",
    ]
    places = [text.index(part) for part in [*parts, "年月日", "份数：一式三份"]]
    assert places == sorted(places)


def test_a_long_letter_takes_more_pages_and_keeps_its_signature_company(
    fonts: Path, read_back: ReadBack
) -> None:
    pages = read_back(pdf_bytes([letter_sheet(12)], fonts=fonts))
    assert len(pages) > 1
    assert "以上承诺" in pages[-1]
    assert "承诺人（签字）" in pages[-1]


def test_no_code_without_a_key_and_a_mark_on_drafts(fonts: Path, read_back: ReadBack) -> None:
    plain = replace(talk_sheet(draft=True), key="", note="补录：2026年12月3日录入，原因：出差")
    data = pdf_bytes([plain], fonts=fonts)
    text = read_back(data)[0]
    assert "草稿·未签字" in text
    assert "补录：2026年12月3日录入，原因：出差" in text
    with pypdfium2.PdfDocument(data) as document:
        picture = document[0].render(scale=2).to_pil()
    assert zxingcpp.read_barcodes(picture) == []
