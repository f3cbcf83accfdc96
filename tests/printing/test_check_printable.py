"""A character without a shape is refused and named, wherever it stands."""

from dataclasses import replace

import pytest

from cleanedu_desktop.printing.check_printable import check_printable, texts_of
from cleanedu_desktop.printing.type_case import TypeCase
from cleanedu_desktop.problems import OfficeProblem
from tests.printing.sample_sheets import ledger_sheet, letter_sheet, talk_sheet


def test_good_sheets_pass(type_case: TypeCase) -> None:
    check_printable([talk_sheet(), ledger_sheet(), letter_sheet()], type_case)


def test_the_sentence_names_character_field_and_record(type_case: TypeCase) -> None:
    with pytest.raises(OfficeProblem) as caught:
        check_printable([talk_sheet(), talk_sheet(cause="好😀")], type_case)
    for said in ("“😀”", "U+1F600", "谈话事由", "T2026-0007", "廉政谈话记录表", "记录没有改动"):
        assert said in caught.value.sentence
    assert len(caught.value.details) == 1


def test_every_one_is_listed(type_case: TypeCase) -> None:
    with pytest.raises(OfficeProblem) as caught:
        check_printable([talk_sheet(name="张\U000323af", content="甲\ue001乙\ud83d")], type_case)
    assert "共有 3 处" in caught.value.sentence
    assert [line.split("U+")[1][:-1] for line in caught.value.details] == ["323AF", "D83D", "E001"]
    caught.value.sentence.encode("utf-8")
    "".join(caught.value.details).encode("utf-8")


def test_invisible_characters_do_not_matter(type_case: TypeCase) -> None:
    check_printable([talk_sheet(content="甲\u200b\ufeff\x07乙\U000e0100")], type_case)


def test_every_place_is_looked_at() -> None:
    letter = replace(letter_sheet(), note="晚", draft=True)
    places = {
        text for sheet in (talk_sheet(), ledger_sheet(), letter) for _, text in texts_of(sheet)
    }
    for text in (
        "基本情况",
        "谈话人签字",
        "责任人",
        "李𫖯华、赵𬱖",
        "一式三份",
        "承诺人（签字）",
        "晚",
        "年度",
        "2026",
    ):
        assert text in places
