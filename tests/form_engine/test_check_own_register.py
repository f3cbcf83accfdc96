"""Bad input to a register of the office's own is explained in one plain sentence."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from cleanedu_desktop.form_engine.check_own_register import (
    RegisterMistake,
    check_own_register,
    free_code,
    sketch_of,
)
from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.form_engine.own_register import OwnRegister, form_of
from tests.form_engine.filled_records import shipped_forms
from tests.form_engine.own_registers import QUESTIONS, VISITS

DAY, VISITOR, MATTER, TABLE = (QUESTIONS[place] for place in (0, 1, 3, 6))


def wrong(**changed: Any) -> list[RegisterMistake]:
    """What is said of the visits with changes, beside all shipped forms."""
    return check_own_register(replace(VISITS, **changed), shipped_forms().forms)


def asked(*more: Field) -> dict[str, Any]:
    """Changes that ask for the day, the visitor and more."""
    return {"questions": (DAY, VISITOR, *more), "due": "", "due_label": ""}


def test_nothing_is_wrong_with_the_visits() -> None:
    assert wrong() == []
    forms = [*shipped_forms().forms, form_of(VISITS)]
    assert check_own_register(VISITS, forms) == []


@pytest.mark.parametrize(
    ("changed", "place", "words"),
    [
        ({"title": ""}, "title", "请给这种登记取一个名称"),
        ({"title": "监督检查"}, "title", "名称“监督检查”已用在《监督检查"),
        ({"title": "制度登记表"}, "title", "已用在《制度登记表》"),
        ({"code": "JC"}, "code", "编号字头 JC 已用在《监督检查"),
        ({"code": "来"}, "code", "1 到 4 个大写字母"),
        (asked(replace(MATTER, label="来访人")), "field:1", "第 2、3 项都叫“来访人”"),
        (asked(replace(MATTER, label="")), "field:2", "请写这一项的名称"),
        (asked(replace(MATTER, choices=())), "field:2", "“事由”还没有选项"),
        (asked(replace(MATTER, choices=("甲", "甲"))), "field:2", "选项“甲”写了两次"),
        (asked(replace(TABLE, columns=())), "field:2", "表格“材料”还没有列"),
        (asked(replace(TABLE, columns=TABLE.columns * 2)), "field:2", "列“名称”写了两次"),
        ({**asked(), "questions": (VISITOR,)}, "fields", "至少要有一项日期"),
        ({**asked(), "questions": (DAY,)}, "fields", "至少要有一项文字、选项或人员"),
        ({"due": "field_2"}, "due", "不再是日期"),
        ({"due_label": ""}, "due", "请写到期要办什么"),
        ({"closes": False}, "due", "要办得完"),
    ],
)
def test_each_mistake_has_its_sentence_and_place(
    changed: dict[str, Any], place: str, words: str
) -> None:
    found = wrong(**changed)
    assert found
    assert found[0].place == place
    assert words in found[0].sentence


def test_what_is_not_written_yet_is_missing_what_is_wrong_is_not() -> None:
    (missing,) = wrong(title="")
    (taken,) = wrong(title="监督检查")
    assert missing.missing and not taken.missing


def test_a_proposed_code_is_free_and_longer_than_any_shipped() -> None:
    forms = shipped_forms().forms
    assert max(len(one.code) for one in forms) == 2
    assert free_code("lfdj", forms) == "LFD"
    assert free_code("lfdj", [*forms, form_of(VISITS)]) == "LFDA"
    for letters in ("", "x", "jc"):
        assert len(free_code(letters, forms)) == 3


def test_a_sketch_leaves_out_what_is_not_whole() -> None:
    half = replace(MATTER, choices=())
    sketch = sketch_of(replace(VISITS, title="", questions=(*QUESTIONS[:2], half)))
    assert sketch is not None
    assert (sketch.title, sketch.questions, sketch.due) == ("（名称）", QUESTIONS[:2], "")
    assert sketch_of(OwnRegister()) is None
