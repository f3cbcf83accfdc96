"""Checking all forms."""

from __future__ import annotations

from cleanedu_desktop.acts.check_forms import check_forms
from cleanedu_desktop.folders import Folders


def test_the_shipped_forms_have_no_mistakes(folders: Folders) -> None:
    assert check_forms(folders) == []


def test_every_mistake_of_the_office_s_own_files_is_named(folders: Folders) -> None:
    folders.overlay.mkdir(parents=True)
    (folders.overlay / "talk.toml").write_text('hide = ["nothing"]\n', encoding="utf-8")
    (folders.overlay / "person.toml").write_text("x = = 1\n", encoding="utf-8")
    mistakes = check_forms(folders)
    assert {one.file.rsplit("/", 1)[-1] for one in mistakes} == {"talk.toml", "person.toml"}
    assert all(one.line >= 1 and one.sentence for one in mistakes)
