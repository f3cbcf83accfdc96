"""What is said after saving."""

from datetime import datetime

from cleanedu_desktop.acts.record_commitments import CommitmentsRecorded
from cleanedu_desktop.acts.record_entry import EntryRecorded
from cleanedu_desktop.ui.pages.saved_words import saved_words


def test_words_after_saving() -> None:
    """Time and number."""
    now = datetime(2026, 6, 15, 14, 3)  # noqa: DTZ001  wall time is shown as it is
    assert saved_words(EntryRecorded("id", "T2026-0001"), now) == "已保存 14:03（编号 T2026-0001）"
    made = CommitmentsRecorded(ids=["1"], skipped=[("2", "已有")])
    assert saved_words(made, now) == "已保存 14:03，共 1 条，1 人已有，没有重复生成"
