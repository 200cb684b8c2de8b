"""Reports: the outlet, the article, its frozen text, the parts of that text, the events it tells."""

from datetime import date
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from annotations.models.fields import CodeField, KeyField, WordsField, known_codes, span_bounds
from annotations.models.people import Desk
from annotations.querysets import ArticleQuerySet, ReportedEventQuerySet
from annotations.text.spans import Span
from annotations.values.vocabulary import DateGround, NamedWho, PublicUse, SpanKind


class Outlet(models.Model):
    """Who publishes: a newspaper, an agency, a site."""

    key = KeyField()
    name = models.CharField(_("name"), max_length=200, unique=True)
    place = models.CharField(_("place"), max_length=200, blank=True)
    address = models.URLField(_("web address"), blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)
    demo = models.BooleanField(default=False, editable=False)

    class Meta:
        ordering = ["name"]
        verbose_name = _("outlet")
        verbose_name_plural = _("outlets")

    def __str__(self) -> str:
        return self.name

    def snapshot(self) -> dict[str, object]:
        """Give the values that history keeps."""
        return {"name": self.name, "place": self.place, "address": self.address}


class Article(models.Model):
    """A report by one outlet: what is said about it. Its words are an `ArticleVersion`."""

    key = KeyField()
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="articles")
    outlet = models.ForeignKey(Outlet, on_delete=models.PROTECT, related_name="articles")
    digest = models.CharField(max_length=64, editable=False)
    title = models.CharField(_("headline"), max_length=500)
    title_folded = models.TextField(default="", editable=False)  # what a search looks in
    byline = models.CharField(_("byline"), max_length=300, blank=True)
    dateline_place = models.CharField(_("place in the dateline"), max_length=200, blank=True)
    address = models.URLField(_("web address"), max_length=1000, blank=True)
    retrieved_at = models.DateTimeField(_("retrieved"), null=True, blank=True)
    language = models.CharField(_("language"), max_length=20, default="en")
    published = models.CharField(_("publication date"), max_length=60, blank=True)
    published_ground = CodeField(DateGround, verbose_name=_("how we know"), blank=True)
    published_earliest = models.DateField(null=True, editable=False)
    published_latest = models.DateField(null=True, editable=False)
    not_before = models.DateTimeField(_("not before"), null=True, blank=True)
    graphic = models.BooleanField(_("graphic"), default=False)
    imported_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", editable=False
    )
    imported_at = models.DateTimeField(auto_now_add=True)
    version = models.PositiveIntegerField(default=1, editable=False)
    demo = models.BooleanField(default=False, editable=False)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = ["-imported_at", "-pk"]
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        constraints = [
            models.UniqueConstraint(
                fields=["desk", "outlet", "digest"], name="article_once_per_desk_and_outlet"
            ),
            known_codes("article", "published_ground", DateGround, blank=True),
            models.CheckConstraint(
                name="article_published_in_order",
                condition=Q(published_earliest__isnull=True)
                | Q(published_latest__isnull=True)
                | Q(published_earliest__lte=models.F("published_latest")),
            ),
        ]
        indexes = [
            models.Index(fields=["desk", "-imported_at", "-id"], name="article_desk_newest"),
            models.Index(fields=["-imported_at", "-id"], name="article_newest"),
            models.Index(fields=["desk", "published_earliest", "id"], name="article_desk_date"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def current(self) -> "ArticleVersion":
        """The text that is annotated now."""
        if not hasattr(self, "_current"):
            self._current = self.versions.defer("raw").get(is_current=True)
        return self._current

    def snapshot(self) -> dict[str, object]:
        """Give the values that history keeps."""
        return {
            "outlet": self.outlet.name,
            "desk": self.desk.name,
            "title": self.title,
            "byline": self.byline,
            "dateline_place": self.dateline_place,
            "address": self.address,
            "retrieved_at": self.retrieved_at,
            "language": self.language,
            "published": self.published,
            "published_ground": self.published_ground,
            "not_before": self.not_before,
            "graphic": self.graphic,
            "parts": [
                {"kind": part.kind, "start": part.start, "end": part.end}
                for part in TextPart.objects.filter(
                    article_version__article=self, article_version__is_current=True
                ).order_by("start", "pk")
            ],
        }


class ArticleVersion(models.Model):
    """The words of a report, frozen: canonical code points, their digest, and the bytes as they came."""

    key = KeyField()
    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField(default=1, editable=False)
    text = WordsField(editable=False)
    digest = models.CharField(max_length=64, editable=False)
    raw = models.BinaryField(editable=False)
    raw_digest = models.CharField(max_length=64, editable=False)
    encoding = models.CharField(max_length=40, editable=False)
    doubts = models.JSONField(default=list, editable=False)
    is_current = models.BooleanField(default=True, editable=False)
    claims_numbered = models.PositiveIntegerField(default=0, editable=False)
    figures_numbered = models.PositiveIntegerField(default=0, editable=False)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        editable=False,
    )  # empty: by whoever imported the report
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["article", "number"]
        verbose_name = _("text of an article")
        verbose_name_plural = _("texts of articles")
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="articleversion_number"),
            models.UniqueConstraint(
                fields=["article"], condition=Q(is_current=True), name="articleversion_one_current"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article_id} / {self.number}"


class TextPart(models.Model):
    """A span of the text that is no plain paragraph: headline, standfirst, byline, dateline, boilerplate."""

    article_version = models.ForeignKey(
        ArticleVersion, on_delete=models.PROTECT, related_name="parts"
    )
    kind = CodeField(SpanKind)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()

    class Meta:
        ordering = ["start", "pk"]
        constraints = [
            span_bounds("textpart"),
            known_codes("textpart", "kind", SpanKind),
            models.UniqueConstraint(
                fields=["article_version", "kind", "start"], name="textpart_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.start}–{self.end}"

    @property
    def span(self) -> Span:
        """The part's place in the text."""
        return Span(self.start, self.end)


class NothingHere(models.Model):
    """A sentence that somebody looked at and found no claim in."""

    article_version = models.ForeignKey(
        ArticleVersion, on_delete=models.PROTECT, related_name="nothing_here"
    )
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            span_bounds("nothinghere"),
            models.UniqueConstraint(fields=["article_version", "start"], name="nothinghere_once"),
        ]

    def __str__(self) -> str:
        return f"nothing at {self.start}–{self.end}"


class ReportedEvent(models.Model):
    """An event as this one report tells it: "the raid", "Aktobe, in May"."""

    key = KeyField()
    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="events")
    label = models.CharField(_("name"), max_length=200)
    place = models.CharField(_("place"), max_length=200, blank=True)
    when = models.CharField(_("date"), max_length=60, blank=True)
    earliest = models.DateField(null=True, editable=False)
    latest = models.DateField(null=True, editable=False)
    is_main = models.BooleanField(_("main event"), default=False)
    is_background = models.BooleanField(_("set aside as background"), default=False)
    version = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = ReportedEventQuerySet.as_manager()

    class Meta:
        ordering = ["article", "-is_main", "pk"]
        verbose_name = _("event of a report")
        verbose_name_plural = _("events of reports")
        constraints = [
            models.UniqueConstraint(fields=["article", "label"], name="reportedevent_label_once"),
            models.UniqueConstraint(
                fields=["article"], condition=Q(is_main=True), name="reportedevent_one_main"
            ),
            models.CheckConstraint(
                name="reportedevent_main_is_not_background",
                condition=Q(is_main=False) | Q(is_background=False),
            ),
        ]
        indexes = [models.Index(fields=["earliest", "latest"], name="reportedevent_dates")]

    def __str__(self) -> str:
        return self.label

    @property
    def dates(self) -> tuple[date | None, date | None]:
        """The first and last day on which it may have happened; None is open."""
        return (self.earliest, self.latest)

    def snapshot(self) -> dict[str, Any]:
        """Give the values that history keeps."""
        return {
            "label": self.label,
            "place": self.place,
            "when": self.when,
            "is_main": self.is_main,
            "is_background": self.is_background,
        }


class NamedWords(models.Model):
    """Words that name a victim, a minor, a suspect or next of kin, or tell who a protected source is.

    Held words show as "[name withheld]" wherever the report is quoted to the public.
    """

    key = KeyField()
    article_version = models.ForeignKey(
        ArticleVersion, on_delete=models.PROTECT, related_name="named_words"
    )
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    who = CodeField(NamedWho, verbose_name=_("who is named"))
    public = CodeField(PublicUse, verbose_name=_("in public"), default=PublicUse.HOLD)
    reason = models.CharField(_("reason"), max_length=300, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        ordering = ["start", "pk"]
        constraints = [
            span_bounds("namedwords"),
            known_codes("namedwords", "who", NamedWho),
            known_codes("namedwords", "public", PublicUse),
            models.UniqueConstraint(
                fields=["article_version", "start", "end"], name="namedwords_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.who} at {self.start}–{self.end}"

    @property
    def span(self) -> Span:
        """The words' place in the text."""
        return Span(self.start, self.end)

    def snapshot(self) -> dict[str, object]:
        """Give the values that history keeps: where, never the words themselves."""
        return {
            "start": self.start,
            "end": self.end,
            "who": self.who,
            "public": self.public,
            "reason": self.reason,
        }
