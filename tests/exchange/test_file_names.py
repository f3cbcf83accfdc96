"""Names from elsewhere become harmless, and stay readable."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanedu_desktop.exchange.file_names import LONGEST_BYTES, harmless_name


@pytest.mark.parametrize(
    ("name", "harmless"),
    [
        ("谈话记录 2026.pdf", "谈话记录 2026.pdf"),
        ("李䶮.jpg", "李䶮.jpg"),
        ("invoice\u202efdp.exe", "invoicefdp.exe"),
        ("零\u200b宽\ufeff.pdf", "零宽.pdf"),
        ('a/b\\c:d*e?f"g<h>i|j.pdf', "a_b_c_d_e_f_g_h_i_j.pdf"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("con.pdf", "_con.pdf"),
        ("LPT1", "_LPT1"),
        ("COM¹.txt", "_COM¹.txt"),
        ("NUL .pdf", "_NUL .pdf"),
        ("contract.pdf", "contract.pdf"),
        ("a.pdf. . ", "a.pdf"),
        (".hidden", "hidden"),
        ("two\nlines\t.pdf", "two lines .pdf"),
        ("\udcff\udcfe.pdf", "pdf"),
        ("e\u0301.pdf", "é.pdf"),
        ("", "附件"),
        ("...", "附件"),
        ("\u200b", "附件"),
        ("//", "附件"),
    ],
)
def test_a_name_becomes_harmless(name: str, harmless: str) -> None:
    assert harmless_name(name) == harmless


def test_a_long_name_keeps_its_ending() -> None:
    name = harmless_name("关于廉洁自律情况的说明" * 20 + ".docx")
    assert name.endswith("….docx")
    assert LONGEST_BYTES - 4 < len(name.encode()) <= LONGEST_BYTES
    assert len(harmless_name("a." + "b" * 400).encode()) <= LONGEST_BYTES


@given(st.text(st.characters(), max_size=300))
def test_any_name_can_be_written_and_is_clean_already(name: str) -> None:
    harmless = harmless_name(name)
    assert harmless
    assert len(harmless.encode()) <= LONGEST_BYTES
    assert harmless == harmless.strip(". ")
    assert not set(harmless) & set('<>:"/\\|?*\0\u202e\u200b')
    assert harmless_name(harmless) == harmless
