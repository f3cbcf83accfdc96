"""Tells a slip in a recovery code while it is typed, group by group."""

from __future__ import annotations


def check_recovery_code(typed: str) -> str:
    """Return what is wrong with the groups that are complete; empty: nothing so far."""
    from cleanedu_desktop.store.recovery_code import mistake_in

    return mistake_in(typed)


def in_groups(typed: str) -> str:
    """Return what is typed as it is printed: large letters, a dash after each group."""
    from cleanedu_desktop.store.recovery_code import GROUP, signs_of

    signs = signs_of(typed)
    return "-".join(signs[at : at + GROUP] for at in range(0, len(signs), GROUP))
