"""With a password set, no name and no phrase of any record is in any byte left on the disk."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from cleanedu_desktop.acts.find_entries import find_entries
from cleanedu_desktop.folders import folders_for
from tests.acts.locked_office import PASSWORD, open_again
from tests.faults.year_of_work import DRAFTED, ENDLESS, READY

PROJECT = Path(__file__).parents[2]
SAMPLE = PROJECT / "resources" / "sample"
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "gb18030")
SHORTEST = 6
"""Bytes of a pattern: of 5 MB of random bytes one in fifty million holds a given one by chance."""


def texts_of(value: Any) -> Iterator[str]:
    """Yield every text in what a TOML file says."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from texts_of(one)


def said_by_records() -> set[str]:
    """Return the names of the roster, and phrases of all records: each text and its sentences."""
    book = openpyxl.load_workbook(SAMPLE / "花名册.xlsx", read_only=True)
    cells = [cell for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row]
    book.close()
    texts = {cell.strip() for cell in cells if isinstance(cell, str)}
    for file in SAMPLE.glob("*.toml"):
        for text in texts_of(tomllib.loads(file.read_text(encoding="utf-8"))):
            texts |= {text, *text.replace("。", "，").split("，")}
    # What the forms themselves say (labels, choices) is no secret and may be in their files.
    forms = "".join(file.read_text(encoding="utf-8") for file in (PROJECT / "forms").glob("*.toml"))
    chosen = {text for text in texts if not text.isascii() and text not in forms}
    return {DRAFTED, ENDLESS, *chosen}


def found_on(folder: Path, texts: set[str]) -> list[str]:
    """Return ``file: text`` for each text that stands in a file or its name."""
    patterns: dict[bytes, set[tuple[bytes, str]]] = {}
    for text in texts:
        for pattern in (text.encode(encoding) for encoding in ENCODINGS):
            if len(pattern) >= SHORTEST:
                patterns.setdefault(pattern[:SHORTEST], set()).add((pattern, text))
    found = []
    for file in sorted(folder.rglob("*")):
        data = os.fsencode(file.name) + (file.read_bytes() if file.is_file() else b"")
        for at in range(len(data)):
            for pattern, text in patterns.get(data[at : at + SHORTEST], ()):
                if data.startswith(pattern, at):
                    found.append(f"{file.name}: {text}")
    return found


def worked(place: Path, password: str) -> Path:
    """Let a process work a year under `place` / inside and kill it midway; return that folder."""
    inside, outside = place / "inside", place / "outside"
    for name in ("tmp", "home"):
        (inside / name).mkdir(parents=True)
    outside.mkdir()
    own = {"HOME": str(inside / "home"), "TMPDIR": str(inside / "tmp")}
    words = [sys.executable, "-m", "tests.faults.year_of_work"]
    process = subprocess.Popen(
        [*words, str(inside / "数据"), str(outside), password],
        cwd=PROJECT,
        env={**os.environ, **own},
        stdout=subprocess.PIPE,
    )
    assert process.stdout is not None
    with process, process.stdout as said:
        assert said.read(len(READY)) == READY
        with suppress(subprocess.TimeoutExpired):
            process.wait(random.uniform(0.05, 0.5))  # noqa: S311
        process.kill()
    return inside


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="a process is killed in the middle of a write")
def test_a_year_of_work_leaves_no_name_and_no_phrase(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    texts = said_by_records()
    assert len(texts) > 500
    inside = worked(tmp_path, PASSWORD)
    found = found_on(inside, texts)
    files = [one for one in inside.rglob("*") if one.is_file()]
    with capfd.disabled():
        size = sum(one.stat().st_size for one in files)
        sys.stdout.write(
            f"\n{len(texts)} texts in {len(ENCODINGS)} encodings, {len(files)} files,"
            f" {size:,} bytes: {len(found)} found\n"
        )
    assert {".db", ".keys", ".txt"} <= {one.suffix for one in files}
    assert not found
    again = open_again(folders_for(inside / "数据"))
    with again.store:
        assert again.store.check().sound
        assert find_entries(again, text=ENDLESS)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="a process is killed in the middle of a write")
def test_without_a_password_the_same_search_finds_them(tmp_path: Path) -> None:
    texts = said_by_records()
    found = {one.partition(": ")[2] for one in found_on(worked(tmp_path, ""), texts)}
    assert {DRAFTED, ENDLESS} <= found
    assert len(found) > len(texts) / 2
