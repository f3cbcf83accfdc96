"""The tables beside the records."""

from __future__ import annotations

from cleanedu_desktop.store.history_tables import APPEND_ONLY, TRIGGERS_DDL, trigger_ddl


def test_what_only_grows_refuses_both_deeds() -> None:
    assert len(TRIGGERS_DDL) == 2 * len(APPEND_ONLY)
    assert "BEFORE DELETE ON change" in trigger_ddl("change", "DELETE")
