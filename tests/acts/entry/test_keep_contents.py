"""Contents are kept one by one; what a child says of one does not stop the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry import keep_contents as module
from cleanedu_desktop.acts.entry.keep_contents import Pasted, keep_contents
from cleanedu_desktop.exchange.media.facts import Why
from tests.exchange.media.pictures import bomb, photo


def test_contents_are_kept_in_order_with_what_they_are(desk: Desk) -> None:
    given = [Pasted("a.jpg", photo()), Pasted("b.png", bomb()), Pasted("c", b"only text")]
    told: list[tuple[int, int]] = []
    done = keep_contents(desk, given, lambda at, of: told.append((at, of)))
    assert [(one.name, one.media_type) for one in done.kept] == [
        ("a.jpg", "image/jpeg"),
        ("c", "text/plain"),
    ]
    assert [one.file for one in done.refused] == [Path("b.png")]
    assert set(told) == {(0, 3), (1, 3), (2, 3)}
    assert desk.store.attachments.digests() == {one.digest for one in done.kept}


def test_without_a_child_they_are_kept_unseen(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_memory(_command: list[str], **_more: object) -> None:
        raise OSError(12, "Cannot allocate memory")

    monkeypatch.setattr("subprocess.Popen", no_memory)
    done = keep_contents(desk, [Pasted("a.jpg", photo())], None)
    assert (len(done.kept), done.noted) == (1, [])


def test_reasons_are_those_of_the_child() -> None:
    assert set(module._BOMBS) <= {one.value for one in Why}
    assert Why.NO_CHILD.value == module._NO_CHILD
