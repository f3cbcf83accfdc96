"""Letters and official documents of Word copies."""

from __future__ import annotations

from dataclasses import replace

from cleanedu_desktop.exchange.word.letters import letter_xml, official_head_xml, official_xml
from cleanedu_desktop.exchange.word.text import FANG, HEI, KAI, Writer
from cleanedu_desktop.form_engine.sheet import (
    LetterBlock,
    OfficialBlock,
    OfficialParagraph,
    SheetText,
)
from tests.exchange.word.words import faces, find, parsed, words
from tests.printing.sample_sheets import cell, letter_sheet

SHEET = letter_sheet()
WRITER = Writer(SHEET)
DOCUMENT = OfficialBlock(
    title=SheetText(text="关于整改的通知"),
    doc_number=SheetText(text="示机支〔2026〕3号"),
    addressee=SheetText(text="后勤科："),
    paragraphs=(
        OfficialParagraph(text=SheetText(text="一、问题"), level=1),
        OfficialParagraph(text=SheetText(text="（一）登记"), level=2),
        OfficialParagraph(text=SheetText(text="登记不全。")),
    ),
    attachments=(SheetText(text="清单"), SheetText(text="台账")),
    people=(cell("出席", "周某、吴某"),),
    signed_by=SheetText(text="某局机关支部"),
    dated=SheetText(text="2026年3月5日"),
    copies_to=SheetText(text="纪检组。"),
    issued_by=SheetText(text="某局办公室"),
    issued_on=SheetText(text="2026年3月6日"),
    signatures=("签收人",),
)


def test_a_letter_is_whole_and_in_order() -> None:
    letter = SHEET.blocks[0]
    assert isinstance(letter, LetterBlock)
    said = words(letter_xml(letter, WRITER))
    told = [
        "中共示例局",
        "本人郑重承诺：",
        "第0，",
        "第2，",
        "以上承诺",
        "承诺人（签字）：",
        "年月日",
    ]
    places = [said.index(one) for one in [*told, "份数：一式三份", "审核人：王㛃"]]
    assert places == sorted(places)
    bare = replace(letter, salutation=SheetText(), signatures=(), notes=())
    assert "年月日" not in words(letter_xml(bare, WRITER))


def test_a_document_is_whole_and_in_order() -> None:
    xml = official_head_xml(DOCUMENT, WRITER) + official_xml(DOCUMENT, WRITER, 442)
    told = ["〔2026〕3号", "关于整改的通知", "后勤科：", "一、问题", "登记不全。", "附件：1.清单"]
    told += ["2.台账", "出席：周某", "某局机关支部", "2026年3月5日", "签收人：", "抄送：纪检组。"]
    said = words(xml)
    places = [said.index(one) for one in [*told, "某局办公室", "2026年3月6日印发"]]
    assert places == sorted(places)


def test_headings_have_the_faces_of_their_level() -> None:
    made = {text: face for face, text in faces(official_xml(DOCUMENT, WRITER, 442))}
    assert (made["一、问题"], made["（一）登记"], made["登记不全。"]) == (HEI, KAI, FANG)


def test_only_a_document_with_a_mark_has_red() -> None:
    plain = official_head_xml(DOCUMENT, WRITER)
    marked = official_head_xml(replace(DOCUMENT, mark="某局支部文件"), WRITER)
    assert find(parsed(plain), ".//@w:color | .//w:color") == []
    assert find(parsed(marked), ".//w:pBdr/*/@w:color") == ["FF0000"]


def test_empty_parts_are_left_out() -> None:
    bare = OfficialBlock(title=SheetText(text="通知"), paragraphs=())
    assert words(official_head_xml(bare, WRITER) + official_xml(bare, WRITER, 442)) == "通知"
