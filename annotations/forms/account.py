"""Forms of one's own account."""

from django import forms
from django.utils.translation import gettext_lazy as _


class SignInForm(forms.Form):
    """Name and password."""

    username = forms.CharField(
        label=_("Name you sign in with"),
        max_length=150,
        widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none"}),
    )
    password = forms.CharField(
        label=_("Password"),
        max_length=500,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )


class KeysForm(forms.Form):
    """Whether letters act as keys in the report."""

    letter_keys = forms.BooleanField(
        label=_("Letters act as keys in the report"),
        required=False,
        help_text=_("Turn this off if you dictate, or if keys are pressed by accident."),
    )
