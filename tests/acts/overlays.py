"""Changes of forms that the tests of the acts make."""

from __future__ import annotations

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.form_engine.overlay import Overlay

RENAMED = Overlay(relabel={"place": "谈话场所"})
WITH_OWN_FIELD = Overlay(
    relabel={"place": "谈话场所"},
    fields=(Field(name="own_visit", label="家访情况", kind="long_text"),),
)
WRONG = Overlay(hide=("starts_at",), relabel={"poem": "诗", "place": ""}, title_line="某局\n第二行")
"""Hides what the record's date is taken from, names what is not there, leaves a label empty."""
