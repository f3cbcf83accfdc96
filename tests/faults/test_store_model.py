"""Whatever is done in whatever order, the store holds what a plain dictionary would."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from cleanedu_desktop.folders import STORE_NAME, folders_for
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.talk import Talk
from cleanedu_desktop.store.backups.restore import restore_backup
from cleanedu_desktop.store.search_terms import fold
from cleanedu_desktop.store.store import Store
from tests.store.make_records import NOON, Maker, new_office

TEXTS = st.text(st.sampled_from("廉政谈话提醒䶮𬱖aA1 -"), min_size=1, max_size=8)


class StoreMachine(RuleBasedStateMachine):
    """A store beside a dictionary of what it must hold."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / STORE_NAME
        self.folders = folders_for(self.folder)
        self.office = new_office()
        self.store = Store.create(self.path, self.office)
        self.kept: dict[str, tuple[Talk, str]] = {}
        self.numbers: set[str] = set()
        self.backup: tuple[Path, dict[str, tuple[Talk, str]], set[str]] | None = None

    @rule(title=TEXTS, text=TEXTS)
    def add(self, title: str, text: str) -> None:
        with self.store.writing("record_entry") as books:
            talk = Maker(self.store, self.office).talk(books, title=title)
            books.index(talk.id, text)
        assert talk.number not in self.numbers
        self.numbers.add(talk.number)
        self.kept[talk.id] = (talk, text)

    @precondition(lambda self: self.kept)
    @rule(data=st.data(), title=TEXTS, text=TEXTS)
    def change(self, data: st.DataObject, title: str, text: str) -> None:
        talk, _ = self.kept[data.draw(st.sampled_from(sorted(self.kept)))]
        changed = replace(talk, title=title, answers={"content": text})
        with self.store.writing("record_entry") as books:
            books.replace(changed)
            books.index(talk.id, text)
        with pytest.raises(OfficeProblem), self.store.writing("record_entry") as late:
            late.replace(replace(talk, title="来晚了"))
        self.kept[talk.id] = (changed, text)

    @precondition(lambda self: self.kept)
    @rule(data=st.data())
    def withdraw_or_put_back(self, data: st.DataObject) -> None:
        talk, text = self.kept[data.draw(st.sampled_from(sorted(self.kept)))]
        gone = talk.withdrawn_at is None
        changed = replace(
            talk,
            withdrawn_at=NOON if gone else None,
            withdrawn_reason="录错" if gone else None,
        )
        with self.store.writing("record_entry") as books:
            books.replace(changed)
        self.kept[talk.id] = (changed, text)

    @rule(title=TEXTS)
    def fail(self, title: str) -> None:
        with pytest.raises(ZeroDivisionError), self.store.writing("record_entry") as books:
            talk = Maker(self.store, self.office).talk(books, title=title)
            books.index(talk.id, title)
            raise ZeroDivisionError

    @rule()
    def reopen(self) -> None:
        self.store.close()
        self.store = Store.open(self.path)

    @rule()
    def back_up(self) -> None:
        made = self.store.backups.make(self.folder / "backups", self.folders, now=NOON)
        assert made.manifest.records == len(self.kept)
        self.backup = (made.path, dict(self.kept), set(self.numbers))

    @precondition(lambda self: self.backup)
    @rule()
    def restore(self) -> None:
        assert self.backup
        self.store.close()
        path, self.kept, self.numbers = self.backup[0], dict(self.backup[1]), set(self.backup[2])
        restore_backup(path, self.folders)
        self.store = Store.open(self.path)

    @invariant()
    def holds_what_it_must(self) -> None:
        shown = {one for one, (talk, _) in self.kept.items() if talk.withdrawn_at is None}
        with self.store.reading() as books:
            assert set(books.record_ids("talk")) == shown
            assert set(books.record_ids("talk", withdrawn=True)) == set(self.kept) - shown
            assert {one.id: one for one in books.rows(list(self.kept))} == {
                one: talk for one, (talk, _) in self.kept.items()
            }
            for word in ("廉政", "䶮", "a1"):
                found = {one for one in shown if word in self._text(one)}
                assert set(books.find(word)) == found

    def _text(self, record_id: str) -> str:
        talk, text = self.kept[record_id]
        # Withdrawing and restoring leave the text; the title is that of the last indexing.
        return fold(f"{talk.title}\n{talk.number}\n{text}")

    def teardown(self) -> None:
        self.store.close()
        shutil.rmtree(self.folder)


TestStore = pytest.mark.slow(StoreMachine.TestCase)
TestStore.settings = settings(
    max_examples=12,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
