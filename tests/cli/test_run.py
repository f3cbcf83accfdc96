"""Exit codes, streams and the last net."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from cleanedu_desktop.cli import on_forms, on_store
from cleanedu_desktop.cli.run import write_utf8
from tests.cli.conftest import Cleanedu

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = "import sys; from cleanedu_desktop.start import command_line; sys.exit(command_line())"
COMMAND = [sys.executable, "-c", PROGRAM]


def test_a_fault_of_ours_is_one_sentence_and_a_report(
    cleanedu: Cleanedu, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> NoReturn:
        raise ZeroDivisionError("ours")

    monkeypatch.setattr(on_forms, "list_forms", fail)
    said = cleanedu("forms")
    assert (said.code, said.out, len(said.err.splitlines())) == (1, "", 1)
    (report,) = (tmp_path / "office" / "logs").iterdir()
    assert str(report) in said.err
    assert "ZeroDivisionError: ours" in report.read_text(encoding="utf-8")


def test_as_json_a_problem_is_told_with_its_code(cleanedu: Cleanedu, tmp_path: Path) -> None:
    """A program reads the code; the sentence on stderr stays for people."""
    cleanedu("set-up", "--name", "某局", "--code", "A")
    store_file = tmp_path / "office" / "store.cleanedu"
    store_file.write_bytes(b"no store at all" * 1000)
    said = cleanedu("list", "talk", "--json")
    told = json.loads(said.out)
    assert (said.code, told["code"], told["details"]) == (1, "S26", [])
    assert said.err.strip() == told["problem"]
    assert told["problem"].endswith("（代码 S26）")
    nothing = json.loads(cleanedu("show", "T2026-0001", "--json").out)
    assert nothing["problem"]


def test_stopping_it_is_quiet(cleanedu: Cleanedu, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object, **__: object) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(on_store, "set_up_office", stop)
    said = cleanedu("set-up", "--name", "某局", "--code", "A")
    assert (said.code, said.out, said.err) == (130, "", "")


def test_output_is_utf8_whatever_the_stream_was() -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="ascii")
    write_utf8(stream)
    stream.write("䶮𬱖 \udc80")
    stream.flush()
    assert raw.getvalue() == "䶮𬱖 ".encode() + b"\\udc80"
    write_utf8(io.StringIO())


def run_apart(
    *words: str | bytes, stdout: int | None = subprocess.PIPE, locale: str = "C"
) -> subprocess.CompletedProcess[bytes]:
    """Run `cleanedu` as a process of its own, in a locale without Chinese."""
    surroundings = {
        name: text for name, text in os.environ.items() if not name.startswith(("LC_", "LANG"))
    }
    surroundings |= {"LC_ALL": locale, "PYTHONPATH": str(ROOT), "PYTHONCOERCECLOCALE": "0"}
    return subprocess.run(
        [*COMMAND, *words],
        stdout=stdout,
        stderr=subprocess.PIPE,
        env=surroundings,
        cwd=ROOT,
        check=False,
    )


def test_a_process_says_utf8_in_a_plain_locale(tmp_path: Path) -> None:
    done = run_apart("forms", locale="POSIX")
    assert done.returncode == 0
    assert "廉政谈话记录表" in done.stdout.decode("utf-8")
    missing = run_apart("--data-dir", str(tmp_path / "没有"), "list", "talk")
    assert missing.returncode == 1
    assert len(missing.stderr.decode("utf-8").splitlines()) == 1
    assert run_apart("fly").returncode == 2


def test_words_that_are_no_text_are_told(cleanedu: Cleanedu, tmp_path: Path) -> None:
    for words in (["find", "\udcff"], ["show", "\udcff"], ["set-up", "--name", "\udcb2"]):
        said = cleanedu(*words)
        assert (said.code, said.out, len(said.err.splitlines())) == (1, "", 1)
    done = run_apart("--data-dir", str(tmp_path), b"list", b"\xff")
    assert done.returncode == 1
    assert "不是文字" in done.stderr.decode("utf-8")


def test_a_reader_that_has_seen_enough_is_no_problem() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = run_apart("forms", stdout=writing)
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


def test_an_output_without_room_is_told(
    cleanedu: Cleanedu, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Full(io.StringIO):
        def flush(self) -> None:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(sys, "stdout", Full())
    said = cleanedu("forms")
    assert (said.code, len(said.err.splitlines())) == (1, 1)
    assert "已经做完" in said.err


def test_an_output_nobody_opened_is_no_problem() -> None:
    command = [*COMMAND, "forms"]
    closed = ["sh", "-c", 'exec "$@" >&- 2>&-', "sh", *command]
    assert subprocess.run(closed, cwd=ROOT, check=False).returncode == 0


def test_a_data_folder_with_too_long_a_name_is_told(cleanedu: Cleanedu, tmp_path: Path) -> None:
    long = str(tmp_path / ("长" * 100))
    for words in (["list", "talk"], ["set-up", "--name", "某局", "--code", "A"], ["demo"]):
        said = cleanedu(*words, "--data-dir", long)
        assert (said.code, len(said.err.splitlines())) == (1, 1)
        assert "打不开" in said.err
