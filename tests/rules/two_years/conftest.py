"""The two years, lived through once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.rules.two_years.by_hand import demands_by_hand
from tests.rules.two_years.play import Played, play


@pytest.fixture(scope="session")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Played]:
    """The made office at the end."""
    office = play(tmp_path_factory.mktemp("two_years") / "office", list(demands_by_hand("then")))
    yield office
    office.desk.store.close()
