"""A slip is told as soon as its group is complete."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.check_recovery_code import check_recovery_code, in_groups
from cleanedu_desktop.store.recovery_code import new_code


def test_a_right_code_has_no_slip_at_any_length() -> None:
    code = new_code()
    for length in range(len(code) + 1):
        assert check_recovery_code(code[:length].lower()) == ""


@pytest.mark.parametrize("at", [0, 3, 5])
def test_a_wrong_character_is_told_with_its_group(at: int) -> None:
    groups = new_code().split("-")
    wrong = "7" if groups[1][at] != "7" else "9"
    groups[1] = groups[1][:at] + wrong + groups[1][at + 1 :]
    assert check_recovery_code("-".join(groups[:2])) == f"第 2 组“{groups[1]}”抄错了"
    assert "第 1 组里的“O”" in check_recovery_code("O")
    assert "现在多了" in check_recovery_code(new_code() + "7")


def test_what_is_typed_is_grouped_as_it_is_printed() -> None:
    assert in_groups("aaaa aa3３") == "AAAAAA-33"
    assert in_groups("") == ""
