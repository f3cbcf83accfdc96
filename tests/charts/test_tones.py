"""The colours of charts."""

import re
from itertools import pairwise

from cleanedu_desktop.charts.tones import IN_TURN, TONES


def _lightness(colour: str) -> float:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue


def test_tones_are_colours() -> None:
    assert all(re.fullmatch("#[0-9A-F]{6}", colour) for colour in TONES.values())


def test_neighbours_differ_in_grey_print() -> None:
    """The first four parts of a bar are told apart without colour."""
    shades = [_lightness(TONES[tone]) for tone in IN_TURN[:4]]
    assert all(abs(one - other) > 20 for one, other in pairwise(shades))
