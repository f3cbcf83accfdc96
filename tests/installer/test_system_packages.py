"""Tests of finding and installing what the system lacks."""

import io
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from installer import system_packages
from installer.system_packages import SetUpError

Put = Callable[[str, str], None]


@pytest.fixture
def put(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Put:
    """Writes a shell command into the only folder of PATH besides the shell's own tools."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for tool in ("sh", "env", "cat"):
        (folder / tool).symlink_to(Path("/bin", tool).resolve())
    monkeypatch.setenv("PATH", str(folder))

    def write(name: str, script: str) -> None:
        (folder / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        (folder / name).chmod(0o755)

    return write


@pytest.mark.parametrize(
    ("soname", "package"),
    [
        ("libGL.so.1", "libgl1"),
        ("libEGL.so.1", "libegl1"),
        ("libX11.so.6", "libx11-6"),
        ("libX11-xcb.so.1", "libx11-xcb1"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libfontconfig.so.1", "libfontconfig1"),
        ("libglib-2.0.so.0", "libglib2.0-0"),
        ("libgthread-2.0.so.0", "libglib2.0-0"),
        ("libgssapi_krb5.so.2", "libgssapi-krb5-2"),
        ("libxkbcommon.so.0", "libxkbcommon0"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        ("libxcb-icccm.so.4", "libxcb-icccm4"),
        ("libxcb-render-util.so.0", "libxcb-render-util0"),
        ("libcups.so.2", "libcups2"),
        ("libstdc++.so.6", "libstdc++6"),
    ],
)
def test_package_is_named_after_the_library(soname: str, package: str) -> None:
    """Debian's names, as `apt-file` gives them on Debian 12."""
    assert system_packages.package_of(soname) == package


def test_only_what_the_loader_misses_is_asked_for(put: Put) -> None:
    """`ldd` repeats a missing library for each part that wants it."""
    told = ["a:", " libGL.so.1 => not found", " libc.so.6 => /lib/libc.so.6 (0x1)"]
    told += ["b:", " libGL.so.1 => not found", " libEGL.so.1 => not found"]
    put("ldd", "cat <<END\n" + "\n".join(told) + "\nEND")
    assert system_packages.missing_libraries([Path("a.so"), Path("b.so")]) == [
        "libEGL.so.1",
        "libGL.so.1",
    ]


def test_window_libraries_are_wanted_only_with_a_display(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a display Qt draws offscreen and needs no X."""
    platforms = tmp_path / "Qt" / "plugins" / "platforms"
    platforms.mkdir(parents=True)
    for part in ("QtGui.abi3.so", "Qt/plugins/platforms/libqxcb.so"):
        (tmp_path / part).touch()
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert [part.name for part in system_packages.libraries_to_load(tmp_path)] == ["QtGui.abi3.so"]
    monkeypatch.setenv("DISPLAY", ":1")
    assert platforms / "libqxcb.so" in system_packages.libraries_to_load(tmp_path)


def test_newer_name_of_a_package_is_taken_where_apt_knows_it(put: Put) -> None:
    """Ubuntu 24.04 and Debian 13 have libglib2.0-0t64."""
    known = 'case $2 in libglib2.0-0t64) echo "  Candidate: 2.80";;'
    put("apt-cache", f'{known} *) echo "  Candidate: (none)";; esac')
    assert system_packages.known_to_apt("libglib2.0-0") == "libglib2.0-0t64"
    assert system_packages.known_to_apt("libgl1") == "libgl1"


def test_administrator_installs(put: Put, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once each, after an update that may fail."""
    told = tmp_path / "told"
    put("apt-cache", "true")
    put("apt-get", f'echo "$@" >> {told}\ntest "$2" = install')
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    system_packages.install(["libgl1", "libegl1", "libgl1"], "x")
    assert told.read_text().splitlines() == [
        "-q update",
        "-q install -y --no-install-recommends libgl1 libegl1",
    ]


def test_without_rights_one_line_is_told(put: Put, monkeypatch: pytest.MonkeyPatch) -> None:
    """No sudo: nothing is tried, the user reads the line to run."""
    put("apt-cache", "true")
    put("apt-get", "echo must not run; exit 0")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(SetUpError, match=r"sudo apt-get install -y python3-venv libgl1$"):
        system_packages.install(["python3-venv"], "x", tell_too=["libgl1"])


def test_sudo_that_asks_needs_a_terminal(put: Put, monkeypatch: pytest.MonkeyPatch) -> None:
    """A password is asked for only where somebody can type it."""
    put("sudo", '[ "$1" != -n ]')
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr("sys.stdin", io.StringIO())
    assert system_packages.administrator() is None
    put("sudo", "true")
    assert system_packages.administrator() == ["sudo", "-n"]


def test_failed_installation_is_told(
    put: Put, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """apt's own words come first, then the line to run."""
    put("apt-cache", "true")
    put("apt-get", "echo no network; exit 100")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    with pytest.raises(SetUpError, match=r"sudo apt-get install -y poppler-utils$"):
        system_packages.install(["poppler-utils"], "x")
    assert "no network" in capfd.readouterr().err


def test_other_systems_are_told_the_names(put: Put) -> None:
    """Without apt nothing is tried."""
    put("true", "")
    with pytest.raises(SetUpError, match="libgl1"):
        system_packages.install(["libgl1"], "x")


def test_only_tools_that_are_missing_are_asked_for(put: Put) -> None:
    """What tests call: text of PDFs, writes of a process."""
    assert system_packages.missing_tools() == ["poppler-utils", "qpdf", "strace"]
    put("strace", "true")
    assert system_packages.missing_tools() == ["poppler-utils", "qpdf"]


def test_nothing_missing_asks_for_nothing(put: Put) -> None:
    """Neither apt nor sudo is touched."""
    put("apt-get", "exit 1")
    system_packages.install([], "x")


def test_the_validator_of_the_archive_pages_is_asked_for_where_it_is_missing(
    put: Put, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    binding = tmp_path / "jaxb-runtime.jar"
    monkeypatch.setattr(
        system_packages,
        "VALIDATOR",
        {str(binding): "libjaxb-java", "/nowhere/javac": "default-jdk-headless"},
    )
    assert system_packages.missing_validator() == ["libjaxb-java", "default-jdk-headless"]
    binding.touch()
    put("javac", "true")
    assert system_packages.missing_validator() == []
