"""The sample office: every scenario works on a copy of its own."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

import pytest

from cleanedu_desktop.acts.demo.read_sample import Sample
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.folders import folders_for
from tests.requirements.sample_office import Office


@pytest.fixture
def office(sample_data: Path, sample: Sample, tmp_path: Path) -> Iterator[Office]:
    """A copy of the sample office, on the day the sample ends."""
    folders = folders_for(tmp_path / "office")
    shutil.copytree(sample_data, folders.data, dirs_exist_ok=True)
    desk = open_desk(folders, clock=lambda: sample.today.astimezone(UTC))
    yield Office(desk, tmp_path)
    desk.store.close()
