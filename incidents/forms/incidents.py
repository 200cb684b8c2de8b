"""Forms of the record: an incident's facts, its numbers, conflicts, evidence and publication."""

from typing import Any

from django import forms
from django.utils.functional import lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from annotations.forms.fields import CountField, EdtfField
from annotations.values.vocabulary import (
    Code,
    CoordinateSource,
    Credibility,
    Grade,
    IncidentLinkKind,
    IncidentType,
    LocationPrecision,
    Stage,
)
from incidents.actions.incidents import CellRuling, IncidentFacts
from incidents.models import Incident
from incidents.reckoning.naming import GRADE_WORDS


def choices_of(codes: type[Code]) -> list[tuple[str, Any]]:
    """Give a vocabulary's choices, to be translated when they are shown."""
    return [(code, _(label)) for code, label in codes.choices()]


def _said_of(grade: Grade) -> str:
    return f"{gettext(grade.label)}: {gettext(GRADE_WORDS[grade])}"


grade_words = lazy(_said_of, str)


class VersionForm(forms.Form):
    """A form that knows which version of a row it saw."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)


class CoordinateField(forms.DecimalField):
    """Degrees with up to five decimals, north and east positive."""

    def __init__(self, *, most: int, **kwargs: Any) -> None:
        kwargs.update(required=False, max_digits=8, decimal_places=5, min_value=-most)
        kwargs["help_text"] = _("In degrees, for example 42.9; south and west are below 0.")
        super().__init__(max_value=most, **kwargs)
        self.widget = forms.TextInput(attrs={"inputmode": "decimal", "size": 10})


class IncidentForm(forms.Form):
    """What is said about an incident."""

    title = forms.CharField(label=_("Title"), max_length=200)
    primary = forms.ChoiceField(label=_("What kind of violence"), choices=choices_of(IncidentType))
    types = forms.MultipleChoiceField(
        label=_("Also"),
        choices=choices_of(IncidentType),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    stage = forms.ChoiceField(label=_("How far it went"), choices=choices_of(Stage))
    when = EdtfField(
        label=_("Date"),
        required=False,
        help_text=_("As far as it is known: 2011-11-12, 2011-11, 2011-11-12?"),
    )
    place = forms.CharField(label=_("Place"), max_length=200, required=False)
    location_precision = forms.ChoiceField(
        label=_("How precise the place is"),
        choices=choices_of(LocationPrecision),
        help_text=_("Readers see coordinates no more exact than this; with “unknown”, none."),
    )
    latitude = CoordinateField(label=_("Latitude"), most=90)
    longitude = CoordinateField(label=_("Longitude"), most=180)
    coordinates_from = forms.ChoiceField(
        label=_("Where the coordinates come from"),
        choices=[("", "–"), *choices_of(CoordinateSource)],
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        """Ask for both coordinates and where they come from, or for none of the three."""
        given: dict[str, Any] = super().clean() or {}
        three = ("latitude", "longitude", "coordinates_from")
        missing = [name for name in three if given.get(name) in {None, ""}]
        if len(missing) not in {0, len(three)} and not set(three) & set(self.errors):
            for name in missing:
                self.add_error(name, _("Give both coordinates, and where they come from."))
        return given

    def facts(self, *, of: Incident | None = None) -> IncidentFacts:
        """Give what was entered; what this form does not ask stays as it is."""
        given = self.cleaned_data
        types = (given["primary"], *(c for c in given["types"] if c != given["primary"]))
        kept: dict[str, Any] = {}
        if of:
            kept = {"grade": of.grade}
        return IncidentFacts(
            title=given["title"],
            types=types,
            stage=given["stage"],
            when=given["when"],
            place=given["place"],
            location_precision=given["location_precision"],
            latitude=given["latitude"],
            longitude=given["longitude"],
            coordinates_from=given["coordinates_from"],
            **kept,
        )


class ChangeIncidentForm(VersionForm, IncidentForm):
    """The facts of an incident that is there already."""

    @classmethod
    def initial_of(cls, incident: Incident) -> dict[str, Any]:
        """Give the values that the form opens with."""
        codes = list(incident.types.order_by("-is_primary", "code").values_list("code", flat=True))
        names = (
            "title stage when place location_precision latitude longitude coordinates_from version"
        )
        return {
            **{name: getattr(incident, name) for name in names.split()},
            "primary": codes[0] if codes else IncidentType.UNKNOWN,
            "types": codes[1:],
        }

    def differences(self, now: dict[str, Any]) -> list[tuple[Any, Any, Any]]:
        """List the fields in which what was typed differs from what stands now: label, mine, now."""
        given = self.cleaned_data
        typed = given | {"types": [code for code in given["types"] if code != given["primary"]]}
        return [
            (
                self.fields[name].label,
                _plain(self.fields[name], mine),
                _plain(self.fields[name], now[name]),
            )
            for name, mine in typed.items()
            if name != "version" and mine != now[name]
        ]


def _plain(field: forms.Field, value: Any) -> str:  # noqa: ANN401 whatever a field gives
    """Say a field's value in the words that the form shows."""
    words = {str(code): str(label) for code, label in getattr(field, "choices", ())}
    values = value if isinstance(value, list) else [value]
    return ", ".join(words.get(str(one), str(one)) for one in values)


class AssessForm(VersionForm):
    """How far a claim can be believed here. "Confirmed" needs two independent origins."""

    credibility = forms.ChoiceField(
        label=_("How far it can be believed"),
        choices=choices_of(Credibility),
        widget=forms.RadioSelect,
    )
    left_out = forms.BooleanField(label=_("No number may rest on this claim"), required=False)
    attacking_group = forms.BooleanField(
        label=_("The armed group whose dead or injured it counts is the one that attacked"),
        required=False,
        help_text=_("Then they are perpetrators, not victims."),
    )
    attacker_kills = forms.BooleanField(
        label=_("In its words the attacker is the one who kills"),
        required=False,
        help_text=_("Then a total that does not say so leaves the attacker out."),
    )
    reason = forms.CharField(label=_("Reason"), max_length=300, required=False)


class PartiesForm(VersionForm):
    """Which sources are parties of the incident: belligerents, or accused."""

    sources = forms.MultipleChoiceField(
        label=_("Parties"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, sources: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sources"].choices = sources  # type: ignore[attr-defined]


class RelateForm(VersionForm):
    """A tie to another incident."""

    kind = forms.ChoiceField(label=_("This incident is"), choices=choices_of(IncidentLinkKind))
    other = forms.ChoiceField(label=_("The other incident"))

    def __init__(self, *args: Any, others: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["other"].choices = [("", "–"), *others]  # type: ignore[attr-defined]


class RulingForm(VersionForm):
    """An editor's number for a cell."""

    low = CountField(label=_("Low"), required=False)
    best = CountField(label=_("Best"), required=False)
    reason = forms.CharField(label=_("Reason, shown to readers"), max_length=300)

    def ruling(self, *, harm: str, node: str) -> CellRuling:
        """Give what was entered."""
        given = self.cleaned_data
        return CellRuling(
            harm=harm, node=node, low=given["low"], best=given["best"], reason=given["reason"]
        )


class ReasonForm(VersionForm):
    """A reason for one act."""

    reason = forms.CharField(label=_("Reason"), max_length=300)


class PutUpForm(ReasonForm):
    """Putting up again: who asks gives a reason, who confirms has seen that it was asked for."""

    asked = forms.BooleanField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, asked: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"].required = not asked
        self.fields["asked"].initial = asked


class TakeDownForm(forms.Form):
    """The one reason that taking down needs."""

    reason = forms.CharField(label=_("Reason, for the desk’s history"), max_length=300)


class PublishForm(VersionForm):
    """The act of publishing: the grade, and one line on what changed."""

    digest = forms.CharField(widget=forms.HiddenInput, max_length=64)
    grade = forms.ChoiceField(
        label=_("How well the record is supported"),
        choices=[(grade, grade_words(grade)) for grade in Grade],
        widget=forms.RadioSelect,
    )
    why = forms.CharField(
        label=_("What changed and why, in one line"), max_length=500, required=False
    )

    def __init__(self, *args: Any, first: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["why"].required = not first
        if first:
            self.fields["why"].help_text = _("Not needed for a first release.")


class RedactForm(forms.Form):
    """Words of a report, or a source's name, to be withheld from everything public."""

    article = forms.ChoiceField(label=_("Report"), required=False)
    words = forms.CharField(
        label=_("Words, exactly as they stand in the report"),
        required=False,
        strip=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    source = forms.ChoiceField(label=_("Or a source, with all its names"), required=False)
    reason = forms.CharField(label=_("Reason, for the desk’s history"), max_length=300)

    def __init__(
        self,
        *args: Any,
        articles: list[tuple[str, str]],
        sources: list[tuple[str, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["article"].choices = [("", "–"), *articles]  # type: ignore[attr-defined]
        self.fields["source"].choices = [("", "–"), *sources]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Ask for words of a report, or for a source: one of them."""
        given: dict[str, Any] = super().clean() or {}
        has_words = bool(given.get("article")) and bool(given.get("words", "").strip())
        if has_words == bool(given.get("source")):
            self.add_error(None, _("Choose a report and give the words, or choose a source."))
        return given
