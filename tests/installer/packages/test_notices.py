"""Third-party notices name every library of the lock, with its licence."""

import importlib.metadata
from importlib.metadata import Distribution
from pathlib import Path

import pytest

from installer.packages.notices import licence_of, notices, of_distributions, pinned

ROOT = Path(__file__).resolve().parents[3]
LOCK = "first-thing==1.0 \\\n    --hash=sha256:00\nSecond.Thing==2.0 ; python_version < '3.14'\n"


def put(site: Path, name: str, metadata: str, licence: str = "") -> Distribution:
    """Install a made-up library."""
    info = site / f"{name}-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Name: {name}\nVersion: 1.0\n{metadata}", encoding="utf-8")
    record = f"{info.name}/METADATA,,\n"
    if licence:
        (info / "licenses").mkdir()
        (info / "licenses" / "LICENSE").write_text(licence, encoding="utf-8")
        record += f"{info.name}/licenses/LICENSE,,\n"
    (info / "RECORD").write_text(record, encoding="utf-8")
    return Distribution.at(info)


def test_only_what_the_lock_pins_with_its_text(tmp_path: Path) -> None:
    assert pinned(LOCK) == {"first-thing", "second-thing"}
    put(tmp_path, "second_thing", "License: MIT\n", "words of the second")
    put(tmp_path, "First.Thing", "License-Expression: BSD-3-Clause\n", "words of the first")
    put(tmp_path, "builder", "License: GPL\n", "words of the builder")
    assert of_distributions(tmp_path, LOCK) == [
        "First.Thing 1.0\nBSD-3-Clause\n\nwords of the first",
        "second_thing 1.0\nMIT\n\nwords of the second",
    ]


def test_a_library_without_a_licence_text_stops_the_build(tmp_path: Path) -> None:
    put(tmp_path, "first_thing", "License: MIT\n")
    with pytest.raises(LookupError, match="first_thing"):
        of_distributions(tmp_path, LOCK)


@pytest.mark.parametrize(
    ("metadata", "told"),
    [
        ("License: UNKNOWN\nClassifier: License :: OSI Approved :: MIT License\n", "MIT License"),
        ("License: Some words\n more of them\n", "Some words"),
        ("", "see below"),
    ],
)
def test_how_a_licence_is_told(metadata: str, told: str, tmp_path: Path) -> None:
    assert licence_of(put(tmp_path, "thing", metadata)) == told


def test_every_library_font_and_icon_is_there() -> None:
    site = Path(str(importlib.metadata.distribution("reportlab").locate_file("")))
    text = notices(ROOT, site, ROOT / "LICENSE")
    assert "PySide6_Essentials 6." in text
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text
    assert "GNU GENERAL PUBLIC LICENSE" in text
    fonts = [one.stem.removeprefix("LICENSE-") for one in ROOT.glob("resources/fonts/LICENSE-*")]
    assert len(fonts) == 5
    assert all(f"fonts: {one}" in text for one in fonts)
