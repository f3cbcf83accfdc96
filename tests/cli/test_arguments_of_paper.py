"""The options of the commands on forms and paper."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.cli.arguments import parser
from cleanedu_desktop.printing.read_text import read_text
from cleanedu_desktop.rules.masking import Masking
from tests.cli.conftest import Cleanedu


def test_levels_of_masking() -> None:
    words = ["print", "talk", "--all", "--out", "a.pdf"]
    assert parser().parse_args(words).mask is Masking.WHOLE
    assert parser().parse_args([*words, "--mask", "masked"]).mask is Masking.MASKED
    assert parser().parse_args([*words, "--mask", "仅统计数字"]).mask is Masking.FIGURES


def test_further_names_to_hide(capsys: pytest.CaptureFixture[str]) -> None:
    """As people write several; one character would be hidden in any word."""
    words = ["print", "talk", "--all", "--out", "a.pdf", "--mask", "masked", "--also-mask"]
    assert parser().parse_args([*words, "张三,李四、王五"]).also_mask == ("张三", "李四", "王五")
    assert parser().parse_args(words[:-1]).also_mask == ()
    with pytest.raises(SystemExit):
        parser().parse_args([*words, "张三,李"])
    assert "只有一个字" in capsys.readouterr().err


def test_masked_prints_by_command(office: Cleanedu, tmp_path: Path) -> None:
    out = str(tmp_path / "a.pdf")
    assert office("print", "person", "--all", "--out", out, "--mask", "some").code == 2
    assert office("print", "person", "--all", "--out", out, "--mask", "figures").code == 0
    assert "条" in read_text(Path(out))
