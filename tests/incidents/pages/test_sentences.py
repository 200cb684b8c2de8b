from django.urls import reverse

from incidents.pages.sentences import sentence_forms
from tests import record_factories as records
from tests.incidents.release.told_records import (
    account,
    cell,
    claim,
    figure,
    one_toll,
    record,
    source,
)


def test_the_public_page_links_each_clause_to_its_words_and_has_the_text_to_copy(
    client, journalist, editor
):
    incident, event, _ = records.linked_incident(by=journalist, editor=editor)
    records.absence_claim(event.article, event, by=journalist, editor=editor)
    records.release_of(incident, by=editor, why="First.")

    html = client.get(reverse("incidents:incident_detail", args=[incident.key])).content.decode()

    assert "Seven people were killed, Harbour police said." in html
    assert "readonly" in html
    assert 'data-copy="sentence-short" hidden' in html
    assert 'href="#c1"' in html
    assert 'id="c1"' in html


def test_one_claim_has_one_number_in_both_forms():
    figures = [figure("f1"), figure("f2", 9, 9, 9)]
    accounts = [account("s1", figures[0]), account("s2", figures[1])]
    frozen = record(
        [source("s1", "Police", kind="reporter"), source("s2", "Hospital")],
        [claim("c1", "s1"), claim("c2", "s2")],
        figures,
        [cell("killed", "victims", (7, None, 9), *accounts)],
    )

    short, long = sentence_forms(frozen, str)
    cited = [
        {cite for told in form.sentences for clause in told for cite in clause.cites}
        for form in (short, long)
    ]

    assert cited[0] == cited[1] == {(1, "c2"), (2, "c1")}


def test_where_both_forms_say_the_same_there_is_one():
    [form] = sentence_forms(one_toll(figure("f1")), str)

    assert (form.name, form.text) == ("short", "Seven people were killed, Harbour police said.")


def test_where_nobody_says_a_toll_there_is_none():
    assert sentence_forms(record([], [], [], []), str) == []
