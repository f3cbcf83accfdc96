"""The harness itself: it finds what is known to be wrong, and knows what it does not know."""

from __future__ import annotations

import random
import shutil
import sys
from pathlib import Path

import pytest

from cleanedu_desktop.printing.assembling.draw_folder import INDEX
from tests.faults.all_jobs import job_named
from tests.faults.bench import prepare
from tests.faults.disk import Disk, Names, Resize, Sync, Write
from tests.faults.looking import PACKAGE, half_files, lacking
from tests.faults.power_cut import possible_disk
from tests.faults.recording import NotModelled, Recording, record
from tests.faults.test_faults_of_jobs import needs_strace
from tests.faults.trial_power_cuts import power_cuts

pytest_plugins = ["pytester"]

CARELESS_STORE = """
import sys
from pathlib import Path
from cleanedu_desktop.store import connect
from tests.faults.perform import job_named, perform
connect._SETTINGS = tuple(
    ("synchronous", "OFF", 0) if one[0] == "synchronous" else one for one in connect._SETTINGS
)
perform(job_named(sys.argv[1]), Path(sys.argv[2]))
"""

CARELESS_FILE = """
import os, sys
with open(sys.argv[1] + "/a.part", "wb") as file:
    file.write(bytes(range(256)) * 64)
    {sync}
os.rename(sys.argv[1] + "/a.part", sys.argv[1] + "/a")
"""

ODD_WRITE = """
import os, sys
with open(sys.argv[1] + "/a", "wb") as file:
    os.{call}
"""


@needs_strace
@pytest.mark.slow
def test_a_store_that_does_not_sync_is_found(tmp_path: Path) -> None:
    bench = prepare(job_named("save_talks"), tmp_path, words=["-c", CARELESS_STORE])
    findings = power_cuts(bench, 60, 1).findings
    assert len(findings) > 5
    assert any("已损坏" in one for one in findings)


@needs_strace
@pytest.mark.parametrize(
    ("sync", "half"), [("pass", True), ("file.flush(); os.fsync(file.fileno())", False)]
)
def test_a_file_renamed_before_it_is_synced_is_half(tmp_path: Path, sync: str, half: bool) -> None:
    disk = tmp_path / "磁盘"
    disk.mkdir()
    words = ["-c", CARELESS_FILE.format(sync=sync), str(disk)]
    recording = record(words, disk, tmp_path / "log")
    whole = {bytes(range(256)) * 64, None}
    left = [
        possible_disk(recording, cut, random.Random(f"{cut} {seed}")).paths().get("a")  # noqa: S311
        for cut in range(len(recording.operations) + 1)
        for seed in range(60)
    ]
    assert (set(left) > whole) is half
    assert set(left) >= whole


@needs_strace
@pytest.mark.parametrize("call", ["posix_fallocate(file.fileno(), 0, 4096)", "truncate(file, 9)"])
def test_a_call_the_model_does_not_know_stops_it(tmp_path: Path, call: str) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    call = call.replace("(file,", "(file.name,")
    with pytest.raises(NotModelled):
        record(["-c", ODD_WRITE.format(call=call), str(disk)], disk, tmp_path / "log")


def test_what_was_synced_is_there_whatever_happens() -> None:
    before = Disk({0: {"old": 1}}, {1: b"o" * 2000})
    done = (
        Write(1, 0, b"a" * 1000),
        Sync(1),
        Names(((0, "new", 2),)),
        Write(2, 0, b"n" * 1000),
        Resize(1, 500),
        Names(((0, "old", None), (0, "kept", 1))),
    )
    recording = Recording(before, done)
    left = [possible_disk(recording, 6, random.Random(seed)) for seed in range(300)]  # noqa: S311
    olds = {one.paths().get("old", one.paths().get("kept")) for one in left}
    assert olds == {b"a" * 500, b"a" * 1000 + b"o" * 1000}
    news = {one.paths().get("new") for one in left}
    assert {None, b"", b"n" * 1000, bytes(1000), b"n" * 512 + bytes(488)} <= news
    assert all(("old" in one.paths()) != ("kept" in one.paths()) for one in left)
    assert recording.after().paths() == {"kept": b"a" * 500, "new": b"n" * 1000}


def test_a_disk_is_read_with_its_hard_links(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "a").write_bytes(b"one")
    (tmp_path / "b").hardlink_to(tmp_path / "folder" / "a")
    disk = Disk.read(tmp_path)
    disk.apply(Write(disk.folders[0]["b"], 3, b"!"))
    assert disk.paths() == {"folder/a": b"one!", "b": b"one!"}
    shutil.rmtree(tmp_path / "folder")
    disk.write_to(tmp_path)
    assert (tmp_path / "folder" / "a").read_bytes() == b"one!"
    assert sys.platform == "win32" or Disk.read(tmp_path).paths() == disk.paths()


@pytest.mark.parametrize(("ci", "outcome"), [("true", "errors"), ("", "skipped")])
@pytest.mark.skipif(sys.platform != "linux", reason="the rule is for Linux")
def test_a_skip_fails_where_everything_must_be_there(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, ci: str, outcome: str
) -> None:
    monkeypatch.setenv("CI", ci)
    conftest = Path(__file__).with_name("conftest.py")
    pytester.makeconftest(conftest.read_text(encoding="utf-8"))
    pytester.makepyfile(
        "import pytest\n@pytest.mark.skipif(True, reason='no root')\ndef test_it(): pass\n"
    )
    result = pytester.runpytest_subprocess("-p", "no:randomly", "-p", "no:xdist")
    result.assert_outcomes(**{outcome: 1})


def test_half_a_package_in_files_is_noticed(tmp_path: Path) -> None:
    """Without its index, or without a file the index lists."""
    package = tmp_path / PACKAGE
    package.mkdir()
    assert lacking(package) == [INDEX]
    (package / INDEX).write_text("\ufeff文件\r\na.pdf\r\nb.pdf\r\n", encoding="utf-8")
    (package / "a.pdf").touch()
    assert lacking(package) == ["b.pdf"]
    (package / "b.pdf").touch()
    assert half_files(job_named("make_bundle"), tmp_path / "nothing") == lacking(package) == []
