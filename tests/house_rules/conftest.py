"""What house rules read of the whole project is not kept longer than a file of rules needs it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.house_rules.sources import parsed


@pytest.fixture(scope="module", autouse=True)
def parsed_files_are_let_go() -> Iterator[None]:
    """Their syntax trees are the most a worker would hold to its end."""
    yield
    parsed.cache_clear()
