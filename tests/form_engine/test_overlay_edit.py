"""Changes of a form as data: read, written again."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanedu_desktop.form_engine.definition import Cell, Column, Field, Row
from cleanedu_desktop.form_engine.overlay import Overlay
from cleanedu_desktop.form_engine.overlay_edit import (
    overlay_from_text,
    overlay_to_text,
)
from cleanedu_desktop.form_engine.read_overlay import read_overlay
from cleanedu_desktop.toml_files.mistakes import MistakeBook
from cleanedu_desktop.toml_files.parse_toml import parse_toml
from tests.form_engine.filled_records import shipped_forms

FORMS = shipped_forms()
TALK = FORMS.form("talk")
FULL = Overlay(
    title="谈话“记录”",
    title_line="某局\\党支部",
    hide=("confidentiality",),
    relabel={"place": "场所", "improvement_check.method": "方式"},
    order=("content", "cause"),
    signatures=("谈话人签字", "见证人签字"),
    fields=(
        Field(name="own_room", label="房间", kind="text", required=True, help="写门牌"),
        Field(
            name="own_items", label="材料", kind="table", lines=3,
            columns=(
                Field(name="what", label="名称", kind="text", width=4),
                Field(name="how", label="方式", kind="choice", choices=("送", "取")),
            ),
        ),
    ),
)  # fmt: skip
WORDS = st.text(
    st.characters(exclude_categories=("C", "Z"), include_characters="　 \n"), max_size=20
)


def read(text: str) -> Overlay:
    """Return what a text says, whatever form it is of."""
    top = parse_toml(text, MistakeBook("x"))
    return Overlay() if top is None else read_overlay(top)


def without_lines(overlay: Overlay) -> Overlay:
    """Return it without places in a file, by which alone equal ones may differ in repr."""
    return replace(overlay, relabel=dict(overlay.relabel), widths=dict(overlay.widths))


def test_a_text_and_its_overlay() -> None:
    """Written and read again it is the same; written twice the same text."""
    text = overlay_to_text(FULL)
    back = overlay_from_text(text, TALK, TALK)
    assert back.mistakes == ()
    assert without_lines(back.overlay) == FULL
    assert overlay_to_text(back.overlay) == text


def test_lists_and_letters() -> None:
    """Columns, widths, an arrangement and wording."""
    own = Overlay(
        columns=(Column(ref="problem", label="问题", width=60.0),),
        widths={"problem": 70, "measures.measure": 4},
        opening="我承诺：",
        closing="",
        red_head=True,
        rows=(
            Row(heading="一"),
            Row(
                cells=(Cell(ref="place", span=6), Cell(ref="blank", span=6, label="印章")), lines=3
            ),
            Row(signatures=("甲",), only_for=("诫勉谈话",)),
        ),
    )
    assert without_lines(read(overlay_to_text(own))) == own


@given(WORDS, WORDS, st.dictionaries(WORDS, WORDS, max_size=3))
def test_any_words_survive(title_line: str, opening: str, relabel: dict[str, str]) -> None:
    """Quotes, backslashes, other scripts, keys that are no names."""
    own = Overlay(title_line=title_line, opening=opening, relabel=relabel)
    assert without_lines(read(overlay_to_text(own) + "\n# end\n")) == own


def test_comments_stay_at_the_top() -> None:
    """Whoever wrote them wants to find them again."""
    before = '# 本单位 2026 年改\ntitle = "旧"\n  # 场所统一叫法\n[relabel]\nplace = "处"\n'
    text = overlay_to_text(Overlay(title="新"), before)
    assert text == '# 本单位 2026 年改\n# 场所统一叫法\n\ntitle = "新"\n'
    assert overlay_to_text(Overlay(title="新"), text) == text
    assert overlay_to_text(Overlay()) == ""


@pytest.mark.parametrize(
    ("text", "part"), [("x = = 1", "TOML"), ('hide = ["talk_type"]', "必填项"), ("y = 1", "不认识")]
)
def test_mistakes_of_a_text_are_told(text: str, part: str) -> None:
    """With the file they are named after; an empty text has none."""
    (mistake,) = overlay_from_text(text, TALK, TALK, "data/forms/talk.toml").mistakes
    assert part in mistake.sentence
    assert mistake.file == "data/forms/talk.toml"
    assert overlay_from_text(" \n", TALK, TALK).mistakes == ()
