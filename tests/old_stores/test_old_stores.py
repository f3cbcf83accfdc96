"""Every store ever released opens, with everything that was in it."""

from __future__ import annotations

import json
import shutil
from datetime import UTC, datetime
from pathlib import Path

from cleanedu_desktop.acts.entry.filled_sheets import ToPrint, filled_sheets
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.read_overlay import read_overlay
from cleanedu_desktop.acts.save_overlay import save_overlay
from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.form_engine.freeze_form import form_from_json
from cleanedu_desktop.form_engine.overlay import Overlay
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


def test_what_older_programs_kept_no_version_of_prints_as_it_is_now(tmp_path: Path) -> None:
    """They kept the main form alone; its own sheet stays as it was."""
    folders = folders_for(tmp_path / "data")
    folders.store_file.parent.mkdir(parents=True)
    shutil.copyfile(FROZEN[1], folders.store_file)
    desk = open_desk(folders, clock=lambda: datetime(2026, 12, 1, 4, tzinfo=UTC))
    with desk.store:
        assert read_overlay(desk, form_id="sign_in").some_not_kept
        save_overlay(desk, form_id="sign_in", overlay=Overlay(title="签到册"))
        save_overlay(desk, form_id="study_session", overlay=Overlay(title="会议簿"))
        titles = {
            form_id: {
                sheet.title
                for sheet in filled_sheets(desk, ToPrint(form_id=form_id, everything=True)).sheets
            }
            for form_id in ("sign_in", "study_session")
        }
    assert titles == {"sign_in": {"签到册"}, "study_session": {"学习教育（会议）记录"}}
