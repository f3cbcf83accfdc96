"""What can be asked about the file: what stands in it, closed years, amendments."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import select

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.filing import Amendment, ClosedYear, FiledItem
from cleanedu_desktop.store.archive_tables import amendment, closed_year, filed_item
from cleanedu_desktop.store.session_books import SessionBooks, parts_of

_ORDER = (filed_item.c.year, filed_item.c.keep, filed_item.c.organ, filed_item.c.volume)


class ArchiveBooks(SessionBooks):
    """The part of the books that knows the file."""

    def filed_items(
        self, year: int | None = None, *, with_taken_out: bool = False
    ) -> list[FiledItem]:
        """Return what was filed (of a year), in the order of the catalogue."""
        query = select(FiledItem)
        if year is not None:
            query = query.where(filed_item.c.year == year)
        if not with_taken_out:
            query = query.where(filed_item.c.taken_out_at.is_(None))
        order = (*_ORDER, filed_item.c.serial, filed_item.c.number)
        return self._all(query.order_by(*order))

    def filed_of(self, record_ids: Sequence[str]) -> dict[str, FiledItem]:
        """Return the standing entry of each of these records that is filed, by record id."""
        columns = filed_item.c
        return {
            one.record_id: one
            for part in parts_of(record_ids)
            for one in self._all(
                select(FiledItem).where(columns.record_id.in_(part), columns.taken_out_at.is_(None))
            )
        }

    def filed_item(self, given: str) -> FiledItem:
        """Return one entry by its file number, or by its id.

        Raises:
            OfficeProblem: there is none.
        """
        columns = filed_item.c
        either = (columns.number == given) | (columns.id == given)
        found = self._all(select(FiledItem).where(either))
        if not found:
            raise OfficeProblem(
                f"没有档号为“{given}”的归档件，没有改动任何内容；请从归档文件目录里核对档号。"
            )
        return found[0]

    def ids_filed_as(self, text: str) -> list[str]:
        """Return the ids of the records in the file whose number holds `text`, by number."""
        columns = filed_item.c
        query = select(columns.record_id).where(
            columns.number.contains(text.strip(), autoescape=True),
            columns.taken_out_at.is_(None),
        )
        found = self._connection().execute(query.order_by(columns.number)).scalars()
        return list(dict.fromkeys(found)) if text.strip() else []

    def closed_years(self, *, with_reopened: bool = False) -> list[ClosedYear]:
        """Return the years that are closed, the earliest first."""
        query = select(ClosedYear)
        if not with_reopened:
            query = query.where(closed_year.c.reopened_at.is_(None))
        return self._all(query.order_by(closed_year.c.year, closed_year.c.closed_at))

    def amendments_of(self, record_ids: Sequence[str]) -> dict[str, list[Amendment]]:
        """Return the amendments of these records in order, by record id."""
        found: dict[str, list[Amendment]] = defaultdict(list)
        for part in parts_of(record_ids):
            query = select(Amendment).where(amendment.c.record_id.in_(part))
            for one in self._all(query.order_by(amendment.c.record_id, amendment.c.position)):
                found[one.record_id].append(one)
        return dict(found)
