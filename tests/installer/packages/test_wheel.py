"""The wheel is built of what the source archive holds."""

from pathlib import Path

import pytest

from installer.packages import wheel
from installer.packages.clean_source import Source


def test_the_wheel_comes_out_of_the_source_archive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[tuple[str, Path | None]] = []

    def run(command: list[str | Path], *, cwd: Path | None = None, more: object = None) -> None:
        steps.append((str(command[3]), cwd))

    monkeypatch.setattr(wheel, "run", run)
    root = tmp_path / "source"
    root.mkdir()
    made = wheel.make_wheel(Source(root, "1.2.3", 7), Path("python"), tmp_path)
    assert [one.name for one in made] == [
        "cleanedu_desktop-1.2.3.tar.gz",
        "cleanedu_desktop-1.2.3-py3-none-any.whl",
    ]
    (sdist, begun), _, (built, unpacked) = steps
    assert sdist == "build_sdist"
    assert begun == root
    assert built == "build_wheel"
    assert unpacked == tmp_path / "unpacked"
