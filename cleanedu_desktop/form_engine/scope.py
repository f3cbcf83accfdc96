"""What a reference is resolved on: a form, a record, and the entry or person being shown."""

from __future__ import annotations

from dataclasses import field

from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.references import Reference, find_reference
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.record import PersonTie, StepTaken, WholeRecord


@dataclass(frozen=True, kw_only=True)
class Scope:
    """What a reference is resolved on."""

    main: Form
    form: Form | None = None
    """The form shown, where it is another one of the kind."""
    whole: WholeRecord | None = None
    """None: a blank form."""
    office_name: str = ""
    entry: StepTaken | None = None
    """The step entry a form of one step shows."""
    tie: PersonTie | None = None
    """The person a row of a people list shows."""
    serial: int | None = None
    on_paper: bool = False
    """Words for paper (boxes, marks) instead of the screen."""
    show_restricted: bool = False
    _found: dict[str, Reference | None] = field(default_factory=dict, compare=False, repr=False)
    """What references mean, kept while the same form is filled for one record after another."""

    def find(self, ref: str) -> Reference | None:
        """Return what `ref` means here."""
        if ref not in self._found:
            self._found[ref] = find_reference(ref, self.main, self.form)
        return self._found[ref]
