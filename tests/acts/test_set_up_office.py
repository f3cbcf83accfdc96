"""Setting up an office."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.set_up_office import set_up_office
from cleanedu_desktop.folders import Folders, folders_for
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import DAY, fixed_clock

CLOCK = fixed_clock(DAY)


def test_the_office_is_there_when_it_is_opened(folders: Folders) -> None:
    office = set_up_office(folders, name="  某局　机关党支部 ", code="mj-01", clock=CLOCK)
    assert (office.name, office.code) == ("某局 机关党支部", "MJ-01")
    with open_desk(folders, clock=CLOCK).store as store, store.reading() as books:
        assert books.office().id == office.id


def test_each_office_gets_a_checksum_key_of_its_own_that_stays(
    folders: Folders, tmp_path: Path
) -> None:
    office = set_up_office(folders, name="某局", code="A", clock=CLOCK)
    other = set_up_office(folders_for(tmp_path / "b"), name="某局", code="A", clock=CLOCK)
    assert len(office.checksum_key) == len(other.checksum_key) == 32
    assert office.checksum_key != other.checksum_key
    assert "checksum_key" not in repr(office)
    with open_desk(folders, clock=CLOCK).store as store, store.reading() as books:
        assert books.office().checksum_key == office.checksum_key


@pytest.mark.parametrize(
    ("name", "code"), [("", "A"), ("  ", "A"), ("某局\x07", "A"), ("某局" * 60, "A")]
)
def test_a_name_that_cannot_be_is_refused(folders: Folders, name: str, code: str) -> None:
    with pytest.raises(OfficeProblem, match="单位名称"):
        set_up_office(folders, name=name, code=code, clock=CLOCK)
    assert not folders.store_file.exists()


@pytest.mark.parametrize("code", ["", "某", "A B", "-A", "A--B", "A" * 40])
def test_a_code_that_cannot_be_is_refused(folders: Folders, code: str) -> None:
    with pytest.raises(OfficeProblem, match="单位代码"):
        set_up_office(folders, name="某局", code=code, clock=CLOCK)


def test_an_office_that_is_there_is_left_alone(folders: Folders) -> None:
    first = set_up_office(folders, name="某局", code="A", clock=CLOCK)
    with pytest.raises(OfficeProblem, match="已经有一个单位"):
        set_up_office(folders, name="另一局", code="B", clock=CLOCK)
    with open_desk(folders, clock=CLOCK).store as store, store.reading() as books:
        assert books.office().name == first.name
