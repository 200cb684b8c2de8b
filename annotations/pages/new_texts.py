"""Whether a report that comes in is a new text of one that is here: at its address, or much alike."""

from annotations.models import Article, ArticleVersion, ClaimBefore, Person, Shingle
from annotations.querysets import ArticleQuerySet
from annotations.text import canonical
from annotations.text.likeness import Copying, kept, likeness_of, shingles, worth_comparing

LOOKED_AT = 6  # texts that share the most wording; they are compared in full
OFFERED = 5


def earlier_of(text: str, *, address: str, outlet: str, by: Person) -> list[Article]:
    """Give the reports of a person's desks that this may be a new text of, the likeliest first.

    At the same address on the web, or of the same outlet and in much the same words. A report that
    has this very text now is none of them.
    """
    reports = Article.objects.visible_to(by).with_outlet()
    others = reports.exclude(digest=canonical.digest(text))
    at_address = list(others.at_address(address)[:OFFERED]) if address else []
    known = {article.pk for article in at_address}
    alike = _alike(text, others.printed_by(outlet.strip())) if outlet else []
    return [*at_address, *(one for one in alike if one.pk not in known)][:OFFERED]


def _alike(text: str, reports: ArticleQuerySet) -> list[Article]:
    """Keep the reports whose current text is a near copy, by the fingerprints that are kept.

    Only these are looked among: an agency's text may stand in any number of other outlets.
    """
    fingerprints = Shingle.objects.of_reports(reports)
    near = worth_comparing(fingerprints.texts_sharing(kept(shingles(text)), most=LOOKED_AT))
    rows = ArticleVersion.objects.filter(pk__in=near, is_current=True).defer("raw")
    alike = [
        row.article_id for row in rows if likeness_of(text, row.text).copying is not Copying.NONE
    ]
    return list(reports.filter(pk__in=alike))


def claims_to_decide(version: ArticleVersion) -> int:
    """Count the claims that a new text made drafts again."""
    return ClaimBefore.objects.all().undecided().made_by(version).count()
