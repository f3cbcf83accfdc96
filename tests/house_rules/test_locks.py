"""The committed locks are exact, hashed, name no host and follow pyproject.toml."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house_rules.sources import ROOT, assert_none

LOCKS = ("requirements.lock", "requirements-dev.lock")


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
    asked = [*told["project"]["dependencies"], *groups["build"]]
    return [Requirement(one) for one in asked + (groups["dev"] if "dev" in lock else [])]


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


def test_development_has_what_users_have() -> None:
    """The development lock holds every pin of the users' lock."""
    users, developers = ({str(pin) for pin in pins(lock)} for lock in LOCKS)
    assert users <= developers
