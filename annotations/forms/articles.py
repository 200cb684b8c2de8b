"""Forms of a report: what is said about it, and what each of its paragraphs is."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator, URLValidator
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from annotations.actions.reports import ReportFacts
from annotations.intake.parts import (
    KINDS,
    STORY,
    ParagraphPart,
    PartSpan,
    TwoHeadlinesError,
    chosen_parts,
    paragraph_parts,
)
from annotations.models import Article
from annotations.values.dates import EdtfKind, parse_edtf
from annotations.values.vocabulary import DateGround, SpanKind

EARLIEST_YEAR: Final = 1800  # an earlier publication date is a slip of the keyboard
MOST_CHOICES: Final = 200  # paragraphs at either end of a report whose kind can be chosen
LANGUAGES: Final = (
    ("en", gettext_lazy("English")),
    ("ru", gettext_lazy("Russian")),
    ("kk", gettext_lazy("Kazakh")),
    ("uk", gettext_lazy("Ukrainian")),
    ("ar", gettext_lazy("Arabic")),
    ("fa", gettext_lazy("Persian")),
    ("ur", gettext_lazy("Urdu")),
    ("tr", gettext_lazy("Turkish")),
    ("fr", gettext_lazy("French")),
    ("de", gettext_lazy("German")),
    ("es", gettext_lazy("Spanish")),
)
FIELD_OF: Final = {"published": "published_as"}  # the field that names a value put together
EXACT, INTERVAL, UNKNOWN = "exact", "interval", "unknown"
PUBLISHED_AS: Final = (
    (EXACT, gettext_lazy("on one day")),
    (INTERVAL, gettext_lazy("some day in a stretch of days")),
    (UNKNOWN, gettext_lazy("not known: times such as “on Saturday” stay words")),
)


class WebAddressField(forms.URLField):
    """An address on the web: http or https, nothing else."""

    default_validators = [URLValidator(schemes=["http", "https"])]

    def __init__(self, **options: Any) -> None:
        super().__init__(assume_scheme="https", **options)


class ReportFactsForm(forms.Form):
    """What is said about a report, and what each of its paragraphs is."""

    outlet = forms.CharField(
        label=gettext_lazy("Outlet"),
        max_length=200,
        widget=forms.TextInput(attrs={"list": "outlets", "autocomplete": "off"}),
        help_text=gettext_lazy("Who published it: a newspaper, an agency, a site."),
    )
    title = forms.CharField(
        label=gettext_lazy("Headline"),
        max_length=500,
        widget=forms.TextInput(attrs={"dir": "auto"}),
    )
    byline = forms.CharField(label=gettext_lazy("Byline"), max_length=300, required=False)
    dateline_place = forms.CharField(
        label=gettext_lazy("Place in the dateline"), max_length=200, required=False
    )
    address = WebAddressField(label=gettext_lazy("Web address"), max_length=1000, required=False)
    retrieved_at = forms.DateTimeField(
        label=gettext_lazy("Retrieved"),
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        help_text=gettext_lazy("When the page or paper was read, in the newsroom’s time."),
    )
    language = forms.CharField(
        label=gettext_lazy("Language"),
        max_length=20,
        validators=[
            RegexValidator(
                re.compile(r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$"),
                gettext_lazy("Write the code of the language: en, ru, ar."),
            )
        ],
        widget=forms.TextInput(attrs={"list": "languages", "autocomplete": "off", "size": 8}),
        help_text=gettext_lazy("Its code: en, ru, ar."),
    )
    published_as = forms.ChoiceField(
        label=gettext_lazy("Published"),
        choices=PUBLISHED_AS,
        widget=forms.RadioSelect,
        error_messages={
            "required": gettext_lazy(
                "Say when it was published: a day, a stretch of days, or that it is not known."
            )
        },
    )
    published_on = forms.DateField(
        label=gettext_lazy("Day, or first day of the stretch"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    published_until = forms.DateField(
        label=gettext_lazy("Last day of the stretch"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    published_ground = forms.ChoiceField(
        label=gettext_lazy("How we know"),
        choices=[(code, gettext_lazy(label)) for code, label in DateGround.choices()],
        required=False,
    )
    not_before = forms.DateTimeField(
        label=gettext_lazy("Not public before"),
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        help_text=gettext_lazy("Nothing that rests on this report is published earlier."),
    )
    graphic = forms.BooleanField(label=gettext_lazy("Graphic: readers are warned"), required=False)
    dateline = forms.BooleanField(label=gettext_lazy("dateline"), required=False)

    def __init__(self, *args: Any, text: str, parts: Iterable[PartSpan], **options: Any) -> None:
        super().__init__(*args, **options)
        self.text = text
        self.before = tuple(parts)
        self.paragraphs = paragraph_parts(text, self.before)
        self.kept_date = self.initial.get("published", "")
        choices = [(STORY, _("story")), *((kind.value, _(kind.label)) for kind in KINDS)]
        for one in self._choosable():
            self.fields[f"part-{one.number}"] = forms.ChoiceField(
                label=_("Paragraph %(number)d is") % {"number": one.number},
                choices=choices,
                required=False,
                initial=one.kind,
            )
        self.fields["dateline"].initial = True

    def _choosable(self) -> Sequence[ParagraphPart]:
        if len(self.paragraphs) <= 2 * MOST_CHOICES:
            return self.paragraphs
        return [*self.paragraphs[:MOST_CHOICES], *self.paragraphs[-MOST_CHOICES:]]

    def rows(self) -> Iterator[tuple[ParagraphPart, forms.BoundField | None, str, str]]:
        """List each paragraph with its choice, the dateline it begins with, and its other words."""
        for one in self.paragraphs:
            name = f"part-{one.number}"
            start = one.dateline.end if one.dateline else one.span.start
            head = self.text[one.span.start : start]
            yield (
                one,
                self[name] if name in self.fields else None,
                head,
                self.text[start : one.span.end],
            )

    def clean_published_on(self) -> date | None:
        """Refuse a day that is a slip of the keyboard."""
        return _likely(self.cleaned_data["published_on"])

    def clean_published_until(self) -> date | None:
        """Refuse a day that is a slip of the keyboard."""
        return _likely(self.cleaned_data["published_until"])

    def clean(self) -> dict[str, Any]:
        """Put the publication date and the parts together, and say what does not fit."""
        cleaned = super().clean() or {}
        cleaned["published"] = self._published(cleaned)
        if cleaned.get("published_as") == UNKNOWN:
            cleaned["published_ground"] = DateGround.UNKNOWN.value
        elif cleaned.get("published_ground") in {"", DateGround.UNKNOWN.value}:
            self.add_error("published_ground", _("Say how the date is known."))
        try:
            cleaned["parts"] = self._parts(cleaned)
        except TwoHeadlinesError as error:
            self.add_error(f"part-{error.params['second']}", _(error.template) % error.params)
        return cleaned

    def _published(self, cleaned: dict[str, Any]) -> str:
        """Give the publication date in EDTF; a stretch that was not touched stays as it was written."""
        if not cleaned.get("published_as") or cleaned["published_as"] == UNKNOWN:
            return ""
        first: date | None = cleaned.get("published_on")
        last: date | None = cleaned.get("published_until")
        if first is None:
            if "published_on" not in self.errors:
                self.add_error("published_on", _("Enter the day."))
            return ""
        if cleaned["published_as"] == EXACT:
            return first.isoformat()
        if last is None or last <= first:
            if "published_until" not in self.errors:
                self.add_error(
                    "published_until", _("Enter the last day; it comes after the first one.")
                )
            return ""
        kept = parse_edtf(self.kept_date) if self.kept_date else None
        if kept and (kept.earliest, kept.latest) == (first, last):
            return str(kept)
        return f"[{first.isoformat()}..{last.isoformat()}]"

    def _parts(self, cleaned: dict[str, Any]) -> tuple[PartSpan, ...]:
        kinds = {
            one.number: cleaned[f"part-{one.number}"]
            for one in self._choosable()
            if f"part-{one.number}" in cleaned and f"part-{one.number}" in self.data
        }
        return chosen_parts(self.text, self.before, kinds, dateline=bool(cleaned.get("dateline")))

    @property
    def changes_date(self) -> bool:
        """Whether the publication date would be another one."""
        return bool(self.cleaned_data["published"] != self.kept_date)

    def facts(self) -> ReportFacts:
        """Give what is said about the report as the action takes it."""
        names = (
            "outlet title byline dateline_place address retrieved_at language published "
            "published_ground not_before graphic"
        )
        return ReportFacts(**{name: self.cleaned_data[name] for name in names.split()})


class ReportCorrectionForm(ReportFactsForm):
    """What is said about a report that is there, with the version that was seen."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
    reason = forms.CharField(
        label=gettext_lazy("Why"),
        max_length=300,
        required=False,
        help_text=gettext_lazy("Kept in the history."),
    )

    def __init__(self, *args: Any, article: Article, **options: Any) -> None:
        super().__init__(
            *args,
            text=article.current.text,
            parts=parts_of(article),
            initial=facts_of(article),
            **options,
        )

    def compared_with(self, article: Article) -> list[tuple[str, str, str]]:
        """List what differs: the field, what was typed, what stands now. For a form that came late."""
        names = (
            "outlet title byline dateline_place address retrieved_at language published "
            "published_ground not_before graphic"
        )
        now, typed = facts_of(article), self.cleaned_data
        rows = [(name, _shown(typed.get(name)), _shown(now.get(name))) for name in names.split()]
        return [
            (str(self.fields[FIELD_OF.get(name, name)].label), mine, theirs)
            for name, mine, theirs in rows
            if mine != theirs
        ]


def _shown(value: object) -> str:
    """Say a value in one line, moments in the newsroom's time."""
    if isinstance(value, datetime):
        return date_format(timezone.localtime(value), "j M Y, H:i")
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return "" if value is None else str(value)


def _likely(day: date | None) -> date | None:
    tomorrow = timezone.localdate() + timedelta(days=1)  # it may be tomorrow where it was printed
    if day is not None and day > tomorrow:
        raise ValidationError(_("This day is still to come."))
    if day is not None and day.year < EARLIEST_YEAR:
        raise ValidationError(_("Write the year with four digits."))
    return day


def parts_of(article: Article) -> list[PartSpan]:
    """Give the parts of a report's current text as plain values."""
    return [(SpanKind(part.kind), part.span) for part in article.current.parts.all()]


def facts_of(article: Article) -> dict[str, Any]:
    """Give what is said about a report as its form shows it."""
    day = parse_edtf(article.published) if article.published else None
    exact = day is not None and day.kind is EdtfKind.DAY
    names = (
        "title byline dateline_place address language published published_ground graphic version"
    )
    return {
        **{name: getattr(article, name) for name in names.split()},
        "outlet": article.outlet.name,
        "retrieved_at": _local(article.retrieved_at),
        "not_before": _local(article.not_before),
        "published_as": EXACT if exact else INTERVAL if day else UNKNOWN,
        "published_on": day.earliest if day else None,
        "published_until": day.latest if day and not exact else None,
    }


def _local(moment: datetime | None) -> datetime | None:
    return timezone.localtime(moment) if moment else None
