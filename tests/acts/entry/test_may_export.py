"""What may be exported, and by whom."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.may_export import note_exported, refuse_export
from cleanedu_desktop.acts.sit_down import sit_down, visiting_inspector
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import Staff


def test_inspectors_export_nothing(desk: Desk) -> None:
    form = desk.forms.main_form("talk")
    refuse_export(desk, [form], restricted=False)
    with pytest.raises(OfficeProblem, match="检查模式"):
        refuse_export(sit_down(desk, user=visiting_inspector("赵某")), [form], restricted=False)


def test_confidential_kinds_need_a_word(desk: Desk, staff: Staff) -> None:
    form = desk.forms.main_form("early_sign")
    with pytest.raises(OfficeProblem, match=f"{form.title}属于不公开"):
        refuse_export(desk, [form], restricted=False)
    refuse_export(desk, [form], restricted=True)
    note_exported(desk, [staff.driver])
    with desk.store.reading() as books:
        assert books.changes_of(staff.driver)[-1].act == "export_list"
