"""Writes what stands on the page of an own register to plain data and back, finished or not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.freeze_form import form_from_json, form_to_json
from cleanedu_desktop.form_engine.own_register import OwnRegister

REGISTER = "own_register"
"""Stands in a draft where the kind of a record would."""
QUESTIONS, SIGNATURES = "questions", "signatures"


def register_answers(register: OwnRegister) -> dict[str, Any]:
    """Return all that stands on the page, as a draft keeps it."""
    said = {one.name: getattr(register, one.name) for one in fields(register)}
    asked = Form(id=REGISTER, title="", kind=REGISTER, fields=register.questions)
    return {**said, QUESTIONS: form_to_json(asked), SIGNATURES: list(register.signatures)}


def register_of_answers(answers: Mapping[str, Any]) -> OwnRegister:
    """Return what `register_answers` wrote; what a later version of the program added is left out.

    Raises:
        OfficeProblem: the questions cannot be read.
    """
    known = {one.name for one in fields(OwnRegister)}
    said = {name: value for name, value in answers.items() if name in known}
    said[QUESTIONS] = form_from_json(said[QUESTIONS]).fields
    said[SIGNATURES] = tuple(said[SIGNATURES])
    return OwnRegister(**said)
