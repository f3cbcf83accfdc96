"""Official documents: words with answers in them, headings told apart, the red mark by choice."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from cleanedu_desktop.form_engine.definition import Cell, Form, Official, OfficialPart
from cleanedu_desktop.form_engine.freeze_form import form_from_json, form_to_json
from cleanedu_desktop.form_engine.make_sheet import blank_sheet, make_sheets
from cleanedu_desktop.form_engine.official import EMPTY_PARAGRAPHS, official_refs
from cleanedu_desktop.form_engine.sheet import OfficialBlock
from cleanedu_desktop.records.record import WholeRecord
from tests.form_engine.filled_records import FILLED, OFFICE, shipped_forms
from tests.form_engine.form_files import TOUR, catalogue

MAIN = shipped_forms().form("rectification")
NOTICE = Form(
    id="notice",
    title="整改通知书",
    kind="rectification",
    layout="official",
    official=Official(
        title="关于{record.number}号问题的整改通知书",
        addressee="{responsible_department}",
        parts=(
            OfficialPart(text="经检查，{found_on}发现下列问题："),
            OfficialPart(heading="一、存在的问题", ref="problem", numbered=True),
        ),
        people=(Cell(ref="responsible_person", span=12, label="出席"),),
        dated="found_on",
    ),
)


def drawn(form: Form = NOTICE, **answers: object) -> OfficialBlock:
    """Return the block of a filled notice."""
    whole = FILLED["rectification"]()
    record = replace(whole.record, answers={**whole.record.answers, **answers})
    filled: WholeRecord = replace(whole, record=record)
    (sheet,) = make_sheets(form, MAIN, [filled], office_name=OFFICE, printed_on="")
    (block,) = sheet.blocks
    assert isinstance(block, OfficialBlock)
    return block


def test_answers_stand_in_the_words() -> None:
    block = drawn(found_on="2026-03-05", problem="甲\n乙", responsible_department="财务科")
    number = FILLED["rectification"]().record.number
    assert block.title.text == f"关于{number}号问题的整改通知书"
    assert block.addressee.text == "财务科："
    texts = [(one.text.text, one.level) for one in block.paragraphs]
    assert texts == [
        ("经检查，2026年3月5日发现下列问题：", 0),
        ("一、存在的问题", 1),
        ("1.甲", 0),
        ("2.乙", 0),
    ]
    assert (block.signed_by.text, block.dated.text) == (OFFICE, "2026年3月5日")
    assert [one.face for one in block.names] == ["name"]


def test_an_answer_s_own_stop_gives_way_to_the_mark_behind_it() -> None:
    """And stays where none follows."""
    block = drawn(responsible_department="财务科。", problem="登记不全。")
    assert block.addressee.text == "财务科："
    assert block.paragraphs[-1].text.text == "1.登记不全。"
    official = Official(
        parts=(OfficialPart(text="根据{problem}，通知{responsible_department}\n{problem}"),)
    )
    block = drawn(
        replace(NOTICE, official=official), responsible_department="财务科。", problem="登记不全。"
    )
    said = [one.text.text for one in block.paragraphs]
    assert said == ["根据登记不全，通知财务科。", "登记不全。"]


def test_headings_in_an_answer_are_told_from_sentences() -> None:
    part = OfficialPart(ref="problem")
    form = replace(NOTICE, official=Official(parts=(part,)))
    block = drawn(form, problem="一、总体情况\n（一）学习\n一、这是一句话。\n正文")
    assert [one.level for one in block.paragraphs] == [1, 2, 0, 0]


def test_a_part_without_an_answer_leaves_its_heading_out() -> None:
    texts = [one.text.text for one in drawn(problem="").paragraphs]
    assert "一、存在的问题" not in texts


def test_the_red_mark_is_printed_only_where_it_is_turned_on() -> None:
    assert drawn().mark == ""
    assert drawn(replace(NOTICE, red_head=True)).mark == f"{OFFICE}文件"


def test_a_blank_document_leaves_room_to_write() -> None:
    (block,) = blank_sheet(NOTICE, MAIN, office_name=OFFICE).blocks
    assert isinstance(block, OfficialBlock)
    assert block.addressee.text == "________："
    assert len(block.paragraphs) > EMPTY_PARAGRAPHS


def test_every_reference_is_known() -> None:
    assert NOTICE.official is not None
    assert official_refs(NOTICE.official) == [
        "office.name",
        "record.number",
        "responsible_department",
        "found_on",
        "problem",
        "responsible_person",
    ]


def test_a_document_freezes_and_thaws() -> None:
    assert form_from_json(form_to_json(NOTICE)).official == NOTICE.official


FILE = """\
id = "tour_notice"
title = "参观通知"
kind = "tour"
layout = "official"

[official]
title = "关于{place}的通知"
dated = "held_on"

[[official.part]]
text = "请于{held_on}到{wherever}。"
"""


def test_a_file_is_read_and_its_mistakes_are_found(tmp_path: Path) -> None:
    found = catalogue(tmp_path, tour=TOUR, tour_notice=FILE)
    assert [one.sentence for one in found.mistakes] == [
        "“wherever”不是本表单可用的字段、人员角色或步骤"
    ]
    mended = catalogue(tmp_path, tour=TOUR, tour_notice=FILE.replace("{wherever}", "{place}"))
    official = mended.form("tour_notice").official
    assert official is not None
    assert official.parts[0].text == "请于{held_on}到{place}。"
