"""A text table's encoding is found, or the user is told; nothing is garbled silently."""

from pathlib import Path

import pytest

from cleanedu_desktop.exchange.decode_text import decode_text
from cleanedu_desktop.problems import OfficeProblem

TEXT = "姓名,性别,部门\n张三,男,办公室\n罗宁,女,综合业务科\n李四,男,财务科\n"
PATH = Path("花名册.csv")


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "gbk", "gb2312", "utf-32"]
)
def test_encodings_offices_have(encoding: str) -> None:
    assert decode_text(PATH, TEXT.encode(encoding)) == TEXT


def test_rare_characters_in_gb18030() -> None:
    text = TEXT.replace("张三", "沈䶮𬱖")
    assert decode_text(PATH, text.encode("gb18030")) == text


@pytest.mark.parametrize("encoding", ["big5", "shift_jis", "utf-16-le"])
def test_other_encodings_are_refused(encoding: str) -> None:
    words = {
        "big5": "姓名,性別,部門\n張三,男,辦公室\n李四,女,財務科\n",
        "shift_jis": "氏名、せいべつ、ぶしょ\nたなか、おとこ、そうむか\n",
    }.get(encoding, TEXT)
    with pytest.raises(OfficeProblem, match="编码"):
        decode_text(PATH, words.encode(encoding))


def test_utf8_with_a_broken_byte_is_not_read_as_gb18030() -> None:
    content = TEXT.encode()
    with pytest.raises(OfficeProblem, match="第 4 行附近"):
        decode_text(PATH, content[:-3] + b"\xe5\n")


def test_utf8_cut_off_in_a_character_names_its_line() -> None:
    with pytest.raises(OfficeProblem, match="没有复制完"):
        decode_text(PATH, TEXT.encode()[: TEXT.encode().rindex("科".encode()) + 1])


def test_bytes_gb18030_does_not_have() -> None:
    with pytest.raises(OfficeProblem, match="第 2 行附近"):
        decode_text(PATH, "姓名\n张".encode("gb18030") + b"\xff\xff")


def test_plain_ascii_is_utf8() -> None:
    assert decode_text(PATH, b"name\nLi\n") == "name\nLi\n"
