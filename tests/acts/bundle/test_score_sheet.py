"""The score on paper says what was worked out and what people must judge."""

from __future__ import annotations

from datetime import date

from cleanedu_desktop.acts.bundle.score_sheet import BY_HAND, NOT_DUE, score_sheet
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.score_year import score_year
from cleanedu_desktop.form_engine.sheet import TableBlock
from tests.acts.office import Staff, record_session


def test_points_add_up(desk: Desk, staff: Staff) -> None:
    record_session(desk, staff)
    scored = score_year(desk, year=2026)
    sheet = score_sheet(scored, "示例支部")
    (table,) = (block for block in sheet.blocks if isinstance(block, TableBlock))
    cells = [[cell.text for cell in row] for row in table.rows]
    assert sum(float(row[2]) for row in cells) == 100
    computed = sum(float(row[3]) for row in cells if row[3] not in (BY_HAND, NOT_DUE))
    assert computed == scored.computed == float(table.total[3].text)
    assert sum(row[3] in (BY_HAND, NOT_DUE) for row in cells) == sum(
        one.computed is None for one in scored.lines
    )
    assert [int(row[4]) for row in cells] == [len(one.evidence) for one in scored.lines]


def test_what_is_not_due_yet_says_so_and_the_points_still_add_up(desk: Desk) -> None:
    scored = score_year(desk, year=2026, on=date(2026, 1, 5))
    sheet = score_sheet(scored, "示例支部")
    (table,) = (block for block in sheet.blocks if isinstance(block, TableBlock))
    cells = [[cell.text for cell in row] for row in table.rows]
    not_due = [row for row in cells if row[3] == NOT_DUE]
    # A month (2.1: 10), a quarter (1.4: 8), the year (2.3, 2.4, 3.3: 8, 6 and 6) have just begun.
    assert [row[1].split()[0] for row in not_due] == ["1.4", "2.1", "2.3", "2.4", "3.3"]
    assert all("本期未到期、还没有做，暂不计" in row[5] for row in not_due)
    assert ("未到期，暂不计", "38 分") in sheet.head
    assert table.total[2].text == "100"
