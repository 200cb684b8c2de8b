"""Nobody reaches another desk's rows by a key, and no form takes a field that it does not have (S3)."""

import random

import pytest
from django.db.models import F
from django.utils import timezone

from annotations.models import (
    Article,
    Claim,
    Copy,
    Figure,
    FigureLink,
    Mention,
    ReportedEvent,
    Suggestion,
    TimeMark,
    fields,
)
from tests.hostile import addresses, pages
from tests.hostile.stage import undone
from tests.hostile.writes import changed, ids, rows, tables_in, watched

pytestmark = pytest.mark.django_db

OURS = (
    "article", "event", "second_event", "claim", "absence", "draft", "withdrawn", "police",
    "witness", "nurse", "incident", "conflict", "ruling", "redaction", "down", "unpublished",
    "copies", "copy", "copied", "mill", "watch",
)  # fmt: skip
THEIRS = (
    "their_article",
    "their_event",
    "their_claim",
    "their_draft",
    "their_source",
    "police",
    "copies",
    "their_copy",
    "their proposed copy",
)
DESK_ROWS = (Article, Claim, Copy, ReportedEvent, Figure, Mention, Suggestion)
OF_THE_RECORD = ("incidents:claim_assess", "incidents:timeline_")  # shared by all who may see it
KEYS_A_FIELD = 2  # of the foreign keys, in turn
FREE = {"text", "textarea", "search", "password", "email", "url", "date", "number"}


def forms_of(stage, who, *names):
    """Collect the forms that somebody is shown on the pages of these rows."""
    walk = [address.path for address in addresses.few(stage, *names)]
    if who == "administrator":
        walk += [address.path for address in addresses.admin_site()]
    _, forms = stage.pages_of(who, walk)
    return [form for form in forms if form.method == "post"]


def one_of_each_kind(forms):
    return list({pages.kind(form): form for form in reversed(forms)}.values())


def is_of_a_desk(address):
    return any(isinstance(row, DESK_ROWS) for row in address.rows) or any(
        getattr(row, "only_in_id", None) for row in address.rows
    )


# ---- Keys in addresses -------------------------------------------------------------------------


@pytest.mark.parametrize("who", ["stranger", "outsider"])
def test_every_address_of_another_desks_rows_leads_nowhere(who, stage):
    browser = stage.client(who)
    told = []

    with watched() as written:
        for address in addresses.few(stage, *OURS):
            if is_of_a_desk(address) and not address.name.startswith(OF_THE_RECORD):
                answers = (browser.get(address.path), browser.post(address.path, {}))
                statuses = {answer.status_code for answer in answers} - {403, 404, 405}
                if statuses:
                    told.append((address.path, statuses))

    assert told == []
    assert written == []


@pytest.mark.parametrize("who", ["stranger", "outsider", "bare", "administrator", "anonymous"])
def test_the_forms_of_another_desk_do_nothing_in_other_hands(who, stage):
    ours = [address for address in addresses.few(stage, *OURS) if is_of_a_desk(address)]
    paths = {address.path for address in ours}
    forms = [
        form
        for person in ("author", "editor")
        for form in forms_of(stage, person, *OURS)
        if form.path in paths and "/incidents/" not in form.path
    ]
    browser = stage.client(who)
    told = []

    assert len(forms) > 20
    with watched() as written:
        for form in forms:
            for button in form.variants():
                answer = browser.post(form.action, form.data(button))
                if answer.status_code not in {403, 404}:
                    told.append((form.action, answer.status_code))

    assert told == []
    assert written == []


# ---- Keys in forms -----------------------------------------------------------------------------


def ties_between_desks():
    """Name every tie between rows of two desks, or of two reports where one is meant."""
    report = "article_version__article"
    wrong = {
        "event": Claim.objects.exclude(event=None).exclude(event__article=F(report)),
        "parent": Claim.objects.exclude(parent=None).exclude(
            parent__article_version=F("article_version")
        ),
        "continues": Claim.objects.exclude(continues=None).exclude(
            continues__article_version=F("article_version")
        ),
        "source": Claim.objects.exclude(source__only_in=None).exclude(
            source__only_in=F(report)
        ).exclude(source=None),
        "mention": Mention.objects.exclude(source__only_in=None).exclude(source__only_in=F(report)),
        "figures": FigureLink.objects.exclude(
            figure__claim__article_version=F("target__claim__article_version")
        ),
        "times": TimeMark.objects.exclude(anchor_mark=None).exclude(
            anchor_mark__claim__article_version=F("claim__article_version")
        ),
    }  # fmt: skip
    return [name for name, found in wrong.items() if found.exists()]


def is_closed(form, name):
    """Tell whether a field takes a key or a code, and no words."""
    return form.kind_of(name) not in FREE and name not in {"once", "version", "next"}


def foreign_keys(stage):
    """Give keys of the other desk's rows, of each kind, also as forms write them."""
    keys = [stage.rows[name].key for name in ("article", "event", "claim", "witness", "desk")]
    keys += list(Figure.objects.filter(claim=stage.rows["claim"]).values_list("key", flat=True))
    keys += list(TimeMark.objects.filter(claim=stage.rows["claim"]).values_list("key", flat=True))
    keys += list(Mention.objects.filter(source=stage.rows["witness"]).values_list("key", flat=True))
    claim = stage.rows["claim"]
    return [*keys, f"{claim.key}:{claim.version}", f"{claim.key}.{claim.version}"]


@pytest.mark.parametrize("who", ["stranger", "outsider"])
def test_a_foreign_key_in_a_field_ties_nothing_to_another_desk(who, stage):
    forms = one_of_each_kind(forms_of(stage, who, *THEIRS))
    if who == "outsider":
        tried_already = {pages.kind(form) for form in forms_of(stage, "stranger", *THEIRS)}
        forms = [form for form in forms if pages.kind(form) not in tried_already]
    browser, keys = stage.client(who), foreign_keys(stage)
    theirs = Claim.objects.filter(article_version__article__desk=stage.rows["desk"]).order_by("pk")
    before = list(theirs.values())
    told, tried = [], 0

    assert ties_between_desks() == []
    for form in forms:
        closed = {pages.generic(name): name for name in form.names if is_closed(form, name)}
        for name in closed.values():
            turn = tried % len(keys)
            for key in (keys[turn:] + keys[:turn])[:KEYS_A_FIELD]:
                with undone(browser):
                    tried += 1
                    button = form.variants()[0]
                    answer = browser.post(form.action, form.data(button, **{name: [key]}))
                    ties = ties_between_desks() if answer.status_code in {200, 302} else []
                    if ties or answer.status_code >= 500:
                        told.append((form.action, name, answer.status_code, ties))
                    if answer.status_code == 302 and list(theirs.values()) != before:
                        told.append((form.action, name, "another desk's claim changed"))

    assert tried > (50 if who == "stranger" else 20)
    assert told == []


def test_a_report_is_not_imported_into_another_desk(stage):
    browser = stage.client("stranger")
    words = {"words": "Three people were hurt\n\nThree people were hurt, police said.\n"}
    preview = browser.post("/articles/import/", words)
    form = next(
        one
        for one in pages.read("/articles/import/", preview).forms
        if one.path == "/articles/import/save/"
    )
    typed = {"outlet": ["Their Post"], "published_as": ["unknown"]}
    theirs = Article.objects.filter(desk=stage.rows["other_desk"])
    had = theirs.count()
    with undone(browser):
        assert browser.post(form.action, form.data(**typed)).status_code == 302  # it would do
        assert theirs.count() == had + 1
    number = Article.objects.count()

    for key in (stage.rows["desk"].key, str(stage.rows["desk"].pk)):
        with undone(browser):
            browser.post(form.action, form.data(**typed, desk=[key]))
            assert not Article.objects.filter(
                desk=stage.rows["desk"], imported_by=stage.people["stranger"]
            ).exists()

    assert Article.objects.count() == number


def test_ticked_claims_of_another_desk_get_no_other_source(stage):
    ours, theirs = stage.again("claim"), stage.again("their_claim")
    before = rows()

    for ticked in (
        [f"{ours.key}.{ours.version}"],
        [f"{theirs.key}.1", f"{ours.key}.{ours.version}"],
    ):
        answer = stage.client("outsider").post(
            "/claims/change-source/",
            {
                "claim": ticked,
                "source": "Harbour police",
                "reason": "So.",
                "do": "save",
                "shown": stage.rows["police"].key,
            },
        )
        assert answer.headers["Location"] == "/claims/"

    assert changed(before, rows()) == []


def test_a_source_of_another_report_cannot_be_given_to_claims(stage):
    ours = stage.again("claim")
    before = rows()

    answer = stage.client("editor").post(
        "/claims/change-source/",
        {
            "claim": [f"{ours.key}.{ours.version}"],
            "source": stage.rows["their_source"].label,
            "reason": "So.",
            "do": "save",
            "shown": stage.rows["their_source"].key,
        },
    )

    assert answer.status_code == 422
    assert changed(before, rows()) == []


# ---- Fields that a form does not have ------------------------------------------------------------


def _words(text):
    return text.split()


EXTRA = {
    name: ["1"]
    for name in _words(
        "id pk key number demo is_staff is_superuser is_active protected only_in merged_into author "
        "edited_by decided_by words_checked_by imported_by linked_by opened_by settled_by by owner "
        "protected_by published_by down_by up_asked_by purged_by groups user_permissions digest "
        "is_current evidence_changed_at low_high parent_id source_id event_id desk_id article_id "
        "origin like kind containment group stands owner fingerprint figures handled_by answer contact "
        "incident_id claim_id position told added_by fate release_number"
    )
} | {
    "state": ["verified"],
    "status": ["verified"],
    "decided_at": ["2020-01-01T00:00"],
    "submitted_at": ["2020-01-01T00:00"],
    "opened_at": ["2020-01-01T00:00"],
    "at": ["2020-01-01T00:00"],
    "lifted_at": ["2020-01-01T00:00"],
    "down_at": ["2020-01-01T00:00"],
    "published_at": ["2020-01-01T00:00"],
    "permissions": ["annotations.change_claim"],
    "approved_by": ["1"],
    "roles[]": ["administrator"],
    "version__gte": ["0"],
}


@pytest.fixture
def same_each_time(monkeypatch):
    """Let keys, moments and digests come out alike in two runs of the same act."""
    moment = timezone.now()
    monkeypatch.setattr(timezone, "now", lambda: moment)

    def again():
        chance = random.Random(1)  # noqa: S311 the same each time is what is wanted
        monkeypatch.setattr(fields.secrets, "choice", chance.choice)

    yield again
    monkeypatch.undo()


def outcome(browser, form, button, more, again, known):
    """Send a form, and give what it did to the tables."""
    with undone(browser):
        again()
        with watched() as written:
            answer = browser.post(form.action, {**more, **form.data(button)})
        state = rows(but=UNLIKE, known=known, only=tables_in(written))
    return answer.status_code, state


UNLIKE = {"annotations_person.password"}  # salted


@pytest.mark.parametrize("who", ["author", "editor", "stranger", "administrator"])
def test_a_field_that_a_form_does_not_have_changes_nothing(who, stage, same_each_time):
    names = THEIRS if who == "stranger" else OURS
    forms = one_of_each_kind(forms_of(stage, who, *names))
    browser = stage.client(who)
    told, done, known = [], 0, ids()

    for form in forms:
        more = {name: value for name, value in EXTRA.items() if name not in set(form.names)}
        for button in form.variants()[:2]:
            plain = outcome(browser, form, button, {}, same_each_time, known)
            dressed = outcome(browser, form, button, more, same_each_time, known)
            done += plain[0] == 302
            if plain[0] != dressed[0] or unlike(plain[1], dressed[1]):
                told.append((form.action, plain[0], dressed[0], unlike(plain[1], dressed[1])))

    assert done >= 5 or who == "administrator"
    assert told == []


def unlike(one, other):
    """Name the tables that differ."""
    return [
        table
        for table in one.keys() | other.keys()
        if sorted(map(repr, one.get(table, ()))) != sorted(map(repr, other.get(table, ())))
    ]


def test_a_journalist_makes_nobody_and_themselves_nothing_more(stage):
    browser = stage.client("author")
    person = stage.people["author"]
    before = (sorted(person.roles), person.is_staff, person.is_superuser)

    browser.post(
        "/account/keys/",
        {
            "letter_keys": "on",
            "is_staff": "1",
            "is_superuser": "1",
            "groups": "3",
            "roles": "editor",
        },
    )

    now = type(person).objects.get(pk=person.pk)
    assert (sorted(now.roles), now.is_staff, now.is_superuser) == before


def test_the_factories_of_these_attacks_make_what_they_say(stage):
    """The attacks bite: a journalist of the desk may do what a stranger may not."""
    claim = stage.again("draft")
    browser = stage.client("author")
    path = f"/claims/{claim.key}/withdraw/"

    assert stage.client("stranger").post(path, {"version": str(claim.version)}).status_code == 404
    assert browser.post(path, {"version": str(claim.version)}).status_code == 302
    assert stage.again("draft").state == "withdrawn"
