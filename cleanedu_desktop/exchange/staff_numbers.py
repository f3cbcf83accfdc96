"""Looks at the staff numbers (工号) of a whole roster: used twice, or without their zeros."""

from collections import Counter
from collections.abc import Sequence

from cleanedu_desktop.exchange.roster_rows import Doubt, RosterRow


def doubt_staff_numbers(rows: Sequence[RosterRow], doubts: list[Doubt]) -> None:
    """Add a doubt to `doubts` for every staff number that cannot be relied on."""
    usual = _usual_length(rows)
    first_seen: dict[str, RosterRow] = {}
    for row in rows:
        number = row.answers.get("staff_number")
        if not isinstance(number, str):
            continue
        earlier = first_seen.setdefault(number, row)
        reason = None
        if earlier is not row:
            place = f"工作表“{earlier.sheet}”第 {earlier.row} 行"
            reason = f"编号与{place}相同，两人不能同号，请改正其中一个"
        elif usual and number.isdigit() and len(number) < usual:
            reason = f"别的编号是 {usual} 位，这一个可能丢了前面的 0，请核对"
        if reason:
            column = row.columns.get("staff_number", "")
            doubts.append(Doubt(row.sheet, row.row, column, number, reason))


def _usual_length(rows: Sequence[RosterRow]) -> int:
    """The length shared by the numbers that begin with 0, or 0 if there is none."""
    numbers = [str(row.answers.get("staff_number", "")) for row in rows]
    lengths = Counter(len(n) for n in numbers if n.startswith("0") and n.isdigit() and len(n) > 1)
    return lengths.most_common(1)[0][0] if lengths else 0
