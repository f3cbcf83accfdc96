"""The file in which the program keeps an office's change of one standard from one day on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date
from typing import Any

from cleanedu_desktop.outside_files import load_toml
from cleanedu_desktop.rules.assessment import Deduction, Indicator, Looked, Measure, Standard
from cleanedu_desktop.rules.changes_text import HEAD, values_text
from cleanedu_desktop.rules.rule import Scope

Part = Mapping[str, Any]
"""One indicator: ``section`` and ``id``, and as in the file what is to stand otherwise; of a new
section its ``section_title`` too."""
_PLACE = ("section", "section_title")


def own_name(standard_id: str) -> str:
    """Return the name of the file of a standard that was added in the program."""
    return f"added_{standard_id}.toml"


def change_name(standard_id: str, begins: date) -> str:
    """Return the name of the file."""
    return f"changes_{standard_id}_{begins.isoformat()}.toml"


def change_text(standard_id: str, begins: date, parts: Iterable[Part], before: str = "") -> str:
    """Return the text of a change; `before`: what the file says, over which it is laid.

    Raises:
        ValueError: `before` is no such file.
    """
    found = {one["id"]: dict(one) for one in _parts_of(before)}
    for part in parts:
        found[part["id"]] = found.get(part["id"], {}) | dict(part)
    if not found:
        return ""
    blocks = [HEAD + values_text({"id": standard_id, "from": begins})]
    sections: dict[str, list[dict[str, Any]]] = {}
    for one in found.values():
        sections.setdefault(str(one["section"]), []).append(one)
    for section, some in sections.items():
        titles = [one["section_title"] for one in some if one.get("section_title")]
        named = {"id": section} | ({"title": titles[0]} if titles else {})
        blocks.append("[[section]]\n" + values_text(named))
        blocks += ["[[section.indicator]]\n" + _indicator(one) for one in some]
    return "\n".join(blocks)


def whole_parts(standard: Standard, ids: Iterable[str]) -> list[Part]:
    """Return indicators of a standard as parts that say everything the program can change."""
    wanted = set(ids)
    return [
        {"section": section.id, "id": one.id} | indicator_table(one)
        for section in standard.sections
        for one in section.indicators
        if one.id in wanted
    ]


def standard_text(standard: Standard, *, name: str, title: str, source: str, begins: date) -> str:
    """Return the text of a new standard `name` that says what `standard` says."""
    top = {"id": name, "from": begins, "title": title, "source": source}
    top |= {"sheet": standard.sheet} if standard.sheet else {}
    blocks = [HEAD + values_text(top | {"step": standard.step})]
    for section in standard.sections:
        named = {"id": section.id, "title": section.title, "demand": section.demand}
        blocks.append("[[section]]\n" + values_text({k: v for k, v in named.items() if v}))
        for one in section.indicators:
            if one.on:
                table = {key: value for key, value in indicator_table(one).items() if value != ""}
                told = {"id": one.id} | table
                told |= {"citation": one.citation} if one.citation else {}
                blocks.append("[[section.indicator]]\n" + values_text(told))
    return "\n".join(blocks)


def renamed_text(text: str, title: str, source: str) -> str:
    """Return the text of a standard the program wrote with another title and source.

    Raises:
        ValueError: it is no such file.
    """
    head, line, rest = text.partition("\n[[")
    top = load_toml(head)
    if "id" not in top:
        raise ValueError("no standard")
    return HEAD + values_text(top | {"title": title, "source": source}) + line + rest


def indicator_table(one: Indicator) -> dict[str, Any]:
    """Return what the program can change of an indicator, as it is written in a file."""
    return {
        "text": one.text,
        "standard": one.standard,
        "max": one.max,
        "on": one.on,
        "measure": measure_table(one.measure),
        "deduct": [deduction_table(each) for each in one.deduct],
        "evidence": [looked_table(each) for each in one.evidence],
    }


def looked_table(looked: Looked) -> dict[str, Any]:
    """Return which records are looked at, as it is written in a file."""
    table: dict[str, Any] = {}
    for one in fields(Looked):
        value = getattr(looked, one.name)
        if value:
            table[one.name] = list(value) if isinstance(value, tuple) else value
    return table


def deduction_table(deduction: Deduction) -> dict[str, Any]:
    """Return a deduction as it is written in a file; what is as usual is left out."""
    table = {"by": deduction.by, "text": deduction.text, "points": deduction.points}
    table |= looked_table(deduction.records)
    table |= {"due": deduction.due} if deduction.due != Deduction.due else {}
    return table | ({"step": deduction.step} if deduction.step else {})


def measure_table(measure: Measure) -> dict[str, Any]:
    """Return a measure as it is written in a file; what is as usual is left out."""
    usual = Measure()
    table: dict[str, Any] = {"by": measure.by} | looked_table(measure.records)
    for name in ("minimum", "period", "due", "step", "rule", "when_none"):
        if getattr(measure, name) != getattr(usual, name):
            table[name] = getattr(measure, name)
    if measure.roles:
        table["roles"] = list(measure.roles)
    people = {
        one.name: list(value)
        for one in fields(Scope)
        if (value := getattr(measure.people, one.name))
    }
    return table | ({"people": people} if people else {})


def changed_ids(text: str) -> list[str]:
    """Return the ids of the indicators a change is about.

    Raises:
        ValueError: it is no such file.
    """
    return [str(one["id"]) for one in _parts_of(text)]


def _parts_of(text: str) -> list[dict[str, Any]]:
    found = []
    try:
        for section in load_toml(text).get("section", []):
            for one in section.get("indicator", []):
                title = {"section_title": section["title"]} if "title" in section else {}
                found.append({"section": str(section["id"])} | title | dict(one))
                found[-1]["id"] = str(one["id"])
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("no change of a standard") from error
    return found


def _indicator(part: Part) -> str:
    return values_text({key: one for key, one in part.items() if key not in _PLACE})
