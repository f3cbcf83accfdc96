"""The sample office, made once a worker; every scenario works on a copy of its own."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cleanedu_desktop.acts.demo.enter_sample import enter_sample
from cleanedu_desktop.acts.demo.read_sample import Sample, read_sample
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.set_up_office import set_up_office
from cleanedu_desktop.folders import folders_for
from tests.requirements.sample_office import Office


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    """The shipped sample as it is written down."""
    return read_sample(folders_for(tmp_path_factory.mktemp("any")).resources / "sample")


@pytest.fixture(scope="session")
def sample_data(tmp_path_factory: pytest.TempPathFactory, sample: Sample) -> Path:
    """The data folder of the sample office."""
    folders = folders_for(tmp_path_factory.mktemp("sample"))

    def at_set_up() -> datetime:
        return sample.set_up_at.astimezone(UTC)

    set_up_office(folders, name=sample.name, code=sample.code, clock=at_set_up)
    desk = open_desk(folders, clock=at_set_up)
    enter_sample(desk, sample)
    desk.store.close()
    return folders.data


@pytest.fixture
def office(sample_data: Path, sample: Sample, tmp_path: Path) -> Iterator[Office]:
    """A copy of the sample office, on the day the sample ends."""
    folders = folders_for(tmp_path / "office")
    shutil.copytree(sample_data, folders.data, dirs_exist_ok=True)
    desk = open_desk(folders, clock=lambda: sample.today.astimezone(UTC))
    yield Office(desk, tmp_path)
    desk.store.close()
