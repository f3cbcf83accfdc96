"""What can be changed on which form."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.read_overlay import OverlayShown
from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.form_engine.definition import Row
from cleanedu_desktop.form_engine.overlay import Overlay
from cleanedu_desktop.form_engine.read_forms import read_forms
from cleanedu_desktop.ui.pages.form_parts import (
    left_to_file,
    old_records,
    pointer_card,
    sections_of,
)
from tests.ui.conftest import clock
from tests.ui.driving import buttons

FORMS = read_forms(folders_for().forms)


def parts(form_id: str, overlay: Overlay, qtbot: QtBot) -> list[str]:
    """Class names of the parts shown."""
    form = FORMS.form(form_id)
    made = sections_of(form, FORMS.main_form(form.kind), overlay, clock)
    for one in made:
        qtbot.addWidget(one)
    folded = overlay
    for one in made:
        folded = one.fold(folded)
    assert folded == overlay
    return [type(one).__name__.removesuffix("Section") for one in made]


@pytest.mark.parametrize("form_id", [form.id for form in FORMS.forms])
def test_every_form_opens_and_is_unchanged(form_id: str, qtbot: QtBot) -> None:
    """Its title at least can be changed."""
    assert parts(form_id, Overlay(), qtbot)[0] == "Title"


def test_each_layout_has_its_parts(qtbot: QtBot) -> None:
    """Names and own fields with the main form alone."""
    assert parts("talk", Overlay(), qtbot) == ["Title", "Names", "Order", "Boxes", "OwnFields"]
    assert parts("commitment", Overlay(), qtbot) == [
        "Title", "Letter", "Names", "Boxes", "OwnFields"
    ]  # fmt: skip
    assert parts("rectification_ledger", Overlay(), qtbot) == ["Title", "Order"]
    assert parts("admonition_talk", Overlay(), qtbot) == ["Title", "Order"]


def test_what_the_file_arranges_is_left_to_it(qtbot: QtBot) -> None:
    """And said."""
    own = Overlay(rows=(Row(signatures=("甲",)),))
    assert parts("talk", own, qtbot) == ["Title", "Names", "OwnFields"]
    assert "原样保留" in left_to_file(FORMS.form("talk"), own)
    assert "几处签字栏" in left_to_file(FORMS.form("admonition_talk"), Overlay())
    assert left_to_file(FORMS.form("talk"), Overlay()) == ""


def test_the_way_to_the_main_form(qtbot: QtBot) -> None:
    """One press."""
    gone: list[str] = []
    card = pointer_card(FORMS.form("rectification"), lambda: gone.append("there"))
    qtbot.addWidget(card)
    buttons(card)[0].click()
    assert gone == ["there"]


def test_what_becomes_of_old_records_is_said_for_each_sort_of_form() -> None:
    """A ledger is always as it is now; what an older program kept nothing of is said."""

    def said(form_id: str, *, some_not_kept: bool = False) -> str:
        shipped = FORMS.form(form_id)
        return old_records(OverlayShown(Overlay(), shipped, Path("x"), (), some_not_kept))

    assert "仍按登记时的表单显示和打印" in said("talk")
    assert "仍是登记时的样子" in said("sign_in")
    assert "较早的一些" not in said("sign_in")
    assert "较早的一些没有留下" in said("sign_in", some_not_kept=True)
    assert "总是按现在的样子" in said("rectification_ledger", some_not_kept=True)
