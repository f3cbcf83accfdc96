"""Which of the office's files a backup takes along."""

from __future__ import annotations

from cleanedu_desktop.folders import Folders
from cleanedu_desktop.store.backups.office_files import office_file, office_files


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
