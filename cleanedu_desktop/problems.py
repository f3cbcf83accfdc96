"""Problems of the world that a user can mend, kept apart from faults of ours."""


class OfficeProblem(Exception):
    """Something in the world went wrong; `str()` is the sentence shown to the user.

    The sentence (Chinese) says what happened, that the data is safe or where it is, and what to
    do next. Anything that is not an `OfficeProblem` is our own fault and ends in a crash report.
    """

    def __init__(self, sentence: str, *, details: tuple[str, ...] = ()) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.details = details
        """Further lines, one problem each (all mistakes of a form file, all doubtful cells)."""
