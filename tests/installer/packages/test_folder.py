"""One folder with the program."""

import os
import subprocess
from pathlib import Path

from installer.built_program import COMMAND_LINE
from installer.packages.folder import NAME, add_command_line, size_of


def test_the_command_line_begins_the_program_beside_it(tmp_path: Path) -> None:
    folder = tmp_path / "廉教 台账"
    folder.mkdir()
    program = folder / NAME
    program.write_text('#!/bin/sh\nfor word; do echo "$word"; done\n', encoding="utf-8")
    program.chmod(0o755)
    add_command_line(folder)
    link = tmp_path / "cleanedu"
    link.symlink_to(folder / "cleanedu")
    done = subprocess.run(
        [link, "find", "两个 字"], stdout=subprocess.PIPE, text=True, check=True, env=os.environ
    )
    assert done.stdout.splitlines() == [COMMAND_LINE, "find", "两个 字"]


def test_size_counts_each_file_once(tmp_path: Path) -> None:
    (tmp_path / "one").write_bytes(b"x" * 500_000)
    (tmp_path / "again").symlink_to("one")
    assert size_of(tmp_path) == 0.5
