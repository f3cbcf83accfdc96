"""Every dataclass is mapped, field by field, with no loading behind anyone's back."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import pytest
from sqlalchemy import inspect

from cleanedu_desktop.records.kinds import CORE_KINDS
from cleanedu_desktop.records.office import Office
from cleanedu_desktop.records.record import PersonTie, Record, RecordLink, StepTaken
from cleanedu_desktop.store import mapping

MAPPED = [Office, Record, PersonTie, RecordLink, StepTaken, *CORE_KINDS.values()]


@pytest.mark.parametrize("kept", MAPPED)
def test_every_field_is_kept(kept: type) -> None:
    mapper: Any = inspect(kept)
    columns = {one.key for one in mapper.column_attrs}
    assert {one.name for one in fields(kept)} <= columns


@pytest.mark.parametrize("kept", MAPPED)
def test_nothing_loads_lazily_and_rows_are_versioned(kept: type) -> None:
    mapper: Any = inspect(kept)
    assert not mapper.relationships
    assert mapper.version_id_col is not None
    assert not [one for one in mapper.column_attrs if one.deferred]


def test_all_kinds_are_read_in_one_query() -> None:
    assert set(inspect(mapping.ANY_RECORD).with_polymorphic_mappers) >= {
        inspect(one) for one in CORE_KINDS.values()
    }
