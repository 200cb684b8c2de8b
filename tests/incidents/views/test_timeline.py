import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from annotations.models import Claim
from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from incidents.models import Incident
from incidents.views import timeline
from tests import record_factories as records
from tests.incidents.told_timeline import three_lines


@pytest.fixture
def linked(journalist, editor):
    return records.linked_incident(by=journalist, editor=editor)


@pytest.fixture
def disputed(linked, journalist, editor):
    incident, event, claim = linked
    records.injured_claim(event.article, event, by=journalist, editor=editor, source=claim.source)
    records.absence_claim(event.article, event, by=journalist, editor=editor)
    return incident


def address(name, incident, *more):
    return reverse(f"incidents:{name}", args=[incident.key, *more])


def version(incident):
    return Incident.objects.get(pk=incident.pk).version


def test_the_timeline_opens_with_a_proposed_order_so_that_nobody_numbers_it(
    signed_in, editor, disputed
):
    page = signed_in(editor).get(address("timeline_order", disputed)).content.decode()

    assert page.count('name="line"') == 2
    assert 'name="in"' in page


def test_the_timeline_is_put_in_order(signed_in, editor, disputed):
    first, second, _ = disputed.evidence.get().event.claims.order_by("start")
    form = {
        "version": version(disputed),
        "line": [second.key, first.key],
        f"then-{first.key}": "on",
    }

    signed_in(editor).post(address("timeline_order", disputed), form)

    assert list(disputed.timeline.values_list("claim__key", "follows")) == [
        (second.key, False),
        (first.key, True),
    ]


def test_a_line_moves_by_a_button_and_nothing_is_stored_before_saving(signed_in, editor, disputed):
    first, second, _ = disputed.evidence.get().event.claims.order_by("start")
    form = {"version": version(disputed), "line": [first.key, second.key], "up": second.key}

    response = signed_in(editor).post(address("timeline_order", disputed), form)

    page = response.content.decode()
    assert page.index(f'name="line" value="{second.key}"') < page.index(
        f'name="line" value="{first.key}"'
    )
    assert not disputed.timeline.exists()


def test_an_order_with_a_claim_that_is_gone_by_now_is_refused_in_words(
    signed_in, editor, disputed, monkeypatch
):
    message = "Each line of the timeline is one claim of this incident."

    def refused(*_args, **_kwargs):
        raise RefusedError(message)

    monkeypatch.setattr(timeline, "order_timeline", refused)
    where = address("timeline_order", disputed)

    response = signed_in(editor).post(where, {"version": version(disputed)}, follow=True)

    assert message in response.content.decode()
    assert response.redirect_chain == [(where, 302)]


def test_an_order_of_an_older_version_is_not_saved(signed_in, editor, disputed):
    response = signed_in(editor).post(address("timeline_order", disputed), {"version": "x"})

    assert response.status_code == 409


# ---- One line -------------------------------------------------------------------------------------


@pytest.fixture
def three(linked, journalist, editor):
    return three_lines(linked, by=journalist, editor=editor)


def where(three, name="timeline_line", line="a", *more):
    return address(name, three.incident, three.key(line), *more)


def test_opening_a_line_saves_the_order_only_if_it_was_changed(signed_in, editor, three):
    client = signed_in(editor)
    lines = [three.key(name) for name in "abc"]
    seen = version(three.incident)
    form = {"version": seen, "line": lines, "open": three.key("b")}

    same = client.post(address("timeline_order", three.incident), form)
    assert (same.url, version(three.incident)) == (where(three, line="b"), seen)

    client.post(address("timeline_order", three.incident), {**form, "line": lines[::-1]})
    assert three.lines == "c b a"


def test_a_line_offers_a_relation_with_the_reports_words_that_its_claim_holds(
    signed_in, editor, three
):
    Claim.objects.get(key=three.key("a")).parts.filter(role="content").update(
        quote="Later a gunman killed seven"
    )

    page = signed_in(editor).get(where(three)).content.decode()

    assert '<option value="after" selected>after</option>' in page
    assert 'name="words" value="Later"' in page
    assert page.count("2. A further two officers were hurt") == 2  # to tie, and to tell as one


def test_a_tie_is_entered_and_taken_away(signed_in, editor, three):
    client = signed_in(editor)
    form = {"relation": "after", "other": three.key("b"), "words": "on Saturday"}

    client.post(where(three), {**form, "version": version(three.incident)})

    assert three.ties == {("b", "before", "a")}
    page = client.get(where(three)).content.decode()
    assert "after “A further two officers were hurt”" in page
    tie = three.incident.ties.get()
    client.post(where(three, "timeline_untie", "a", tie.key), {"version": version(three.incident)})
    assert three.ties == set()


def test_two_lines_are_told_as_one_and_parted_again(signed_in, editor, three):
    client = signed_in(editor)

    client.post(
        where(three, "timeline_join"),
        {"version": version(three.incident), "other": three.key("c")},
    )
    assert three.lines == "ac b"
    answer = client.post(where(three, "timeline_part", "c"), {"version": version(three.incident)})

    assert three.lines == "a c b"
    assert answer.url == where(three)


def test_a_line_is_named(signed_in, editor, three):
    form = {"version": version(three.incident), "label": "seven are killed"}

    signed_in(editor).post(where(three, "timeline_name"), form)

    assert three.incident.timeline.get(claim__key=three.key("a")).label == "seven are killed"


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("timeline_line", {"relation": "near", "words": "Typed words"}, "Typed words"),
        ("timeline_line", {"relation": "before", "words": "when cornered"}, "does not stand"),
        ("timeline_line", {"relation": "before", "words": "x" * 201}, "x" * 201),
        ("timeline_name", {"label": "y" * 201}, "y" * 201),
        ("timeline_join", {"other": "unknown"}, "could not be saved"),
        ("timeline_part", {}, "nothing to take out"),
    ],
)
def test_what_cannot_be_stored_is_shown_again_as_it_was_typed(
    signed_in, editor, three, name, typed, said
):
    form = {"version": version(three.incident), "other": three.key("b"), **typed}

    answer = signed_in(editor).post(where(three, name), form)

    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert three.ties == set()


def test_who_saw_an_older_version_sees_what_was_typed_and_the_line_as_it_is(
    signed_in, editor, three
):
    seen = version(three.incident)
    three.order("b a c")
    form = {"version": seen, "relation": "before", "other": three.key("c"), "words": "Saturday"}
    client = signed_in(editor)

    answer = client.post(where(three), form)

    page = answer.content.decode()
    assert answer.status_code == 409
    assert 'name="words" value="Saturday"' in page
    assert f'name="version" value="{version(three.incident)}"' in page
    assert three.ties == set()


def test_a_line_that_is_none_any_more_when_an_older_version_is_sent_answers_409(
    signed_in, editor, three, monkeypatch
):
    def taken_out(*_args, **_kwargs):
        three.order("b c")
        raise StaleVersionError(three.incident)

    monkeypatch.setattr(timeline, "name_line", taken_out)
    form = {"version": version(three.incident), "label": "x"}

    assert signed_in(editor).post(where(three, "timeline_name"), form).status_code == 409


def test_an_impossible_order_is_shown_with_its_statements_and_the_lines_to_mend(
    signed_in, editor, three
):
    three.tie("a", "before", "b")
    three.tie("b", "before", "a")
    client = signed_in(editor)

    pages = [
        client.get(at).content.decode()
        for at in (address("timeline_order", three.incident), where(three))
    ]
    other = client.get(where(three, line="c")).content.decode()

    for page in pages:
        assert "This order cannot have been." in page
        assert "“A further two officers were hurt” is before" in page
        assert where(three, line="b") in page
    assert "This order cannot have been." not in other


def test_who_may_not_work_on_the_record_reaches_no_line(client, journalist, three):
    tie = three.tie("a", "before", "b")
    addresses = [
        address("timeline_order", three.incident),
        *(where(three, f"timeline_{name}") for name in ("line", "name", "join", "part")),
        where(three, "timeline_untie", "a", tie.key),
    ]

    for at in addresses:
        client.logout()
        assert client.post(at, {}).status_code == 403
        client.force_login(journalist)
        assert client.post(at, {}).status_code == 403
        assert client.put(at).status_code == 405
    client.logout()
    assert [client.get(at).status_code for at in addresses[:2]] == [302, 302]
    assert three.ties == {("a", "before", "b")}


def test_what_is_no_line_or_no_tie_of_this_incident_is_not_found(signed_in, editor, three):
    client = signed_in(editor)
    tie = three.tie("a", "before", "b")
    three.order("a b")
    other = records.make_incident(by=editor, title="Another")

    assert client.get(where(three, line="c")).status_code == 404
    assert client.get(address("timeline_line", other, three.key("a"))).status_code == 404
    assert client.post(where(three, "timeline_untie", "a", "unknown")).status_code == 404
    assert client.post(address("timeline_untie", other, three.key("a"), tie.key)).status_code == 404


def test_more_lines_and_ties_cost_no_more_queries(signed_in, editor, three):
    client = signed_in(editor)
    at = [address("timeline_order", three.incident), where(three)]
    costs = []
    for told in ("a b", "a b c"):
        three.order(told)
        if told == "a b c":
            three.tie("a", "before", "b")
            three.tie("b", "before", "c")
        with CaptureQueriesContext(connection) as captured:
            for address_ in at:
                client.get(address_)
        costs.append(len(captured))

    assert costs[0] == costs[1]
