"""Opening a record of a restricted kind is noted in its history."""

from __future__ import annotations

from dataclasses import replace

from cleanedu_desktop.acts.list_entries import list_ids
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.records.change import SEEN
from cleanedu_desktop.ui.pages.load_record import load_record
from tests.ui.conftest import clock


def test_who_saw_a_restricted_record_is_in_its_history(folders: Folders) -> None:
    desk = open_desk(folders, clock=clock)
    (talk,) = list_ids(desk, kind="talk")
    for restricted, looks in ((False, 0), (True, 1)):
        forms = (replace(one, restricted=restricted) for one in desk.forms.forms)
        seated = replace(desk, forms=replace(desk.forms, forms=tuple(forms)))
        shown, _sheet, _advice = load_record(seated, record_id=talk)
        assert shown.whole.record.id == talk
        with desk.store.reading() as books:
            found = [one for one in books.changes_of(talk) if one.what == SEEN]
        assert [one.user_id for one in found] == [desk.user.id] * looks
    desk.close()
