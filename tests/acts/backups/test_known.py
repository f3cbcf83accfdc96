"""What is known of the backups, kept beside the store."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from cleanedu_desktop.acts.backups.known import (
    Drill,
    Failure,
    Known,
    KnownBackup,
    read_known,
    write_known,
)
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.problems import OfficeProblem

NOW = datetime(2026, 3, 5, 12, tzinfo=UTC)
KNOWN = Known(
    newest={"/u": KnownBackup("/u/1", NOW, 7, "ab", 3)},
    failures={"/v": Failure(NOW, "没有备份到。")},
    drill=Drill(NOW, 5, "cd", sound=True, sentence="能恢复。"),
)


def test_it_is_read_as_it_was_written(folders: Folders) -> None:
    assert read_known(folders) == Known()
    write_known(folders, KNOWN)
    assert read_known(folders) == KNOWN
    assert [one.name for one in folders.data.iterdir()] == ["backups.json"]


@pytest.mark.parametrize("content", ["", "[]", '{"drill": 1}', "\x00", '{"newest": {"a": {}}}'])
def test_what_cannot_be_read_is_nothing_known(folders: Folders, content: str) -> None:
    folders.data.mkdir(parents=True)
    folders.backup_state_file.write_text(content, encoding="utf-8")
    assert read_known(folders) == Known()


def test_no_room_is_told(folders: Folders) -> None:
    folders.backup_state_file.mkdir(parents=True)
    with pytest.raises(OfficeProblem, match="记不下来"):
        write_known(folders, KNOWN)
    assert not [one for one in Path(folders.data).iterdir() if one.name.endswith(".part")]
