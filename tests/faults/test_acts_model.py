"""Whatever a secretary does in whatever order, the books hold what plain dictionaries would.

A rule for a new act: do it on the desk, do it on `self.kept`, and say what may refuse it.
An act that takes another back belongs here as a rule that puts an earlier copy of `self.kept` in
its place.
"""

from __future__ import annotations

import os
import shutil
import signal
import tempfile
import warnings
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from cleanedu_desktop.acts.back_up import back_up
from cleanedu_desktop.acts.check_store import check_store
from cleanedu_desktop.acts.correct_entry import correct_entry
from cleanedu_desktop.acts.entry.facts_at_hand import facts_of, registers_of
from cleanedu_desktop.acts.export_list import export_list
from cleanedu_desktop.acts.export_template import export_template
from cleanedu_desktop.acts.find_entries import find_entries
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.import_entries import import_entries
from cleanedu_desktop.acts.import_people import import_people
from cleanedu_desktop.acts.list_entries import list_ids
from cleanedu_desktop.acts.preview_people_import import preview_people_import
from cleanedu_desktop.acts.print_forms import print_forms
from cleanedu_desktop.acts.put_back_entry import put_back_entry
from cleanedu_desktop.acts.record_entry import record_entry, record_in
from cleanedu_desktop.acts.restore_backup import restore_backup
from cleanedu_desktop.acts.show_entry import show_entry
from cleanedu_desktop.acts.undo import last_operations, undo
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.rules.dues import dues
from cleanedu_desktop.store.writing_books import WritingBooks
from tests.acts.office import DAY, TALK
from tests.acts.workbooks import fill, rows_of
from tests.faults.books import set_up
from tests.faults.job import Place
from tests.faults.model_kept import CONTENTS, DEPARTMENTS, NAMES, WORDS, WRITTEN, Before, Kept
from tests.rules.small_office import BOOK


class ActsMachine(RuleBasedStateMachine):
    """An office's books beside a dictionary of what they must hold."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.place = Place(self.folder)
        set_up(self.place)
        self.desk = self.place.open()
        self.kept: dict[str, Kept] = {}
        for kind in ("person", "talk"):
            for one in list_ids(self.desk, kind=kind):
                self.kept[one] = Kept(kind, self._answers(one, kind))
        self.done: list[Before] = []
        """What can be undone, oldest first."""
        self.backups: list[tuple[Path, dict[str, Kept], list[Before]]] = []

    def _answers(self, record_id: str, kind: str) -> tuple[tuple[str, str], ...]:
        answers = show_entry(self.desk, record_id=record_id).whole.record.answers
        asked = ("name", "department") if kind == "person" else ("content",)
        return tuple((one, str(answers.get(one, ""))) for one in asked)

    def _ids(self, kind: str, *, withdrawn: bool = False) -> list[str]:
        return sorted(
            one for one, it in self.kept.items() if it.kind == kind and it.withdrawn == withdrawn
        )

    def _some_talk(self, data: st.DataObject, *, withdrawn: bool = False) -> str:
        return data.draw(st.sampled_from(self._ids("talk", withdrawn=withdrawn)))

    @contextmanager
    def _undoable(self, *, imported: bool = False) -> Iterator[None]:
        """An act that can be undone, if it changes anything."""
        kept, (newest, *_) = dict(self.kept), last_operations(self.desk)
        yield
        (last, *_) = last_operations(self.desk)
        if last.id != newest.id:
            self.done.append(Before(last.id, kept, imported))
        assert last.id != newest.id or kept == self.kept

    @rule(data=st.data(), content=CONTENTS)
    def add(self, data: st.DataObject, content: str) -> None:
        talker, talkee = data.draw(st.permutations(self._ids("person")).map(lambda all_: all_[:2]))
        people = [PersonGiven(talker, "talker"), PersonGiven(talkee, "talkee")]
        with self._undoable():
            answers = TALK | {"content": content}
            done = record_entry(self.desk, kind="talk", answers=answers, people=people)
            assert done.id not in self.kept
            self.kept[done.id] = Kept("talk", self._answers(done.id, "talk"))
        assert self.kept[done.id].answers == (("content", content),)

    @precondition(lambda self: self._ids("talk"))
    @rule(data=st.data(), content=CONTENTS)
    def edit(self, data: st.DataObject, content: str) -> None:
        one = self._some_talk(data)
        with self._undoable():
            correct_entry(self.desk, record_id=one, answers={"content": content})
            self.kept[one] = replace(self.kept[one], answers=(("content", content),))

    @precondition(lambda self: self._ids("talk"))
    @rule(data=st.data())
    def withdraw(self, data: st.DataObject) -> None:
        one = self._some_talk(data)
        with self._undoable():
            withdraw_entry(self.desk, record_id=one, reason="录错")
            self.kept[one] = replace(self.kept[one], withdrawn=True)

    @precondition(lambda self: self._ids("talk", withdrawn=True))
    @rule(data=st.data())
    def put_back(self, data: st.DataObject) -> None:
        one = self._some_talk(data, withdrawn=True)
        with self._undoable():
            put_back_entry(self.desk, record_id=one)
            self.kept[one] = replace(self.kept[one], withdrawn=False)

    @rule(names=st.lists(NAMES, min_size=1, max_size=4, unique=True), department=DEPARTMENTS)
    def import_roster(self, names: list[str], department: str) -> None:
        """People are known by their names here: each is added once, then only changed."""
        file = self.folder / "roster.csv"
        rows = ["姓名,部门", *(f"{name},{department}" for name in names)]
        file.write_text("\n".join(rows), encoding="utf-8")
        plan = preview_people_import(self.desk, file=file)
        known = {dict(self.kept[one].answers)["name"]: one for one in self._ids("person")}
        asked = {line.index: known[line.name] for line in plan.lines if line.decision == "ask"}
        with self._undoable(imported=True):
            import_people(self.desk, plan=plan, decisions=asked)
            for one in set(list_ids(self.desk, kind="person")) - self.kept.keys():
                known[dict(self._answers(one, "person"))["name"]] = one
            for name in names:
                self.kept[known[name]] = Kept(
                    "person", (("name", name), ("department", department))
                )

    @precondition(lambda self: self.done)
    @rule()
    def undo(self) -> None:
        """What was made goes to the recycle bin; all else is as it was before."""
        last = self.done[-1]
        try:
            assert undo(self.desk).undone.id == last.operation
        except OfficeProblem:
            assert last.imported  # somebody has a talk meanwhile, were it in the bin
            return
        made = {one: replace(it, withdrawn=True) for one, it in self.kept.items()}
        self.kept = made | last.kept
        self.done.pop()

    @precondition(lambda self: self._ids("talk"))
    @rule(data=st.data())
    def export(self, data: st.DataObject) -> None:
        """Printing changes nothing on the books."""
        target = self.folder / "talk.pdf"
        target.unlink(missing_ok=True)
        one = self._some_talk(data)
        assert print_forms(self.desk, form_id="talk", record_ids=[one], target=target).records == 1

    @precondition(lambda self: self._ids("talk"))
    @rule()
    def export_as_workbook_and_import_that(self) -> None:
        """It holds what the books hold, and nothing of it is new."""
        target = self.folder / "talks.xlsx"
        target.unlink(missing_ok=True)
        talks = self._ids("talk")
        assert export_list(self.desk, kind="talk", target=target).records == len(talks)
        contents = Counter(dict(self.kept[one].answers)["content"] for one in talks)
        assert Counter(row["谈话内容"] for row in rows_of(target)) == contents
        done = import_entries(self.desk, kind="talk", file=target)
        assert (done.added, done.same) == (0, len(talks))

    @rule(data=st.data(), content=CONTENTS)
    def import_workbook(self, data: st.DataObject, content: str) -> None:
        """A talk in a template filled in; the same one as before is passed over."""
        target = self.folder / "filled.xlsx"
        target.unlink(missing_ok=True)
        export_template(self.desk, kind="talk", target=target)
        talker, talkee = data.draw(st.permutations(self._ids("person")).map(lambda all_: all_[:2]))
        names = [dict(self.kept[one].answers)["name"] for one in (talker, talkee)]
        fill(target, WRITTEN | {"谈话内容": content, "谈话人": names[0], "谈话对象": names[1]})
        with self._undoable():
            done = import_entries(self.desk, kind="talk", file=target)
            assert done.added + done.same == 1
            for number in done.numbers:
                made = show_entry(self.desk, record_id=number).whole.record.id
                self.kept[made] = Kept("talk", (("content", content),))

    @rule()
    def restart(self) -> None:
        self.desk.store.close()
        self.desk = self.place.open()

    @rule(content=CONTENTS)
    def give_up(self, content: str) -> None:
        with pytest.raises(ZeroDivisionError), self.desk.store.writing("record_entry") as books:
            self._record_in(books, content)
            raise ZeroDivisionError

    @precondition(lambda _: hasattr(os, "fork"))
    @rule(content=CONTENTS)
    def crash(self, content: str) -> None:
        """Another process dies in the middle of an act, which then never was."""
        self.desk.store.close()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # threads of the test runner
            child = os.fork()
        if not child:
            try:
                self.desk = self.place.open()
                with self.desk.store.writing("record_entry") as books:
                    self._record_in(books, content)
                    os.kill(os.getpid(), signal.SIGKILL)
            finally:
                os._exit(0)
        assert os.WIFSIGNALED(os.waitpid(child, 0)[1])
        self.desk = self.place.open()

    def _record_in(self, books: WritingBooks, content: str) -> None:
        form = self.desk.forms.main_form("talk")
        talker, talkee = self._ids("person")[:2]
        people = [PersonGiven(talker, "talker"), PersonGiven(talkee, "talkee")]
        record_in(self.desk, books, form, answers=TALK | {"content": content}, people=people)

    @rule()
    def back_up(self) -> None:
        made = back_up(self.desk, target=self.folder / f"backups-{len(self.backups)}")
        assert made.records >= len(self.kept)
        self.backups.append((made.path, dict(self.kept), list(self.done)))

    @precondition(lambda self: self.backups)
    @rule(data=st.data())
    def restore(self, data: st.DataObject) -> None:
        target, kept, done = data.draw(st.sampled_from(self.backups))
        self.desk.store.close()
        restore_backup(self.place.folders, backup=target)
        self.kept, self.done = dict(kept), list(done)
        self.desk = self.place.open()

    @invariant()
    def holds_what_it_must(self) -> None:
        for kind in ("person", "talk"):
            for withdrawn in (False, True):
                found = list_ids(self.desk, kind=kind, withdrawn=withdrawn)
                assert sorted(found) == self._ids(kind, withdrawn=withdrawn)
        for one, kept in self.kept.items():
            assert self._answers(one, kept.kind) == kept.answers
        for word in WORDS:
            expected = {
                one for one in self._ids("talk") if word in dict(self.kept[one].answers)["content"]
            }
            assert {found.id for found in find_entries(self.desk, text=word)} >= expected

    @invariant()
    def warm_facts_are_cold_ones(self) -> None:
        warm = facts_of(self.desk)
        with self.desk.store.reading() as books:
            cold = books.facts(registers_of(self.desk))
        assert warm == cold
        assert dues(warm, BOOK, DAY) == dues(cold, BOOK, DAY)

    def teardown(self) -> None:
        self.desk.store.close()
        assert check_store(self.place.folders).sound
        shutil.rmtree(self.folder)


TestActs = pytest.mark.slow(ActsMachine.TestCase)
TestActs.settings = settings(
    max_examples=4,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
