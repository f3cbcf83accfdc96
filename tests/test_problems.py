"""Tests of the problems a user can mend."""

import pytest

from cleanedu_desktop.problems import OfficeProblem


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
