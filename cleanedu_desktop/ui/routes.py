"""Where a page may send the user; the main window alone follows these signals."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from cleanedu_desktop.acts.given import PersonGiven


@dataclass(frozen=True, kw_only=True)
class Beginning:
    """What a new entry begins with: nothing, or what is taken over from another (沿用)."""

    answers: dict[str, Any] = field(default_factory=dict)
    people: tuple[PersonGiven, ...] = ()


class Routes(QObject):
    """Pages emit, the main window goes there. Pages never know each other."""

    to_page = Signal(str)
    """Page name: ``home``, ``settings`` … or a kind."""
    to_list = Signal(str, str)
    """Kind, state ("" for all)."""
    to_record = Signal(str, str)
    """Kind, record id."""
    to_step = Signal(str, str, str)
    """Kind, record id, step name: open the step's editor."""
    to_new = Signal(str, object)
    """Kind, `Beginning`."""
    to_many = Signal(str)
    """Kind: open the editor that makes one record for each of several people."""
    to_import = Signal()
    """Choose a roster file to import."""
    to_form = Signal(str)
    """Form id: change it for this office."""
    to_search = Signal(str)
    to_restore = Signal(object)
    """Path of a backup to be made the store."""
    said = Signal(str, str)
    """Sentence for the banner, tone."""
    problem = Signal(object)
    """OfficeProblem for the banner."""
