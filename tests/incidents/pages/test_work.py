from django.utils.translation import gettext

from incidents.gathering.gathered import gathered
from incidents.pages.work import work_of
from tests import factories
from tests import record_factories as records


def test_claims_that_bear_on_a_number_come_first(journalist, editor):
    incident, event, _ = records.linked_incident(by=journalist, editor=editor)
    waiting = records.absence_claim(
        event.article, event, by=journalist, editor=editor, state="submitted"
    )

    work = work_of(gathered(incident), by=editor, translate=gettext)

    assert [row.key for row in work.waiting] == [waiting.key]
    assert work.waiting[0].bears
    assert work.counting[0].numbers == "7 killed"
    assert work.counting[0].source == "Harbour police"
    assert work.left_out_lines == []
    assert work.inferred == ()


def test_a_line_about_one_figure_of_a_claim_names_that_figure_only(journalist, editor):
    incident, event, _ = records.linked_incident(by=journalist, editor=editor)
    article = event.article
    records.toll_claim(
        article,
        event,
        by=journalist,
        editor=editor,
        figures=(
            factories.figure(article, "seven people"),
            factories.figure(
                article, "people", category="assailant", low=1, best=1, high=1, inferred=True
            ),
            factories.figure(article, "killed", low=2, best=2, high=2, entity_kind="animal"),
        ),
    )

    work = work_of(gathered(incident), by=editor, translate=gettext)

    assert [row.numbers for row in work.inferred] == ["1 assailant killed"]
    assert [row.numbers for row, _ in work.left_out_lines] == ["2 animals killed"]
