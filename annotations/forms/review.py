"""Forms of the review: the words, a decision, who is who, a comment."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from annotations.review import DECISIONS, NoteNeededError, check_decision
from annotations.values.vocabulary import DisputeReason, ReturnReason, Verb

NOTE_LENGTH = 4000  # characters: a note, not a report
NOTHING_WRONG = "nothing"
SOMETHING_IS_WRONG = _("You said that something is wrong: return the claim, or choose “nothing”.")


class SeenForm(forms.Form):
    """What every form on a claim carries: the version that was seen, and the note being typed."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    reason = forms.ChoiceField(
        label=_("Why no number may rest on it"),
        help_text=_("Needed when disputing."),
        required=False,
        choices=[
            ("", _("choose a reason")),
            *((code, _(label)) for code, label in DisputeReason.choices()),
        ],
        widget=forms.Select(attrs={"data-reason": True}),
    )
    wrong = forms.ChoiceField(
        label=_("What is wrong"),
        required=False,
        choices=[
            (NOTHING_WRONG, _("nothing")),
            *((code, _(label)) for code, label in ReturnReason.choices()),
        ],
        widget=forms.RadioSelect,
    )
    note = forms.CharField(
        label=_("Note to the journalist"),
        help_text=_("Needed when returning or disputing."),
        required=False,
        max_length=NOTE_LENGTH,
        widget=forms.Textarea(attrs={"rows": 4, "data-note": True}),
    )

    def clean_wrong(self) -> str:
        """Give the reason for a return; empty for none."""
        wrong: str = self.cleaned_data["wrong"]
        return "" if wrong == NOTHING_WRONG else wrong


class WordsForm(SeenForm):
    """That source, cue and words are right."""

    def clean_wrong(self) -> str:
        """Refuse to take words as right that were just called wrong."""
        if super().clean_wrong():
            raise forms.ValidationError(SOMETHING_IS_WRONG)
        return ""


class DecisionForm(SeenForm):
    """A reviewer's decision on a claim, with its note and, for a dispute, its reason."""

    verb = forms.ChoiceField(
        label=_("Decision"),
        choices=[(verb.value, _(verb.label)) for verb in DECISIONS],
        widget=forms.HiddenInput,
    )

    def clean(self) -> dict[str, Any]:
        """Ask for the note or reason that the decision needs, at the field that lacks it."""
        given = super().clean() or {}
        if "verb" not in given:
            return given
        given["verb"] = Verb(given["verb"])
        wrong = given.pop("wrong", "")
        if given["verb"] is Verb.VERIFY and wrong:
            self.add_error("wrong", SOMETHING_IS_WRONG)
        if given["verb"] is Verb.RETURN:
            given["reason"] = wrong
        try:
            check_decision(given["verb"], given.get("note", ""), given.get("reason", ""))
        except NoteNeededError as error:
            if error.field not in self.errors:
                self.add_error(error.field, error.said(gettext))
        return given


class NameForm(forms.Form):
    """Whether words do mean a source, and which claim was being reviewed."""

    right = forms.BooleanField(required=False)
    claim = forms.CharField(required=False, max_length=20)


class CommentForm(forms.Form):
    """A comment on a claim, and the page it was written on."""

    text = forms.CharField(
        label=_("Comment"),
        max_length=NOTE_LENGTH,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": _("Write the comment first.")},
    )
    once = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)
    next = forms.CharField(required=False, max_length=500, widget=forms.HiddenInput)
