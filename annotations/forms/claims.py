"""The claim's own fields: who says it, how, in which event, and what goes with it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from annotations.forms.fields import CodeChoice
from annotations.forms.figures import codes
from annotations.values.vocabulary import (
    COMMON_STANCES,
    AnonymityReason,
    Manner,
    Named,
    Polarity,
    Proximity,
    ResponsibilityStatus,
    SourceKind,
    Stance,
)

SOURCE, SAME, OWN = "source", "same", "own"
NEW_EVENT = "new"
VOICES = (
    (SOURCE, gettext_lazy("a source")),
    (SAME, gettext_lazy("the same as before")),
    (OWN, gettext_lazy("the reporter’s own voice")),
)
COMMON = [(stance.value, gettext_lazy(stance.label)) for stance in COMMON_STANCES]
RARE = [
    ("", gettext_lazy("one of these three")),
    *(
        (stance.value, gettext_lazy(stance.label))
        for stance in Stance
        if stance not in COMMON_STANCES
    ),
]
WIRE_NAMES = {
    "who_key": "who-key",
    "who_kind": "who-kind",
    "who_named": "who-named",
    "who_anonymity": "who-anonymity",
    "who_place": "who-place",
}


class KeyInput(forms.HiddenInput):
    """The key of a source chosen from the list: only a script sends it, the name alone will do."""

    def get_context(self, name: str, value: object, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Keep the key out of `value`, where a script takes it from."""
        context = super().get_context(name, value, attrs)
        context["widget"]["value"] = ""
        context["widget"]["attrs"] |= {"data-value": value or "", "value": ""}
        return context


class ClaimForm(forms.Form):
    """Everything of a claim but its words, figures and times."""

    voice = CodeChoice(
        label=gettext_lazy("Who says so"), choices=VOICES, initial=SOURCE, widget=forms.RadioSelect
    )
    who = forms.CharField(
        label=gettext_lazy("Name of the source"),
        required=False,
        max_length=420,  # a name with its place
        widget=forms.TextInput(
            attrs={"list": "source-options", "autocomplete": "off", "data-typeahead": True}
        ),
    )
    who_key = forms.CharField(required=False, max_length=20, widget=KeyInput)
    who_kind = CodeChoice(
        label=gettext_lazy("Kind"),
        choices=codes(SourceKind, gettext_lazy("choose a kind")),  # type: ignore[arg-type]
    )
    who_named = CodeChoice(
        label=gettext_lazy("Named as"), choices=codes(Named), initial=Named.NAMED_BODY
    )
    who_anonymity = CodeChoice(
        label=gettext_lazy("Why unnamed"), choices=codes(AnonymityReason, "—")
    )
    who_place = forms.CharField(label=gettext_lazy("Place"), required=False, max_length=200)
    stance = CodeChoice(
        label=gettext_lazy("The source"),
        choices=COMMON,
        initial=Stance.ASSERTS,
        widget=forms.RadioSelect,
    )
    stance_other = CodeChoice(label=gettext_lazy("or"), choices=RARE)
    polarity = CodeChoice(label=gettext_lazy("For or against"), choices=codes(Polarity, "—"))
    responsibility = CodeChoice(
        label=gettext_lazy("Who did it is"), choices=codes(ResponsibilityStatus, "—")
    )
    proximity = CodeChoice(
        label=gettext_lazy("How near the source was"), choices=codes(Proximity, "—")
    )
    event = CodeChoice(label=gettext_lazy("Event"))
    event_new = forms.CharField(
        label=gettext_lazy("Name of the new event"), required=False, max_length=200
    )
    continues = CodeChoice(label=gettext_lazy("Continues claim"))
    parent = CodeChoice(label=gettext_lazy("Told inside claim"))
    manner = CodeChoice(
        label=gettext_lazy("How the words are given"),
        choices=codes(Manner, gettext_lazy("as computed")),  # type: ignore[arg-type]
    )
    note = forms.CharField(
        label=gettext_lazy("Note for the reviewer"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    graphic = forms.BooleanField(label=gettext_lazy("Graphic"), required=False)
    not_before = forms.DateTimeField(
        label=gettext_lazy("Not before"),
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        help_text=gettext_lazy("Nothing that rests on this claim becomes public earlier."),
    )
    quote_in_public = forms.BooleanField(
        label=gettext_lazy("Quote a protected source’s words in public"), required=False
    )
    shorthand = forms.CharField(
        label=gettext_lazy("Figures in short"),
        required=False,
        max_length=500,
        widget=forms.TextInput(attrs={"data-shorthand": True, "autocomplete": "off"}),
    )
    version = forms.RegexField(r"^[0-9]{1,9}$", required=False, widget=forms.HiddenInput)
    once = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)

    def __init__(
        self,
        *args: Any,
        events: list[tuple[str, str]],
        claims: list[tuple[str, str]],
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self._choose("event", [*events, (NEW_EVENT, gettext_lazy("a new event"))])
        self._choose("continues", [("", "—"), *claims])
        self._choose("parent", [("", "—"), *claims])

    def _choose(self, name: str, choices: list[tuple[str, Any]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 for the type checker
        field.choices = choices

    def add_prefix(self, field_name: str) -> str:
        """Name the fields of the source as the page's script knows them."""
        return WIRE_NAMES.get(field_name, super().add_prefix(field_name))

    @property
    def stance_chosen(self) -> str:
        """The stance: one of the rare ones if it was chosen, else one of the three."""
        return str(self.cleaned_data["stance_other"] or self.cleaned_data["stance"])
