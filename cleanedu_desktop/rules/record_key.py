"""The record key (记录码): the short text in the code on a printed sheet, signed with a checksum.

``LJ1/SCJG/T2026-0007/TALK/8F03A1C27B55``: what it is, office, record number (the year on a
ledger of a year), form (``+2``: the step entry at that position; ``*``: a draft), checksum. On a
sheet of several pages ``/2.3`` follows on the second of three: that is no part of what is signed.
It names a record and never a person; all its characters are ones that a QR code packs tightly.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from typing import Literal

from cleanedu_desktop.quick_dataclass import dataclass

Refusal = Literal["not_ours", "newer", "torn", "other_office", "wrong_checksum"]

MARK, VERSION, SEPARATOR = "LJ", "1", "/"
CHECKSUM_BYTES = 6
"""48 bits: whoever lacks the key must print 10^14 sheets to have one accepted."""
_OURS = re.compile(rf"{MARK}(\d*)(?:/(?:([A-Z0-9-]*)/)?.*)?", re.DOTALL)
"""Version, and the office where it was read to its end."""
_WHOLE = re.compile(
    rf"{MARK}{VERSION}/[A-Z0-9-]+"
    r"/(?:(?P<number>[A-Z]{1,4}\d{4}-\d+)|(?P<year>\d{4}))"
    r"/(?P<form>[A-Z][A-Z0-9.]*)(?:\+(?P<entry>\d+))?(?P<draft>\*)?"
    rf"/(?P<checksum>[0-9A-F]{{{2 * CHECKSUM_BYTES}}})"
    r"(?:/(?P<page>[1-9]\d{0,3})\.(?P<pages>[1-9]\d{0,3}))?"
)


@dataclass(frozen=True, kw_only=True)
class KeyRead:
    """What a sheet of this office says it is."""

    number: str
    """Record number; empty on a yearly ledger."""
    year: int | None
    """The year of a ledger."""
    form_id: str
    entry: int | None
    """Position of the step entry the sheet is about."""
    draft: bool
    """Printed as a draft: not to be filed as signed."""
    page: int = 1
    pages: int = 1
    """Which page of how many of the sheet."""


@dataclass(frozen=True)
class KeyRefused:
    """Why a code is not taken as one of ours."""

    reason: Refusal
    sentence: str


_NOTHING = "没有收入任何内容；"
_NOT_OURS = f"这个二维码不是本程序打印的记录码。{_NOTHING}请选择带记录码的那一页。"
_NEWER = f"这个记录码是由更新版本的程序打印的。{_NOTHING}请升级本程序后再试。"
_OTHER_OFFICE = (
    "这张纸是单位 {theirs} 的，不是本单位（{own}）的。" + f"{_NOTHING}请交给那个单位，或换一张。"
)
_TORN = f"记录码没有读完整。{_NOTHING}请把纸放平、擦净，重新扫描这一页。"
_WRONG_CHECKSUM = (
    f"记录码的校验不对：它不是由本台账打印的，或被改动过。{_NOTHING}"
    "请核对纸上的单位和编号，或从本台账重新打印。"
)


def form_mark(form_id: str, *, entry: int | None = None, draft: bool = False) -> str:
    """Return how a key names a form, the step entry it is about, and that it is a draft."""
    named = form_id.upper().replace("_", ".")
    return f"{named}{'' if entry is None else f'+{entry}'}{'*' if draft else ''}"


def record_key(office_code: str, number: str, form_mark: str, secret: bytes) -> str:
    """Return the key of a sheet: the same for the same record and form, for ever.

    `number` is the record's, or the year of a ledger; `secret` the office's checksum key.
    """
    said = SEPARATOR.join((MARK + VERSION, office_code, number, form_mark))
    return f"{said}{SEPARATOR}{_checksum(said, secret)}"


def page_key(key: str, page: int, pages: int) -> str:
    """Return the text of the code on one page of a sheet; that of a single page is the key."""
    return key if pages == 1 else f"{key}{SEPARATOR}{page}.{pages}"


def read_record_key(text: str, secret: bytes, office_code: str) -> KeyRead | KeyRefused:
    """Return what the key read from a code names, or why it is refused.

    A hand scanner's lower case and line end do no harm.
    """
    text = text.strip()
    text = text.upper() if text.isascii() else ""
    ours = _OURS.fullmatch(text)
    if ours is None:
        return KeyRefused("not_ours", _NOT_OURS)
    if ours[1] not in {"", VERSION}:
        return KeyRefused("newer", _NEWER)
    if ours[2] not in {None, office_code}:
        return KeyRefused("other_office", _OTHER_OFFICE.format(theirs=ours[2], own=office_code))
    whole = _WHOLE.fullmatch(text)
    if whole is None or int(whole["page"] or 1) > int(whole["pages"] or 1):
        return KeyRefused("torn", _TORN)
    if not hmac.compare_digest(
        whole["checksum"], _checksum(text[: whole.start("checksum") - 1], secret)
    ):
        return KeyRefused("wrong_checksum", _WRONG_CHECKSUM)
    return KeyRead(
        number=whole["number"] or "",
        year=int(whole["year"]) if whole["year"] else None,
        form_id=whole["form"].lower().replace(".", "_"),
        entry=int(whole["entry"]) if whole["entry"] else None,
        draft=whole["draft"] is not None,
        page=int(whole["page"] or 1),
        pages=int(whole["pages"] or 1),
    )


def _checksum(said: str, secret: bytes) -> str:
    """Return the keyed checksum of what a key says, as upper-case hex digits."""
    made = hashlib.blake2s(said.encode("ascii"), key=secret, digest_size=CHECKSUM_BYTES)
    return made.hexdigest().upper()
