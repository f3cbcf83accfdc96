"""Names of offices."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.entry.office_name import LONGEST_NAME, tidy_office_name
from cleanedu_desktop.problems import OfficeProblem


def test_space_is_tidied() -> None:
    assert tidy_office_name(" 某某局\t机关 ", "没有新建") == "某某局 机关"
    assert tidy_office_name("长" * LONGEST_NAME, "没有新建") == "长" * LONGEST_NAME


@pytest.mark.parametrize("name", ["", "\n", "长" * (LONGEST_NAME + 1), "某\u200b局"])
def test_what_cannot_be_printed_is_refused(name: str) -> None:
    with pytest.raises(OfficeProblem, match="没有新建：单位名称应为"):
        tidy_office_name(name, "没有新建")
