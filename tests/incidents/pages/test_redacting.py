import pytest

from annotations.review import RefusedError
from incidents.actions.publishing import redact_from
from incidents.pages.redacting import articles_of, redactions_of, sources_of
from tests import factories
from tests import record_factories as records


@pytest.fixture
def incident(journalist, editor):
    return records.linked_incident(by=journalist, editor=editor)[0]


def given(**fields):
    return {"article": "", "words": "", "source": "", "reason": "A reason.", **fields}


def test_words_are_found_in_the_report_and_withheld(incident, editor):
    articles = articles_of(incident, by=editor)

    row = redact_from(
        given(article=articles[0].key, words="the harbour police"),
        articles=articles,
        sources=[],
        by=editor,
    )

    assert row.article_version.text[row.start : row.end] == "the harbour police"
    assert redactions_of(incident) == [row]


def test_words_that_are_not_there_are_refused(incident, editor):
    articles = articles_of(incident, by=editor)

    with pytest.raises(RefusedError):
        redact_from(
            given(article=articles[0].key, words="nobody"), articles=articles, sources=[], by=editor
        )


def test_a_source_of_the_evidence_is_withheld(incident, editor):
    sources = sources_of(incident)

    row = redact_from(given(source=sources[0].key), articles=[], sources=sources, by=editor)

    assert row.source.label == "Harbour police"


def test_reports_of_another_desk_are_not_offered(incident):
    other = factories.make_desk(name="Other desk")
    stranger = factories.make_person("editor", desk=other, username="other-editor")

    assert articles_of(incident, by=stranger) == []
