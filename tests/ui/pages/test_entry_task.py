"""What an editor is asked to do."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.advance_entries import advance_entries
from cleanedu_desktop.acts.advance_entry import advance_entry
from cleanedu_desktop.acts.correct_entry import correct_entry
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.list_entries import list_ids
from cleanedu_desktop.acts.record_commitments import record_commitments
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.show_entry import EntryShown, show_entry
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.entry_task import (
    correct,
    many_entries,
    new_entry,
    steps_for_many,
    take_step,
    take_step_on_many,
)
from cleanedu_desktop.ui.routes import Beginning


def shown_of(work: OfficeWork, qtbot: QtBot, kind: str) -> EntryShown:
    """The first record of a kind."""
    found: list[EntryShown] = []
    work.act(
        lambda desk: show_entry(desk, record_id=list_ids(desk, kind=kind)[0]), done=found.append
    )
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def test_a_new_entry_may_begin_with_another(work: OfficeWork) -> None:
    """What is taken over counts as typing."""
    form = work.main_form("talk")
    plain = new_entry(form, Beginning(), "某某局")
    assert not plain.begun
    assert plain.is_new
    assert plain.shown["record.state"] == "已登记"
    begun = new_entry(form, Beginning(answers={"place": "三楼"}), "某某局")
    assert begun.begun
    assert begun.act() is record_entry
    assert begun.given({}, [], "")["late_reason"] is None


def test_a_correction_empties_what_was_emptied(work: OfficeWork, qtbot: QtBot) -> None:
    """A field left out of the answers is emptied on the books."""
    shown = shown_of(work, qtbot, "talk")
    task = correct(shown)
    assert task.act() is correct_entry
    assert not task.is_new
    given = task.given({"talk_type": "约谈"}, list(task.people), "")
    assert given["answers"]["talk_type"] == "约谈"
    assert given["answers"]["content"] is None
    assert given["restricted"] is True, "the editor holds the restricted rows too, masked"
    assert {one.role for one in given["people"]} == {"talker", "talkee"}
    assert set(task.names.values()) == {"王某甲", "钱某丁"}


def test_only_what_can_be_the_same_is_done_together(work: OfficeWork) -> None:
    """Signing and moving out; not what needs people or evidence of its own."""
    assert [one.name for one in steps_for_many(work.main_form("commitment"))] == ["sign"]
    assert [one.name for one in steps_for_many(work.main_form("person"))] == ["move_out"]
    assert steps_for_many(work.main_form("rectification")) == []
    task = take_step_on_many(work.main_form("commitment"), steps_for_many(
        work.main_form("commitment"))[0], ["1", "2"])  # fmt: skip
    assert task.act() is advance_entries
    assert task.given({}, [], "")["record_ids"] == ("1", "2")
    assert not task.is_new


def test_steps_and_many(work: OfficeWork, qtbot: QtBot) -> None:
    """Each is saved by its own act."""
    shown = shown_of(work, qtbot, "rectification")
    form = work.main_form("rectification")
    step = form.step_named("close")
    assert step is not None
    task = take_step(shown, form, step)
    assert task.act() is advance_entry
    given = task.given({"result": "好"}, [], "")
    assert given["step"] == "close"
    number, last = task.about.split("\n")
    assert number == f"{shown.whole.record.number}　{shown.whole.record.title}"
    assert "2026年6月13日" in last
    assert "正在补登记" in last
    assert given["record_id"] == shown.whole.record.id
    many = many_entries(work.main_form("commitment"), "某某局")
    assert many.act() is record_commitments
    people = [PersonGiven("1", "committer"), PersonGiven("2", "committer")]
    assert many.given({}, people, "")["person_ids"] == ["1", "2"]
    assert many.form.people[0].max is None
