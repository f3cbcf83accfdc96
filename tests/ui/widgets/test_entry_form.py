"""The editor's paper."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.form_engine.check_answers import AnswerMistake
from cleanedu_desktop.form_engine.read_forms import read_forms
from cleanedu_desktop.rules.finding import Finding
from cleanedu_desktop.ui.widgets.entry_form import EntryForm
from cleanedu_desktop.ui.widgets.inputs.table import TableInput
from cleanedu_desktop.ui.widgets.people_known import PeopleKnown, PersonKnown
from tests.ui.driving import fill_text

CATALOGUE = read_forms(folders_for().forms)
KNOWN = PeopleKnown(
    [PersonKnown(id=str(n), name=f"人{n}", facts=(("post", f"职{n}"),)) for n in range(3)]
)


def made(qtbot: QtBot, kind: str) -> EntryForm:
    """An empty editor of a kind."""
    form = EntryForm(CATALOGUE.main_form(kind), KNOWN)
    qtbot.addWidget(form)
    return form


def test_every_form_can_be_filled_and_begins_empty(qtbot: QtBot) -> None:
    """All fields and roles of every kind have their place; none has a value."""
    for kind in CATALOGUE.kinds:
        declared = CATALOGUE.main_form(kind)
        form = made(qtbot, kind)
        assert set(form.inputs) == {one.name for one in declared.fields if not one.hidden}
        assert set(form.pickers) | set(form.attendance) == {one.role for one in declared.people}
        assert form.answers() == {}
        assert form.people() == []


def test_every_stop_has_a_name_for_screen_readers(qtbot: QtBot) -> None:
    """And each label leads to its field, once that has anything to choose."""
    for kind in CATALOGUE.kinds:
        form = made(qtbot, kind)
        assert all(stop.accessibleName() for stop in form.tab_stops())
        filled = {ref for ref, one in form.inputs.items() if one.tab_stops()}
        assert all(cell.label.buddy() for ref, cell in form.cells.items() if ref in filled)


def test_what_is_filled_comes_back(qtbot: QtBot) -> None:
    """Answers and people in, the same out; the post follows the person."""
    form = made(qtbot, "talk")
    answers = {"talk_type": "提醒谈话", "starts_at": "2026-03-05T09:00", "content": "一\n二"}
    people = [PersonGiven("1", "talker"), PersonGiven("2", "talkee")]
    form.fill(answers, people)
    assert form.answers() == answers
    assert form.people() == people
    posts = [words.text() for ref, words in form._derived if ref == "talker.post"]
    assert posts == ["职1"]


def test_attendance_comes_back_with_reasons(qtbot: QtBot) -> None:
    """And the counts on the paper follow."""
    form = made(qtbot, "study_session")
    form.propose_roster()
    assert len(form.people()) == 3
    people = [
        PersonGiven("0", "attendee", "present"),
        PersonGiven("1", "attendee", "on_leave", "出差"),
    ]
    form.fill({}, people)
    assert form.people() == people
    words = {ref: label.text() for ref, label in form._derived}
    assert words["attendee.expected"] == "2"
    assert words["attendee.present"] == "1"
    assert words["attendee.absences"] == "人1（请假：出差）"


def test_rows_added_later_keep_the_order_of_the_paper(qtbot: QtBot) -> None:
    """Tab goes from a new row to what stands below the table."""
    form = made(qtbot, "rectification")
    table = form.inputs["measures"]
    assert isinstance(table, TableInput)
    table.add.click()
    stops = form.tab_stops()
    last = table.rows[-1].inputs[-1].tab_stops()[0]
    after = stops[stops.index(last) + 1]
    assert after is table.add
    follows = last.nextInFocusChain()
    while follows is not None and follows not in stops:
        follows = follows.nextInFocusChain()
    assert follows is after


def test_nobody_is_scolded_before_they_have_come_there(qtbot: QtBot) -> None:
    """While typing, empty required fields are quiet; when saving they are named."""
    form = made(qtbot, "talk")
    fill_text(form.inputs["starts_at"], "明天")
    mistakes = [
        AnswerMistake("talk_type", "谈话类型", "“谈话类型”还没有填写。"),
        AnswerMistake("starts_at", "谈话时间", "“谈话时间”看不懂。"),
    ]
    findings = [Finding(check_id="x", where="late_reason", sentence="补录。", blocks=False)]
    homeless = form.show_findings(mistakes, findings, of_empty=False)
    assert homeless == [("补录。", False)]
    assert form.cells["starts_at"].value_cell.property("finding") == "red"
    assert not form.cells["talk_type"].value_cell.property("finding")
    form.show_findings(mistakes, findings)
    assert form.cells["talk_type"].value_cell.property("finding") == "red"


def shown(form: EntryForm, ref: str) -> bool:
    """Tell whether a place is on the paper now."""
    return not form.cells[ref].isHidden()


def test_places_come_and_go_with_the_type_of_talk(qtbot: QtBot) -> None:
    """What was typed stays in them, but is given only where it belongs."""
    form = made(qtbot, "talk")
    assert not shown(form, "statement")
    assert shown(form, "content")
    form.fill(
        {"talk_type": "诫勉谈话", "statement": "作了检讨。"}, [PersonGiven("1", "party_head")]
    )
    assert shown(form, "statement")
    assert shown(form, "party_head")
    form.inputs["talk_type"].set_value("回访谈话")
    form._show_variant()
    assert not shown(form, "statement")
    assert shown(form, "visit_result")
    assert form.answers() == {"talk_type": "回访谈话"}
    assert form.people() == []
    assert set(form.set_aside()) == {form.asks.field("statement").label, "所在党组织主要负责人"}  # type: ignore[union-attr]
    form.inputs["talk_type"].set_value("诫勉谈话")
    form._show_variant()
    assert form.set_aside() == []
    assert form.answers()["statement"] == "作了检讨。"
    assert form.people() == [PersonGiven("1", "party_head")]


def test_typing_another_type_shows_its_places_at_once(qtbot: QtBot) -> None:
    """By the chooser's own signal."""
    form = made(qtbot, "study_session")
    assert not shown(form, "case_source")
    form.inputs["session_type"].set_value("警示教育")
    form.inputs["session_type"].changed.emit()
    assert shown(form, "case_source")
    assert not shown(form, "outline")
