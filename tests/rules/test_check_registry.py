"""Checks are kept with id, kind and source."""

from cleanedu_desktop.records.record import WholeRecord
from cleanedu_desktop.rules.check_registry import Checks, Noticed, StepGiven
from cleanedu_desktop.rules.finding import Surroundings
from tests.rules.made_records import surroundings, whole


def test_a_check_is_declared_for_each_kind() -> None:
    checks = Checks()

    @checks.record("talk", "inspection", blocks=True, source="甲")
    def odd(whole: WholeRecord, known: Surroundings) -> Noticed:
        yield "topic", "不对。"

    @checks.step("talk", "follow_up", blocks=False, source="乙")
    def odd_step(given: StepGiven, known: Surroundings) -> Noticed:
        return []

    assert checks.ids == ["talk.odd", "inspection.odd", "talk.follow_up.odd_step"]
    first = checks.of_records[0]
    finding = first.findings(first.look(whole("talk"), surroundings()))[0]
    assert (finding.check_id, finding.where, finding.blocks) == ("talk.odd", "topic", True)
    assert checks.of_steps[0].source == "乙"
