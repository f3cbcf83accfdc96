"""`dataclass` whose frozen classes are made in a tenth of the time; they behave like Python's.

Python writes and compiles up to seven methods for each class: of four hundred classes a fifth of
what a command takes. Ours share theirs. What is not frozen, has slots or an order is Python's own.
See `docs/decisions/quick-dataclass.md`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError
from operator import attrgetter
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass"]

SHARED = {"frozen", "kw_only"}
"""Words of Python's `dataclass` that a class with our methods may have."""
METHODS = {"__init__", "__repr__", "__setattr__", "__delattr__", "__eq__", "__hash__"}

if TYPE_CHECKING:
    from dataclasses import dataclass  # checked as if it were that one
else:

    def dataclass(cls: type | None = None, /, **words: bool) -> Any:
        """Make `cls` a dataclass, as Python's `dataclass` does."""
        if cls is None:
            return lambda cls: dataclass(cls, **words)
        ours = words.get("frozen") and words.keys() <= SHARED and not _has_more_to_do(cls)
        return (_frozen if ours else dataclasses.dataclass)(cls, **words)


def _has_more_to_do(cls: type) -> bool:
    """Tell whether more is done than to take its fields, and to hash what it compares."""
    there = (*getattr(cls, "__dataclass_fields__", {}).values(), *vars(cls).values())
    fields = [one for one in there if isinstance(one, dataclasses.Field)]
    usual = all(one.init and one.hash is None for one in fields)
    return hasattr(cls, "__post_init__") or not usual


def _frozen(cls: Any, *, frozen: bool, kw_only: bool = False) -> Any:
    own = set(vars(cls))
    if "__eq__" in own and not cls.__hash__:
        own.remove("__hash__")  # Python's, for whoever has an `__eq__`
    below = hasattr(cls, "__dataclass_fields__")  # then Python looks whether those above are frozen
    dataclasses.dataclass(init=False, repr=False, eq=False, frozen=below, kw_only=kw_only)(cls)
    cls.__dataclass_params__.frozen = True
    cls.__plan__ = _Plan(cls)
    for name, method in vars(_Shared).items():
        if name in METHODS - own:
            setattr(cls, name, method)
    return cls


class _Plan:
    """What the shared methods have to know of a class."""

    def __init__(self, cls: type) -> None:
        fields = dataclasses.fields(cls)
        self.names = dict.fromkeys(one.name for one in fields).keys()
        """A set that has an order."""
        self.in_order = tuple(one.name for one in fields if not one.kw_only)
        self.shown = tuple(one.name for one in fields if one.repr)
        self.defaults = {one.name: one.default for one in fields if one.default is not MISSING}
        self.factories = {
            one.name: one.default_factory for one in fields if one.default_factory is not MISSING
        }
        optional = [one in self.defaults or one in self.factories for one in self.in_order]
        if optional != sorted(optional):
            raise TypeError(f"{cls.__qualname__}: non-default argument follows default argument")
        self.usual: dict[int, tuple[object, ...]] = {}
        """By how many are given in order, what the others are; quick, for it is most of all."""
        if len(self.in_order) == len(fields):
            values: tuple[object, ...] = ()
            self.usual[len(fields)] = values
            for number in range(len(fields) - 1, -1, -1):
                if fields[number].default is MISSING:
                    break
                self.usual[number] = values = (fields[number].default, *values)
        compared = [one.name for one in fields if one.compare]
        self.compared: Callable[[Any], tuple[Any, ...]] = (
            attrgetter(*compared)
            if len(compared) > 1  # of one it gives no tuple
            else lambda one: tuple(getattr(one, name) for name in compared)
        )

    def by_name(self, cls: type, given: tuple[Any, ...], more: dict[str, Any]) -> dict[str, Any]:
        """What was given in order, by its names. Raises TypeError as a call of Python's does."""
        named = dict(zip(self.in_order, given, strict=False))
        if len(named) < len(given):
            raise TypeError(f"{cls.__qualname__}() takes {len(named)} positional arguments")
        if twice := named.keys() & more.keys():
            raise TypeError(f"{cls.__qualname__}() got {twice} twice")
        return named | more

    def whole(self, cls: type, given: dict[str, Any]) -> dict[str, Any]:
        """`given` and what is usual. Raises TypeError as a call of Python's does."""
        found = {**self.defaults, **given}
        for name, make in self.factories.items():
            if name not in given:
                found[name] = make()
        if found.keys() != self.names:
            missing, unknown = self.names - found.keys(), found.keys() - self.names
            raise TypeError(f"{cls.__qualname__}() lacks {missing or 0}, knows no {unknown or 0}")
        return found

    def refuse(self, cls: type, name: str) -> None:
        """What is ours nobody changes; a class below may have more of its own."""
        if "__plan__" in vars(cls) or name in self.names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")


class _Shared:
    """The methods, taken over by each class."""

    __plan__: _Plan

    def __init__(self, /, *given: object, **more: object) -> None:
        plan, put = self.__plan__, object.__setattr__
        if not more and (usual := plan.usual.get(len(given))) is not None:
            for name, value in zip(plan.in_order, given + usual, strict=True):
                put(self, name, value)
            return
        if given:
            more = plan.by_name(type(self), given, more)
        if more.keys() != plan.names:
            more = plan.whole(type(self), more)
        for name in plan.names:
            put(self, name, more[name])

    @recursive_repr()
    def __repr__(self) -> str:
        told = ", ".join([f"{name}={getattr(self, name)!r}" for name in self.__plan__.shown])
        return f"{type(self).__qualname__}({told})"

    def __setattr__(self, name: str, value: object) -> None:
        self.__plan__.refuse(type(self), name)
        object.__setattr__(self, name, value)

    def __delattr__(self, name: str) -> None:
        self.__plan__.refuse(type(self), name)
        object.__delattr__(self, name)

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        compared = self.__plan__.compared
        return compared(self) == compared(other)

    def __hash__(self) -> int:
        return hash(self.__plan__.compared(self))
