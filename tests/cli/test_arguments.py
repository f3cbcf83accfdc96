"""Commands and options."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cleanedu_desktop.cli.arguments import parser
from tests.cli.conftest import Cleanedu

COMMANDS = """
    demo set-up import-people list show find back-up backups restore
    check-store check-forms self-check
    correct withdraw raise-findings put-back advance forms form record print blank
    attach attachments attachment remove-attachment
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
