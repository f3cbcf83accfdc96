"""The key file: what opens it, and what of it is refused."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store import wrap_key
from cleanedu_desktop.store.key_file import (
    KeyFile,
    open_wrap,
    read_key_file,
    refuse_changed,
    with_wrap,
    without_user,
    write_key_file,
)
from cleanedu_desktop.store.wrap_key import new_key

STORE_ID = "5f0c9f6e-0000-4000-8000-000000000001"
MADE = "2026-03-10T04:00:00+00:00"


def keys_of(key: bytes) -> KeyFile:
    keys = KeyFile(STORE_ID)
    for user, role, secret in (("u1", "secretary", "正确 密码 1"), ("u2", "head", "另一个密码")):
        keys = with_wrap(keys, key, secret=secret, made_at=MADE, user_id=user, role=role)
    return with_wrap(keys, key, secret="CODE", made_at=MADE)


def written(path: Path, key: bytes) -> KeyFile:
    return write_key_file(path, keys_of(key), key)


def changed(path: Path, change: Any) -> None:
    """Edit the file as somebody would who knows the check as well."""
    content = json.loads(path.read_text())
    content.pop("check")
    change(content)
    text = json.dumps(content, sort_keys=True, separators=(",", ":")).encode()
    path.write_text(json.dumps({**content, "check": hashlib.sha256(text).hexdigest()}))


def test_each_secret_opens_its_own_wrap(tmp_path: Path) -> None:
    key = new_key()
    written(tmp_path / "store.keys", key)
    keys = read_key_file(tmp_path / "store.keys")
    opened = open_wrap(keys, keys.of_users, "另一个密码")
    assert opened is not None
    assert opened[0] == key
    assert (opened[1].user_id, opened[1].role) == ("u2", "head")
    assert open_wrap(keys, keys.of_users, "CODE") is None
    code = keys.recovery
    assert code is not None
    assert open_wrap(keys, (code,), "CODE") is not None
    assert open_wrap(keys, keys.of_users, "") is None


def test_a_new_password_voids_the_old_one_of_this_user_alone(tmp_path: Path) -> None:
    key = new_key()
    keys = with_wrap(
        keys_of(key), key, secret="新密码新密码", made_at=MADE, user_id="u1", role="secretary"
    )
    keys = write_key_file(tmp_path / "store.keys", keys, key)
    assert open_wrap(keys, keys.of_users, "正确 密码 1") is None
    assert open_wrap(keys, keys.of_users, "另一个密码") is not None
    assert open_wrap(keys, keys.of_users, "新密码新密码") is not None
    assert [one.user_id for one in without_user(keys, "u1").of_users] == ["u2"]
    assert without_user(keys, "u1").recovery is not None


def test_it_holds_neither_key_nor_secrets(tmp_path: Path) -> None:
    key = new_key()
    written(tmp_path / "store.keys", key)
    data = (tmp_path / "store.keys").read_bytes()
    assert key not in data
    assert key.hex().encode() not in data
    assert "密码".encode() not in data


@pytest.mark.parametrize("at", [0.0, 0.3, 0.9, 0.999])
def test_a_truncated_file_is_refused(tmp_path: Path, at: float) -> None:
    path = tmp_path / "store.keys"
    written(path, new_key())
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * at)].rstrip(b"\n}"))
    with pytest.raises(OfficeProblem, match="不完整或已损坏"):
        read_key_file(path)


def test_a_flipped_bit_is_damage_and_not_a_wrong_password(tmp_path: Path) -> None:
    path = tmp_path / "store.keys"
    written(path, new_key())
    text = path.read_text()
    path.write_text(text.replace("secretary", "secretarx"))
    with pytest.raises(OfficeProblem, match="损坏"):
        read_key_file(path)


def test_an_edit_that_knows_the_check_is_refused_all_the_same(tmp_path: Path) -> None:
    path, key = tmp_path / "store.keys", new_key()
    written(path, key)

    def other_store(content: dict[str, Any]) -> None:
        content["store_id"] = STORE_ID.replace("1", "2")

    changed(path, other_store)
    keys = read_key_file(path)
    assert open_wrap(keys, keys.of_users, "另一个密码") is None
    with pytest.raises(OfficeProblem, match="改动"):
        refuse_changed(keys, key)

    written(path, key)
    changed(path, lambda content: content.update(changing=True))
    keys = read_key_file(path)
    with pytest.raises(OfficeProblem, match="改动"):
        open_wrap(keys, keys.of_users, "另一个密码")

    written(path, key)
    changed(path, lambda content: content["wraps"][1].update(role="secretary"))
    keys = read_key_file(path)
    assert open_wrap(keys, keys.of_users, "另一个密码") is None


@pytest.mark.parametrize(
    ("name", "value"),
    [("memory", 1 << 40), ("passes", 10**9), ("kind", "door"), ("role", "boss"), ("salt", "AA==")],
)
def test_impossible_wraps_are_refused_before_any_work(
    tmp_path: Path, name: str, value: object
) -> None:
    path = tmp_path / "store.keys"
    written(path, new_key())
    changed(path, lambda content: content["wraps"][0].update({name: value}))
    with pytest.raises(OfficeProblem, match="损坏"):
        read_key_file(path)


def test_other_files_and_newer_ones_are_told(tmp_path: Path) -> None:
    path = tmp_path / "store.keys"
    for text in ("[]", "{}", '"x"', "null", "[" * 100_000):
        path.write_text(text)
        with pytest.raises(OfficeProblem, match="损坏"):
            read_key_file(path)
    written(path, new_key())
    changed(path, lambda content: content.update(version=2))
    with pytest.raises(OfficeProblem, match="更新版本"):
        read_key_file(path)
    with pytest.raises(OfficeProblem, match="没有"):
        read_key_file(tmp_path / "nowhere.keys")


def test_lack_of_memory_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keys = written(tmp_path / "store.keys", new_key())

    def full(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr(wrap_key, "unwrap", full)
    with pytest.raises(OfficeProblem, match="内存不足"):
        open_wrap(keys, keys.of_users, "x")


def test_what_is_written_is_sealed_anew(tmp_path: Path) -> None:
    key = new_key()
    keys = written(tmp_path / "store.keys", key)
    changing = write_key_file(tmp_path / "store.keys", replace(keys, changing=True), key)
    assert read_key_file(tmp_path / "store.keys") == changing
    assert changing.seal != keys.seal
    refuse_changed(changing, key)
