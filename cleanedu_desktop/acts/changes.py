"""What an act touched, so that screens know what to refresh."""

from __future__ import annotations

from cleanedu_desktop.quick_dataclass import dataclass


@dataclass(frozen=True)
class Changes:
    """Kinds and ids of the records an act added, changed or withdrew."""

    touched: frozenset[tuple[str, str]] = frozenset()
    """(kind, record id)."""

    def __or__(self, other: Changes) -> Changes:
        return Changes(self.touched | other.touched)

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds touched."""
        return frozenset(kind for kind, _ in self.touched)
