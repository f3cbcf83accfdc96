"""What is said about values that are refused."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.form_engine.field_kinds.field_kind import quoted, refused

ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(st.characters(), max_size=40)
    | st.just(10**4000),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(ANYTHING)
def test_anything_can_be_quoted(raw: object) -> None:
    """A quoted value is short, encodable and on one line."""
    said = quoted(raw)
    said.encode("utf-8")
    assert len(said) < 40
    assert said.isprintable()


def test_a_refusal_names_the_field_and_what_would_fit() -> None:
    """The sentence has the label, what was given and what is expected."""
    field = Field(name="due_on", label="时限", kind="date")
    sentence = refused(field, "这里应填日期", "下周").sentence
    assert sentence == "“时限”填的是“下周”，这里应填日期。"


def test_control_characters_are_not_repeated() -> None:
    """What cannot be shown is replaced in the sentence."""
    assert "\x07" not in quoted("a\x07b")
    assert "\ud800" not in quoted("\ud800")
