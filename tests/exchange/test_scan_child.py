"""The child that opens scans answers what it is asked, line by line."""

from __future__ import annotations

import io
import json
import sys
from types import SimpleNamespace
from typing import Any

import pytest

from cleanedu_desktop.exchange import scan_child
from tests.acts.scans import as_bytes, coded


def answers(monkeypatch: pytest.MonkeyPatch, *asked: bytes) -> list[tuple[dict[str, Any], bytes]]:
    """Return what it says, within this process."""
    said = io.BytesIO()
    monkeypatch.setattr(scan_child, "limit_this_process", lambda **_: None)
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"".join(asked))))
    monkeypatch.setattr(sys, "stdout", SimpleNamespace(buffer=said))
    assert scan_child.main() == 0
    said.seek(0)
    told = []
    while line := said.readline():
        one = json.loads(line)
        told.append((one, said.read(one["bytes"])))
    return told


def wish(**said: object) -> bytes:
    return json.dumps(said).encode() + b"\n"


def test_a_file_is_opened_and_read(monkeypatch: pytest.MonkeyPatch) -> None:
    data = as_bytes(coded("A"))
    opened, codes, content, picture = answers(
        monkeypatch,
        wish(do="open", bytes=len(data)) + data,
        wish(do="codes", page=0),
        wish(do="content", page=0),
        wish(do="picture", page=0, side=300),
    )
    assert opened[0]["pages"] == 1
    assert [one[0] for one in codes[0]["codes"]] == ["A"]
    assert (content[0]["whole"], content[1]) == (True, b"")
    assert picture[1].startswith(b"\x89PNG")


def test_what_is_wrong_is_said_and_the_next_file_read(monkeypatch: pytest.MonkeyPatch) -> None:
    data = as_bytes(coded("A"))
    told = answers(
        monkeypatch,
        wish(do="codes", page=0),
        wish(do="open", bytes=5) + b"hello",
        wish(do="codes", page=0),
        wish(do="open", bytes=len(data)) + data,
    )
    assert [one.get("refused") for one, _ in told] == ["broken", "kind", "broken", None]
