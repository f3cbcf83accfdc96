"""Tests of the problems a user can mend."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanedu_desktop.problems import LONGEST_SENTENCE, OfficeProblem, fit_to_show, quoted

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


def test_its_text_is_the_sentence_for_the_user() -> None:
    """`str()` and `sentence` are the same words; there are no details unless given."""
    problem = OfficeProblem("找不到文件。")
    assert str(problem) == problem.sentence == "找不到文件。"
    assert problem.details == ()


def test_details_stay_apart_from_the_sentence() -> None:
    """One line each, for whoever shows them below."""
    with pytest.raises(OfficeProblem) as caught:
        raise OfficeProblem("表单有两处错误。", details=("第 1 行", "第 9 行"))
    assert caught.value.details == ("第 1 行", "第 9 行")
    assert "第 1 行" not in str(caught.value)


@given(ANYTHING)
def test_anything_can_be_quoted(raw: object) -> None:
    """A quoted value is short, encodable and on one line."""
    said = quoted(raw)
    said.encode("utf-8")
    assert len(said) < 40
    assert said.isprintable()


def test_control_characters_are_not_repeated() -> None:
    """What cannot be shown is replaced in the sentence."""
    assert "\x07" not in quoted("a\x07b")
    assert "\ud800" not in quoted("\ud800")


@given(st.text(st.characters(), max_size=40).map(lambda one: one * 90), st.integers(0, 4000))
def test_a_sentence_that_quotes_anything_can_be_shown(raw: str, before: int) -> None:
    """Whatever files from outside say; said twice it stays as it is."""
    problem = OfficeProblem(f"{'错' * before}“{raw}”不能使用。请改正。", details=(raw,))
    for said in (problem.sentence, *problem.details):
        said.encode("utf-8")
        assert len(said) <= LONGEST_SENTENCE + 2
        assert fit_to_show(said) == said
    assert problem.sentence.endswith("请改正。")
    assert not set("\0\r\x1b\x7f\u2028\u202e") & set(problem.sentence)


def test_a_long_word_loses_its_middle_and_not_what_is_said_of_it() -> None:
    told = str(OfficeProblem(f"不认识“{'a' * 5000}z”这一项，“{'b' * 5000}”也不能用。请改正。"))
    assert told.startswith("不认识“aaa")
    assert "……aaa" in told and "az”这一项，“bbb" in told
    assert told.endswith("b”也不能用。请改正。")
    assert len(told) < 900


def test_a_sentence_as_people_write_them_stays_as_it_is() -> None:
    """Lines, full-width spaces, joined emoji and a deep path with spaces."""
    path = "/".join(["E:", *["二〇二六年　廉政 👨‍👩‍👧 材料"] * 9, "花名册.xlsx"])
    told = f"“{path}”打不开。\n数据没有改动。"
    assert str(OfficeProblem(told)) == told


def test_a_code_stands_in_brackets_after_the_sentence() -> None:
    """Given, or taken from the error of the system behind it; said once however often passed on."""
    assert OfficeProblem("磁盘已满。", code="S13").sentence == "磁盘已满。（代码 S13）"
    with pytest.raises(OfficeProblem) as caught:
        try:
            raise OSError(28, "No space left on device")
        except OSError as error:
            raise OfficeProblem("写不下了。") from error
    assert str(caught.value) == "写不下了。（代码 F28）"
    with pytest.raises(OfficeProblem) as again:
        try:
            raise caught.value
        except OfficeProblem as problem:
            raise OfficeProblem(f"《台账》：{problem.sentence}") from problem
    assert again.value.code == "F28"
    assert again.value.sentence == "《台账》：写不下了。（代码 F28）"


def test_what_no_machine_said_has_no_code() -> None:
    """A wrong answer is mended by reading the sentence alone."""
    try:
        try:
            int("x")
        except ValueError as error:
            raise OfficeProblem("应填数字。") from error
    except OfficeProblem as problem:
        assert (problem.code, problem.sentence) == ("", "应填数字。")
