"""An office and its store."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cleanedu_desktop.records.office import Office
from cleanedu_desktop.store.store import Store
from tests.store.make_records import Maker, new_office


@pytest.fixture
def office() -> Office:
    return new_office()


@pytest.fixture
def store_file(tmp_path: Path) -> Path:
    return tmp_path / "台账 数据" / "store.db"


@pytest.fixture
def store(store_file: Path, office: Office) -> Iterator[Store]:
    with Store.create(store_file, office) as made:
        yield made


@pytest.fixture
def maker(store: Store, office: Office) -> Maker:
    return Maker(store, office)
