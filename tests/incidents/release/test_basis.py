from incidents.gathering.gathered import gathered
from tests import record_factories as records


def test_a_claim_knows_its_content_and_that_two_people_saw_it(journalist, editor):
    incident, _, _ = records.linked_incident(by=journalist, editor=editor)

    [said] = gathered(incident).said

    assert [part.quote for part in said.content] == ["A gunman killed seven people on Saturday"]
    assert said.is_verified
