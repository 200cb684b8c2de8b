"""What can be withheld from an incident's record, and what is."""

from collections.abc import Mapping, Sequence
from typing import Any

from annotations.models import Article, Person, Source
from annotations.review import RefusedError
from annotations.text.spans import Span, SpanError, find_quote
from incidents.actions.publishing import redact_source, redact_words
from incidents.models import Incident, Redaction
from incidents.querysets import claims_of


def articles_of(incident: Incident, *, by: Person) -> list[Article]:
    """List the reports of an incident's evidence that a person may see."""
    used = claims_of(incident).order_by().values("article_version__article")
    return list(Article.objects.visible_to(by).filter(pk__in=used).with_outlet().order_by("title"))


def sources_of(incident: Incident) -> list[Source]:
    """List the sources of an incident's evidence."""
    used = claims_of(incident).order_by().values("source")
    return list(Source.objects.filter(pk__in=used).order_by("label"))


def redactions_of(incident: Incident) -> list[Redaction]:
    """List what is withheld now from the reports and sources of an incident, the newest first."""
    claims = claims_of(incident).order_by()
    rows = Redaction.objects.in_force().touching(
        versions=claims.values("article_version"), sources=claims.values("source")
    )
    return list(rows.select_related("article_version__article", "source", "by"))


def redact_from(
    given: Mapping[str, Any],
    *,
    articles: Sequence[Article],
    sources: Sequence[Source],
    by: Person,
) -> Redaction:
    """Withhold what a form names: words of one of these reports, or one of these sources.

    Raises:
        RefusedError: if the words do not stand in the report, or stand there more than once.
    """
    if given["source"]:
        source = next(one for one in sources if one.key == given["source"])
        return redact_source(source, reason=given["reason"], by=by)
    version = next(one for one in articles if one.key == given["article"]).current
    words = given["words"].replace("\r\n", "\n").strip()
    try:
        span = find_quote(version.text, words, Span(0, len(version.text)))
    except SpanError as error:
        raise RefusedError(str(error)) from None
    return redact_words(version, start=span.start, end=span.end, reason=given["reason"], by=by)
