"""Old private-use characters become the public ones of GB 18030-2022; others are doubted."""

import unicodedata

import pytest

from cleanedu_desktop.form_engine.gb18030_2022 import (
    PUBLIC_CODE_POINTS,
    code_point,
    doubtful_characters,
    to_2022,
)


@pytest.mark.parametrize(
    ("old_bytes", "expected"),
    [
        ("FE59", 0x9FB4),
        ("FE61", 0x9FB5),
        ("FE66", 0x9FB6),
        ("FE67", 0x9FB7),
        ("FE6D", 0x9FB8),
        ("FE7E", 0x9FB9),
        ("FE90", 0x9FBA),
        ("FEA0", 0x9FBB),
        ("A6D9", 0xFE10),
        ("A6DA", 0xFE12),
        ("A6DB", 0xFE11),
        ("A6DC", 0xFE13),
        ("A6DD", 0xFE14),
        ("A6DE", 0xFE15),
        ("A6DF", 0xFE16),
        ("A6EC", 0xFE17),
        ("A6ED", 0xFE18),
        ("A6F3", 0xFE19),
        ("FE51", 0x20087),
        ("FE52", 0x20089),
        ("FE53", 0x200CC),
        ("FE6C", 0x215D7),
        ("FE76", 0x2298F),
        ("FE91", 0x241FE),
    ],
)
def test_bytes_python_decodes_to_private_use_get_their_public_character(
    old_bytes: str, expected: int
) -> None:
    decoded = bytes.fromhex(old_bytes).decode("gb18030")
    assert unicodedata.category(decoded) == "Co"
    assert to_2022(decoded) == chr(expected)


def test_the_characters_gbk_kept_private_come_back() -> None:
    assert to_2022("沈\ue863") == "沈䶮"
    assert to_2022("\ue81a\ue81b") == "㑳㑇"


def test_no_target_is_private_and_none_is_hit_twice() -> None:
    targets = list(PUBLIC_CODE_POINTS.values())
    assert all(unicodedata.category(chr(target)) != "Co" for target in targets)
    assert len(set(targets)) == len(targets) == 92


def test_public_characters_stay() -> None:
    text = "䶮㛃𫖯𬱖·汉"
    assert to_2022(text) == text
    assert doubtful_characters(text) == []


def test_other_private_use_and_replacement_characters_are_doubtful() -> None:
    text = to_2022("王\ue000\ufffd\U000f0001\ue000\ue863")
    assert [code_point(c) for c in doubtful_characters(text)] == ["U+E000", "U+FFFD", "U+F0001"]
