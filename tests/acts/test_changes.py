"""What an act touched."""

from __future__ import annotations

from cleanedu_desktop.acts.changes import Changes


def test_changes_add_up_and_tell_their_kinds() -> None:
    both = Changes(frozenset({("talk", "a")})) | Changes(frozenset({("person", "b")}))
    assert both.touched == {("talk", "a"), ("person", "b")}
    assert both.kinds == {"talk", "person"}
    assert Changes().kinds == frozenset()
