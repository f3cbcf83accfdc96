"""Standards through the years: shipped, changed by the office, its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.problems import OfficeProblem
from tests.rules.standard_files import SHIPPED, standards

CHANGE = """\
id = "one"
from = 2026-07-01
[[section]]
id = "1"
[[section.indicator]]
id = "1.1"
max = 50
[[section.indicator]]
id = "1.3"
text = "加的一项"
max = 10
"""


def test_points_must_sum_to_a_hundred(tmp_path: Path) -> None:
    """Else the standard is left out, and it is told."""
    book = standards(tmp_path, shipped=SHIPPED.replace("max = 60", "max = 61"))
    assert not book.of_year(2026)
    assert "各项分值合计是 101，应为 100" in str(book.mistakes[0])


def test_an_indicator_is_written_once(tmp_path: Path) -> None:
    """Its id names it on paper."""
    text = SHIPPED.replace('id = "1.2"', 'id = "1.1"').replace("max = 60", "max = 100")
    assert "应为 100" in str(standards(tmp_path, shipped=text).mistakes)
    more = '[[section]]\nid = "2"\ntitle = "二"\n'
    more += '[[section.indicator]]\nid = "1.1"\ntext = "x"\nmax = 0\n'
    (tmp_path / "b").mkdir()
    assert "“1.1”写了两次" in str(standards(tmp_path / "b", shipped=SHIPPED + more).mistakes)


def test_an_office_changes_what_it_names_from_a_day(tmp_path: Path) -> None:
    """Earlier years stay as they were judged; the shipped words stay where nothing is said."""
    book = standards(tmp_path, CHANGE)
    assert not book.mistakes
    before, after = book.standard("one", 2025), book.standard("one", 2026)
    assert [one.max for one in before.indicators()] == [60, 40]
    assert [(one.text, one.max) for one in after.indicators()] == [
        ("集中学习", 50),
        ("评价", 40),
        ("加的一项", 10),
    ]
    assert after.own
    assert not before.own


def test_an_indicator_can_be_switched_off(tmp_path: Path) -> None:
    """If the points still sum."""
    text = CHANGE.replace("max = 50", "on = false").replace("max = 10", "max = 60")
    (standard,) = standards(tmp_path, text).of_year(2026)
    assert [one.id for one in standard.indicators()] == ["1.2", "1.3"]


def test_an_office_adds_a_standard(tmp_path: Path) -> None:
    """Under an id of its own, with words of its own."""
    book = standards(tmp_path, SHIPPED.replace('id = "one"', 'id = "own"', 1))
    assert [(one.id, one.own) for one in book.of_year(2026)] == [("one", False), ("own", True)]
    with pytest.raises(OfficeProblem, match=r"没有考核标准“nix”.*one、own"):
        book.standard("nix", 2026)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (CHANGE.replace("from = 2026-07-01\n", ""), "要写从哪天起"),
        (CHANGE.replace("max = 10", "max = 11"), "应为 100"),
        (CHANGE.replace('text = "加的一项"', ""), "没有指标“1.3”"),
        (CHANGE.replace('id = "1"\n', 'id = "9"\n'), "没有项目“9”"),
        ('id = "new"\n', "要写“title”"),
    ],
)
def test_a_file_with_mistakes_changes_nothing(tmp_path: Path, text: str, told: str) -> None:
    """What was shipped holds on."""
    book = standards(tmp_path, text)
    assert told in str(book.mistakes[0])
    assert [one.max for one in book.standard("one", 2026).indicators()] == [60, 40]


def test_a_change_before_the_beginning_is_a_mistake(tmp_path: Path) -> None:
    """As of any rule."""
    later = SHIPPED.replace('title = "考核表"', 'title = "考核表"\nfrom = 2026-08-01')
    assert "早于" in str(standards(tmp_path, CHANGE, shipped=later).mistakes[0])
