"""The key file ``store.keys``: the store's random key, wrapped for each user and for the safe.

JSON. `check` tells a damaged file from a wrong password before anybody is asked; `seal`, made with
the store's key, tells a file that somebody changed. Format: docs/data-format.md.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import field, replace
from pathlib import Path
from typing import Any

from cleanedu_desktop.durable_files import put_in_place, temporary_beside
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.vocabulary import ROLES
from cleanedu_desktop.store import wrap_key
from cleanedu_desktop.store.connect import Key
from cleanedu_desktop.store.tell_errors import telling
from cleanedu_desktop.store.wrap_key import Stretching, as_secret

FORMAT, VERSION = "cleanedu-keys", 1
PASSWORD, RECOVERY = "password", "recovery"
LARGEST = 256 * 1024
"""Bytes of a key file; one of fifty users has twenty thousand."""


@dataclass(frozen=True)
class Wrap:
    """The store's key, closed by one password or by the recovery code."""

    kind: str
    """`PASSWORD` or `RECOVERY`."""
    made_at: str
    """ISO, UTC."""
    user_id: str
    """Empty for the recovery code."""
    role: str
    work: Stretching
    salt: bytes
    sealed: bytes = field(default=b"", repr=False)


@dataclass(frozen=True)
class KeyFile:
    """What a key file says."""

    store_id: str
    wraps: tuple[Wrap, ...] = ()
    changing: bool = False
    """The store is on its way into or out of encryption: what is still plain belongs to it."""
    seal: bytes = b""

    @property
    def of_users(self) -> tuple[Wrap, ...]:
        """The wraps of passwords."""
        return tuple(one for one in self.wraps if one.kind == PASSWORD)

    @property
    def recovery(self) -> Wrap | None:
        """The wrap of the recovery code, if there is a sheet."""
        return next((one for one in self.wraps if one.kind == RECOVERY), None)


def read_key_file(path: Path) -> KeyFile:
    """Read a key file.

    Raises:
        OfficeProblem: it is missing, not one, of a newer version, or damaged.
    """
    with telling(path), path.open("rb") as file:
        data = file.read(LARGEST + 1)
    try:
        content = json.loads(data)
        if content["format"] != FORMAT or not isinstance(content["version"], int):
            raise ValueError
        if content["version"] > VERSION:
            raise OfficeProblem(
                f"密钥文件 {path} 是由更新版本的程序写的，没有打开。"
                "数据没有改动；请换用新版本的程序。"
            )
        check = content.pop("check")
        if len(data) > LARGEST or not hmac.compare_digest(check, _check(content)):
            raise ValueError
        return _from_json(content)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise OfficeProblem(
            f"密钥文件 {path} 不完整或已损坏，没有用它打开台账。台账没有改动；"
            "请从最近的备份里取回同名的密钥文件，放回原处后再试。"
        ) from error


def write_key_file(path: Path, keys: KeyFile, key: Key) -> KeyFile:
    """Write the key file beside its place, sync and rename it; return it sealed by `key`.

    Raises:
        OfficeProblem: it cannot be written; the old one is as it was.
    """
    sealed = replace(keys, seal=_seal(keys, key))
    content = _as_json(sealed)
    text = json.dumps({**content, "check": _check(content)}, indent=1) + "\n"
    with telling(path), temporary_beside(path) as temporary:
        temporary.touch(mode=0o600)
        temporary.write_text(text, encoding="utf-8")
        put_in_place(temporary, path)
    return sealed


def with_wrap(
    keys: KeyFile, key: Key, *, secret: str, made_at: str, user_id: str = "", role: str = ""
) -> KeyFile:
    """Return `keys` in which `secret` opens: the user's password, or without a user the code.

    An earlier one of the same user, or an earlier code, is void.
    """
    kind = PASSWORD if user_id else RECOVERY
    salt = secrets.token_bytes(wrap_key.SALT_BYTES)
    made = Wrap(kind, made_at, user_id, role, wrap_key.STRETCHING, salt)
    with _room_for_work():
        closed = wrap_key.wrap(
            key,
            as_secret(secret),
            salt=salt,
            work=made.work,
            about=_about(made, keys.store_id),
        )
    others = tuple(one for one in keys.wraps if (one.kind, one.user_id) != (kind, user_id))
    return replace(keys, wraps=(*others, replace(made, sealed=closed)))


def without_user(keys: KeyFile, user_id: str) -> KeyFile:
    """Return `keys` in which the password of `user_id` opens nothing."""
    return replace(keys, wraps=tuple(one for one in keys.wraps if one.user_id != user_id))


def open_wrap(keys: KeyFile, wraps: tuple[Wrap, ...], secret: str) -> tuple[Key, Wrap] | None:
    """Return the key and the first of `wraps` that `secret` opens, None if it opens none.

    Raises:
        OfficeProblem: it opens one, and the file was changed by somebody; or no memory for it.
    """
    for one in wraps:
        with _room_for_work():
            key = wrap_key.unwrap(
                one.sealed,
                as_secret(secret),
                salt=one.salt,
                work=one.work,
                about=_about(one, keys.store_id),
            )
        if key is not None:
            refuse_changed(keys, key)
            return key, one
    return None


def refuse_changed(keys: KeyFile, key: Key) -> None:
    """Raise an OfficeProblem unless the holder of `key` wrote `keys`."""
    if not hmac.compare_digest(keys.seal, _seal(keys, key)):
        raise OfficeProblem(
            "密钥文件 store.keys 与台账的密钥不配套，或被别的程序改动过，没有打开台账。"
            "台账没有改动；请从最近的备份里取回密钥文件，放回原处后再试。"
        )


@contextmanager
def _room_for_work() -> Iterator[None]:
    """Say plainly that the machine lacks the memory argon2id needs."""
    try:
        yield
    except MemoryError as error:
        raise OfficeProblem(
            "电脑内存不足，密码没有算完。数据没有改动；请关闭一些其他程序后再试。"
        ) from error


def _about(one: Wrap, store_id: str) -> bytes:
    """Return what is bound to the sealed key: nobody can give it to another user or store."""
    return _canonical({**_wrap_as_json(one), "sealed": "", "store_id": store_id})


def _seal(keys: KeyFile, key: Key) -> bytes:
    content = _canonical(_as_json(replace(keys, seal=b"")))
    return hashlib.blake2b(content, key=key, digest_size=32, person=b"key file").digest()


def _check(content: dict[str, Any]) -> str:
    return hashlib.sha256(_canonical(content)).hexdigest()


def _canonical(content: dict[str, Any]) -> bytes:
    return json.dumps(content, sort_keys=True, separators=(",", ":")).encode()


def _as_json(keys: KeyFile) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "version": VERSION,
        "store_id": keys.store_id,
        "changing": keys.changing,
        "wraps": [_wrap_as_json(one) for one in keys.wraps],
        "seal": _shown(keys.seal),
    }


def _wrap_as_json(one: Wrap) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "made_at": one.made_at,
        "user_id": one.user_id,
        "role": one.role,
        "passes": one.work.passes,
        "memory": one.work.memory,
        "salt": _shown(one.salt),
        "sealed": _shown(one.sealed),
    }


def _from_json(content: dict[str, Any]) -> KeyFile:
    wraps = tuple(_wrap_from_json(one) for one in content["wraps"])
    if not all(isinstance(content[name], str) for name in ("store_id", "seal")):
        raise ValueError
    return KeyFile(
        content["store_id"], wraps, content["changing"] is True, _read(content["seal"], 32)
    )


def _wrap_from_json(one: dict[str, Any]) -> Wrap:
    work = Stretching(int(one["passes"]), int(one["memory"]))
    known = one["kind"] in {PASSWORD, RECOVERY} and one["role"] in {"", *ROLES}
    possible = 1 <= work.passes <= wrap_key.MOST_PASSES and (
        8192 <= work.memory <= wrap_key.LARGEST_MEMORY
    )
    if not (known and possible and isinstance(one["user_id"], str)):
        raise ValueError
    return Wrap(
        one["kind"],
        str(one["made_at"]),
        one["user_id"],
        one["role"],
        work,
        _read(one["salt"], wrap_key.SALT_BYTES),
        _read(one["sealed"], wrap_key.SEALED_BYTES),
    )


def _shown(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _read(text: str, size: int) -> bytes:
    data = base64.b64decode(text, validate=True)
    if len(data) != size:
        raise ValueError
    return data
