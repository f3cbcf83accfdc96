"""The kinds the program reasons about; every other kind is a register kept as a plain Record."""

from cleanedu_desktop.records.commitment import Commitment
from cleanedu_desktop.records.person import Person
from cleanedu_desktop.records.record import Record
from cleanedu_desktop.records.rectification import Rectification
from cleanedu_desktop.records.study_session import StudySession
from cleanedu_desktop.records.talk import Talk

CORE_KINDS: dict[str, type[Record]] = {
    "person": Person,
    "study_session": StudySession,
    "talk": Talk,
    "commitment": Commitment,
    "rectification": Rectification,
}


def class_of(kind: str) -> type[Record]:
    """Return the dataclass that keeps `kind`; a register's is `Record` itself."""
    return CORE_KINDS.get(kind, Record)
