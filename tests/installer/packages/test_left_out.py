"""What the one folder leaves out."""

import ast
from pathlib import Path

import pytest

from installer.packages.left_out import MODULES, is_wanted, without_orphans

PROGRAM = Path(__file__).resolve().parents[3] / "cleanedu_desktop"


def imported(tree: ast.AST) -> set[str]:
    """Every module a source asks for, also inside functions."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {one.name for one in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{one.name}" for one in node.names)}
    return found


def test_the_program_imports_nothing_that_is_left_out() -> None:
    asked = {
        one
        for file in PROGRAM.rglob("*.py")
        for one in imported(ast.parse(file.read_text("utf-8")))
    }
    assert "PySide6.QtNetwork" in asked, "the one window of a store listens there"
    assert not asked & set(MODULES)
    places = [f"PySide6/{one.partition('.')[2]}.abi3.so" for one in asked if "PySide6." in one]
    assert all(is_wanted(one) for one in places)
    assert is_wanted("PySide6/Qt/lib/libQt6Network.so.6")


@pytest.mark.parametrize(
    ("place", "wanted"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqwayland-egl.so", False),
        ("PySide6/Qt/translations/qtbase_zh_CN.qm", True),
        ("PySide6/Qt/translations/qtbase_zh_TW.qm", False),
        ("PIL\\_avif.cp311-win_amd64.pyd", False),
        ("libxcb-cursor.so.0", True),
        ("libstdc++.so.6", False),
    ],
)
def test_what_no_page_uses_is_not_wanted(place: str, wanted: bool) -> None:
    assert is_wanted(place) is wanted


def test_a_library_stays_while_something_left_is_linked_to_it() -> None:
    links = {
        "/a/window.so": ["libfirst.so.1"],
        "/b/libfirst.so.1": ["libsecond.so.2"],
        "/b/liborphan.so.1": ["liborphans.so.1"],
    }
    entries = [
        ("liborphan.so.1", "/b/liborphan.so.1", "BINARY"),
        ("liborphans.so.1", "/b/liborphans.so.1", "BINARY"),
        ("libsecond.so.2", "some.libs/libsecond.so.2", "SYMLINK"),
        ("some.libs/libsecond.so.2", "/b/libsecond.so.2", "BINARY"),
        ("Qt/lib/libfirst.so.1", "/b/libfirst.so.1", "BINARY"),
        ("_cffi_backend.cpython-311.so", "/a/_cffi_backend.so", "EXTENSION"),
        ("plugins/window.so", "/a/window.so", "EXTENSION"),
        ("libpython3.11.so.1.0", "/p/libpython3.11.so.1.0", "BINARY"),
    ]
    kept = without_orphans(entries, lambda file: links.get(file, []))
    assert {one[0] for one in kept} == {
        "_cffi_backend.cpython-311.so",
        "plugins/window.so",
        "libpython3.11.so.1.0",
        "Qt/lib/libfirst.so.1",
        "some.libs/libsecond.so.2",
        "libsecond.so.2",
    }
