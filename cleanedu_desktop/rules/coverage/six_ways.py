"""The six ways of culture (六进): how often activities went where in a year (R90)."""

from __future__ import annotations

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.coverage.year import Year

ACTIVITY = "culture_activity"
WAYS = ("机关", "社区", "家庭", "学校", "企业", "农村")


@dataclass(frozen=True)
class SixWays:
    """Activities of a year by where they went; one may go several ways."""

    times: tuple[tuple[str, int], ...]
    """Every way, in the order of the words."""

    @property
    def missing(self) -> tuple[str, ...]:
        """The ways nothing went."""
        return tuple(way for way, times in self.times if not times)

    @property
    def words(self) -> str:
        """Return ``4 / 6，缺企业、农村``."""
        told = f"{len(WAYS) - len(self.missing)} / {len(WAYS)}"
        return f"{told}，缺{'、'.join(self.missing)}" if self.missing else told


def six_ways_of(year: Year) -> SixWays:
    """Return how often activities of the year up to the day went each way."""
    gone = [set(one.answers.get("enters") or ()) for one in year.records(ACTIVITY, year.span)]
    return SixWays(tuple((way, sum(way in one for one in gone)) for way in WAYS))
