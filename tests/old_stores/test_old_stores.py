"""Every store ever released opens, with everything that was in it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from cleanedu_desktop.form_engine.freeze_form import form_from_json
from cleanedu_desktop.store.schema.migrate import SCHEMA
from cleanedu_desktop.store.store import Store
from cleanedu_desktop.store.verify import verify
from installer.freeze_old_store import facts_of

HERE = Path(__file__).parent
FROZEN = {int(one.stem.removeprefix("schema_")): one for one in HERE.glob("schema_*.db")}


def test_every_schema_before_this_one_is_frozen() -> None:
    """``python -m installer.freeze_old_store`` freezes the present one before its release."""
    assert set(FROZEN) >= set(range(1, SCHEMA))


def test_frozen_stores_open_whole(tmp_path: Path) -> None:
    for number, frozen in FROZEN.items():
        path = tmp_path / str(number) / "store.db"
        path.parent.mkdir()
        shutil.copyfile(frozen, path)
        said = json.loads(frozen.with_suffix(".json").read_text(encoding="utf-8"))
        assert said["schema"] == number
        _opens_whole(path, {name: said[name] for name in ("office", "titles", "found")})
        counts = verify(path).counts
        assert {name: counts[name] for name in said["counts"]} == said["counts"]


def _opens_whole(path: Path, facts: dict[str, object]) -> None:
    with Store.open(path) as store:
        assert store.check().sound
        with store.reading() as books:
            assert facts_of(books) == facts
            kinds = ("person", "study_session", "talk", "commitment", "rectification")
            wholes = books.wholes([one for kind in kinds for one in books.record_ids(kind)])
            assert {one.record.number for one in wholes} == facts["titles"].keys()  # type: ignore[attr-defined]
            for form_id, version in books.form_versions():
                assert form_from_json(books.form_version(form_id, version)).id == form_id
