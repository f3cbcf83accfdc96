"""Reference periods count once they are switched on; the office's own word goes first."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.filing import KEEPS
from cleanedu_desktop.rules.filing.filing_table import (
    FILING_CHANGES,
    FilingTable,
    own_classes,
    read_filing_table,
)
from cleanedu_desktop.rules.rulebook import read_rulebook
from tests.closed_folder import close_folder

RULES = Path(__file__).parents[3] / "resources" / "rules"
DAY = date(2026, 3, 10)


def _table(own: Path) -> FilingTable:
    return read_filing_table(RULES, own, read_rulebook(RULES, own), DAY)


def test_as_shipped_nothing_is_said_but_proposed(tmp_path: Path) -> None:
    table = _table(tmp_path)
    talk = table.of("talk")
    assert (talk.keep, talk.proposed, talk.own) == ("", "30年", False)
    assert talk.citation.startswith("BG-4 各地做法")
    assert not table.of("person").file and table.of("own_lfdj").file
    assert not any(one.keep for one in table.classes.values())


def test_a_rule_that_is_switched_on_counts_for_all_its_kinds(tmp_path: Path) -> None:
    (tmp_path / "hand.toml").write_text(
        '[[rule]]\nid = "BG-4"\nfrom = 2026-01-01\non = true\nkeep = "10年"\n', encoding="utf-8"
    )
    table = _table(tmp_path)
    assert {table.of(kind).keep for kind in ("talk", "rectification")} == {"10年"}
    assert table.of("regulation").keep == ""


def test_the_offices_own_word_goes_first(tmp_path: Path) -> None:
    (tmp_path / FILING_CHANGES).write_text(
        '[[class]]\nkind = "talk"\nkeep = "永久"\norgan = "JW"\n'
        '[[class]]\nkind = "gift"\nfile = false\n',
        encoding="utf-8",
    )
    talk, gift = _table(tmp_path).of("talk"), _table(tmp_path).of("gift")
    assert (talk.keep, talk.organ, talk.own) == ("永久", "JW", True)
    assert "本单位" in talk.citation and not gift.file


@pytest.mark.parametrize(
    "text",
    ['keep = "30年"', 'kind = "a"\nkeep = "长期"', 'kind = "a"\nx = 1', 'kind="a"\norgan="a"'],
)
def test_a_spoilt_file_is_told_with_its_path(tmp_path: Path, text: str) -> None:
    (tmp_path / FILING_CHANGES).write_text(f"[[class]]\n{text}\n", encoding="utf-8")
    with pytest.raises(OfficeProblem, match=FILING_CHANGES):
        _table(tmp_path)


def test_no_text_says_nothing() -> None:
    assert own_classes("") == {}


def test_every_reference_is_a_rule_with_a_known_period() -> None:
    table = _table(RULES / "nowhere")
    assert all(one.proposed in KEEPS for one in table.classes.values() if one.file)


def test_an_own_table_that_cannot_be_seen_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = read_rulebook(RULES, tmp_path)
    close_folder(monkeypatch, tmp_path)
    with pytest.raises(OfficeProblem, match="读不出来"):
        read_filing_table(RULES, tmp_path, book, DAY)
