"""The forms an office works with, found by id and kind, and the mistakes of the broken ones."""

from __future__ import annotations

from collections.abc import Mapping

from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.problems import OfficeProblem, quoted
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.toml_files.mistakes import FileMistake


@dataclass(frozen=True)
class FormCatalogue:
    """The forms this office works with, and what is wrong with their files."""

    forms: tuple[Form, ...]
    """Sound forms, in the order of their customary numbers."""
    mistakes: tuple[FileMistake, ...]
    """By file and line."""
    broken: Mapping[str, tuple[FileMistake, ...]]
    """Form id -> why it cannot be used."""

    @property
    def kinds(self) -> tuple[str, ...]:
        """Kinds that can be recorded."""
        return tuple(form.kind for form in self.forms if form.id == form.kind)

    def form(self, form_id: str) -> Form:
        """Return one form.

        Raises:
            OfficeProblem: there is none of that id, or its file has mistakes (in `details`).
        """
        for form in self.forms:
            if form.id == form_id:
                return form
        if form_id in self.broken:
            details = tuple(str(one) for one in self.broken[form_id])
            raise OfficeProblem(
                f"表单“{form_id}”的文件有 {len(details)} 处错误，暂时不能使用。记录没有受影响；"
                f"请改正后重新打开。{details[0]}。",
                details=details,
            )
        known = "、".join(f"{form.id}（{form.title}）" for form in self.forms)
        raise OfficeProblem(f"没有{quoted(form_id)}这个表单。可用的表单有：{known or '无'}。")

    def main_form(self, kind: str) -> Form:
        """Return the form that declares the fields of `kind`; raises like `form`."""
        return self.form(kind)

    def forms_of(self, kind: str) -> tuple[Form, ...]:
        """Return the forms of `kind`, its main form first."""
        found = [form for form in self.forms if form.kind == kind]
        return tuple(sorted(found, key=lambda form: form.id != kind))
