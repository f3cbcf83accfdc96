"""The papers of a proof are what the program takes."""

from pathlib import Path

from cleanedu_desktop.cli.run import run
from cleanedu_desktop.start import now
from installer.packages.trial_papers import SET_UP, steps, write_trial_papers


def test_every_step_of_a_proof_ends_well(tmp_path: Path) -> None:
    write_trial_papers(tmp_path)
    data = ["--data-dir", str(tmp_path / "office")]
    for words in [list(SET_UP), *steps(str(tmp_path))]:
        assert run([*words, *data], clock=now) == 0, words
    assert (tmp_path / "out.pdf").read_bytes()[:4] == b"%PDF"
