"""The plan of an import."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.entries_import_plan import CellError, EntriesImportPlan, EntryLine


def test_a_plan_is_ready_when_something_is_new_and_nothing_wrong() -> None:
    new, known = EntryLine(4, "谈话", "add"), EntryLine(5, "谈话", "same")
    wrong = CellError("谈话", 4, "B", "x", "请改正。")
    plan = EntriesImportPlan(Path("a.xlsx"), "talk", "谈话", [new, known], [])
    assert (plan.is_ready, plan.count("add"), plan.count("same")) == (True, 1, 1)
    assert not EntriesImportPlan(Path("a.xlsx"), "talk", "谈话", [new], [wrong]).is_ready
    assert not EntriesImportPlan(Path("a.xlsx"), "talk", "谈话", [known], []).is_ready
