"""What is built is what is committed."""

import subprocess
from pathlib import Path

from installer.packages.clean_source import clean_source, uncommitted


def test_only_what_is_committed_is_built(tmp_path: Path) -> None:
    project = tmp_path / "工程"
    project.mkdir()
    (project / "pyproject.toml").write_text('[project]\nversion = "1.2.3"\n', encoding="utf-8")
    who = ["-c", "user.name=Li", "-c", "user.email=li@example.invalid"]
    for words in (
        ["init", "--quiet"],
        ["add", "pyproject.toml"],
        [*who, "commit", "--quiet", "--message=one", "--date=2026-01-02T03:04:05Z"],
    ):
        subprocess.run(["git", "-C", project, *words], check=True)
    (project / "later.py").touch()
    source = clean_source(tmp_path / "built" / "source", project)
    assert [one.name for one in source.root.iterdir()] == ["pyproject.toml"]
    assert source.version == "1.2.3"
    assert source.made_at > 1_700_000_000
    assert uncommitted(project) == ["later.py"]
