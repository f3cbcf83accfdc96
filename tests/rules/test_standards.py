"""The numbers and words of the checks are read from data."""

from pathlib import Path

import pytest

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.rules.standards import read_standards
from tests.rules.made_records import RULES


def test_the_shipped_standards_are_whole_and_cited() -> None:
    standards = read_standards(RULES / "record_checks.toml")
    assert all(quorum.source for quorum in standards.quorums)
    committee = standards.quorum_for("支部委员会会议")
    assembly = standards.quorum_for("支部党员大会")
    assert committee is not None and not committee.more_than_half
    assert assembly is not None and assembly.more_than_half
    assert standards.quorum_for("警示教育") is None
    assert standards.expected_for("警示教育") is None


@pytest.mark.parametrize("text", ["", "quorum = 3", "[[quorum"])
def test_a_spoilt_file_is_told_of(tmp_path: Path, text: str) -> None:
    file = tmp_path / "record_checks.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(OfficeProblem, match=r"record_checks\.toml.*记录没有受影响"):
        read_standards(file)
