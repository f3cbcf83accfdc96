"""Commands and options."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cleanedu_desktop.cli.arguments import in_chinese, parser
from tests.cli.conftest import Cleanedu

COMMANDS = """
    demo set-up import-people list show find back-up restore check-store check-forms self-check
    correct withdraw put-back advance forms form record print blank
""".split()  # noqa: SIM905  -- twenty words in quotes are hard to read


def test_every_command_is_there_and_explains_itself(cleanedu: Cleanedu) -> None:
    listed = cleanedu("--help").out
    for command in COMMANDS:
        assert re.search(rf"^ +{command}(\s|$)", listed, re.MULTILINE)
        said = cleanedu(command, "--help")
        assert said.code == 0
        assert re.search("[一-鿿]", said.out)


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["fly"],
        ["list"],
        ["list", "talk", "extra"],
        ["list", "talk", "--year", "二〇二六"],
        ["list", "talk", "--ye", "2026"],
        ["show"],
        ["set-up", "--name", "某局"],
        ["record", "talk"],
        ["find", "x", "--limit", "0"],
        ["--jso", "forms"],
        ["forms", "--data-dir", ""],
        ["record", "talk", "--answers", " "],
        ["import-people", "r.csv", "--decide", "2"],
    ],
)
def test_wrong_usage_exits_2(cleanedu: Cleanedu, words: list[str]) -> None:
    said = cleanedu(*words)
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("用法不对：")


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("the following arguments are required: KIND", "缺少 KIND"),
        ("unrecognized arguments: --x", "不认识 --x"),
        ("argument --name: expected one argument", "--name 后面要写一个值"),
        ("argument COMMAND: invalid choice: 'fly' (choose from …)", "没有“fly”这个命令"),
        ("argument --year: “26”不是四位数的年份", "--year “26”不是四位数的年份"),
        ("something new", "something new"),
    ],
)
def test_complaints_are_chinese(english: str, chinese: str) -> None:
    assert in_chinese(english) == chinese


def test_global_options_stand_before_or_after(tmp_path: Path) -> None:
    for words in (
        ["--data-dir", "d", "--json", "list", "talk"],
        ["list", "talk", "--data-dir", "d", "--json"],
        ["--json", "list", "--data-dir", "d", "talk"],
    ):
        args = parser().parse_args(words)
        assert (args.data_dir, args.json, args.kind) == ("d", True, "talk")
    args = parser().parse_args(["list", "talk"])
    assert (args.data_dir, args.json) == (None, False)


def test_the_version_is_told(cleanedu: Cleanedu) -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+\n", cleanedu("--version").out)
