"""The Debian package."""

from pathlib import Path

from installer.packages.clean_source import Source
from installer.packages.deb import control, lay_out, plain_rights
from installer.packages.folder import NAME, NOTICES, add_command_line


def test_commands_lead_to_the_program(tmp_path: Path) -> None:
    folder, tree, root = tmp_path / "built", tmp_path / "tree", tmp_path / "root"
    folder.mkdir()
    root.mkdir()
    (folder / NAME).write_text("program", encoding="utf-8")
    (folder / NAME).chmod(0o700)
    (folder / NOTICES).write_text("notices", encoding="utf-8")
    add_command_line(folder)
    (root / "LICENSE").write_text("MIT", encoding="utf-8")
    (root / "CHANGELOG.md").touch()
    lay_out(Source(root, "1.2.3", 7), folder, tree)
    plain_rights(tree)
    for name in (NAME, "cleanedu"):
        target = (tree / "usr" / "bin" / name).readlink()
        installed = tree / target.relative_to("/")
        assert installed.stat().st_mode & 0o777 == 0o755
    papers = tree / "usr" / "share" / "doc" / NAME / "copyright"
    assert papers.read_text("utf-8") == "MIT\n\nnotices"
    assert papers.stat().st_mode & 0o777 == 0o644


def test_control_is_of_whole_fields() -> None:
    fields = control("1.2.3", 4096, "libc6 (>= 2.35), libgl1")
    told = dict(
        line.split(": ", 1) for line in fields.splitlines() if line and not line.startswith(" ")
    )
    assert told["Depends"] == "libc6 (>= 2.35), libgl1"
    assert told["Installed-Size"] == "4096"
    assert told["Version"] == "1.2.3"
    assert fields.endswith("\n")
