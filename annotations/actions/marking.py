"""A claim's form saved whole: the source and the event it names for the first time, and the claim."""

from dataclasses import dataclass, replace

from django.db import transaction

from annotations.actions.claims import MARK, correct_claim, mark_claim
from annotations.actions.events import open_event
from annotations.actions.parting import content_of
from annotations.actions.sources import UNNAMED, SourceFacts, make_source
from annotations.content import ClaimContent
from annotations.models import Article, Claim, Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a form asks for: a claim's content, and what has to be made for it first."""

    content: ClaimContent
    new_source: SourceFacts | None = None
    new_event: str = ""


@transaction.atomic
def mark_wish(
    article: Article, wish: Wish, *, by: Person, verb: str = MARK, reason: str = ""
) -> Claim:
    """Mark a new claim, making its source and event first if they are new. All or nothing.

    Raises:
        RefusedError: if any of it cannot be stored.
    """
    return mark_claim(article, _made(article, wish, by=by), by=by, verb=verb, reason=reason)


@transaction.atomic
def correct_wish(claim: Claim, wish: Wish, *, seen: int, by: Person) -> Claim:
    """Change a claim, making its source and event first if they are new. All or nothing.

    A wish for what stands there already changes nothing, so that a verified claim stays verified.

    Raises:
        StaleVersionError: if it has changed since version `seen`; nothing is written.
        RefusedError: if any of it cannot be stored.
    """
    content = _made(claim.article_version.article, wish, by=by)
    if seen == claim.version and content == content_of(claim):
        return claim
    return correct_claim(claim, content, seen=seen, by=by)


def _made(article: Article, wish: Wish, *, by: Person) -> ClaimContent:
    content = wish.content
    if wish.new_source is not None:
        only_in = article if wish.new_source.named in UNNAMED else None
        made = make_source(wish.new_source, by=by, only_in=only_in)
        content = replace(content, source=made.key)
    if wish.new_event:
        same = article.events.filter(label=wish.new_event).first()
        event = same or open_event(article, label=wish.new_event, by=by)
        content = replace(content, event=event.key)
    return content
