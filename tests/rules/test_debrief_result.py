"""What the ballots of a debriefing came to, in words."""

from __future__ import annotations

from typing import Any

import pytest

from cleanedu_desktop.rules.debrief_result import result_words

WHOLE = {"item": "总体评价", "first": 20, "second": 6, "third": 1, "fourth": 0, "abstained": 1}
DUTY = {"item": "履职", "first": 9}


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        (
            {"scale": "优秀、称职、基本称职、不称职", "tally": [DUTY, WHOLE], "valid": 28},
            "总体评价：优秀 20、称职 6、基本称职 1，弃权 1（有效票 28）",
        ),
        ({"scale": "好、差", "tally": [DUTY]}, "履职：一等 9"),
        ({"tally": [{"item": "履职"}]}, "履职：没有得票"),
        ({"tally": []}, ""),
        ({"tally": "无"}, ""),
    ],
)
def test_result(answers: dict[str, Any], words: str) -> None:
    assert result_words(answers) == words
