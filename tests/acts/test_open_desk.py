"""Opening an office's books."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.open_desk import NoOfficeYet, open_desk, open_forms
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import DAY, add_person, fixed_clock

CLOCK = fixed_clock(DAY)


def test_without_an_office_it_says_so(folders: Folders) -> None:
    with pytest.raises(NoOfficeYet, match="还没有建立"):
        open_desk(folders, clock=CLOCK)


def test_while_it_is_held_reading_works_and_writing_does_not(desk: Desk) -> None:
    with pytest.raises(OfficeProblem, match="另一个窗口或命令"):
        open_desk(desk.folders, clock=CLOCK)
    reader = open_desk(desk.folders, clock=CLOCK, read_only=True)
    with reader.store:
        with reader.store.reading() as books:
            assert books.office().code == "SLJ"
        with pytest.raises(OfficeProblem, match="只读"):
            add_person(reader, name="某人")


def test_wrong_settings_are_told(desk: Desk) -> None:
    desk.folders.settings_file.write_text("nonsense = 1\n", encoding="utf-8")
    with pytest.raises(OfficeProblem, match="nonsense"):
        open_desk(desk.folders, clock=CLOCK, read_only=True)


def test_the_office_s_own_words_are_used(folders: Folders) -> None:
    folders.overlay.mkdir(parents=True)
    (folders.overlay / "talk.toml").write_text('title_line = "某局"\n', encoding="utf-8")
    forms = open_forms(folders)
    assert not forms.mistakes
    assert forms.form("talk").title_line == "某局"
