"""The lists and dictionaries of a CFF font."""

from __future__ import annotations

import pytest

from cleanedu_desktop.printing.cff_tables import CffIndex, cff_dict, packed_dict, packed_index


def test_a_list_is_read_as_it_was_packed() -> None:
    """An empty one and one of empty strings too; what follows it is not part of it."""
    for parts in ([], [b""], [b"a", b"", b"bcd"]):
        data = b"xx" + packed_index(parts) + b"yy"
        index = CffIndex(memoryview(data), 2)
        assert [bytes(one) for one in index] == parts
        assert len(index) == len(parts)
        assert data[index.end :] == b"yy"
    with pytest.raises(IndexError):
        CffIndex(memoryview(packed_index([b"a"])), 0)[1]


def test_numbers_of_every_length() -> None:
    """The examples of the format's own description; a broken number counts as 0."""
    written = "8b ef 27 fa7c fe7c 1c2710 1cd8f0 1d000186a0 1dfffe7960 1ee2a25f 11"
    entries = cff_dict(bytes.fromhex(written))
    assert entries == {17: (0, 100, -100, 1000, -1000, 10000, -10000, 100000, -100000, 0)}


def test_entries_are_changed_and_the_others_kept_as_they_are() -> None:
    """In their order; the changed ones come last and have always the same length."""
    entries = cff_dict(bytes.fromhex("1ee2a25f 0c04 8b 0f ef 11"))
    assert set(entries) == {0x0C04, 15, 17}
    changed = packed_dict(entries, {15: (300,), 0x0C22: (70000,)})
    assert changed.hex() == "1ee2a25f0c04" + "ef11" + "1d0000012c0f" + "1d000111700c22"
    assert len(packed_dict(entries, {15: (0,)})) == len(packed_dict(entries, {15: (2**30,)}))
