"""An office and its store."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cleanedu_desktop.folders import STORE_NAME, Folders, folders_for
from cleanedu_desktop.records.office import Office
from cleanedu_desktop.store.attachment_file import AttachmentFile
from cleanedu_desktop.store.connect import Key
from cleanedu_desktop.store.store import Store
from tests.store.attachment_files import STORE_ID
from tests.store.make_records import Maker, new_office


@pytest.fixture(scope="session")
def new_store(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Office]:
    """A store without records, made once, and its office."""
    file, office = tmp_path_factory.mktemp("new") / "store.db", new_office()
    Store.create(file, office).close()
    return file, office


@pytest.fixture
def office(new_store: tuple[Path, Office]) -> Office:
    """Its own object: a store takes hold of the one it is given."""
    return replace(new_store[1])


@pytest.fixture
def store_file(tmp_path: Path) -> Path:
    return tmp_path / "台账 数据" / STORE_NAME


@pytest.fixture
def folders(store_file: Path) -> Folders:
    return folders_for(store_file.parent)


@pytest.fixture
def store(store_file: Path, new_store: tuple[Path, Office]) -> Iterator[Store]:
    """The test's own copy of the new store."""
    store_file.parent.mkdir(exist_ok=True)
    shutil.copy2(new_store[0], store_file)
    with Store.open(store_file) as made:
        yield made


@pytest.fixture
def maker(store: Store, office: Office) -> Maker:
    return Maker(store, office)


@pytest.fixture(params=[None, bytes(range(32))], ids=["plain", "encrypted"])
def key(request: pytest.FixtureRequest) -> Key | None:
    given: Key | None = request.param
    return given


@pytest.fixture
def attachments(tmp_path: Path, key: Key | None) -> AttachmentFile:
    """Where an attachment file will be once something is added."""
    (tmp_path / "数据").mkdir()
    return AttachmentFile(tmp_path / "数据" / "attachments.db", STORE_ID, key=key)
