"""House style 4: functions before classes.

Data (dataclasses, enumerations, exceptions, protocols: classes without a public method of their
own) is vocabulary and may open a module. Once a class with behaviour has begun, a function may
follow only if its signature or decorator names something bound from there on.
"""

import ast

import pytest

from tests.house_rules.sources import PROGRAM, Function, assert_none, does_something, sources


def has_behaviour(node: ast.stmt) -> bool:
    """Whether `node` is a class with a public method that does something."""
    return isinstance(node, ast.ClassDef) and any(
        isinstance(member, Function)
        and not member.name.startswith("_")
        and not member.decorator_list
        and does_something(member)
        for member in node.body
    )


def names_bound(node: ast.stmt) -> set[str]:
    """Names a top-level statement binds."""
    if isinstance(node, ast.ClassDef | Function):
        return {node.name}
    return {one.id for one in ast.walk(node) if isinstance(one, ast.Name)}


def names_in_signature(function: Function) -> set[str]:
    """Names in annotations, defaults and decorators."""
    parts = [
        function.args,
        *function.decorator_list,
        *([function.returns] if function.returns else []),
    ]
    return {one.id for part in parts for one in ast.walk(part) if isinstance(one, ast.Name)}


def misplaced(tree: ast.Module) -> list[Function]:
    """Functions that stand below a class with behaviour without needing to."""
    bound: set[str] = set()
    found = []
    for node in tree.body:
        if isinstance(node, Function) and bound and not bound & names_in_signature(node):
            found.append(node)
        if bound or has_behaviour(node):
            bound |= names_bound(node)
    return found


def test_functions_stand_before_classes() -> None:
    """Holds in the program and its installer; in a test its stand-ins come first."""
    assert_none(
        f"{one.at(node)} {node.name}"
        for one in sources(PROGRAM, "installer")
        for node in misplaced(one.tree)
    )


@pytest.mark.parametrize(
    ("function", "expected"),
    [
        ("def late(x: int) -> int: return x", ["late"]),
        ("def factory() -> Behaving: return Behaving()", []),
        ("@Behaving\ndef late() -> None: ...", []),
    ],
)
def test_the_rule_itself(function: str, expected: list[str]) -> None:
    """A function below needs a reason in its signature; data classes count as no behaviour."""
    data = "class Data:\n    size: int\n    @property\n    def area(self): return 1\n"
    behaving = "class Behaving:\n    def act(self): return 1\n"
    assert [one.name for one in misplaced(ast.parse(data + behaving + function))] == expected
    assert not misplaced(ast.parse(data + function))
