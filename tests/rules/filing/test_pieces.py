"""The pieces of an item lie in order; a signed scan stands for the print it was made from."""

from __future__ import annotations

from cleanedu_desktop.rules.filing.pieces import (
    NOTICE,
    OTHER,
    PHOTO,
    RECORD,
    SIGN_IN,
    SIGNED,
    Piece,
    in_order,
)


def _piece(sort: str, title: str = "", **given: str) -> Piece:
    return Piece(sort=sort, title=title or sort, pages=1, **given)


def test_the_record_then_who_signed_in_then_what_is_attached() -> None:
    some = [_piece(one) for one in (PHOTO, NOTICE, OTHER, SIGN_IN, RECORD)]
    assert [one.sort for one in in_order(some)] == [RECORD, SIGN_IN, NOTICE, OTHER, PHOTO]


def test_photos_stay_in_their_own_order() -> None:
    some = [_piece(PHOTO, "乙"), _piece(RECORD), _piece(PHOTO, "甲")]
    assert [one.title for one in in_order(some)] == [RECORD, "乙", "甲"]


def test_a_scan_stands_for_its_print() -> None:
    some = [
        _piece(RECORD, form_id="talk"),
        _piece(SIGNED, attachment_id="1"),
        _piece(SIGN_IN, "签到表", form_id="sign_in"),
        _piece(SIGN_IN, "签到扫描", attachment_id="2"),
    ]
    assert [one.title for one in in_order(some)] == [SIGNED, "签到扫描"]
