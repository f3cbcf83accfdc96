"""Compares two versions of a record, field by field."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.find_record import find_record
from cleanedu_desktop.acts.entry.version_words import Rows, Said, VersionWords
from cleanedu_desktop.acts.show_history import Difference, differences, refuse_history
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.change import Change


def compare_versions(
    desk: Desk, *, record_id: str, earlier: int, later: int, restricted: bool = False
) -> list[Difference]:
    """Return everything two versions say, side by side; a version is named by its entry's `seq`.

    Raises:
        OfficeProblem: no such record, a version that is none of its own, or it is kept from the
            inspector.
    """
    with desk.store.reading() as books:
        whole = find_record(books, record_id)
        refuse_history(desk, whole, restricted=restricted)
        changes = books.changes_of(whole.record.id)
        words = VersionWords(desk, books, restricted=restricted)
        return differences(_said(words, changes, earlier), _said(words, changes, later))


def _said(words: VersionWords, changes: list[Change], seq: int) -> list[Said]:
    if seq not in {one.seq for one in changes}:
        raise OfficeProblem(
            f"这条记录的历史里没有第 {seq} 笔。数据没有改动；请从它的历史里选取要比较的两笔。"
        )
    rows = Rows()
    for one in changes:
        if one.seq <= seq:
            rows.take(one)
    return words.said(rows)
