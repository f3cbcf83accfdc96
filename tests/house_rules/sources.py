"""The project's own Python files, parsed once for all house rules."""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = "cleanedu_desktop"

Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(tree: ast.AST) -> Iterator[Function]:
    """All functions and methods in `tree`, however deep."""
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    """Each call in `tree` with its dotted name: "open", "file.open", "importlib.import_module"."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield dotted(node.func), node


def dotted(named: ast.expr) -> str:
    """The expression as it is written; quick where it is names and dots alone."""
    if isinstance(named, ast.Name):
        return named.id
    if isinstance(named, ast.Attribute):
        return f"{dotted(named.value)}.{named.attr}"
    return ast.unparse(named)


def does_something(function: Function) -> bool:
    """Whether the body is more than a docstring, `...` and `pass`."""
    return not all(
        isinstance(line, ast.Pass)
        or (isinstance(line, ast.Expr) and isinstance(line.value, ast.Constant))
        for line in function.body
    )


def assert_none(found: Iterable[object]) -> None:
    """Fails with each of `found` on a line of its own."""
    lines = [str(one) for one in found]
    assert not lines, "\n" + "\n".join(lines)


@dataclass(frozen=True)
class Source:
    """One Python file; `path` is relative to the project's root."""

    path: Path
    text: str
    tree: ast.Module

    def at(self, node: ast.stmt | ast.expr) -> str:
        """Where `node` stands, as an editor can jump to."""
        return f"{self.path}:{node.lineno}"

    @property
    def lines(self) -> int:
        """Number of lines."""
        return len(self.text.splitlines())


def sources(*rooms: str) -> tuple[Source, ...]:
    """Every Python file below the folders `rooms`; below all of ours without any."""
    return tuple(
        parsed(file)
        for room in rooms or (PROGRAM, "installer", "tests")
        for file in sorted((ROOT / room).rglob("*.py"))
    )


@cache
def parsed(file: Path) -> Source:
    """One file, parsed; all together take 300 MB, which conftest.py gives back."""
    text = file.read_text(encoding="utf-8")
    return Source(file.relative_to(ROOT), text, ast.parse(text))
