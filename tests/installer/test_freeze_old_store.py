"""A frozen store is the sample office whole, and is never replaced."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cleanedu_desktop.store.schema.migrate import SCHEMA
from cleanedu_desktop.store.store import Store
from installer.freeze_old_store import SEARCHED, facts_of, freeze


@pytest.mark.slow
def test_it_is_whole_and_frozen_once(tmp_path: Path) -> None:
    frozen = freeze(tmp_path)
    said = json.loads(frozen.with_suffix(".json").read_text(encoding="utf-8"))
    assert said["schema"] == SCHEMA
    assert all(said["counts"][kind] for kind in ("person", "study_session", "person_tie"))
    assert any(said["found"][word] for word in SEARCHED)
    with Store.open(frozen, read_only=True) as store, store.reading() as books:
        assert facts_of(books) == {name: said[name] for name in ("office", "titles", "found")}
    before = frozen.read_bytes()
    with pytest.raises(FileExistsError):
        freeze(tmp_path)
    assert frozen.read_bytes() == before
