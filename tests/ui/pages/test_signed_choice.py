"""The papers a page may be."""

from __future__ import annotations

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.find_entries import EntryFound
from cleanedu_desktop.acts.list_unsigned import UnsignedLine
from cleanedu_desktop.acts.signed.page_told import Candidate, PaperMeant
from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.form_engine.read_forms import read_forms
from cleanedu_desktop.ui.pages.signed_choice import SignedChoice
from tests.ui.driving import buttons

TO = PaperMeant(
    record_id="a",
    kind="talk",
    number="T2026-0001",
    title="提醒谈话",
    paper="TALK",
    paper_title="廉政谈话记录表",
)
LINE = UnsignedLine(
    record_id="b",
    kind="talk",
    number="T2026-0002",
    title="约谈",
    happened_on=date(2026, 3, 9),
    people="沈雅琴",
    paper="TALK",
    paper_title="廉政谈话记录表",
    lacks="缺签字件",
)


@pytest.fixture
def choice(qtbot: QtBot) -> SignedChoice:
    made = SignedChoice()
    qtbot.addWidget(made)
    made.show_lacking([LINE])
    made.show_candidates([Candidate(to=TO, why="前一页是它的第1页")])
    return made


def offered(choice: SignedChoice) -> list[str]:
    return [one.accessibleName().split("《")[0] for one in buttons(choice) if one.text()]


def test_a_candidate_is_chosen_with_one_click(choice: SignedChoice, qtbot: QtBot) -> None:
    (only,) = (one for one in buttons(choice) if one.text() == "归到这条")
    with qtbot.waitSignal(choice.chosen) as told:
        only.click()
    assert told.args == [TO]


def test_words_find_what_is_lacking_then_any_record(choice: SignedChoice, qtbot: QtBot) -> None:
    choice.words.setText("沈雅琴")
    choice._typing.stop()
    choice._look()
    qtbot.waitUntil(lambda: offered(choice) == ["归到 T2026-0002"])
    forms = {form.id: form for form in read_forms(folders_for().forms).forms}
    found = [
        EntryFound(one, "talk", f"T2026-000{at}", "", None, "")
        for at, one in enumerate("bc", start=2)
    ]
    choice.show_found(found, forms)
    qtbot.waitUntil(lambda: offered(choice) == ["归到 T2026-0002", "归到 T2026-0003"])
    choice.words.clear()
    choice._typing.stop()
    choice._look()
    qtbot.waitUntil(lambda: offered(choice) == ["归到 T2026-0001"])
