"""Lines as they will be drawn: faces, stretching, indents, sizes that fit."""

import re

import pytest

from cleanedu_desktop.form_engine.sheet import SheetText
from cleanedu_desktop.printing.set_line import WIDEST_STRETCH, NotInAnyFace
from cleanedu_desktop.printing.set_text import INDENT, Setter
from cleanedu_desktop.printing.type_case import Role, TypeCase

PROSE = (
    "经核对，2025年度共签订合同74份，其中未按规定履行招标程序的有3份，相关责任人员应作出说明。" * 3
)


@pytest.fixture
def setter(type_case: TypeCase) -> Setter:
    return Setter(type_case)


def test_long_text_is_indented_and_justified(setter: Setter) -> None:
    lines = setter.value(SheetText(text=PROSE), 12, 300, long=True)
    assert len(lines) > 3
    assert lines[0].indent == INDENT * 12
    assert {line.indent for line in lines[1:]} == {0}
    stretched = [line for line in lines[:-1] if line.spacing]
    assert stretched
    for line in stretched:
        assert line.indent + line.width == pytest.approx(300, abs=0.01)
        assert 0 < line.spacing <= WIDEST_STRETCH * 12
    assert lines[-1].spacing == 0


def test_hand_made_indents_are_not_added_to_ours(setter: Setter) -> None:
    lines = setter.value(SheetText(text="\u3000\u3000甲乙\n  丙\n\n"), 12, 300, long=True)
    assert [line.run.text for line in lines] == ["甲乙", "丙"]


def test_plain_text_keeps_its_wide_spaces(setter: Setter) -> None:
    (line,) = setter.value(SheetText(text="年\u3000\u3000月\u3000\u3000日"), 12, 300)
    assert line.text == "年\u3000\u3000月\u3000\u3000日"
    assert line.width == pytest.approx(7 * 12)


def test_a_long_name_is_made_smaller_before_it_is_cut(setter: Setter) -> None:
    name = SheetText(text="阿卜杜拉·买买提", face="name")
    assert setter.size_for(name, 12, 200) == 12
    fitted = setter.size_for(name, 12, 85)
    assert 9 <= fitted < 12
    assert len(setter.value(name, fitted, 85)) == 1
    assert setter.size_for(name, 12, 60) == 12
    lines = setter.value(name, 12, 60)
    assert [line.run.text[line.start : line.end] for line in lines] == ["阿卜杜拉·", "买买提"]


def test_names_are_not_cut_between_lines(setter: Setter) -> None:
    names = SheetText(text="张䶮、李𫖯华、王㛃", face="name")
    lines = setter.value(names, 10, 45)
    texts = [line.run.text[line.start : line.end] for line in lines]
    assert texts == ["张䶮、", "李𫖯华、", "王㛃"]


def test_a_remark_behind_a_name_may_be_cut(setter: Setter) -> None:
    text = "张䶮（请假：参加县里的业务会议）、王㛃（缺席）"
    lines = setter.value(SheetText(text=text, face="name"), 10, 90)
    texts = [line.run.text[line.start : line.end] for line in lines]
    assert "".join(texts) == text
    assert len(texts[0]) > 7
    assert not any(one.startswith(("䶮", "㛃")) for one in texts)


def test_items_are_filled_into_lines_whole(setter: Setter) -> None:
    lines = setter.lines_of_items(["应到：43", "地点：三楼会议室", "请假：2"], 10, 150)
    assert [line.run.text for line in lines] == ["应到：43\u3000\u3000地点：三楼会议室", "请假：2"]


def test_unchecked_text_is_our_fault(setter: Setter) -> None:
    with pytest.raises(NotInAnyFace):
        setter.line("😀", Role.BODY, 12)


def test_titles_shrink_no_further_than_told(setter: Setter) -> None:
    assert setter.fitted("记录", Role.TITLE, 22, 500, 16) == 22
    assert setter.fitted("记录" * 40, Role.TITLE, 22, 500, 16) == 16


def test_values_are_set_anew_for_other_rare_names(setter: Setter) -> None:
    """What is kept of one sheet must not set the names of another."""
    text = SheetText(text="与张䶮谈话")
    plain = setter.short(text, 12, 300, 16)
    assert setter.short(text, 12, 300, 16) is plain
    (before,) = setter.paragraphs(text.text)
    setter.rare_names = re.compile("(张䶮)")
    assert setter.short(text, 12, 300, 16) is not plain
    (after,) = setter.paragraphs(text.text)
    assert len({face for _, _, face in before.pieces}) == 2
    assert [after.text[start:end] for start, end, _ in after.pieces] == ["与", "张䶮", "谈话"]
