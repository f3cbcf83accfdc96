"""The wheel carries what the program reads beside its code."""

from pathlib import Path

import pytest
from setuptools import Distribution

from installer.with_shipped_files import WithShippedFiles


def _command(editable: bool) -> WithShippedFiles:
    made = WithShippedFiles(Distribution({"packages": []}))
    made.ensure_finalized()
    made.build_lib = "built"
    made.editable_mode = editable
    return made


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one form and one font."""
    monkeypatch.chdir(tmp_path)
    for name in ("forms/talk.toml", "resources/fonts/宋.ttf"):
        file = tmp_path / name
        file.parent.mkdir(parents=True)
        file.write_bytes(b"content")
    return tmp_path


def test_forms_and_resources_go_inside_the_package(project: Path) -> None:
    command = _command(editable=False)
    command.run()
    shipped = project / "built" / "cleanedu_desktop" / "shipped"
    assert (shipped / "forms" / "talk.toml").read_bytes() == b"content"
    assert (shipped / "resources" / "fonts" / "宋.ttf").is_file()
    assert {str(Path(one)) for one in command.get_outputs()} >= {
        str(one.relative_to(project)) for one in shipped.rglob("*.t*")
    }


def test_an_editable_install_copies_nothing(project: Path) -> None:
    _command(editable=True).run()
    assert not (project / "built").exists()
