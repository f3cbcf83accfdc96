"""The set-up program is told all it asks for."""

import re
from pathlib import Path

import pytest
from PIL import Image

from installer.packages import windows_setup
from installer.packages.clean_source import ROOT, Source
from installer.packages.windows_setup import ICON_SIZES, definitions, four_numbers, write_icon


@pytest.mark.parametrize(
    ("version", "numbers"),
    [("0.2.0", "0.2.0.0"), ("1.2", "1.2.0.0"), ("1.2.3rc4", "1.2.3.4"), ("99.0", "99.0.0.0")],
)
def test_windows_wants_four_numbers(version: str, numbers: str) -> None:
    assert four_numbers(version) == numbers


def test_the_script_is_told_every_word_it_uses(tmp_path: Path) -> None:
    told = definitions(Source(ROOT, "0.2.0", 7), tmp_path, tmp_path / "a.ico", tmp_path / "a.exe")
    script = (ROOT / "installer" / "windows" / "setup.nsi").read_text("utf-8")
    code = "\n".join(line for line in script.splitlines() if not line.startswith(";"))
    own = set(re.findall(r"^!define (\w+)", code, re.MULTILINE)) | {"un", "but"}
    of_nsis = {"If", "IfNot", "EndIf", "AtLeastBuild", "VersionCompare", "DoWhile", "Loop"}
    used = set(re.findall(r"\$\{(\w+)\}", code)) - own - of_nsis - {"RefreshShellIcons"}
    assert used == set(told)
    assert told["EXTENSION"] == "cleanedu"


def test_the_icon_has_every_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def drawn(words: list[str | Path], **_: object) -> None:
        for size in ICON_SIZES:
            place = Path(words[-1]) / f"share/icons/hicolor/{size}x{size}/apps/one.png"
            place.parent.mkdir(parents=True)
            Image.new("RGBA", (size, size), (200, 30, 30, 255)).save(place)

    monkeypatch.setattr(windows_setup, "run", drawn)
    icon = write_icon(Source(ROOT, "0.2.0", 7), Path("python"), tmp_path)
    with Image.open(icon) as opened:
        assert opened.info["sizes"] == {(size, size) for size in ICON_SIZES}
