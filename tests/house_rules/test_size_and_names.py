"""House style 2 and 4: small files and functions, telling names, a sentence at the top."""

import ast

from tests.house_rules.sources import ROOT, Source, assert_none, functions, sources

LONGEST_FILE = 300
LONGEST_FUNCTION = 40
SAY_NOTHING = {"util", "utils", "misc", "helper", "helpers", "common", "manager", "managers"}


def length(node: ast.stmt) -> int:
    """Lines from `def` to the last line of the body."""
    return (node.end_lineno or node.lineno) - node.lineno + 1


def says_nothing(name: str) -> bool:
    """Whether a file's or folder's name ends in a word that tells no purpose."""
    return name.removesuffix(".py").split("_")[-1] in SAY_NOTHING


def opening_sentence(source: Source) -> str:
    """First paragraph of the module's docstring; empty without one."""
    return (ast.get_docstring(source.tree) or "").split("\n\n")[0].strip()


def test_files_are_short() -> None:
    """No file over 300 lines."""
    assert_none(f"{one.path}: {one.lines}" for one in sources() if one.lines > LONGEST_FILE)


def test_functions_are_short() -> None:
    """No function over 40 lines."""
    assert_none(
        f"{one.at(function)} {function.name}: {length(function)}"
        for one in sources()
        for function in functions(one.tree)
        if length(function) > LONGEST_FUNCTION
    )


def test_names_tell_the_purpose() -> None:
    """No file or folder called utils, misc, helpers, common or manager."""
    assert_none(one.path for one in sources() if any(says_nothing(part) for part in one.path.parts))


def test_which_names_say_nothing() -> None:
    """`common_columns.py` tells what it holds; `ui_utils.py` does not."""
    assert says_nothing("ui_utils.py")
    assert says_nothing("helpers")
    assert not says_nothing("common_columns.py")


def test_modules_open_with_a_sentence() -> None:
    """Every module opens with a sentence saying what it is for."""
    assert_none(
        str(one.path) for one in sources() if not opening_sentence(one).endswith((".", "…", ":"))
    )


def test_no_python_file_escapes_the_rules() -> None:
    """Python lives in the program, its tests and its installer, nowhere else."""
    loose = [file.name for file in ROOT.glob("*.py")]
    assert_none(loose)
    assert len(sources()) > len(sources("installer")) + len(sources("tests"))
