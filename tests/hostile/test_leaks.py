"""Who must stay unnamed is in no answer to those who may not know, and no search tells (P1, P2)."""

import re

import pytest
from django.apps import apps

from annotations.models import Article
from tests.hostile import addresses
from tests.hostile.bad_input import FULL
from tests.hostile.canaries import all_of
from tests.hostile.stage import undone

pytestmark = pytest.mark.django_db

PERSONS = (
    "anonymous", "bare", "stranger", "administrator", "colleague", "outsider", "editor", "keeper",
)  # fmt: skip
OWN_ROWS = (
    "article", "event", "claim", "absence", "draft", "withdrawn", "police", "witness", "nurse",
    "incident", "down", "unpublished", "conflict", "ruling", "redaction", "error",
    "copies", "copy", "copied", "changed", "mill", "mill_conflict", "whole", "part", "watch", "guard",
)  # fmt: skip

# Lists that take words, and the parameter that takes them.
WORD_SEARCHES = {
    "anonymous": [("/incidents/", "q")],
    "bare": [("/incidents/", "q")],
    "stranger": [
        ("/claims/", "who"),
        ("/sources/", "name"),
        ("/articles/{their_article}/sources/suggest/", "q"),
    ],
    "colleague": [("/claims/", "who"), ("/sources/", "name")],
    "editor": [
        ("/claims/", "who"),
        ("/sources/", "name"),
        ("/incidents/work/", "q"),
        ("/incidents/work/conflicts/", "q"),
        ("/incidents/work/sources/{guard}/merge/offers/", "q"),
        ("/incidents/work/{mill}/merge/", "q"),
    ],
    "outsider": [
        ("/incidents/work/sources/{guard}/merge/offers/", "q"),
        ("/incidents/work/sources/{their_source}/merge/offers/", "q"),
    ],
    "administrator": [
        ("/sources/", "name"),
        ("/incidents/work/sources/{guard}/merge/", "q"),
        ("/admin/annotations/person/", "q"),
        ("/admin/annotations/outlet/", "q"),
        ("/admin/annotations/source/", "q"),
    ],
}
LISTS = ("/incidents/", "/articles/", "/claims/", "/sources/", "/copies/")
PLACES = ["sort", "after", "before"]
CHOICES = {
    "/incidents/": ["after", "before"],
    "/articles/": ["outlet", "importer", "desk", *PLACES],
    "/claims/": ["outlet", "journalist", "article", "source", "batch", *PLACES],
    "/sources/": ["kind", "named", *PLACES],
    "/review/": ["outlet", "event", "source", "journalist", "after"],
    "/copies/": ["outlet", "state", "after", "before"],
    "/incidents/work/": ["state", "after"],
    "/incidents/work/conflicts/": ["owner", "state", "incident", "type", *PLACES],
    "/incidents/work/errors/": ["state", "after"],
    "/incidents/work/sources/{guard}/merge/": ["into"],
    "/admin/annotations/historyline/": ["object_key", "kind", "by"],
    "/admin/annotations/source/": ["kind", "identity", "only_in"],
}
HIDDEN_ROWS = ("secret", "draft", "witness", "copied", "gardener")


PUBLIC = {f"incidents:{name}" for name in (
    "figure_why", "release_detail", "release_json", "release_csv", "words", "cite", "cite_bibtex",
    "cite_csl", "error_report", "error_report_sent",
)}  # fmt: skip


# What protecting a source takes out of the database altogether, with why it was one with another. Its
# name and place, once published, stay in the frozen release, of which readers see a drawing without
# them. Answering a reader takes out how to reach them.
FORGOTTEN = [
    "alias before protection",
    "how to reach a reader who was answered",
    "label of a merged source before protection",
    "why a source was merged that is protected since",
]


def test_every_canary_is_planted(stage):
    stored = "\n".join(
        str(row)
        for model in apps.get_models()
        for row in model._default_manager.values_list(*(one.attname for one in model._meta.fields))
    ).lower()

    assert len(stage.canaries.words) >= 30
    missing = [
        name
        for name, words in stage.canaries.words.items()
        if not any(
            one.lower() in stored for one in (words, words.replace(" ", "."), words.split()[0])
        )
    ]
    assert missing == FORGOTTEN


def test_those_who_may_know_do_find_them(stage):
    """The walk bites: the same walk shows an editor what it must not show others."""
    walk = [address.path for address in addresses.few(stage, *OWN_ROWS, "secret", "secret_claim")]
    opened, _ = stage.pages_of("editor", walk)
    text = "\n".join(all_of(answer) for answer in opened.values())
    known = [name for name, who in stage.canaries.hidden_from.items() if "editor" not in who]

    found = stage.canaries.found_in(text, known)

    assert len(found) > 30
    assert {"comment", "note for the reviewer", "words of a draft"} <= set(found)


@pytest.mark.parametrize("who", PERSONS)
def test_no_address_shows_what_is_kept_from_somebody(who, stage):
    browser, kept = stage.client(who), stage.canaries.kept_from(who)
    leaks = {}

    for address in walk_of(who, stage):
        found = stage.canaries.found_in(all_of(stage.look(who, address, browser)), kept)
        if found:
            leaks[address] = found

    assert leaks == {}, leaks


def walk_of(who, stage):
    """Every address; for people inside, with the links that the pages of an editor hold.

    All of the public record is read by readers: to others it is drawn alike. A keeper has an editor's
    pages, and the admin site's.
    """
    rows = addresses.site(stage)
    if who == "keeper":
        rows = addresses.one_of_each(rows)
    elif who != "anonymous":
        public = [row for row in rows if row.name in PUBLIC]
        rows = [row for row in rows if row.name not in PUBLIC] + addresses.one_of_each(public)
    rows = addresses.nowhere() + rows
    if who in {"administrator", "keeper", "bare", "anonymous"}:
        rows += addresses.admin_site(most=30 if who == "keeper" else 2)
    names = ("tab=history", "tab=timeline", "tab=casualties", "at=2", "whole=1")
    yield from merging(stage)
    for article in Article.objects.order_by("pk"):
        desk = f"/articles/{article.key}/desk/"
        yield from (f"{desk}?{name}" for name in names)
        yield from (
            f"{desk}?claim={stage.rows[one].key}" for one in ("draft", "claim", "withdrawn")
        )
        yield f"/articles/{article.key}/raw/?version={stage.rows['secret'].current.key}"
    yield from (row.path for row in rows)


def merging(stage):
    """Pages that lay two rows beside each other, texts by their numbers, readers' questions."""
    names = ("witness", "pilot", "gardener", "guard", "their_source", "mayor")
    into = [stage.rows[one].key for one in names]
    yield from (
        f"/incidents/work/sources/{stage.rows['office'].key}/merge/?into={one}" for one in into
    )
    yield from (
        f"/incidents/work/sources/{one}/merge/?into={stage.rows['office'].key}" for one in into
    )
    yield f"/incidents/work/{stage.rows['mill'].key}/merge/?into={stage.rows['unpublished'].key}"
    yield f"/articles/{stage.rows['changed'].key}/compare/?from=1&to=2"
    yield f"/articles/{stage.rows['changed'].key}/raw/?version={first_text(stage)}"
    yield "/incidents/work/errors/?state=answered"
    mill = f"/incidents/{stage.rows['mill'].key}/"
    yield from (f"{mill}?count={one}" for one in ("all", "killed", "nonsense"))
    claims = ("c1", "c2", "c3", "killed/people", "killed/victims", "injured/people")
    yield from (f"{mill}releases/1/report-error/?about={one}" for one in claims)
    yield from (f"{mill}releases/1/words/{one}/" for one in claims[:3])


def first_text(stage):
    return stage.rows["changed"].versions.get(number=1).key


@pytest.mark.parametrize("who", ["anonymous", "bare", "stranger", "administrator"])
def test_no_answer_to_a_form_shows_what_is_kept_from_somebody(who, stage):
    walk = [address.path for address in addresses.few(stage, *OWN_ROWS)]
    _, forms = stage.pages_of("editor", walk)
    browser, kept = stage.client(who), stage.canaries.kept_from(who)
    sent = {value for form in forms for _name, value, _kind in form.fields}
    leaks = {}

    for form in forms:
        if form.method == "post":
            with undone(browser):
                answer = browser.post(form.action, form.data(form.variants()[0]), follow=False)
                text = all_of(answer)
            for value in sent:  # what one sends oneself may come back
                if len(value) > 12:
                    text = text.replace(value, "")
            found = stage.canaries.found_in(text, kept)
            own = stage.canaries.found_in("\n".join(value for _, value, _ in form.fields), found)
            if set(found) - set(own):
                leaks[form.action] = sorted(set(found) - set(own))

    assert leaks == {}, leaks


# ---- No oracle --------------------------------------------------------------------------------


def plain(answer, *words):
    """Give an answer without the words that were asked for, and without what differs each time."""
    text = f"{answer.status_code} {answer.headers.get('Location', '')}\n{answer.content.decode()}"
    for word in words:
        for spelling in (word, word.replace(" ", "+"), word.replace(" ", "%2B"), word.strip()):
            text = text.replace(spelling, "·")
    return re.sub(r'name="(csrfmiddlewaretoken|once)"[^>]*>', "", text)


def nonsense(word):
    """Give letters that stand nowhere, as many as the word has."""
    return re.sub(r"[a-z]", "j", re.sub(r"[A-Z]", "J", word))


def is_named(row):
    return hasattr(row, "key")


def queries_of(words):
    """Give the first half of a canary, a word of it: whatever finds the whole finds that too."""
    half = words[: len(words) // 2]
    return [half, words] if FULL else [half]


@pytest.mark.parametrize("who", sorted(WORD_SEARCHES))
def test_a_search_for_what_is_hidden_answers_as_for_nonsense(who, stage):
    browser = stage.client(who)
    told, known = [], {}

    for pattern, name in WORD_SEARCHES[who]:
        page = pattern.format(**{one: row.key for one, row in stage.rows.items() if is_named(row)})
        for canary, words in stage.canaries.kept_from(who).items():
            for query in queries_of(words):
                empty = nonsense(query)
                if (page, empty) not in known:
                    known[page, empty] = plain(browser.get(page, {name: empty}), empty)
                if plain(browser.get(page, {name: query}), query) != known[page, empty]:
                    told.append((page, name, canary, query))

    assert told == []


def test_the_searches_do_find_what_is_not_hidden(stage):
    """The comparison bites: a name that may be known changes the answer."""
    browser = stage.client("stranger")
    for page, name, word in (("/sources/", "name", "Harbour"), ("/claims/", "who", "a fish")):
        empty = nonsense(word)
        answers = [plain(browser.get(page, {name: one}), one) for one in (word, empty)]
        assert answers[0] != answers[1], page


@pytest.mark.parametrize("who", ["anonymous", "stranger", "administrator"])
def test_a_hidden_row_in_a_filter_or_an_order_answers_as_nonsense(who, stage):
    browser = stage.client(who)
    told = []

    for pattern, names in CHOICES.items():
        page = pattern.format(guard=stage.rows["guard"].key)
        for name in names:
            empty = plain(browser.get(page, {name: "jjjjjjjjjjjjjj"}), "jjjjjjjjjjjjjj")
            for row in HIDDEN_ROWS:
                key = hidden_key(stage, name, row)
                if plain(browser.get(page, {name: key}), key) != empty:
                    told.append((page, name, row))

    assert told == []


def hidden_key(stage, name, row):
    """Give the key that a filter of this name would want, of something that is hidden."""
    if name == "outlet":
        return stage.rows["secret"].outlet.key
    if name in {"journalist", "importer"}:
        return stage.people["author"].key
    if name == "desk":
        return stage.rows["desk"].key
    return stage.rows[row].key


LOOK_UPS = (
    "source__identity__name__startswith", "identity__name", "author__password__startswith",
    "author__email__contains", "note__contains", "source__label__startswith",
)  # fmt: skip


@pytest.mark.parametrize("who", ["stranger", "administrator"])
def test_a_field_that_is_no_filter_is_not_looked_up(who, stage):
    words = stage.canaries.words["name of a protected source"]
    browser = stage.client(who)
    told = []

    for page in LISTS if who == "stranger" else ["/admin/annotations/source/"]:
        for look_up in LOOK_UPS:
            for name, value in ((look_up, words[:5]), ("sort", look_up)):
                empty = "j" * len(value)
                answers = [plain(browser.get(page, {name: one}), one) for one in (value, empty)]
                if answers[0] != answers[1]:
                    told.append((page, name))

    assert told == []
