"""What can be withheld from an incident's record, and what is."""

from annotations.models import Article, Person, Source
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
