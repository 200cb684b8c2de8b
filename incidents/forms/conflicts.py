"""Forms of conflicts: opening one between claims, and saying what has become of it."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from django import forms
from django.utils.functional import lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from annotations.forms.fields import one_line_ends
from annotations.models import Person
from annotations.values.vocabulary import ConflictState, ConflictType
from incidents.forms.incidents import VersionForm
from incidents.models import Conflict
from incidents.pages.conflicts import SideClaim
from incidents.pages.owners import owners
from incidents.reckoning.naming import CONFLICT_STATE_WORDS, CONFLICT_WORDS

ONE, OTHER = "one", "other"
_SIDE: Final = "side-"
_SIDES: Final = [("", _("neither")), (ONE, _("one side")), (OTHER, _("the other side"))]
# What no rule finds stands first: it is what people open.
_BY_PEOPLE: Final = (
    ConflictType.CIRCUMSTANCE_VARIANCE,
    ConflictType.MOTIVE_DENIAL,
    ConflictType.EVENT_COUNT_MISMATCH,
    ConflictType.UNIT_MISMATCH,
    ConflictType.IDENTITY_MISMATCH,
)
_BY_RULES: Final = tuple(code for code in ConflictType if code not in _BY_PEOPLE)


def _said_of(code: ConflictType | ConflictState) -> str:
    words = CONFLICT_WORDS if isinstance(code, ConflictType) else CONFLICT_STATE_WORDS
    return f"{gettext(code.label)}: {gettext(words[code])}"  # type: ignore[index]


_explained = lazy(_said_of, str)


class _WordsField(forms.CharField):
    """Some lines of a person's own words."""

    def __init__(self, **options: Any) -> None:
        super().__init__(max_length=500, widget=forms.Textarea(attrs={"rows": 3}), **options)

    def to_python(self, value: Any) -> str:  # noqa: ANN401 Django’s own
        """Take the words with one kind of line ends."""
        return one_line_ends(super().to_python(value) or "")


class ConflictForm(forms.Form):
    """A conflict that a person opens, with the claims of both sides."""

    type = forms.ChoiceField(
        label=_("What does not agree"),
        choices=[
            (_("No rule can find"), [(code, _explained(code)) for code in _BY_PEOPLE]),
            (_("The rules find most of these"), [(code, _explained(code)) for code in _BY_RULES]),
        ],
        widget=forms.RadioSelect,
    )
    words = _WordsField(label=_("In a sentence"))

    def __init__(self, *args: Any, claims: Iterable[SideClaim], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.claims = {_SIDE + claim.key: claim for claim in claims}
        for name, claim in self.claims.items():
            self.fields[name] = forms.ChoiceField(
                label=claim.source, choices=_SIDES, required=False, widget=forms.RadioSelect
            )

    def own_fields(self) -> Iterator[forms.BoundField]:
        """Give the fields that are about no claim."""
        return (field for field in self if field.name not in self.claims)

    def claim_fields(self) -> Iterator[tuple[SideClaim, forms.BoundField]]:
        """Give each claim with the field that puts it on a side."""
        return ((claim, self[name]) for name, claim in self.claims.items())

    def given(self) -> dict[str, Any]:
        """Give what was entered, as `open_conflict` takes it."""
        return {
            "type": self.cleaned_data["type"],
            "words": self.cleaned_data["words"],
            "claims": self._on(ONE),
            "against": self._on(OTHER),
        }

    def _on(self, side: str) -> list[str]:
        given = self.cleaned_data
        return [claim.key for name, claim in self.claims.items() if given.get(name) == side]


class SettleForm(VersionForm):
    """What has become of a conflict, and whose it is."""

    state = forms.ChoiceField(
        label=_("It is"),
        choices=[(code, _explained(code)) for code in ConflictState],
        widget=forms.RadioSelect,
    )
    reason = _WordsField(
        label=_("Reason, shown to readers"),
        required=False,
        help_text=_("Every state but “open” needs one."),
    )
    owner = forms.ModelChoiceField(
        label=_("Whose it is"),
        queryset=Person.objects.none(),
        to_field_name="key",
        required=False,
        empty_label=_("as it is now"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = owners()  # type: ignore[attr-defined]

    @classmethod
    def initial_of(cls, conflict: Conflict) -> dict[str, Any]:
        """Give the values that the form opens with."""
        return {
            "version": conflict.version,
            "state": conflict.state,
            "reason": conflict.reason,
            "owner": conflict.owner.key if conflict.owner else "",
        }
