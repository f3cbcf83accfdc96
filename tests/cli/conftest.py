"""What the tests of the command line share: a way to say `cleanedu …` within this process."""

from __future__ import annotations

import io
import json
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cleanedu_desktop.cli.run import run
from tests.acts.office import FIRST_DAY, fixed_clock

DAY = date(2026, 3, 10)


@dataclass(frozen=True)
class Said:
    """What came of one command."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """What stdout says as JSON."""
        return json.loads(self.out)


Cleanedu = Callable[..., Said]


@pytest.fixture
def cleanedu(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Cleanedu:
    """Run `cleanedu --data-dir …` with words; `given` is what stands on standard input."""

    def say(
        *words: str, given: object = None, data_dir: Path = tmp_path / "office", on: date = DAY
    ) -> Said:
        text = given if isinstance(given, str) else json.dumps(given, ensure_ascii=False)
        stdin = io.TextIOWrapper(io.BytesIO(text.encode()))
        monkeypatch.setattr(sys, "stdin", stdin)
        capfd.readouterr()
        try:
            code = run(["--data-dir", str(data_dir), *words], clock=fixed_clock(on))
        except SystemExit as ended:
            code = int(ended.code or 0)
        out, err = capfd.readouterr()
        assert "Traceback" not in err + out
        return Said(code, out, err)

    return say


@pytest.fixture(scope="session")
def three_people(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of an office with three people, two of the same name; tests take copies."""
    data, answers = tmp_path_factory.mktemp("office"), tmp_path_factory.mktemp("given") / "one.json"

    def say(*words: str, on: date = DAY) -> None:
        assert run(["--data-dir", str(data), *words], clock=fixed_clock(on)) == 0

    say("set-up", "--name", "示例局机关党支部", "--code", "SLJ", on=FIRST_DAY)
    for one in (
        {"name": "周明远", "department": "办公室", "post": "支部书记"},
        {"name": "李䶮", "department": "后勤科", "birth_date": "1985-10"},
        {"name": "李䶮", "department": "办公室"},
    ):
        answers.write_text(json.dumps({"answers": one}), encoding="utf-8")
        say("record", "person", "--answers", str(answers))
    return data


@pytest.fixture
def office(cleanedu: Cleanedu, three_people: Path, tmp_path: Path) -> Cleanedu:
    """The command line of an office with three people."""
    shutil.copytree(three_people, tmp_path / "office")
    return cleanedu
