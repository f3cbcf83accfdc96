"""How an act that settles a demand begins."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.begun_settling import begun
from cleanedu_desktop.rules.due import Settle


def test_a_step_is_called_by_its_label(desk: Desk) -> None:
    """That of the office's own words."""
    settle = begun(desk, Settle(kind="talk", act="step", step="reply", record_id="x"))
    assert settle.word == "答复"


def test_a_new_record_begins_with_what_the_form_asks_for(desk: Desk) -> None:
    """Its own word for the type; answers no field asks for are left out."""
    asked = Settle(
        kind="talk", act="new", type="回访", answers={"sanction": "警告", "unheard_of": "x"}
    )
    assert begun(desk, asked).answers == {"talk_type": "回访谈话", "sanction": "警告"}
    assert begun(desk, Settle(kind="talk", act="new", type="没有这种")).answers == {}
    assert begun(desk, Settle(kind="plan_item", act="new", type="x")).answers == {}


def test_other_acts_stay_as_they_are(desk: Desk) -> None:
    """A record that is opened begins with nothing."""
    settle = Settle(kind="rectification", act="record", record_id="x")
    assert begun(desk, settle) == settle
