"""Texts nearly word for word the same are found among very many, and others are not."""

import random

from cleanedu_desktop.rules.alike_texts import alike_texts


def made(seed: int, length: int = 200) -> str:
    """A text of its own, from the thousand commonest characters of the block."""
    chosen = random.Random(seed)  # noqa: S311  -- made texts, no secrets
    return "".join(chr(0x4E00 + chosen.randrange(1000)) for _ in range(length))


def changed(text: str, share: float, seed: int = 1) -> str:
    """The text with some characters replaced."""
    chosen = random.Random(seed)  # noqa: S311  -- made texts, no secrets
    letters = list(text)
    for place in chosen.sample(range(len(letters)), int(len(letters) * share)):
        letters[place] = chr(0x5F00 + chosen.randrange(1000))
    return "".join(letters)


def test_the_same_text_is_the_same_whatever_its_blank_space() -> None:
    one = made(1)
    assert alike_texts([one, made(2), f" {one[:50]}\n{one[50:]} "], 90) == {2: (0, 100.0)}


def test_a_copy_with_a_few_characters_changed_is_found() -> None:
    texts = [made(seed) for seed in range(200)]
    copies = [changed(text, 0.06, seed) for seed, text in enumerate(texts)]
    found = alike_texts(texts + copies, 90)
    assert {index - 200: first for index, (first, _) in found.items()} == {
        place: place for place in range(200)
    }
    assert all(93 <= alike <= 95 for _, alike in found.values())


def test_texts_that_share_an_opening_are_not_alike() -> None:
    opening = made(0, 60)
    assert alike_texts([opening + made(seed, 140) for seed in range(1, 100)], 90) == {}


def test_a_copy_of_a_copy_names_the_first() -> None:
    first = made(1)
    second = changed(first, 0.03)
    found = alike_texts([first, second, second], 90)
    assert found[1][0] == found[2][0] == 0


def test_short_and_empty_texts_and_odd_characters_do_no_harm() -> None:
    assert alike_texts(["", "好", "𠮷" * 50, "\ud800" * 40, ""], 90) == {4: (0, 100.0)}
