"""Which answers rules look at by name; all others of a record are no facts.

Recipe: a rule that looks at another answer of a kind names it here. What a form itself declares
(``[[due]]``, ``[counts]``, its type) need not be named.
"""

from __future__ import annotations

from collections.abc import Iterable

from cleanedu_desktop.records.register import Register

ASKED: dict[str, tuple[str, ...]] = {
    "study_session": (
        *("study_hours", "starts_at", "ends_at", "materials", "content_tags", "education_form"),
        *("warning_form", "masses", "families", "indicators", "nodes", "decisions"),
    ),
    "self_study": ("hours", "material"),
    "post_duties": ("area", "post"),
    "talk": ("indicators",),
    "plan_item": (
        *("year", "item", "quarter", "due_on", "planned_on", "origin", "campaign", "form"),
        *("session_type", "lead_department", "responsible_department"),
    ),
    "campaign": (
        *("name", "starts_on", "ends_on", "required_sessions", "required_hours", "object"),
    ),
    "commitment": ("year",),
    "rectification": ("due_on",),
    "fund": ("year", "subject", "voucher"),
    "responsibility_letter": ("year", "level"),
    "short_test": (
        *("topic", "phase", "after_session", "full_mark", "pass_mark", "scores"),
        *("asked", "satisfied"),
    ),
    "duty_record": ("category",),
    "post_risk": ("post",),
    "person_event": ("old_post", "new_post"),
}
"""Kind -> names."""
ASKED_OF_STEPS: dict[str, tuple[str, ...]] = {
    "study_session": ("hours", "matter", "result"),
}
"""Kind -> names in the answers of its steps."""
_CORE = (
    Register(kind="study_session", type_by="session_type"),
    Register(kind="talk", type_by="talk_type"),
    Register(kind="commitment"),
    Register(kind="rectification"),
)
"""Kinds that are always looked at, whatever forms there are."""
PERSON = "person"
"""People are facts of their own."""


def all_registers(given: Iterable[Register]) -> dict[str, Register]:
    """Return kind -> register of all kinds that are facts."""
    found = {one.kind: one for one in (*_CORE, *given)}
    found.pop(PERSON, None)
    return found
