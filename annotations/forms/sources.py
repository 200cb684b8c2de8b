"""Forms of sources: what is said about one, protecting it, giving many claims another one."""

from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from annotations.actions.sources import SourceFacts
from annotations.forms.fields import one_line_ends
from annotations.models import Claim, Person, Source
from annotations.pages.listing import sources_called
from annotations.pages.source_offers import MOST_LISTED, offer_of
from annotations.text.search import fold
from annotations.values.vocabulary import (
    AnonymityReason,
    Code,
    Named,
    Proximity,
    Reliability,
    Scale,
    SourceKind,
)

MOST_CLAIMS: Final = 200  # claims that one act may give another source
MOST_ALIASES: Final = 40
MOST_DIGITS: Final = 9  # of a version
NOT_SAID: Final = ("", gettext_lazy("not said"))


def _choices(codes: type[Code]) -> list[tuple[str, Any]]:
    return [(code, gettext_lazy(label)) for code, label in codes.choices()]


class SourceFactsForm(forms.Form):
    """What is said about a source, with the version that was seen."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
    label = forms.CharField(label=gettext_lazy("Name"), max_length=200)
    kind = forms.ChoiceField(label=gettext_lazy("Kind"), choices=_choices(SourceKind))
    named = forms.ChoiceField(label=gettext_lazy("The report names"), choices=_choices(Named))
    anonymity_reason = forms.ChoiceField(
        label=gettext_lazy("Why unnamed"),
        choices=[NOT_SAID, *_choices(AnonymityReason)],
        required=False,
    )
    place = forms.CharField(label=gettext_lazy("Place"), max_length=200, required=False)
    proximity = forms.ChoiceField(label=gettext_lazy("How near"), choices=_choices(Proximity))
    scale = forms.ChoiceField(
        label=gettext_lazy("Reach"), choices=[NOT_SAID, *_choices(Scale)], required=False
    )
    reliability = forms.ChoiceField(
        label=gettext_lazy("Reliability"),
        choices=[(code, f"{code} – {_(label)}") for code, label in Reliability.choices()],
    )
    aliases = forms.CharField(
        label=gettext_lazy("Other lasting names"),
        required=False,
        max_length=MOST_ALIASES * 200,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
        help_text=gettext_lazy(
            "One a line: names that mean this source in any report. “It” and “the office” are none."
        ),
    )

    def __init__(self, *args: Any, source: Source, **options: Any) -> None:
        super().__init__(*args, **options)
        self.initial = _facts_of(source)
        if source.protected:
            del self.fields["aliases"]

    def clean_aliases(self) -> tuple[str, ...]:
        """Take one name a line, each short enough for a name."""
        lines = one_line_ends(self.cleaned_data["aliases"]).split("\n")
        names = tuple(name.strip() for name in lines if name.strip())
        if len(names) > MOST_ALIASES or any(len(name) > 200 for name in names):  # noqa: PLR2004
            raise ValidationError(
                _("At most %(number)d names, of at most 200 characters each.")
                % {"number": MOST_ALIASES}
            )
        return names

    def facts(self) -> SourceFacts:
        """Give what is said about the source as the action takes it."""
        given = {name: value for name, value in self.cleaned_data.items() if name != "version"}
        return SourceFacts(**given)


def _facts_of(source: Source) -> dict[str, Any]:
    names = "version label kind named anonymity_reason place proximity scale reliability"
    aliases = source.aliases.exclude(folded=fold(source.label)).values_list("name", flat=True)
    return {
        **{name: getattr(source, name) for name in names.split()},
        "aliases": "\n".join(aliases),
    }


class ProtectForm(forms.Form):
    """Protect a source: why, what may be shown of it, and who it is, kept apart."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
    reason = forms.CharField(
        label=gettext_lazy("Why it is protected"),
        max_length=300,
        help_text=gettext_lazy("Without anything that tells who it is: it is kept in the history."),
    )
    label = forms.CharField(
        label=gettext_lazy("What may be shown"),
        max_length=200,
        help_text=gettext_lazy(
            "Such as “a nurse at the hospital”, if that tells nobody who it is."
        ),
    )
    place = forms.CharField(
        label=gettext_lazy("Place that may be shown"), max_length=200, required=False
    )
    name = forms.CharField(label=gettext_lazy("Name"), max_length=300, required=False)
    contact = forms.CharField(
        label=gettext_lazy("How to reach them"), max_length=500, required=False
    )
    notes = forms.CharField(
        label=gettext_lazy("Notes"),
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def identity(self) -> dict[str, str]:
        """Give what tells who it is."""
        return {name: self.cleaned_data[name] for name in ("name", "contact", "notes")}


class PurgeForm(forms.Form):
    """Forget who a protected source is."""

    reason = forms.CharField(
        label=gettext_lazy("Why"),
        max_length=300,
        help_text=gettext_lazy("Kept for ever, with your name and the date."),
    )
    sure = forms.BooleanField(label=gettext_lazy("This cannot be undone"))


class TickedClaimsForm(forms.Form):
    """The claims that were ticked in a list, each with the version that was seen (`key.version`)."""

    claim = forms.MultipleChoiceField(
        label=gettext_lazy("Claims"),
        error_messages={"required": gettext_lazy("Tick the claims first.")},
    )

    def __init__(self, data: Any, *, person: Person) -> None:  # noqa: ANN401 a QueryDict
        super().__init__(data)
        self.person = person
        ticked = dict.fromkeys(data.getlist("claim")[: MOST_CLAIMS + 1])
        self.fields["claim"].choices = [(mark, mark) for mark in ticked]  # type: ignore[attr-defined]

    def clean_claim(self) -> list[tuple[Claim, int]]:
        """Find the claims among those that the person may see."""
        marks = [mark.rpartition(".") for mark in self.cleaned_data["claim"]]
        if len(marks) > MOST_CLAIMS:
            raise ValidationError(_("At most %(number)d claims at once.") % {"number": MOST_CLAIMS})
        seen = {
            key.replace("\0", ""): int(version)
            for key, _dot, version in marks
            if version.isdecimal() and len(version) <= MOST_DIGITS
        }
        claims = Claim.objects.visible_to(self.person).live().filter(key__in=seen)
        rows = claims.with_report().with_words()
        found = [(claim, seen[claim.key]) for claim in rows]
        if len(found) < len(marks):
            raise ValidationError(_("Some of these claims are not there any more; look again."))
        return found


class GiveSourceForm(forms.Form):
    """Which source many claims get, and one reason for all of them."""

    source = forms.CharField(
        label=gettext_lazy("The source they get"),
        max_length=420,
        widget=forms.TextInput(attrs={"list": "sources", "autocomplete": "off"}),
        help_text=gettext_lazy("Choose a source by its name."),
    )
    reason = forms.CharField(
        label=gettext_lazy("Why, for all of them"),
        max_length=300,
        help_text=gettext_lazy("It is written into the history of each claim."),
    )

    shown = forms.CharField(required=False, max_length=20, widget=forms.HiddenInput)

    def __init__(self, *args: Any, offered: QuerySet[Source], **options: Any) -> None:
        super().__init__(*args, **options)
        self.offered = offered

    @property
    def was_shown(self) -> bool:
        """Whether the page before showed what this very source would change."""
        source: Source = self.cleaned_data["source"]
        return bool(self.cleaned_data["shown"] == source.key)

    @property
    def options(self) -> list[str]:
        """The names that the box lists."""
        return [offer_of(source).text for source in self.offered[:MOST_LISTED]]

    def clean_source(self) -> Source:
        """Find the one source that is offered under this name."""
        found = sources_called(self.offered, self.cleaned_data["source"])
        if not found:
            raise ValidationError(_("No source has this name. Choose one from the list."))
        if len(found) > 1:
            raise ValidationError(_("Several sources have this name; choose one with its place."))
        return found[0]
