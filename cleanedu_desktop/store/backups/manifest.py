"""The manifest of a backup (`backup.json`): what it is of, what it holds, and digests of it all.

A manifest may come from any stick, so that reading it trusts nothing: sizes, types and names are
checked before anything is done with them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import Any

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.store.tell_errors import telling

MANIFEST = "backup.json"
STORE = "store.db"
LINES = "records.jsonl"
SEALED_LINES = "records.db"
"""The lines of an encrypted backup: an SQLite file under the same key."""
SETTINGS = "settings.toml"
KEYS = "store.keys"
VIEWS = "views.db"
"""The inspectors' log; not there before the first inspection."""
FORMS, RULES = "forms", "rules"
FORMAT = 1
"""Number of the layout; a newer one is refused."""

_LARGEST = 64_000_000
"""Bytes of a manifest; a million attachments fit."""
_LONGEST_NAME = 1_000
_SINGLE = (STORE, LINES, SEALED_LINES, SETTINGS, KEYS, VIEWS)
_DIGEST = re.compile(r"[0-9a-f]{64}")
_CODE = re.compile(r"[A-Z0-9-]{0,32}")


@dataclass(frozen=True)
class Member:
    """One file of a backup."""

    sha256: str
    bytes: int


@dataclass(frozen=True, kw_only=True)
class Manifest:
    """What a backup says of itself."""

    number: int
    """Running number within its place; tells the order whatever the clock said."""
    made_at: datetime
    """By the clock of that day, which may have been wrong; aware UTC."""
    program: str
    store_id: str
    office_code: str
    schema: int
    change_seq: int
    chain_head: str
    encrypted: bool
    counts: dict[str, int]
    members: dict[str, Member]
    """Path within the backup -> file."""
    attachments: tuple[str, ...]
    """Digests needed from the place's attachments."""
    left_out: tuple[str, ...] = ()
    """Files and folders of the office's own, named as members are, that could not be read."""

    @property
    def records(self) -> int:
        """Records of all kinds."""
        return self.counts.get("record", 0)

    @property
    def bytes(self) -> int:
        """Of all members together."""
        return sum(one.bytes for one in self.members.values())


@contextmanager
def looking_into(folder: Path) -> Iterator[None]:
    """Turn errors of the world into sentences about a folder of backups that is only read."""
    try:
        with telling(folder):
            yield
    except OfficeProblem as problem:
        if not isinstance(problem.__cause__, PermissionError):
            raise
        raise OfficeProblem(
            f"没有权限读取 {folder}，里面的备份看不到。台账和备份都没有改动；"
            "请检查这个文件夹的读取权限后再试。"
        ) from problem.__cause__


def to_json(manifest: Manifest) -> str:
    """Return the text of `backup.json`."""
    plain = {"format": FORMAT, **asdict(manifest), "made_at": manifest.made_at.isoformat()}
    return json.dumps(plain, ensure_ascii=False, indent=1)


def read_manifest(backup: Path) -> Manifest:
    """Read the manifest of the folder `backup`.

    Raises:
        OfficeProblem: it is missing, unreadable, of a newer program, or not one.
    """
    file = backup / MANIFEST
    with looking_into(backup):
        size = file.stat().st_size
        raw = file.read_bytes() if size <= _LARGEST else b""
    try:
        plain = json.loads(raw.decode("utf-8"))
        if isinstance(plain.get("format"), int) and plain["format"] > FORMAT:
            raise OfficeProblem(
                f"备份 {backup} 是由更新版本的程序做的。备份和台账都没有改动；请换用新版本的程序。"
            )
        return _checked(plain)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise OfficeProblem(
            f"{backup} 里的 {MANIFEST} 已损坏或不是廉教台账的备份，不能使用。"
            "台账没有改动；请换用另一份备份。"
        ) from error


def is_member_name(name: str) -> bool:
    """Tell whether a file may lie so within a backup: a fixed name, or below forms or rules."""
    if name in _SINGLE:
        return True
    parts = PurePosixPath(name).parts
    plain = all(part not in {".", ".."} and not set(part) & set('\\:\0"<>|?*') for part in parts)
    return plain and len(parts) > 1 and parts[0] in {FORMS, RULES} and "/".join(parts) == name


def _checked(plain: dict[str, Any]) -> Manifest:
    made_at = datetime.fromisoformat(plain["made_at"])
    members = {
        str(name): Member(_digest(one["sha256"]), _number(one["bytes"]))
        for name, one in plain["members"].items()
    }
    if not all(map(is_member_name, members)) or STORE not in members or made_at.tzinfo is None:
        raise ValueError("members")
    code = plain["office_code"]
    if not _CODE.fullmatch(code) or type(plain["encrypted"]) is not bool:
        raise ValueError("code")
    return Manifest(
        number=_number(plain["number"]),
        made_at=made_at.astimezone(UTC),
        program=str(plain["program"])[:40],
        store_id=str(plain["store_id"])[:40],
        office_code=code,
        schema=_number(plain["schema"]),
        change_seq=_number(plain["change_seq"]),
        chain_head=str(plain["chain_head"])[:64],
        encrypted=plain["encrypted"],
        counts={str(kind): _number(many) for kind, many in plain["counts"].items()},
        members=members,
        attachments=tuple(map(_digest, plain["attachments"])),
        # Older manifests have none.
        left_out=tuple(str(one)[:_LONGEST_NAME] for one in plain.get("left_out", [])),
    )


def _number(value: object) -> int:
    if type(value) is not int or not 0 <= value < 2**63:
        raise ValueError(value)
    return value


def _digest(value: object) -> str:
    if not isinstance(value, str) or not _DIGEST.fullmatch(value):
        raise ValueError(value)
    return value
