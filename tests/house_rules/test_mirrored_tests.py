"""House style 6: `tests/x/test_y.py` stands opposite `cleanedu_desktop/x/y.py`.

A module needs its test as soon as it holds a function or method that does something; pure
vocabulary (dataclasses, enumerations, constants) does not. In a room's test folder nothing
stands that is opposite no module: what spans rooms belongs in journeys/, faults/, golden/ …
"""

from pathlib import Path

from tests.house_rules.sources import (
    PROGRAM,
    ROOT,
    Source,
    assert_none,
    does_something,
    functions,
    sources,
)


def has_behaviour(source: Source) -> bool:
    """Whether any function or method of the module does something."""
    return any(does_something(function) for function in functions(source.tree))


def opposite(path: Path) -> Path:
    """Where the test of the module `path` stands; a package's own stands beside its folder."""
    module = path.parent.with_suffix(".py") if path.name == "__init__.py" else path
    room = module.relative_to(PROGRAM) if module.parts[0] == PROGRAM else module
    return Path("tests") / room.with_name(f"test_{module.name}")


def test_behaviour_has_a_test_opposite() -> None:
    """Every module that does something has its test file."""
    assert_none(
        f"{one.path}: no {opposite(one.path)}"
        for one in sources(PROGRAM)
        if has_behaviour(one) and not (ROOT / opposite(one.path)).exists()
    )


def test_tests_stand_opposite_a_module() -> None:
    """A test file in a room's folder names a module of that room."""
    modules = [one.path for one in sources(PROGRAM, "installer")]
    expected = {opposite(path) for path in modules}
    rooms = {path.parent for path in expected}
    assert_none(
        str(one.path)
        for one in sources("tests")
        if one.path.name.startswith("test_")
        and one.path.parent in rooms
        and one.path not in expected
    )


def test_where_the_opposite_is() -> None:
    """Rooms are mirrored, and the installer beside them."""
    assert opposite(Path(PROGRAM, "ui/pages/home.py")) == Path("tests/ui/pages/test_home.py")
    assert opposite(Path(PROGRAM, "problems.py")) == Path("tests/test_problems.py")
    assert opposite(Path(PROGRAM, "ui/inputs/__init__.py")) == Path("tests/ui/test_inputs.py")
    assert opposite(Path("installer/bring_up.py")) == Path("tests/installer/test_bring_up.py")
