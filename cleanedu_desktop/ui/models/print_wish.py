"""What was printed, so that it can be made again as a draft, tagged, or as a Word copy."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.print_blank import print_blank
from cleanedu_desktop.acts.print_forms import FormsPrinted, print_forms
from cleanedu_desktop.acts.write_word_copies import write_word_copies
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.masking import Masking


@dataclass(frozen=True)
class PrintHow:
    """How records are shown on a print."""

    draft: bool = False
    masking: Masking = Masking.WHOLE
    also_mask: tuple[str, ...] = ()
    """Further names to hide; kept nowhere."""

    @property
    def words(self) -> str:
        """What the print is called beside the one for signature, which has no such word."""
        hidden = "" if self.masking is Masking.WHOLE else f"-{self.masking.label}"
        return f"{'-草稿' if self.draft else ''}{hidden}"


FOR_SIGNATURE = PrintHow()


@dataclass(frozen=True)
class PrintWish:
    """Records on a form, or the form without any."""

    form_id: str
    record_ids: tuple[str, ...] = ()
    """Empty: the blank form."""

    @property
    def can_hide(self) -> bool:
        """Whether names on it can be hidden."""
        return not self.is_blank

    @property
    def is_blank(self) -> bool:
        """Whether nothing is filled in, so that there is no draft and no Word copy."""
        return not self.record_ids

    def print(
        self, desk: Desk, *, target: Path, how: PrintHow = FOR_SIGNATURE, tagged: bool = False
    ) -> FormsPrinted:
        """Print to `target`; for the worker. Arguments and errors as of `print_forms`."""
        if self.is_blank:
            return print_blank(desk, form_id=self.form_id, target=target, tagged=tagged)
        return print_forms(
            desk,
            form_id=self.form_id,
            record_ids=self.record_ids,
            draft=how.draft,
            masking=how.masking,
            also_mask=how.also_mask,
            tagged=tagged,
            target=target,
        )

    def write_word(self, desk: Desk, *, target: Path, how: PrintHow = FOR_SIGNATURE) -> Path:
        """Write a Word copy to `target`; for the worker. Errors as of `write_word_copies`."""
        return write_word_copies(
            desk,
            form_id=self.form_id,
            record_ids=self.record_ids,
            draft=how.draft,
            masking=how.masking,
            also_mask=how.also_mask,
            target=target,
        ).path
