"""A file of rules and its entry in the history are kept both or not at all."""

from __future__ import annotations

from datetime import date

import pytest

from cleanedu_desktop.acts.change_rule import change_rule
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry import keep_own_rules
from cleanedu_desktop.acts.list_rule_changes import list_rule_changes
from cleanedu_desktop.problems import OfficeProblem

JULY = date(2026, 7, 1)


def test_without_its_history_nothing_is_changed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And without the file there is no history."""
    change_rule(desk, rule_id="C2", begins=JULY, minimum=2)
    file = desk.folders.own_rules / "changes.toml"
    before = file.read_bytes()

    def full(*_: object) -> None:
        raise OfficeProblem("磁盘满了")

    monkeypatch.setattr("cleanedu_desktop.store.history.History.note_words", full)
    with pytest.raises(OfficeProblem, match="磁盘满了"):
        change_rule(desk, rule_id="C2", begins=JULY, minimum=3)
    assert file.read_bytes() == before
    monkeypatch.undo()
    monkeypatch.setattr(keep_own_rules, "write_own_file", full)
    with pytest.raises(OfficeProblem, match="磁盘满了"):
        change_rule(desk, rule_id="C2", begins=JULY, minimum=3)
    assert len(list_rule_changes(desk)) == 1


def test_a_file_that_cannot_be_read_is_told(desk: Desk) -> None:
    desk.folders.own_rules.mkdir()
    file = desk.folders.own_rules / "changes.toml"
    file.write_bytes(b"\xff")
    with pytest.raises(OfficeProblem, match="读不出来"):
        keep_own_rules.own_text(file)
    assert keep_own_rules.own_text(file.with_name("none.toml")) == ""
