"""The manifest of a backup: exact when it is ours, else refused with a sentence."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.backups.manifest import (
    Manifest,
    Member,
    is_member_name,
    read_manifest,
    to_json,
)

MANIFEST = Manifest(
    number=7,
    made_at=datetime(2026, 3, 5, 12, tzinfo=UTC),
    program="1.0",
    store_id="11111111-2222-4333-8444-555555555555",
    office_code="SLJ",
    schema=2,
    change_seq=9,
    chain_head="ab" * 32,
    encrypted=False,
    counts={"record": 3, "talk": 3},
    members={"store.db": Member("0" * 64, 10), "forms/talk.toml": Member("1" * 64, 5)},
    attachments=("2" * 64,),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)


def _written(folder: Path, text: str) -> Path:
    (folder / "backup.json").write_text(text, encoding="utf-8")
    return folder


def test_it_is_read_as_it_was_written(tmp_path: Path) -> None:
    assert read_manifest(_written(tmp_path, to_json(MANIFEST))) == MANIFEST
    assert (MANIFEST.records, MANIFEST.bytes) == (3, 15)


@pytest.mark.parametrize(
    "change",
    [
        {"number": -1}, {"number": "7"}, {"number": True}, {"made_at": "yesterday"},
        {"made_at": "2026-03-05T12:00:00"}, {"office_code": "../x"}, {"encrypted": 1},
        {"members": {}}, {"members": {"store.db": {"sha256": "0" * 63, "bytes": 1}}},
        {"members": {"store.db": {"sha256": "0" * 64, "bytes": 1},
                     "forms/../../x": {"sha256": "0" * 64, "bytes": 1}}},
        {"attachments": ["x"]}, {"counts": {"record": -3}}, {"counts": []},
    ],
)  # fmt: skip
def test_a_value_that_cannot_be_is_refused(tmp_path: Path, change: dict[str, Any]) -> None:
    plain = {**json.loads(to_json(MANIFEST)), **change}
    with pytest.raises(OfficeProblem, match="已损坏或不是"):
        read_manifest(_written(tmp_path, json.dumps(plain)))


def test_a_newer_layout_is_told_as_such(tmp_path: Path) -> None:
    plain = {**json.loads(to_json(MANIFEST)), "format": 2}
    with pytest.raises(OfficeProblem, match="更新版本"):
        read_manifest(_written(tmp_path, json.dumps(plain)))


@given(where=st.sampled_from(sorted(json.loads(to_json(MANIFEST)))), value=JSON)
def test_whatever_stands_in_it_there_is_no_traceback(
    tmp_path_factory: pytest.TempPathFactory, where: str, value: object
) -> None:
    plain = {**json.loads(to_json(MANIFEST)), where: value}
    folder = tmp_path_factory.mktemp("m")
    try:
        read_manifest(_written(folder, json.dumps(plain)))
    except OfficeProblem:
        return


@pytest.mark.parametrize("text", ["", "[]", "null", "[" * 100_000, "ÿ{"])
def test_what_is_no_object_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(OfficeProblem):
        read_manifest(_written(tmp_path, text))


@pytest.mark.parametrize(
    ("name", "may"),
    [
        ("store.db", True), ("forms/talk.toml", True), ("forms/底稿/a.pdf", True),
        ("rules/nodes.toml", True), ("rules", False),
        ("store.db/x", False), ("../store.db", False), ("forms", False), ("forms/", False),
        ("/forms/x", False), ("forms/../x", False), ("forms/a\\b", False), ("forms/a:b", False),
        ("other.toml", False), ("backup.json", False), ("", False),
    ],
)  # fmt: skip
def test_only_names_that_stay_within(name: str, may: bool) -> None:
    assert is_member_name(name) is may
