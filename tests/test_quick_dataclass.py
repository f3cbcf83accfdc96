"""A quick dataclass does what Python's own does."""

from __future__ import annotations

import copy
import dataclasses
from collections.abc import Callable
from dataclasses import FrozenInstanceError, asdict, field, fields, replace
from functools import cached_property
from typing import Any, ClassVar, Generic, TypeVar

import pytest

from cleanedu_desktop import quick_dataclass

Kept = TypeVar("Kept")
Made = dict[str, Any]


def made(dataclass: Any) -> Made:
    """Classes of every shape there is in this program: these, and those of `smaller`."""

    @dataclass(frozen=True)
    class Point:
        """In order, one usual."""

        kinds: ClassVar[int] = 2
        x: int
        y: int = 7

    @dataclass(frozen=True, kw_only=True)
    class Wide:
        """By name, with what is not shown or compared."""

        name: str
        words: list[str] = field(default_factory=list)
        found: dict[str, int] = field(default_factory=dict, compare=False, repr=False)

        @cached_property
        def length(self) -> int:
            """Kept beside the fields."""
            return len(self.name)

    @dataclass(frozen=True, kw_only=True)
    class Wider(Wide):
        """One more field, and an order of its own."""

        more: tuple[int, ...] = ()

        def __repr__(self) -> str:
            return f"<{self.name}>"

    class Plain(Point):
        """A class below that is no dataclass."""

    shapes = (Point, Wide, Wider, Plain)
    return {one.__name__: one for one in shapes} | smaller(dataclass)


def smaller(dataclass: Any) -> Made:
    """Those with one field or none."""

    @dataclass(frozen=True)
    class Box(Generic[Kept]):
        """One field alone."""

        kept: Kept

    @dataclass(frozen=True, eq=False)
    class Same:
        """Told apart by identity."""

        name: str

    @dataclass(frozen=True)
    class Nothing:
        """No field."""

    @dataclass(frozen=True)
    class Found:
        """Compared by more than it is found by."""

        x: int
        y: list[int] = field(default_factory=list, hash=False)

    return (
        {one.__name__: one for one in (Box, Same, Nothing, Found)}
        | mixed(dataclass)
        | odd(dataclass)
    )


def mixed(dataclass: Any) -> Made:
    """Those of which one side of the family is Python's own in any case."""

    @dataclass(frozen=True)
    class Above:
        """No field."""

    @dataclass(frozen=True, slots=True)
    class Slotted(Above):
        """Below one that may be ours."""

        x: int

    @dataclass(frozen=True)
    class Checked(Above):
        """Looks at what it was given, below one that may be ours."""

        x: int

        def __post_init__(self) -> None:
            assert self.x

    @dataclass(frozen=True, order=True)
    class Ordered:
        """Above one that may be ours."""

        x: int

    @dataclass(frozen=True)
    class Unordered(Ordered):
        """Without an order of its own."""

        y: int = 2

    return {one.__name__: one for one in (Slotted, Checked, Ordered, Unordered)}


def odd(dataclass: Any) -> Made:
    """Those with a hash of their own, none, or that of the class above."""

    @dataclass(frozen=True)
    class Loud:  # noqa: PLW1641 - which hash it gets is asked
        """Equal to all."""

        x: int

        def __eq__(self, other: object) -> bool:
            return True

    @dataclass(frozen=True)
    class Hashless:
        """Refuses to be a key."""

        __hash__ = None  # type: ignore[assignment]
        x: int

    @dataclass(frozen=True, eq=False)
    class Alike(Loud):
        """Compared by what the class above compares."""

        y: list[int]

    return {one.__name__: one for one in (Loud, Hashless, Alike)}


PYTHONS, OURS = made(dataclasses.dataclass), made(quick_dataclass.dataclass)
Do = Callable[[Made], Any]
SAME: dict[str, Do] = {
    "in order": lambda c: repr(c["Point"](1)),
    "by name": lambda c: repr(c["Point"](y=2, x=1)),
    "both": lambda c: repr(c["Point"](1, y=2)),
    "usual": lambda c: repr(c["Wide"](name="甲")),
    "below": lambda c: (repr(c["Wider"](name="甲", more=(1,))), c["Wider"](name="甲").words),
    "plain": lambda c: (repr(c["Plain"](3, 4)), c["Plain"](1) == c["Point"](1)),
    "generic": lambda c: repr(c["Box"][int](5)),
    "none": lambda c: (repr(c["Nothing"]()), c["Nothing"]() == c["Nothing"]()),
    "equal": lambda c: (
        c["Point"](1) == c["Point"](1, 7),
        c["Point"](1) == c["Point"](2),
        c["Point"](1) == (1, 7),
        c["Wide"](name="a", found={"x": 1}) == c["Wide"](name="a"),
        c["Wide"](name="a") == c["Wider"](name="a"),
        c["Box"](1) == c["Box"](1),
        c["Same"]("a") == c["Same"]("a"),
    ),
    "hash": lambda c: [
        hash(one) for one in (c["Point"](1), c["Box"]("x"), c["Nothing"](), c["Plain"](1, 2))
    ],
    "hash of some": lambda c: hash(c["Found"](1, [2])) == hash(c["Found"](1, [3])),
    "hash of its own": lambda c: (hash(c["Loud"](3)), hash(c["Alike"](3, [4]))),
    "hash refused": lambda c: hash(c["Hashless"](3)),
    "equal by its own": lambda c: (c["Loud"](1) == c["Loud"](2), c["Hashless"](1) == 1),
    "none to hash": lambda c: hash(c["Wide"](name="a")),
    "replaced": lambda c: (
        repr(replace(c["Point"](1), y=3)),
        replace(c["Wide"](name="a", words=["b"]), name="c").words,
    ),
    "not replaced": lambda c: replace(c["Point"](1), z=3),
    "kept in order": lambda c: (
        [*vars(replace(c["Wide"](name="a"), words=["b"]))],
        [*vars(c["Point"](y=2, x=1))],
    ),
    "mixed": lambda c: (
        [repr(c[name](3)) for name in ("Slotted", "Checked", "Ordered", "Unordered")],
        c["Unordered"](1) == c["Unordered"](1, 2) != c["Unordered"](1, 3),
        c["Unordered"](1) < c["Unordered"](2),
        c["Slotted"](1) == c["Slotted"](1),
    ),
    "set mixed": lambda c: setattr(c["Unordered"](1), "x", 2),
    "set in slots": lambda c: setattr(c["Slotted"](1), "x", 2),
    "thawed": lambda c: dataclasses.dataclass(type("Thawed", (c["Point"],), {})),
    "fields": lambda c: [(one.name, one.kw_only) for name in c for one in fields(c[name])],
    "match": lambda c: [c[name].__match_args__ for name in c],
    "dict": lambda c: asdict(c["Wider"](name="a", more=(1, 2))),
    "copied": lambda c: copy.deepcopy(c["Wide"](name="a", words=["b"])).words,
    "kept": lambda c: (one := c["Wide"](name="abc")).length + one.length,
    "lists apart": lambda c: c["Wide"](name="a").words is c["Wide"](name="a").words,
    "set": lambda c: setattr(c["Point"](1), "x", 2),
    "set what is none": lambda c: setattr(c["Point"](1), "z", 2),
    "deleted": lambda c: delattr(c["Point"](1), "x"),
    "set below": lambda c: setattr(c["Plain"](1), "x", 2),
    "set of its own": lambda c: setattr(c["Plain"](1), "z", 2),
    "too few": lambda c: c["Point"](),
    "too many": lambda c: c["Point"](1, 2, 3),
    "twice": lambda c: c["Point"](1, x=1),
    "unknown": lambda c: c["Wide"](name="a", nick="b"),
    "in order where by name": lambda c: c["Wide"]("a"),
}


def outcome(do: Do, classes: Made) -> Any:
    """What comes of it, or which error."""
    try:
        return do(classes)
    except (TypeError, FrozenInstanceError) as error:
        return type(error)


@pytest.mark.parametrize("name", SAME)
def test_it_does_as_pythons_own(name: str) -> None:
    assert outcome(SAME[name], OURS) == outcome(SAME[name], PYTHONS)


def test_errors_name_what_is_wrong() -> None:
    with pytest.raises(TypeError, match=r"Wide.*'name'.*'nick'"):
        OURS["Wide"](nick="b")
    with pytest.raises(FrozenInstanceError, match="'x'"):
        OURS["Point"](1).x = 2


@pytest.mark.parametrize(
    "words", [{}, {"frozen": True, "slots": True}, {"frozen": True, "order": True}]
)
def test_what_is_not_frozen_or_has_slots_is_pythons_own(words: dict[str, bool]) -> None:
    class Loose:
        """Of one field."""

        x: int

    one: Any = quick_dataclass.dataclass(**words)(Loose)
    assert not hasattr(one, "__plan__")
    assert one(1) == one(x=1)


def test_a_field_without_a_default_behind_one_with_it_is_refused() -> None:
    class Late:
        """Out of order."""

        x: int = 1
        y: int

    with pytest.raises(TypeError, match="non-default"):
        quick_dataclass.dataclass(frozen=True)(Late)
    by_name: Any = quick_dataclass.dataclass(frozen=True, kw_only=True)(Late)
    assert by_name(y=2).x == 1


def test_what_does_more_when_made_is_pythons_own() -> None:
    @quick_dataclass.dataclass(frozen=True)
    class Summed:
        """Works out a field."""

        x: int
        y: int = field(init=False)

        def __post_init__(self) -> None:
            object.__setattr__(self, "y", self.x + 1)

    assert repr(Summed(1)).endswith("Summed(x=1, y=2)")
    assert not hasattr(Summed, "__plan__")
