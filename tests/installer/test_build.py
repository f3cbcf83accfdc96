"""One word builds everything."""

import hashlib
from pathlib import Path

import pytest

from installer import build
from installer.build import SUMS, asked, main, write_sums
from installer.packages.clean_source import Source


def test_sums_are_of_every_file(tmp_path: Path) -> None:
    (tmp_path / "b.deb").write_bytes(b"package")
    (tmp_path / "a.whl").write_bytes(b"wheel")
    (tmp_path / "folder").mkdir()
    write_sums(tmp_path)
    told = [line.split("  ") for line in write_sums(tmp_path).read_text("utf-8").splitlines()]
    assert [name for _, name in told] == ["a.whl", "b.deb"]
    assert told[0][0] == hashlib.sha256(b"wheel").hexdigest()


def test_nothing_is_built_over_what_is_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "older.deb").touch()
    assert main(["--out", str(tmp_path)]) == 1
    assert "not empty" in capsys.readouterr().err
    assert [one.name for one in tmp_path.iterdir()] == ["older.deb"]


def test_only_what_is_asked_is_built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built: list[str] = []
    monkeypatch.setattr(build, "uncommitted", list)
    monkeypatch.setattr(build, "clean_source", lambda into: Source(into, "1.2.3", 7))
    monkeypatch.setattr(build, "build_wheel", lambda *_: built.append("wheel"))
    monkeypatch.setattr(build, "build_folders", lambda *given: built.extend(given[3]))
    monkeypatch.setattr(build, "build_windows", lambda *_: built.append("set-up"))
    assert main(["--only", "portable", "--out", str(tmp_path / "one")]) == 0
    assert built == ["portable"]
    built.clear()
    assert main(["--out", str(tmp_path / "all")]) == 0
    assert built == ["wheel", *build.KINDS, "set-up"]
    assert (tmp_path / "all" / SUMS).is_file()


@pytest.mark.parametrize(
    ("words", "proofs"),
    [
        ([], ["wheel"]),
        (["--no-proof"], []),
        (["--debian", "bookworm"], ["wheel"]),
        (["--debian", "bookworm", "--debian", "trixie"], ["wheel", "wheel on trixie"]),
    ],
)
def test_the_wheel_is_used_as_its_users_do(
    words: list[str], proofs: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    monkeypatch.setattr(build, "make_environment", lambda place, _: place)
    monkeypatch.setattr(build, "make_wheel", lambda *_: [Path("sdist"), Path("wheel")])
    monkeypatch.setattr(build, "prove_wheel", lambda made, _: done.append(str(made)))
    monkeypatch.setattr(
        build,
        "prove_wheel_on_debian",
        lambda made, _, release: done.append(f"{made} on {release}"),
    )
    build.build_wheel(Source(tmp_path, "1.2.3", 7), tmp_path, tmp_path, asked(words))
    assert done == proofs


def test_an_unknown_kind_is_wrong_usage() -> None:
    with pytest.raises(SystemExit) as left:
        asked(["--only", "rpm"])
    assert left.value.code == 2


@pytest.mark.parametrize(
    ("here", "can", "made"), [(False, True, "old"), (True, True, "here"), (False, False, "here")]
)
def test_the_folder_is_built_where_it_reaches_furthest(
    here: bool, can: bool, made: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(build, "can_make_containers", lambda: can)
    monkeypatch.setattr(build, "make_folder_on_old_debian", lambda *_: Path("old"))
    monkeypatch.setattr(build, "make_environment", lambda place, _: place)
    monkeypatch.setattr(build, "make_folder", lambda *_: Path("here"))
    source = Source(tmp_path, "1.2.3", 7)
    assert build._folder(source, Path("python"), tmp_path, here=here) == Path(made)
