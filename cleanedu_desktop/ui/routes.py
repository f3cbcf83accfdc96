"""Where a page may send the user; the main window alone follows these signals."""

from __future__ import annotations

from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from cleanedu_desktop.quick_dataclass import dataclass

if TYPE_CHECKING:
    from cleanedu_desktop.acts.given import LinkGiven, PersonGiven


@dataclass(frozen=True, kw_only=True)
class Beginning:
    """What a new entry begins with: nothing, or what is taken over from another (沿用)."""

    answers: dict[str, Any] = field(default_factory=dict)
    people: tuple[PersonGiven, ...] = ()
    links: tuple[LinkGiven, ...] = ()
    """Records the new one is tied to from the start."""


@dataclass(frozen=True)
class Restoring:
    """A backup that is to be the books."""

    backup: Path
    other_store: bool = False
    """It was confirmed that the empty books of another store give way to it."""
    key: bytes | None = field(default=None, repr=False)
    """Of an encrypted backup that another key than the store's opens."""


class Routes(QObject):
    """Pages emit, the main window goes there. Pages never know each other."""

    working = Signal(str)
    """What the worker is doing that takes minutes, said on every page; "" when it has ended."""
    to_page = Signal(str)
    """Page name: ``home``, ``settings`` … or a kind."""
    to_list = Signal(str, str)
    """Kind, state ("" for all)."""
    to_unattached = Signal(str)
    """Kind: its records of this year without an attachment."""
    to_record = Signal(str, str)
    """Kind, record id."""
    to_step = Signal(str, str, str)
    """Kind, record id, step name: open the step's editor."""
    to_new = Signal(str, object)
    """Kind, `Beginning`."""
    to_draft = Signal(object)
    """`DraftListed`: go on with what was typed and never saved."""
    to_many = Signal(str)
    """Kind: open the editor that makes one record for each of several people."""
    to_import = Signal()
    """Choose a roster file to import."""
    to_form = Signal(str)
    """Form id: change it for this office."""
    to_search = Signal(str)
    to_undo = Signal(str)
    """Id of an operation to offer for undoing, "" for the last one."""
    to_restore = Signal(object)
    """`Restoring`."""
    to_inspection = Signal()
    """Let a visiting inspector look."""
    to_choose_user = Signal()
    """Let somebody else sit down."""
    to_lock = Signal()
    """Close the books until a password opens them."""
    password_changed = Signal()
    """A password was set, changed or removed."""
    said = Signal(str, str)
    """Sentence for the banner, tone."""
    problem = Signal(object)
    """OfficeProblem for the banner."""
