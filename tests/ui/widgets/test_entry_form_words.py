"""Words the editor's paper only shows."""

from __future__ import annotations

from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.form_engine.read_forms import read_forms
from cleanedu_desktop.ui.models.attendance import Attendee
from cleanedu_desktop.ui.widgets.entry_form_words import absence_words, derived_label

FORMS = read_forms(folders_for().forms)


def test_everyone_away_is_named_with_the_reason() -> None:
    """Those present and those not marked are not."""
    lines = [
        Attendee("1", "王某甲", "", "present", ""),
        Attendee("2", "李某乙", "", "on_leave", "出差"),
        Attendee("3", "赵某丙", "", "absent", ""),
        Attendee("4", "钱某丁", "", None, ""),
    ]
    assert absence_words(lines) == "李某乙（请假：出差）、赵某丙（缺席）"
    assert absence_words([]) == ""


def test_a_place_that_is_read_only_is_called_as_on_paper() -> None:
    """By the form; a step has no references of its own."""
    talk = FORMS.form("talk")
    assert derived_label("talkee.post", talk) == "谈话对象职务"
    assert derived_label("nothing", talk) == "nothing"
    assert derived_label("talkee.post", talk.steps[0]) == "talkee.post"
