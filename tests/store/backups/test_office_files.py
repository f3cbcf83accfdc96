"""Which of the office's files a backup takes along."""

from __future__ import annotations

import pytest

from cleanedu_desktop.folders import Folders
from cleanedu_desktop.store.backups.office_files import office_file, office_files
from tests.closed_folder import close_folder


def test_settings_forms_and_rules_without_hidden_files(folders: Folders) -> None:
    for file in (
        folders.settings_file,
        folders.overlay / "talk.toml",
        folders.overlay / "底稿" / "a.pdf",
        folders.overlay / ".talk.toml.0123456789ab.part",
        folders.own_rules / "nodes.toml",
        folders.own_rules / ".old" / "nodes.toml",
        folders.data / "other.toml",
    ):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    found = dict(office_files(folders))
    assert list(found) == [
        "settings.toml",
        "forms/talk.toml",
        "forms/底稿/a.pdf",
        "rules/nodes.toml",
    ]
    assert {name: office_file(folders, name) for name in found} == found


def test_what_lies_elsewhere_is_none_of_these(folders: Folders) -> None:
    assert dict(office_files(folders)) == {}
    for name in ("store.db", "rules", "forms/", "other/a.toml"):
        assert office_file(folders, name) is None


def test_folders_that_cannot_be_read_are_named(
    folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("底稿", ".旧"):
        (folders.overlay / name).mkdir(parents=True)
        close_folder(monkeypatch, folders.overlay / name)
    folders.own_rules.mkdir()
    (folders.overlay / "talk.toml").touch()
    close_folder(monkeypatch, folders.own_rules)
    with pytest.raises(PermissionError):
        list(office_files(folders))
    closed: list[str] = []
    found = dict(office_files(folders, closed=closed.append))
    assert (list(found), closed) == (["forms/talk.toml"], ["forms/底稿", "rules"])
