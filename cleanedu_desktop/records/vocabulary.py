"""Fixed words of the field that the program reasons about."""

PRESENCE = {"present": "到会", "on_leave": "请假", "absent": "缺席"}
"""Presence at a session: key kept in the store -> word shown."""

PERSON_ON_ROSTER = "on_roster"
PERSON_MOVED_OUT = "moved_out"
"""States of a person; their words are declared by the form `person`."""

SECRETARY, HEAD, INSPECTOR = "secretary", "head", "inspector"
ROLES = {SECRETARY: "文书", HEAD: "负责人", INSPECTOR: "检查人员"}
"""Who sits at the computer: key kept in the store -> word shown."""
