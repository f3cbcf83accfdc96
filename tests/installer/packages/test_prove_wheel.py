"""The wheel is proved as its users have it; here with a script for the program."""

import subprocess
from pathlib import Path

import pytest

from installer.packages import prove_wheel as proofs
from installer.packages.prove_wheel import PLACE, QT_PARTS, prove_wheel, prove_wheel_on_debian

PRINTS = 'test "$1" != print || printf %%PDF > "$5"'


@pytest.mark.parametrize(
    ("script", "expected"),
    [(PRINTS, None), ('test "$1" != print || touch "$5"', "print a PDF"), ("exit 3", "exit")],
)
def test_a_wheel_has_to_check_record_and_print(
    script: str, expected: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []

    def run(command: list[str | Path]) -> None:
        if "pip" in command:
            assert command[-1] == tmp_path / "a.whl"
            assert not {"--no-deps", "--require-hashes"} & set(map(str, command))
            program = tmp_path / PLACE / "bin" / "cleanedu"
            program.parent.mkdir(parents=True)
            program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
            program.chmod(0o755)

    monkeypatch.setattr(proofs, "run", run)
    monkeypatch.setattr(proofs, "prove_window", lambda folder, _: opened.append(folder))
    if expected is None:
        prove_wheel(tmp_path / "a.whl", tmp_path)
        assert opened == [tmp_path / PLACE / "bin"]
    else:
        with pytest.raises((RuntimeError, subprocess.CalledProcessError), match=expected):
            prove_wheel(tmp_path / "a.whl", tmp_path)
        assert not opened


def test_a_debian_brings_its_own_qt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    monkeypatch.setattr(proofs, "make_bare", lambda _, bare: bare.mkdir())
    monkeypatch.setattr(proofs, "trust_as_here", lambda _: done.append("trusted"))
    monkeypatch.setattr(proofs, "inside", lambda _, *words: done.append(words[-1]))
    wheel = tmp_path / "cleanedu_desktop-1.2.3-py3-none-any.whl"
    wheel.write_bytes(b"wheel")
    prove_wheel_on_debian(wheel, tmp_path, "trixie")
    # pip is asked only after the packages that would undo whom it trusts.
    assert done == ["/wheel/prepare.sh", "trusted", "sh -e /wheel/use.sh"]
    (bare,) = tmp_path.glob("trixie*")
    prepared = (bare / "wheel" / "prepare.sh").read_text("utf-8")
    assert all(f"python3-pyside6.{one}" in prepared for one in QT_PARTS)
    used = (bare / "wheel" / "use.sh").read_text("utf-8")
    assert "--system-site-packages" in used
    recorded = (bare / "wheel" / "record.sh").read_text("utf-8")
    assert "--out out.pdf" in recorded
    assert "cleanedu record talk" in recorded
