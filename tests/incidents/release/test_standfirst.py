import pytest

from incidents.actions.publishing import draft_of
from incidents.release.standfirst import inferred_sentence, totals_sentence
from incidents.release.wording import Told
from tests import factories
from tests import record_factories as records


def cell(node, low, best, high, rule="a"):
    return {"harm": "killed", "node": node, "low": low, "best": best, "high": high, "rule": rule}


@pytest.mark.parametrize(
    ("rule", "begins"),
    [("a", "Put together, the words of"), ("editor", "Put together, with an editor’s ruling,")],
)
def test_the_totals_name_their_sources_and_an_editors_ruling(rule, begins):
    rows = [cell("victims", 7, 7, 7, rule), cell("people", 7, 8, 8)]

    sentence = totals_sentence(rows, sources=["A", "B"], translate=str)

    assert sentence.startswith(begins)
    assert sentence.endswith("A and B come to: victims killed 7; all killed 7–8, best 8.")


def test_what_is_inferred_from_words_that_may_not_be_shown_quotes_none():
    told = Told(harm="killed", qualifier="exact", low=1, best=1, high=1, category="assailant")

    sentence = inferred_sentence(told, source="Police", words="", translate=str)

    assert sentence.startswith("No source states that ")
    assert sentence.endswith("it is inferred from what Police said.")


def test_an_inferred_attacker_has_a_line_of_his_own(journalist, editor):
    incident, event, claim = records.linked_incident(by=journalist, editor=editor)
    attacker = factories.figure(
        event.article, "A gunman", category="assailant", low=1, best=1, high=1, inferred=True
    )
    records.toll_claim(
        event.article,
        event,
        by=journalist,
        editor=editor,
        source=claim.source,
        figures=(attacker,),
    )

    record = draft_of(incident).record

    assert [line["figures"] for line in record["standfirst"]] == [["f1"], ["f2"]]
    assert record["figures"][1]["inferred"]
