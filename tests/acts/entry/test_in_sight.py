"""Without an inspector nothing is kept from anybody; the rest is in test_begin_inspection."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.in_sight import in_sight, is_hidden, note
from tests.acts.office import add_person


def test_whoever_keeps_the_books_sees_everything(desk: Desk) -> None:
    person = add_person(desk, name="钱某", categories=[{"category": "有苗头"}])
    with desk.store.reading() as books:
        whole = books.whole(person)
    assert in_sight(desk, desk.forms.form("person"), whole) is whole
    assert not is_hidden(desk, "person")


def test_nothing_is_noted_without_an_inspector(desk: Desk) -> None:
    note(desk, "view", "人员", ["R2026-0001"])
    assert not desk.folders.view_log_file.exists()
