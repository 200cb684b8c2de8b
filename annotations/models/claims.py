"""Claims: who says what. One row, its words in parts, its figures and times."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from annotations.models.fields import CodeField, KeyField, WordsField, known_codes, span_bounds
from annotations.models.reports import ArticleVersion, ReportedEvent
from annotations.models.sources import Source
from annotations.querysets import ClaimQuerySet
from annotations.text.spans import Span
from annotations.values.vocabulary import (
    Category,
    ClaimState,
    DatePrecision,
    EntityKind,
    Harm,
    IncludesPerpetrator,
    LinkKind,
    Manner,
    PartRole,
    PeopleCounted,
    Polarity,
    Proximity,
    Qualifier,
    ResponsibilityStatus,
    Stance,
    TimeRole,
    VaguePolicy,
)


class Claim(models.Model):
    """An attributed statement of one report: source, cue and content, what it counts and when."""

    key = KeyField()
    article_version = models.ForeignKey(
        ArticleVersion, on_delete=models.PROTECT, related_name="claims"
    )
    event = models.ForeignKey(
        ReportedEvent, on_delete=models.PROTECT, related_name="claims", null=True, blank=True
    )
    source = models.ForeignKey(
        Source, on_delete=models.PROTECT, related_name="claims", null=True, blank=True
    )
    own_voice = models.BooleanField(_("the reporter’s own voice"), default=False)
    continues = models.ForeignKey(
        "self", on_delete=models.PROTECT, related_name="continuations", null=True, blank=True
    )
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, related_name="nested", null=True, blank=True
    )
    manner = CodeField(Manner)
    manner_corrected = models.BooleanField(default=False)
    stance = CodeField(Stance, default=Stance.ASSERTS)
    polarity = CodeField(Polarity, blank=True)  # which way an endorsement goes
    responsibility = CodeField(ResponsibilityStatus, blank=True)
    proximity = CodeField(Proximity, blank=True)
    note = models.TextField(_("note for the reviewer"), blank=True)
    graphic = models.BooleanField(_("graphic"), default=False)
    not_before = models.DateTimeField(_("not before"), null=True, blank=True)
    quote_in_public = models.BooleanField(_("quote this source’s words in public"), default=False)
    state = CodeField(ClaimState, default=ClaimState.DRAFT)
    start = models.PositiveIntegerField(editable=False)  # first code point: the reading order
    number = models.PositiveIntegerField(editable=False)  # in this report, lasting
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    edited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    edited_at = models.DateTimeField()
    submitted_at = models.DateTimeField(null=True)
    opened_at = models.DateTimeField(null=True)  # when a reviewer first saw this submission
    batch = models.CharField(max_length=20, default="", editable=False)  # sent back by one act
    words_checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True
    )
    decided_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = ClaimQuerySet.as_manager()

    class Meta:
        ordering = ["article_version", "start", "pk"]
        verbose_name = _("claim")
        verbose_name_plural = _("claims")
        constraints = [
            known_codes("claim", "manner", Manner),
            known_codes("claim", "stance", Stance),
            known_codes("claim", "state", ClaimState),
            known_codes("claim", "polarity", Polarity, blank=True),
            known_codes("claim", "responsibility", ResponsibilityStatus, blank=True),
            known_codes("claim", "proximity", Proximity, blank=True),
            models.UniqueConstraint(fields=["article_version", "number"], name="claim_number_once"),
            models.CheckConstraint(
                name="claim_own_voice_has_no_source",
                condition=Q(own_voice=False) | Q(source__isnull=True),
                violation_error_message="The reporter’s own voice has no other source.",
            ),
            models.CheckConstraint(
                name="claim_not_its_own_parent",
                condition=(Q(parent__isnull=True) | ~Q(parent=F("id")))
                & (Q(continues__isnull=True) | ~Q(continues=F("id"))),
            ),
            models.CheckConstraint(
                name="claim_not_verified_by_its_last_editor",
                condition=~Q(state=ClaimState.VERIFIED)
                | (Q(decided_by__isnull=False) & ~Q(decided_by=F("edited_by"))),
                violation_error_message="Nobody verifies a claim that they last edited.",
            ),
        ]
        indexes = [
            models.Index(fields=["state", "submitted_at", "id"], name="claim_queue"),
            models.Index(fields=["source", "state", "id"], name="claim_source_state"),
            models.Index(fields=["author", "state", "id"], name="claim_author_state"),
            models.Index(fields=["-edited_at", "-id"], name="claim_newest"),
            models.Index(fields=["batch"], name="claim_batch", condition=~Q(batch="")),
        ]

    def __str__(self) -> str:
        return f"claim {self.number}"

    def snapshot(self) -> dict[str, Any]:
        """Give the whole claim as history keeps it: parts, figures with their links, times."""
        return {
            "event": self.event.key if self.event else None,
            "source": self.source.key if self.source else None,
            "own_voice": self.own_voice,
            "continues": self.continues.key if self.continues else None,
            "parent": self.parent.key if self.parent else None,
            "manner": self.manner,
            "manner_corrected": self.manner_corrected,
            "stance": self.stance,
            "polarity": self.polarity,
            "responsibility": self.responsibility,
            "proximity": self.proximity,
            "note": self.note,
            "graphic": self.graphic,
            "not_before": self.not_before,
            "quote_in_public": self.quote_in_public,
            "state": self.state,
            "words_checked_by": self.words_checked_by_id,
            "decided_by": self.decided_by_id,
            "parts": [part.snapshot() for part in self.parts.order_by("order")],
            "figures": [figure.snapshot() for figure in self.figures.order_by("start", "pk")],
            "times": [mark.snapshot() for mark in self.times.order_by("start", "pk")],
        }


class Words(models.Model):
    """Words of the report that something rests on: place, quotation and 32 characters on each side."""

    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote = WordsField()
    prefix = WordsField(blank=True)
    suffix = WordsField(blank=True)

    class Meta:
        abstract = True

    @property
    def span(self) -> Span:
        """The words' place in the text."""
        return Span(self.start, self.end)

    def words_snapshot(self) -> dict[str, Any]:
        """Give the words as history keeps them."""
        return {"start": self.start, "end": self.end, "quote": self.quote}


class ClaimPart(Words):
    """A piece of a claim's words: its source, its cue, or a piece of its content."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="parts")
    role = CodeField(PartRole)
    order = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["claim", "order"]
        constraints = [
            span_bounds("claimpart"),
            known_codes("claimpart", "role", PartRole),
            models.UniqueConstraint(fields=["claim", "order"], name="claimpart_order_once"),
            models.UniqueConstraint(
                fields=["claim", "role"],
                condition=~Q(role=PartRole.CONTENT),
                name="claimpart_one_source_one_cue",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.role}: {self.quote}"

    def snapshot(self) -> dict[str, Any]:
        """Give the part as history keeps it."""
        return {"role": self.role, **self.words_snapshot()}


class Figure(Words):
    """A number a claim gives: its own words, what it counts, and low, best, high (empty is open)."""

    key = KeyField()
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="figures")
    number = models.PositiveIntegerField(editable=False)  # in this report, lasting: "=4"
    harm = CodeField(Harm)
    category = CodeField(Category, default=Category.UNKNOWN)
    entity_kind = CodeField(EntityKind, default=EntityKind.HUMAN)
    people = CodeField(PeopleCounted, default=PeopleCounted.ALL)
    qualifier = CodeField(Qualifier)
    low = models.PositiveIntegerField(null=True, blank=True)
    best = models.PositiveIntegerField(null=True, blank=True)
    high = models.PositiveIntegerField(null=True, blank=True)
    approx = models.BooleanField(default=False)
    policy = CodeField(VaguePolicy, blank=True)
    inferred = models.BooleanField(default=False)
    includes_perpetrator = CodeField(IncludesPerpetrator, default=IncludesPerpetrator.UNSTATED)
    parts_exhaustive = models.BooleanField(default=False)
    account = models.PositiveSmallIntegerField(null=True, blank=True)
    account_complete = models.BooleanField(default=False)
    new_people = models.BooleanField(default=False)  # the answer "nobody counted before"
    as_of = models.CharField(max_length=60, blank=True)
    as_of_earliest = models.DateField(null=True, editable=False)
    as_of_latest = models.DateField(null=True, editable=False)

    class Meta:
        ordering = ["claim", "start", "pk"]
        verbose_name = _("figure")
        verbose_name_plural = _("figures")
        constraints = [
            span_bounds("figure"),
            known_codes("figure", "harm", Harm),
            known_codes("figure", "category", Category),
            known_codes("figure", "entity_kind", EntityKind),
            known_codes("figure", "people", PeopleCounted),
            known_codes("figure", "qualifier", Qualifier),
            known_codes("figure", "policy", VaguePolicy, blank=True),
            known_codes("figure", "includes_perpetrator", IncludesPerpetrator),
            models.CheckConstraint(
                name="figure_low_le_high",
                condition=Q(low__isnull=True) | Q(high__isnull=True) | Q(low__lte=F("high")),
                violation_error_message="The lower count is above the upper one.",
            ),
            models.CheckConstraint(
                name="figure_low_le_best",
                condition=Q(low__isnull=True) | Q(best__isnull=True) | Q(low__lte=F("best")),
                violation_error_message="The lower count is above the best one.",
            ),
            models.CheckConstraint(
                name="figure_best_le_high",
                condition=Q(best__isnull=True) | Q(high__isnull=True) | Q(best__lte=F("high")),
                violation_error_message="The best count is above the upper one.",
            ),
            models.CheckConstraint(
                name="figure_no_reports_is_no_number",
                condition=~Q(qualifier__in=[Qualifier.NO_INFORMATION, Qualifier.UNKNOWN])
                | (Q(low__isnull=True) & Q(best__isnull=True) & Q(high__isnull=True)),
                violation_error_message="“No reports” and “unknown” are no numbers.",
            ),
            models.CheckConstraint(
                name="figure_zero_is_zero",
                condition=~Q(qualifier=Qualifier.ZERO) | (Q(low=0) & Q(best=0) & Q(high=0)),
            ),
        ]

    def __str__(self) -> str:
        return f"figure {self.number}"

    def snapshot(self) -> dict[str, Any]:
        """Give the figure as history keeps it, with its links."""
        names = (
            "key number harm category entity_kind people qualifier low best high approx policy "
            "inferred includes_perpetrator parts_exhaustive account account_complete new_people "
            "as_of"
        )
        links = self.links.order_by("kind", "target_id").values_list("kind", "target__key")
        return {
            **self.words_snapshot(),
            **{name: getattr(self, name) for name in names.split()},
            "links": [{"kind": kind, "to": key} for kind, key in links],
        }


class FigureLink(models.Model):
    """Whose people a figure counts: its tie to another figure of the same report."""

    figure = models.ForeignKey(Figure, on_delete=models.PROTECT, related_name="links")
    target = models.ForeignKey(Figure, on_delete=models.PROTECT, related_name="linked_from")
    kind = CodeField(LinkKind)

    class Meta:
        constraints = [
            known_codes("figurelink", "kind", LinkKind),
            models.UniqueConstraint(fields=["figure", "target", "kind"], name="figurelink_once"),
            models.CheckConstraint(
                name="figurelink_not_to_itself", condition=~Q(figure=F("target"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.figure_id} {self.kind} {self.target_id}"


class TimeMark(Words):
    """A date or time that a claim gives: its words, what they mean, from which anchor, by which rule."""

    key = KeyField()
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="times")
    role = CodeField(TimeRole)
    edtf = models.CharField(max_length=60, blank=True)
    earliest = models.DateField(null=True, editable=False)
    latest = models.DateField(null=True, editable=False)
    precision = CodeField(DatePrecision, default=DatePrecision.UNKNOWN)
    rule = models.CharField(max_length=40, blank=True)  # which reading; empty: typed by a person
    anchor = models.CharField(max_length=60, blank=True)  # the publication date it was read against
    anchor_mark = models.ForeignKey(
        "self", on_delete=models.PROTECT, related_name="anchored", null=True, blank=True
    )

    class Meta:
        ordering = ["claim", "start", "pk"]
        verbose_name = _("time")
        verbose_name_plural = _("times")
        constraints = [
            span_bounds("timemark"),
            known_codes("timemark", "role", TimeRole),
            known_codes("timemark", "precision", DatePrecision),
            models.CheckConstraint(
                name="timemark_in_order",
                condition=Q(earliest__isnull=True)
                | Q(latest__isnull=True)
                | Q(earliest__lte=F("latest")),
            ),
        ]
        indexes = [models.Index(fields=["earliest", "latest"], name="timemark_dates")]

    def __str__(self) -> str:
        return f"{self.quote}: {self.edtf or '–'}"

    def snapshot(self) -> dict[str, Any]:
        """Give the time as history keeps it."""
        names = "key role edtf precision rule anchor"
        return {
            **self.words_snapshot(),
            **{name: getattr(self, name) for name in names.split()},
            "anchor_mark": self.anchor_mark.key if self.anchor_mark else None,
        }


class Comment(models.Model):
    """A word between the people who work on a claim. Never changed, never public."""

    key = KeyField()
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="comments")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    text = models.TextField(_("comment"))

    class Meta:
        ordering = ["at", "pk"]
        indexes = [models.Index(fields=["claim", "at"], name="comment_of_claim")]

    def __str__(self) -> str:
        return f"comment on claim {self.claim_id}"

    version = 1  # a comment is never changed

    def snapshot(self) -> dict[str, Any]:
        """Give the comment as history keeps it."""
        return {"claim": self.claim.key, "text": self.text}
