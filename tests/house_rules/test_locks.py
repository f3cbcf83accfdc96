"""The committed locks are exact, hashed, name no host and follow pyproject.toml."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house_rules.sources import ROOT, assert_none

LOCKS = {
    "requirements.lock": ["build"],
    "requirements-dev.lock": ["build", "dev"],
    "requirements-build.lock": ["build", "package"],
}
"""Lock -> groups of pyproject.toml it holds, besides what the program needs."""


def pins(lock: str) -> list[Requirement]:
    """The pinned requirements of a lock, with their markers."""
    text = (ROOT / lock).read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    unhashed = [line for line in lines if "--hash=sha256:" not in line]
    assert_none(unhashed)
    return [Requirement(line.partition("--hash")[0].strip()) for line in lines]


def declared(lock: str) -> list[Requirement]:
    """What pyproject.toml asks for in that lock."""
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = told["dependency-groups"]
    asked = [one for name in LOCKS[lock] for one in groups[name]]
    return [Requirement(one) for one in [*told["project"]["dependencies"], *asked]]


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_is_exact_and_names_no_host(lock: str) -> None:
    """Every line pins one version; no index, link or path."""
    assert all(re.fullmatch(r"==[^*,]+", str(pin.specifier)) for pin in pins(lock))
    assert not re.search(r"://|--(extra-)?index|--find-links", (ROOT / lock).read_text())


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_follows_the_project(lock: str) -> None:
    """Whatever pyproject.toml asks for is locked to a version it allows; else remake the lock."""
    locked = pins(lock)
    assert_none(
        str(asked)
        for asked in declared(lock)
        if not any(
            canonicalize_name(pin.name) == canonicalize_name(asked.name)
            and asked.specifier.contains(str(pin.specifier).removeprefix("=="))
            for pin in locked
        )
    )


def test_the_others_have_what_users_have() -> None:
    """Every other lock holds every pin of the users' lock."""
    users, *others = ({str(pin) for pin in pins(lock)} for lock in LOCKS)
    assert all(users <= other for other in others)
