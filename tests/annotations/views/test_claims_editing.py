import pytest
from django.urls import reverse

from annotations.models import Claim, HistoryLine, ReportedEvent
from tests import factories
from tests.annotations.views.desk_forms import (
    desk_address,
    edit_address,
    edit_fields,
    fields_of,
    new_address,
    text_of,
)


def test_two_clicks_without_script_save_the_sentence_as_a_claim(
    signed_in, journalist, article, police
):
    client = signed_in(journalist)
    fields = fields_of(client.get(new_address(article)))

    answer = client.post(new_address(article), {**fields, "who": "Harbour police", "do": "next"})

    assert answer.status_code == 302, text_of(answer)
    claim = Claim.objects.get()
    assert [(part.role, part.quote) for part in claim.parts.all()] == [
        ("source", "the harbour police"),
        ("cue", "said"),
        ("content", "A gunman killed seven people on Saturday"),
    ]
    assert claim.source == police
    figure = claim.figures.get()
    assert (figure.quote, figure.harm, figure.low, figure.new_people) == (
        "seven people",
        "killed",
        7,
        True,
    )
    time = claim.times.get()
    assert (time.quote, time.edtf, time.rule) == ("Saturday", "2011-11-12", "weekday_past")
    assert claim.event.is_main
    assert claim.event.label == article.title


def test_after_a_save_the_next_open_sentence_is_gone_to(signed_in, journalist, article, police):
    client = signed_in(journalist)
    fields = fields_of(client.get(new_address(article)))

    answer = client.post(new_address(article), {**fields, "who": "Harbour police", "do": "next"})

    assert answer["Location"] == desk_address(article, "?at=3#s3")
    page = client.get(answer["Location"])
    assert "Sentence 3" in text_of(page)


def test_after_the_last_open_sentence_the_report_is_ready_to_submit(
    signed_in, journalist, article, police
):
    client = signed_in(journalist)
    nothing = reverse("annotations:sentence_nothing", args=[article.key])
    for number in (1, 3, 4):
        client.post(nothing, {"sentence": number})
    fields = fields_of(client.get(new_address(article)))

    page = client.post(
        new_address(article), {**fields, "who": "Harbour police", "do": "next"}, follow=True
    )

    assert "Saved. Every sentence has been looked at." in text_of(page)
    submit = reverse("annotations:report_submit", args=[article.key])
    assert f'href="{submit}" data-focus' in page.content.decode()


def test_a_save_without_a_change_leaves_a_verified_claim_verified(
    signed_in, journalist, editor, article, police
):
    client = signed_in(journalist)
    fields = fields_of(client.get(new_address(article)))
    client.post(new_address(article), {**fields, "who": "Harbour police", "do": "next"})
    Claim.objects.update(state="verified", decided_by=editor)
    claim = Claim.objects.get()
    lines = HistoryLine.objects.count()

    answer = client.post(
        edit_address(claim), {**edit_fields(client, claim), "do": "stay"}, follow=True
    )

    claim.refresh_from_db()
    assert (claim.state, claim.version, HistoryLine.objects.count()) == ("verified", 1, lines)
    assert "Nothing was changed." in text_of(answer)
    assert (
        reverse("annotations:report_undo", args=[article.key])
        not in (answer.content.decode().split("<section")[0])
    )


def test_a_save_can_be_undone_from_its_message(signed_in, journalist, article, police):
    client = signed_in(journalist)
    fields = fields_of(client.get(new_address(article)))
    page = client.post(
        new_address(article), {**fields, "who": "Harbour police", "do": "stay"}, follow=True
    )
    undo = reverse("annotations:report_undo", args=[article.key])
    assert f'action="{undo}"' in page.content.decode().split("<section")[0]

    client.post(undo)

    assert Claim.objects.get().state == "withdrawn"


def test_the_box_of_figures_is_read_by_the_server_too(signed_in, journalist, article, police):
    client = signed_in(journalist)
    fields = fields_of(client.get(new_address(article)))
    fields |= {"who": "Harbour police", "figures-0-remove": "on", "shorthand": "7kc 2-3ip"}

    client.post(new_address(article), fields)

    figures = list(Claim.objects.get().figures.order_by("number"))
    assert [(f.harm, f.category, f.low, f.best, f.high) for f in figures] == [
        ("killed", "civilian", 7, 7, 7),
        ("injured", "police", 2, 2, 3),
    ]
    assert figures[0].quote == "seven people"


def test_figures_of_one_form_can_be_tied_to_each_other(signed_in, journalist, article, police):
    client = signed_in(journalist)
    fields = fields_of(client.get(new_address(article)))
    fields |= {"who": "Harbour police", "figures-0-remove": "on", "shorthand": "7k 4kp<1 1kc+"}

    client.post(new_address(article), fields)

    total, part, further = Claim.objects.get().figures.order_by("number")
    assert [(link.kind, link.target) for link in part.links.all()] == [("part_of", total)]
    assert {(link.kind, link.target) for link in further.links.all()} == {
        ("additive_to", total),
        ("additive_to", part),
    }


def test_offsets_of_a_script_are_taken_only_with_their_exact_words(
    signed_in, journalist, article, police
):
    client = signed_in(journalist)
    fields = fields_of(client.get(new_address(article))) | {"who": "Harbour police"}
    start = article.current.text.index("seven people")
    wrong = {"source-words": "the harbour police", "source-start": "5", "source-end": "23"}

    refused = client.post(new_address(article), fields | wrong)
    taken = client.post(
        new_address(article),
        fields
        | {
            "figures-0-words": "seven people",
            "figures-0-start": str(start),
            "figures-0-end": str(start + len("seven people")),
        },
    )

    assert refused.status_code == 422
    assert "The report has" in text_of(refused)
    assert taken.status_code == 302
    assert Claim.objects.get().figures.get().start == start


@pytest.mark.parametrize(
    ("field", "words", "said"),
    [
        ("source-words", "the harbour master", "does not stand there"),
        ("cue-words", "shouted", "does not stand there"),
        ("content-0-words", "", "a claim needs content"),
        ("figures-0-words", "eight people", "does not stand there"),
        ("times-0-words", "Sunday", "does not stand there"),
        ("figures-0-n", "1.000", "1.000"),
        ("figures-0-n", "1_000", "1_000"),
        ("times-0-edtf", "12/11/2011", "For example"),
        ("figures-0-targets", "", ""),
        ("shorthand", "7z", "what happened"),
    ],
)
def test_what_cannot_be_read_is_said_and_everything_typed_stays(
    signed_in, journalist, article, police, field, words, said
):
    client = signed_in(journalist)
    fields = fields_of(client.get(new_address(article))) | {"who": "Harbour police"}
    if field == "figures-0-targets":
        words, said = "99", "no other figure 99"
        fields["figures-0-whose"] = "part_of"

    page = client.post(
        new_address(article), fields | {field: words, "note": "a note that must not be lost"}
    )

    assert page.status_code == 422
    assert said in text_of(page)
    kept = fields_of(page)
    assert kept[field] == words
    assert kept["note"] == "a note that must not be lost"
    assert not Claim.objects.exists()


def test_words_that_stand_twice_in_the_sentence_are_an_error_that_names_the_field(
    signed_in, journalist, police
):
    text = "Police said\n\nThe police said the police killed seven people.\n"
    article = factories.make_article(by=journalist, text=text)
    client = signed_in(journalist)
    fields = fields_of(client.get(new_address(article))) | {"who": "Harbour police"}

    page = client.post(new_address(article), fields | {"source-words": "police"})

    assert page.status_code == 422
    assert "stands there 2 times" in text_of(page)


def test_the_same_form_sent_twice_makes_one_claim(signed_in, journalist, article, police):
    client = signed_in(journalist)
    fields = fields_of(client.get(new_address(article))) | {"who": "Harbour police"}

    first = client.post(new_address(article), fields)
    second = client.post(new_address(article), fields)

    assert first["Location"] == second["Location"]
    assert Claim.objects.count() == 1


def test_the_headline_can_be_marked(signed_in, journalist, article):
    client = signed_in(journalist)
    fields = fields_of(client.get(new_address(article, 1)))

    client.post(new_address(article, 1), fields)

    assert Claim.objects.get().manner == "headline"


def test_one_more_row_can_be_asked_for_without_losing_what_is_typed(signed_in, journalist, article):
    client = signed_in(journalist)
    fields = fields_of(client.get(new_address(article)))
    rows = int(fields["figures-TOTAL_FORMS"])

    page = client.post(
        new_address(article), fields | {"do": "add-figures", "note": "kept", "source-words": "zzz"}
    )

    assert page.status_code == 200
    again = fields_of(page)
    assert int(again["figures-TOTAL_FORMS"]) == rows + 1
    assert again["note"] == "kept"
    assert again["source-words"] == "zzz"
    assert not Claim.objects.exists()


def test_a_claim_opened_and_saved_unchanged_stays_as_it_was(signed_in, journalist, article, police):
    claim = factories.make_claim(
        article,
        by=journalist,
        source=police,
        figures=(factories.figure(article, "seven people", account=2, parts_exhaustive=True),),
        times=(factories.time(article, "Saturday", rule="weekday_past", anchor="2011-11-12"),),
    )
    before = claim.snapshot()
    client = signed_in(journalist)

    answer = client.post(edit_address(claim), edit_fields(client, claim) | {"do": "stay"})

    assert answer.status_code == 302, text_of(answer)
    assert Claim.objects.get().snapshot() == before | {"event": Claim.objects.get().event.key}


def test_an_editor_can_correct_a_claim_with_the_same_form(
    signed_in, journalist, editor, article, police
):
    claim = factories.make_claim(article, by=journalist, source=police, state="submitted")
    client = signed_in(editor)

    client.post(edit_address(claim), edit_fields(client, claim) | {"stance": "denies"})

    claim.refresh_from_db()
    assert claim.stance == "denies"
    assert claim.edited_by == editor


def test_new_claims_are_closed_to_strangers_and_to_readers(client, signed_in, stranger, article):
    assert client.get(new_address(article)).status_code == 302
    assert signed_in(stranger).get(new_address(article)).status_code == 404


@pytest.mark.parametrize("sentence", ["0", "99", "x", "1e3", "９"])
def test_a_sentence_that_is_not_there_is_not_found(signed_in, journalist, article, sentence):
    assert signed_in(journalist).get(new_address(article, sentence)).status_code == 404


def test_an_event_can_be_opened_on_the_spot(signed_in, journalist, article, police):
    main = factories.make_event(article, by=journalist)
    client = signed_in(journalist)
    fields = fields_of(client.get(new_address(article))) | {"who": "Harbour police"}
    assert fields["event"] == main.key

    client.post(new_address(article), fields | {"event": "new", "event_new": "The chase"})

    assert Claim.objects.get().event.label == "The chase"
    assert not ReportedEvent.objects.get(label="The chase").is_main
