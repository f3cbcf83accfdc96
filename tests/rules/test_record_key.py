"""Record keys: short, stable, signed, and read back or refused with the reason."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanedu_desktop.rules.record_key import (
    KeyRead,
    KeyRefused,
    form_mark,
    page_key,
    read_record_key,
    record_key,
)

SECRET = bytes(range(32))
KEY = record_key("SCJG-JG01", "T2026-0007", form_mark("talk"), SECRET)
PACKED = re.compile(r"[0-9A-Z $%*+\-./:]+")
"""What a QR code packs into 5½ bits a character."""


def refusal(text: str, *, secret: bytes = SECRET, office: str = "SCJG-JG01") -> str:
    """Return why a text is refused."""
    read = read_record_key(text, secret, office)
    assert isinstance(read, KeyRefused)
    assert read.sentence.count("。") >= 2
    return read.reason


def test_a_key_is_short_and_stays_as_it_is_for_ever() -> None:
    """Paper printed today is read in ten years: this text must not change."""
    assert KEY == "LJ1/SCJG-JG01/T2026-0007/TALK/C1B543B2C269"
    assert len(record_key("SLJ", "T2026-0007", form_mark("talk"), SECRET)) <= 38


def test_it_is_read_back() -> None:
    assert read_record_key(KEY, SECRET, "SCJG-JG01") == KeyRead(
        number="T2026-0007", year=None, form_id="talk", entry=None, draft=False
    )
    assert read_record_key(f" {KEY.lower()}\r\n", SECRET, "SCJG-JG01") == read_record_key(
        KEY, SECRET, "SCJG-JG01"
    )


def test_a_page_of_several_says_which_it_is() -> None:
    assert page_key(KEY, 1, 1) == KEY
    second = page_key(KEY, 2, 3)
    assert second == f"{KEY}/2.3"
    assert PACKED.fullmatch(second)
    read = read_record_key(second, SECRET, "SCJG-JG01")
    assert isinstance(read, KeyRead)
    assert (read.number, read.page, read.pages) == ("T2026-0007", 2, 3)


@pytest.mark.parametrize("wrong", ["/3.2", "/0.2", "/2", "/2.", "/2.3.4", "/1.99999"])
def test_a_page_that_cannot_be_is_torn(wrong: str) -> None:
    assert refusal(KEY + wrong) == "torn"


@given(
    office=st.from_regex(r"[A-Z0-9]{1,6}(-[A-Z0-9]{1,6})?", fullmatch=True),
    number=st.from_regex(r"[A-Z]{1,4}20[0-9]{2}-[0-9]{4,6}", fullmatch=True)
    | st.integers(1949, 2100).map(str),
    form_id=st.from_regex(r"[a-z][a-z0-9_]{0,39}", fullmatch=True),
    entry=st.none() | st.integers(0, 500),
    draft=st.booleans(),
    secret=st.binary(min_size=32, max_size=32),
)
def test_whatever_is_printed_is_read_back(
    office: str, number: str, form_id: str, entry: int | None, draft: bool, secret: bytes
) -> None:
    key = record_key(office, number, form_mark(form_id, entry=entry, draft=draft), secret)
    assert PACKED.fullmatch(key)
    year = int(number) if number.isdigit() else None
    assert read_record_key(key, secret, office) == KeyRead(
        number="" if year else number, year=year, form_id=form_id, entry=entry, draft=draft
    )


@pytest.mark.parametrize("length", range(2, len(KEY)))
def test_a_key_read_in_part_is_torn(length: int) -> None:
    assert refusal(KEY[:length]) == "torn"


@pytest.mark.parametrize("place", [i for i, c in enumerate(KEY) if i > 12 and c.isdigit()])
def test_a_key_changed_anywhere_is_refused(place: int) -> None:
    changed = KEY[:place] + ("1" if KEY[place] != "1" else "2") + KEY[place + 1 :]
    assert refusal(changed) == "wrong_checksum"


def test_another_office_or_key_is_told_apart() -> None:
    assert refusal(KEY, office="SCJG-JG02") == "other_office"
    assert refusal(KEY, office="SCJG") == "other_office"
    assert refusal(KEY, secret=bytes(32)) == "wrong_checksum"
    read = read_record_key(KEY, SECRET, "SLJ")
    assert isinstance(read, KeyRefused)
    assert "SCJG-JG01" in read.sentence
    assert "SLJ" in read.sentence


@pytest.mark.parametrize("text", ["", "https://example.cn/LJ1/A", "6901234567892", "记录", "L"])
def test_other_codes_are_not_ours(text: str) -> None:
    assert refusal(text) == "not_ours"


def test_a_newer_key_is_told() -> None:
    assert refusal(KEY.replace("LJ1/", "LJ2/")) == "newer"


@given(st.text())
def test_no_text_is_taken_or_breaks_anything(text: str) -> None:
    assert isinstance(read_record_key(text, SECRET, "SLJ"), KeyRefused)
    assert isinstance(read_record_key(f"LJ1/{text}", SECRET, "SLJ"), KeyRefused)
