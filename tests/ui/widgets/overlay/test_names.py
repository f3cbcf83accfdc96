"""Names and what is shown."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.form_engine.overlay import Overlay, named_in
from cleanedu_desktop.form_engine.read_forms import read_forms
from cleanedu_desktop.ui.widgets.overlay.names import NamesSection, must_stay

FORM = read_forms(folders_for().forms).form("rectification")


def test_everything_that_has_a_name_has_a_line(qtbot: QtBot) -> None:
    """Untouched, nothing changes; names of older files stay."""
    section = NamesSection(FORM, Overlay())
    qtbot.addWidget(section)
    assert section.names.keys() == named_in(FORM).keys()
    assert section.fold(Overlay()) == Overlay()
    older = Overlay(relabel={"gone": "旧"}, hide=("gone",))
    assert section.fold(older) == older


def test_names_and_hiding_are_taken(qtbot: QtBot) -> None:
    """Of steps too; a step itself cannot be hidden."""
    section = NamesSection(FORM, Overlay())
    qtbot.addWidget(section)
    section.names["close"].words.setText("办结")
    assert section.names["close"].shown is None
    remark = section.names["remark"].shown
    assert remark is not None
    with qtbot.waitSignal(section.changed):
        remark.setChecked(False)
    folded = section.fold(Overlay())
    assert folded.relabel == {"close": "办结"}
    assert folded.hide == ("remark",)
    assert section.labels()["办结"] == "close"
    assert section.fold(folded) == folded


def test_what_is_needed_cannot_be_hidden(qtbot: QtBot) -> None:
    """And says why; what a file hides wrongly can be shown again."""
    assert must_stay(FORM, "problem") == "必填"
    assert must_stay(FORM, "remark") == ""
    assert must_stay(FORM, "close") == ""
    section = NamesSection(FORM, Overlay(hide=("problem",)))
    qtbot.addWidget(section)
    problem, found_on = section.names["problem"].shown, section.names["found_on"].shown
    assert problem is not None and found_on is not None
    assert problem.isEnabled() and not problem.isChecked()
    assert not found_on.isEnabled()
