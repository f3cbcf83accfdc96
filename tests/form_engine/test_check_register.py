"""What is wrong with what a form says follows from its records."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.form_engine.form_files import LEDGER, TOUR, catalogue, line_of, told

DUE = """
[[due]]
field = "held_on"
label = "汇报"
until_states = ["done"]
step = "report"
"""
COUNTS = """
[counts]
people = "visitor"
"""


def with_words(words: str, *, top: str = "") -> str:
    """The small form, saying more."""
    return TOUR.replace('code = "V"\n', f'code = "V"\n{top}') + words


@pytest.mark.parametrize(
    ("text", "at", "part"),
    [
        (with_words(DUE.replace("held_on", "place")), "[[due]]", "“place”不是本表单的日期字段"),
        (
            with_words(DUE)
            .replace('happened_on = "held_on"', 'happened_on = ""')
            .replace('field = "held_on"', 'field = "happened_on"'),
            "[[due]]",
            "“happened_on”不是本表单的日期字段",
        ),
        (with_words(DUE.replace("held_on", "report.place")), "[[due]]", "“report.place”不是"),
        (with_words(DUE.replace("held_on", "tell.held_on")), "[[due]]", "“tell.held_on”不是"),
        (
            with_words(DUE.replace("held_on", "report.reported_on") + "every_months = 1\n"),
            "[[due]]",
            "不能写 every_months",
        ),
        (with_words(DUE.replace('["done"]', '["done", "gone"]')), "[[due]]", "状态“gone”不存在"),
        (with_words(DUE.replace('"report"', '"tell"')), "[[due]]", "步骤“tell”不存在"),
        (
            with_words(DUE.replace('step = "report"', "").replace('"done"', "")),
            "[[due]]",
            "永远办不完",
        ),
        (with_words(DUE.replace('"done"', '"planned"')), "[[due]]", "状态“done”时还会到期"),
        (with_words(COUNTS + 'period = "place"'), "period", "“place”不是本表单的日期字段"),
        (
            with_words(COUNTS.replace("visitor", "nobody")),
            'people = "nobody',
            "“nobody”不是本表单的人员角色",
        ),
        (with_words('[counts]\nhours = "stops"'), "hours =", "也要写 people"),
        (with_words(COUNTS + 'hours = "stops"'), "hours =", "“stops”不是本表单的数字字段"),
        (with_words(COUNTS + 'sums = ["place"]'), "sums", "“place”不是本表单的数字或金额字段"),
        (with_words(COUNTS + 'by = ["stops"]'), "by =", "“stops”不是本表单的字段"),
        (with_words(COUNTS + 'indicators = ["文化"]'), "indicators", "小写英文字母"),
        (
            with_words("", top='seen_by = ["secretary", "head", "boss"]\n'),
            "seen_by",
            "secretary（文书）",
        ),
        (with_words("", top='seen_by = ["head"]\n'), "seen_by", "文书和负责人总能看"),
        (with_words("", top='links = ["ship"]\n'), "links", "没有“ship”这一类记录"),
    ],
)
def test_mistakes_have_their_line(tmp_path: Path, text: str, at: str, part: str) -> None:
    """One thing wrong, told where it stands."""
    found = [one for one in told(catalogue(tmp_path, tour=text)) if part in one[1]]
    assert [line for line, _ in found] == [line_of(text, at)]


@pytest.mark.parametrize(
    "words", [DUE, COUNTS, 'seen_by = ["secretary", "head"]', 'links = ["tour"]']
)
def test_only_a_main_form_says_it(tmp_path: Path, words: str) -> None:
    """A ledger lists what the kind's main form declares."""
    text = LEDGER + words if "[" in words.strip()[:1] else words + "\n" + LEDGER
    found = told(catalogue(tmp_path, tour=TOUR, tour_ledger=text))
    assert ["只能写在主表单" in one[1] for one in found] == [True]
