"""What the tests of the acts share: an office in a temporary folder, and its people."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.set_up_office import set_up_office
from cleanedu_desktop.folders import Folders, folders_for
from tests.acts.office import DAY, FIRST_DAY, Staff, fixed_clock, staff_of


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """Folders of an office that is not set up."""
    return folders_for(tmp_path / "数据 folder")


@pytest.fixture(scope="session")
def empty_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of an office without records, set up once: tests take copies."""
    folders = folders_for(tmp_path_factory.mktemp("empty"))
    set_up_office(folders, name="示例局机关党支部", code="SLJ", clock=fixed_clock(FIRST_DAY))
    return folders.data


@pytest.fixture
def desk(empty_office: Path, folders: Folders) -> Iterator[Desk]:
    """The desk of an empty office; it is noon on `DAY`."""
    shutil.copytree(empty_office, folders.data, dirs_exist_ok=True)
    with_store = open_desk(folders, clock=fixed_clock(DAY))
    yield with_store
    with_store.store.close()


@pytest.fixture
def staff(desk: Desk) -> Staff:
    """Three people on the roster of `desk`."""
    return staff_of(desk)
