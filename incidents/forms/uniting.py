"""Forms of making two incidents of one: what goes, what the new one is called, and why."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from incidents.forms.incidents import ChangeIncidentForm


class _KeysField(forms.MultipleChoiceField):
    """Keys of evidence. The action says which are linked: a form sent twice names what has gone."""

    def valid_value(self, value: object) -> bool:  # noqa: ARG002
        """Take any key."""
        return True


class SplitForm(ChangeIncidentForm):
    """Which linked events and claims go to a new incident, with its facts. The reason may wait."""

    evidence = _KeysField(
        label=_("What goes to the new incident"), widget=forms.CheckboxSelectMultiple
    )
    reason = forms.CharField(label=_("Reason"), max_length=300, required=False)

    def __init__(self, *args: Any, linked: list[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["evidence"].choices = linked  # type: ignore[attr-defined]
