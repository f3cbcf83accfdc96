"""Books: what can be read from a store inside one transaction; everything comes out detached."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.draft import Draft
from cleanedu_desktop.records.kinds import class_of
from cleanedu_desktop.records.office import Office
from cleanedu_desktop.records.record import (
    PersonTie,
    Record,
    RecordLink,
    StepTaken,
    WholeRecord,
)
from cleanedu_desktop.store import tables
from cleanedu_desktop.store.archive_books import ArchiveBooks
from cleanedu_desktop.store.attachment_books import AttachmentBooks
from cleanedu_desktop.store.fact_books import FactBooks
from cleanedu_desktop.store.history_books import HistoryBooks
from cleanedu_desktop.store.lists import (
    Wanted,
    found_ids,
    ids_meant,
    is_rare,
    select_count,
    select_ids,
)
from cleanedu_desktop.store.mapping import ANY_RECORD
from cleanedu_desktop.store.review_books import ReviewBooks
from cleanedu_desktop.store.session_books import parts_of


class Books(HistoryBooks, AttachmentBooks, ArchiveBooks, FactBooks, ReviewBooks):
    """The office's books, open for reading. Made by `Store.reading`."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._office: Office | None = None

    def office(self) -> Office:
        """Return the office that keeps these books, read once for the whole block."""
        if self._office is None:
            self._office = self._all(select(Office))[0]
        return self._office

    def store_id(self) -> str:
        """Return the id given to this store when it was made, which all its copies share."""
        info = tables.store_info.c
        found = self._connection().execute(select(info.value).where(info.name == "store_id"))
        return str(found.scalar_one())

    def whole(self, record_id: str) -> WholeRecord:
        """Return one record with all that is tied to it; OfficeProblem if there is none."""
        return self.wholes([record_id])[0]

    def wholes(self, ids: Sequence[str]) -> list[WholeRecord]:
        """Return the records in the order of `ids`; four queries for each two thousand.

        Raises:
            OfficeProblem: one of them is unknown.
        """
        found: list[WholeRecord] = []
        for part in parts_of(ids):
            kept = {record.id: record for record in self._records(part)}
            missing = [one for one in part if one not in kept]
            if missing:
                raise OfficeProblem(
                    f"没有编号为 {missing[0]} 的记录。数据没有改动；请从列表或查找结果中选取记录。"
                )
            found += self._with_ties(part, kept)
        return found

    def rows(self, ids: Sequence[str]) -> list[Record]:
        """Return the records in the order of `ids` without ties; unknown ids are left out."""
        found: list[Record] = []
        for part in parts_of(ids):
            kept = {record.id: record for record in self._records(part)}
            found += [kept[one] for one in part if one in kept]
        return found

    def record_ids(
        self,
        kind: str,
        *,
        order_by: str = "happened_on",
        descending: bool = True,
        year: int | None = None,
        state: str | None = None,
        withdrawn: bool = False,
        text: str = "",
        unattached: bool = False,
    ) -> list[str]:
        """Return the ids of a kind in order.

        `order_by` is a common column (happened_on, title, number, entered_at, state) or a typed
        column of the kind; anything else is a ValueError. `withdrawn` lists the withdrawn ones
        alone. `year` is that of `happened_on`, of a commitment its own. `text` must be in the text.
        `unattached` lists those without an attachment alone.
        """
        wanted = Wanted(
            kind=kind,
            year=year,
            state=state,
            withdrawn=withdrawn,
            text=text,
            unattached=unattached,
        )
        connection = self._connection()
        query = select_ids(wanted, order_by, descending, rare=is_rare(connection, wanted))
        with connection.execute(query) as result:
            # From the driver's own cursor: a hundred thousand Row objects cost five times as much.
            return [row[0] for row in result.cursor.fetchall()]

    def every_id(self) -> list[str]:
        """Return the ids of all records of all kinds, withdrawn ones too."""
        return list(self._connection().execute(select(tables.record.c.id)).scalars())

    def count(
        self,
        kind: str,
        *,
        year: int | None = None,
        state: str | None = None,
        withdrawn: bool = False,
        text: str = "",
    ) -> int:
        """Return how many ids `record_ids` would list."""
        wanted = Wanted(kind=kind, year=year, state=state, withdrawn=withdrawn, text=text)
        connection = self._connection()
        return connection.execute(
            select_count(wanted, rare=is_rare(connection, wanted))
        ).scalar_one()

    def find(self, text: str, kind: str | None = None, limit: int = 50) -> list[str]:
        """Return the ids of records whose text holds every word of `text`, latest first.

        Words are parted by spaces; letters match in any case and width. Withdrawn records are
        left out. Nothing asked, nothing found.
        """
        return found_ids(self._connection(), text, kind, limit)

    def ids_meant(self, given: str) -> list[str]:
        """Return the ids of the records an id, a record number or the beginning of an id means.

        Withdrawn ones too; several when a beginning fits several (at most ten are returned).
        """
        return ids_meant(self._connection(), given)

    def ids_on(self, day: date) -> list[str]:
        """Return the ids of all records that happened on a day, without withdrawn ones."""
        record = tables.record.c
        found = select(record.id).where(record.happened_on == day, record.withdrawn_at.is_(None))
        return list(self._connection().execute(found.order_by(record.id)).scalars())

    def form_version(self, form_id: str, version: str) -> str:
        """Return the kept definition (JSON) of a form; KeyError if it was never kept."""
        kept = tables.form_version
        row = self._connection().execute(
            select(kept.c.definition).where(
                kept.c.form_id == form_id, kept.c.form_version == version
            )
        )
        definition = row.scalar_one_or_none()
        if definition is None:
            raise KeyError((form_id, version))
        return str(definition)

    def form_versions(self) -> list[tuple[str, str]]:
        """Return (form id, version) of every definition kept."""
        kept = tables.form_version
        rows = self._connection().execute(
            select(kept.c.form_id, kept.c.form_version).order_by(
                kept.c.form_id, kept.c.form_version
            )
        )
        return [(row[0], row[1]) for row in rows]

    def indexed_text(self, record_id: str) -> str:
        """Return the folded text under which a record is found; empty if it is not indexed."""
        said = select(tables.search_text.c.text).where(tables.search_text.c.record_id == record_id)
        return self._connection().execute(said).scalar_one_or_none() or ""

    def ties_of_people(self, person_ids: Sequence[str], role: str) -> list[PersonTie]:
        """Return every tie of these people in a role, to records withdrawn or not."""
        ties = tables.person_tie.c
        return [
            tie
            for part in parts_of(person_ids)
            for tie in self._all(
                select(PersonTie).where(ties.person_id.in_(part), ties.role == role)
            )
        ]

    def drafts(self) -> list[Draft]:
        """Return what was typed and not saved, the latest first."""
        kept = tables.draft.c
        return self._all(select(Draft).order_by(kept.saved_at.desc(), kept.id))

    def _records(self, ids: Sequence[str]) -> list[Record]:
        kinds = self._connection().execute(
            select(tables.record.c.kind).where(tables.record.c.id.in_(ids)).distinct()
        )
        found = list(kinds.scalars())
        if len(found) == 1:
            kept = class_of(found[0])
            return self._all(select(kept).where(tables.record.c.id.in_(ids)))
        return self._all(select(ANY_RECORD).where(ANY_RECORD.id.in_(ids)))

    def _with_ties(self, ids: Sequence[str], kept: dict[str, Record]) -> list[WholeRecord]:
        ties, links, steps = tables.person_tie, tables.record_link, tables.step_taken
        people_of: dict[str, list[PersonTie]] = defaultdict(list)
        for tie in self._all(
            select(PersonTie)
            .where(ties.c.record_id.in_(ids))
            .order_by(ties.c.role, ties.c.position, ties.c.id)
        ):
            people_of[tie.record_id].append(tie)
        links_of: dict[str, list[RecordLink]] = defaultdict(list)
        touching = links.c.from_id.in_(ids) | links.c.to_id.in_(ids)
        for link in self._all(select(RecordLink).where(touching).order_by(links.c.id)):
            for end in {link.from_id, link.to_id}:
                links_of[end].append(link)
        steps_of: dict[str, list[StepTaken]] = defaultdict(list)
        for step in self._all(
            select(StepTaken).where(steps.c.record_id.in_(ids)).order_by(steps.c.position)
        ):
            steps_of[step.record_id].append(step)
        photos = self.photos_of(ids)
        return [
            WholeRecord(
                record=kept[one],
                people=tuple(people_of[one]),
                links=tuple(links_of[one]),
                steps=tuple(steps_of[one]),
                photos=photos.get(one, 0),
            )
            for one in ids
        ]
