"""A row for a figure: its words, what happened to whom, how many, and whose people they are."""

import re
from dataclasses import replace
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from annotations.forms.fields import CodeChoice, CountField, EdtfField
from annotations.forms.parts import PlacedWordsForm, rows_of
from annotations.values.quantities import (
    LINK_SIGNS,
    Reading,
    ReadingError,
    read_words,
    reading,
)
from annotations.values.vocabulary import (
    Category,
    Code,
    EntityKind,
    Harm,
    IncludesPerpetrator,
    LinkKind,
    PeopleCounted,
    Qualifier,
    VaguePolicy,
)

NEW_PEOPLE = "new"
WHOSE = (
    ("", gettext_lazy("not answered yet")),
    (NEW_PEOPLE, gettext_lazy("new people")),
    (LinkKind.PART_OF.value, gettext_lazy("part of figure …")),
    (LinkKind.ADDITIVE_TO.value, gettext_lazy("further people, beside figure …")),
    (LinkKind.RESTATES.value, gettext_lazy("the same people as figure …")),
    (LinkKind.DERIVED_FROM.value, gettext_lazy("the reporter’s own sum of figures …")),
)
SIGN_OF_SUM = "Σ"
_SIGNS = {**LINK_SIGNS, SIGN_OF_SUM: LinkKind.DERIVED_FROM}
_LINK = re.compile(r"([<+=Σ])\s*(\d{1,6})")
_NUMBERS = re.compile(r"\d{1,6}")


def codes(kind: type[Code], empty: str | None = None) -> list[tuple[str, str]]:
    """Give a vocabulary as choices, translated when shown; `empty` adds a first choice."""
    named = [(code, gettext_lazy(label)) for code, label in kind.choices()]
    return [("", empty), *named] if empty is not None else named  # type: ignore[list-item, return-value]


class FigureForm(PlacedWordsForm):
    """One figure of a claim."""

    key = forms.CharField(required=False, max_length=20, widget=forms.HiddenInput)
    harm = CodeChoice(label=gettext_lazy("What happened"), choices=codes(Harm, "—"))
    category = CodeChoice(
        label=gettext_lazy("To whom"), choices=codes(Category), initial=Category.UNKNOWN
    )
    qualifier = CodeChoice(
        label=gettext_lazy("How many"),
        choices=codes(Qualifier, gettext_lazy("as the words say")),  # type: ignore[arg-type]
    )
    n = CountField(label=gettext_lazy("Number"), required=False)
    m = CountField(label=gettext_lazy("to"), required=False)
    whose = CodeChoice(label=gettext_lazy("Whose people"), choices=WHOSE)
    targets = forms.CharField(label=gettext_lazy("Figure"), required=False, max_length=60)
    best = CountField(label=gettext_lazy("Best inside the range"), required=False)
    approx = forms.BooleanField(label=gettext_lazy("the range is said to be rough"), required=False)
    people = CodeChoice(
        label=gettext_lazy("Counts"), choices=codes(PeopleCounted), initial=PeopleCounted.ALL
    )
    entity_kind = CodeChoice(
        label=gettext_lazy("Kind"), choices=codes(EntityKind), initial=EntityKind.HUMAN
    )
    includes_perpetrator = CodeChoice(
        label=gettext_lazy("Attacker included"),
        choices=codes(IncludesPerpetrator),
        initial=IncludesPerpetrator.UNSTATED,
    )
    inferred = forms.BooleanField(
        label=gettext_lazy("follows from the story, no sentence says it"), required=False
    )
    parts_exhaustive = forms.BooleanField(
        label=gettext_lazy("its parts are all there are"), required=False
    )
    account = CountField(label=gettext_lazy("Account"), required=False)
    account_complete = forms.BooleanField(
        label=gettext_lazy("this account is complete"), required=False
    )
    as_of = EdtfField(
        label=gettext_lazy("As known at"),
        required=False,
        help_text=gettext_lazy(
            "Like 2011-11-12. If the report says it in words, add them as a time “as known at”. "
            "Empty: the day of the report."
        ),
    )
    more_links = forms.CharField(
        label=gettext_lazy("Further ties (<4 =2 +3)"), required=False, max_length=60
    )
    remove = forms.BooleanField(label=gettext_lazy("Remove this figure"), required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.empty_permitted = False
        self.use_required_attribute = False

    @property
    def is_blank(self) -> bool:
        """Whether the row says nothing, or is to go. A harm alone says nothing: it is filled in."""
        if self.cleaned_data.get("remove"):
            return True
        given = self.cleaned_data
        said = any(given.get(name) for name in ("words", "key", "qualifier", "whose", "targets"))
        counted = given.get("n") is not None or given.get("m") is not None
        return not (said or counted or given.get("category") not in {None, "", Category.UNKNOWN})

    @property
    def awaits_number(self) -> bool:
        """Whether the row is new and gives words but no number: the figure box may fill it."""
        given = self.cleaned_data
        return not given.get("key") and not given.get("qualifier") and given.get("n") is None

    def counted(self, language: str) -> Reading | None:
        """Read how many; what is wrong becomes a field's error, and None is given."""
        given = self.cleaned_data
        try:
            found = self._read(language)
            if found is not None and given.get("best") is not None:
                found = found.with_best(given["best"])
        except ReadingError as error:
            self.add_error("n", error.in_words(_))
            return None
        if found is None:
            self.add_error("n", _("The words do not tell the number safely. Write it in digits."))
        if not given.get("harm"):
            self.add_error("harm", _("Say what happened to them."))
        return found

    def _read(self, language: str) -> Reading | None:
        given = self.cleaned_data
        n, m, code = given.get("n"), given.get("m"), given.get("qualifier")
        policy = VaguePolicy(settings.VAGUE_POLICY)
        in_words = read_words(given.get("words") or "", policy=policy, language=language)
        if not code and n is None:
            return in_words
        if code == Qualifier.VAGUE:
            return self._vague(in_words, n, policy)
        found = reading(Qualifier(code) if code else _plain(m), n, m)
        rough = found.qualifier is Qualifier.RANGE and bool(given.get("approx"))
        return replace(found, approx=found.approx or rough)

    def _vague(self, in_words: Reading | None, n: int | None, policy: VaguePolicy) -> Reading:
        if (
            in_words is not None
            and in_words.qualifier is Qualifier.VAGUE
            and n in {None, in_words.low}
        ):
            return in_words
        if n is None:
            return reading(Qualifier.VAGUE, policy=policy)
        return Reading(qualifier=Qualifier.VAGUE, low=n, policy=policy)

    def links(self) -> list[tuple[LinkKind, int]]:
        """List the figures that this one is tied to, by their numbers in the report."""
        found = [
            (_SIGNS[sign], int(number))
            for sign, number in _LINK.findall(self.cleaned_data.get("more_links") or "")
        ]
        whose = self.cleaned_data.get("whose")
        if whose and whose != NEW_PEOPLE:
            numbers = _NUMBERS.findall(self.cleaned_data.get("targets") or "")
            found = [(LinkKind(whose), int(number)) for number in numbers] + found
        return found

    @property
    def says_further(self) -> bool:
        """Whether the row says "further people" without naming beside whom."""
        return self.cleaned_data.get("whose") == LinkKind.ADDITIVE_TO and not self.links()


def _plain(m: int | None) -> Qualifier:
    return Qualifier.EXACT if m is None else Qualifier.RANGE


FigureRows = rows_of(FigureForm)
