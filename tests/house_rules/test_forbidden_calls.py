"""What no code here does: run text as code, escape the import rules, touch the live store file."""

import ast
import re
from pathlib import Path

import pytest

from tests.house_rules.sources import PROGRAM, Source, assert_none, calls, dotted, sources

FORBIDDEN = re.compile(
    r"^(eval|exec|__import__|importlib\.(import_module|reload)|import_module|os\.(system|popen))$"
    r"|\.(extractall|processEvents)$"
)
FORBIDDEN_MODULES = {"pickle", "marshal", "shelve", "imp", "runpy"}
FILE_FUNCTION = re.compile(r"^(open|(io|os)\.open|(shutil|hashlib)\.\w+)$")
FILE_METHOD = re.compile(r"\.(open|(read|write)_(bytes|text))$")
STORE_FILE = re.compile(r"\b(store_file|store_path|STORE_NAME)\b")
IDLE = re.compile(r"(^|\.)sleep$|^qtbot\.wait$|^QTest\.qWait$")
EXCUSE = re.compile(r"pytest\.(skip|xfail|importorskip)|mark\.(skip|xfail)\b")
PLATFORM = re.compile(r"\b(os\.name|sys\.platform)\b")


def modules_imported(tree: ast.Module) -> set[str]:
    """Top-level names of the modules imported anywhere in `tree`."""
    plain = {
        alias.name.partition(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    return plain | {
        (node.module or "").partition(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
    }


def through_a_shell(call: ast.Call) -> bool:
    """Whether the call hands text to a shell."""
    return any(
        word.arg == "shell" and not (isinstance(word.value, ast.Constant) and not word.value.value)
        for word in call.keywords
    )


def opens_the_store(name: str, call: ast.Call) -> bool:
    """Whether a call opens, reads, hashes or copies a path named as the store's.

    Closing any handle on the file drops SQLite's POSIX locks of the whole process. Tests may: how
    else would they damage one.
    """
    if FILE_FUNCTION.search(name):
        return any(STORE_FILE.search(ast.unparse(given)) for given in call.args)
    return bool(FILE_METHOD.search(name) and STORE_FILE.search(name))


def below_itself(call: ast.Call) -> bool:
    """Whether what is imported by name lies in the importer's own package, so escapes no rule."""
    return bool(call.args) and ast.unparse(call.args[0]).startswith("f'{__package__}.")


def forbidden_in(source: Source) -> list[str]:
    """Each forbidden call and import of one file, with its place."""
    found = [
        f"{source.at(call)} {name}"
        for name, call in calls(source.tree)
        if (FORBIDDEN.search(name) and not (name == "import_module" and below_itself(call)))
        or through_a_shell(call)
        or (source.path.parts[0] != "tests" and opens_the_store(name, call))
    ]
    modules = modules_imported(source.tree) & FORBIDDEN_MODULES
    return found + [f"{source.path} imports {name}" for name in sorted(modules)]


def test_nothing_forbidden_is_called() -> None:
    """Holds everywhere."""
    assert_none(line for one in sources() for line in forbidden_in(one))


@pytest.mark.parametrize(
    "line",
    [
        "import importlib; importlib.import_module('x')",
        "from importlib import import_module; import_module('x')",
        "from importlib import import_module; import_module(f'{room}.{name}')",
        "__import__(f'{__package__}.{name}')",
        "eval('1')",
        "import pickle",
        "archive.extractall('.')",
        "subprocess.run('ls', shell=True)",
        "app.processEvents()",
        "open(folders.store_file)",
        "folders.store_file.read_bytes()",
        "shutil.copy2(desk.folders.store_file, there)",
    ],
)
def test_each_forbidden_call_is_seen(line: str) -> None:
    """The rule can fail."""
    assert forbidden_in(Source(Path(PROGRAM, "x.py"), line, ast.parse(line)))


def test_a_module_of_the_same_package_may_be_named() -> None:
    """Pages are imported by name when they are first shown."""
    line = "from importlib import import_module; import_module(f'{__package__}.{name}_page')"
    assert not forbidden_in(Source(Path(PROGRAM, "x.py"), line, ast.parse(line)))


def test_store_itself_may_open_its_file() -> None:
    """Through the driver, not through a file handle of ours."""
    line = "Store.open(folders.store_file); folders.store_file.exists()"
    assert not forbidden_in(Source(Path(PROGRAM, "x.py"), line, ast.parse(line)))


def excuses(source: Source) -> list[str]:
    """Sleeps, skips and expected failures of one test file; only a platform may excuse."""
    found = [
        f"{source.at(call)} {name}"
        for name, call in calls(source.tree)
        if IDLE.search(name)
        or EXCUSE.search(name)
        or (name.endswith(".skipif") and not PLATFORM.search(ast.unparse(call.args[0])))
    ]
    return found + [
        f"{source.at(node)} {ast.unparse(node)}"
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Attribute) and EXCUSE.search(dotted(node))
    ]


def test_tests_neither_sleep_nor_excuse_themselves() -> None:
    """No sleep, no expected failure, no skip but for what a platform cannot do."""
    assert_none(line for one in sources("tests") for line in excuses(one))


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("time.sleep(1)", True),
        ("pytest.skip('later')", True),
        ("@pytest.mark.xfail\ndef test_it(): ...", True),
        ("@pytest.mark.skipif(slow, reason='slow')\ndef test_it(): ...", True),
        ("@pytest.mark.skipif(os.name == 'nt', reason='no such name')\ndef test_it(): ...", False),
    ],
)
def test_each_excuse_is_seen(line: str, seen: bool) -> None:
    """The rule can fail."""
    assert bool(excuses(Source(Path("tests/x.py"), line, ast.parse(line)))) is seen


def test_nothing_is_left_for_later() -> None:
    """No reminder of unfinished work in the program."""
    later = re.compile(r"\b(TO" r"DO|FIX" r"ME|HA" r"CK)\b")
    assert_none(str(one.path) for one in sources(PROGRAM, "installer") if later.search(one.text))
