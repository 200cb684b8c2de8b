"""Forms of the admin site: people with roles and desks, desks, outlets, sources."""

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from annotations.actions.sources import UNNAMED, UNNAMED_NEEDS_REPORT, SourceFacts
from annotations.forms.articles import WebAddressField
from annotations.forms.fields import one_line_ends
from annotations.models import Desk, Outlet, Person, Source
from annotations.rights import Role
from annotations.text.search import fold


class VersionedForm(forms.ModelForm):  # type: ignore[type-arg]
    """A form that carries the version of the row it showed."""

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=1)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        if self.instance.pk:
            self.fields["seen"].initial = self.instance.version

    def clean(self) -> dict[str, Any]:
        """Tell early if the row has changed since; the save asks again."""
        cleaned = super().clean() or {}
        if self.instance.pk and cleaned.get("seen") != self.instance.version:
            message = _("Somebody changed this meanwhile. Load the page again, then change it.")
            self.add_error(None, message)
        return cleaned


class PersonForm(VersionedForm):
    """An account: name, roles, desks, and a password set anew."""

    name = forms.CharField(label=gettext_lazy("Full name"), max_length=300)
    roles = forms.MultipleChoiceField(
        label=gettext_lazy("Roles"),
        choices=[(role.value, gettext_lazy(role.label)) for role in Role],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    desks = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Desks"),
        queryset=Desk.objects.all(),
        to_field_name="key",
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    password = forms.CharField(
        label=gettext_lazy("New password"),
        required=False,
        strip=False,
        max_length=500,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=gettext_lazy("Left empty, a new account gets one made at random, shown once."),
    )
    random_password = forms.BooleanField(
        label=gettext_lazy("Make a new password at random and show it once"), required=False
    )

    class Meta:
        model = Person
        fields = ("username", "email", "is_active")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        if self.instance.pk:
            self.fields["name"].initial = self.instance.get_full_name()
            self.fields["roles"].initial = sorted(
                self.instance.groups.values_list("name", flat=True)
            )
            self.fields["desks"].initial = self.instance.desks.all()

    def clean_desks(self) -> QuerySet[Desk]:
        """Refuse a journalist or editor without a desk, who would see no report at all."""
        desks: QuerySet[Desk] = self.cleaned_data["desks"]
        works_on_reports = {Role.JOURNALIST, Role.EDITOR} & set(self.cleaned_data.get("roles", ()))
        if works_on_reports and not desks:
            raise forms.ValidationError(_("Tick the desk whose reports this person works on."))
        return desks

    def clean_password(self) -> str:
        """Refuse a password that is easy to guess."""
        password: str = self.cleaned_data["password"]
        if password:
            validate_password(password, self.instance)
        return password

    @property
    def chosen_roles(self) -> list[Role]:
        """The roles that were ticked."""
        return [Role(name) for name in self.cleaned_data["roles"]]


class DeskForm(VersionedForm):
    """A desk."""

    class Meta:
        model = Desk
        fields = ("name",)


class OutletForm(VersionedForm):
    """An outlet."""

    address = WebAddressField(label=gettext_lazy("Web address"), required=False, max_length=200)

    class Meta:
        model = Outlet
        fields = ("name", "place", "address")


class LastingSourceForm(VersionedForm):
    """A lasting source. Unnamed ones belong to a report, and are made at the desk."""

    aliases = forms.CharField(
        label=gettext_lazy("Other lasting names"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=gettext_lazy("One a line."),
    )

    class Meta:
        model = Source
        fields = (
            "label",
            "kind",
            "named",
            "anonymity_reason",
            "proximity",
            "scale",
            "place",
            "reliability",
        )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        if self.instance.pk:
            others = self.instance.aliases.exclude(folded=fold(self.instance.label))
            names = others.values_list("name", flat=True)
            self.fields["aliases"].initial = "\n".join(names)

    def clean(self) -> dict[str, Any]:
        """Refuse an unnamed source, and names for a protected one."""
        cleaned = super().clean()
        if cleaned.get("named") in UNNAMED and not self.instance.protected:
            self.add_error("named", _(UNNAMED_NEEDS_REPORT))
        if self.instance.protected and cleaned.get("aliases"):
            self.add_error("aliases", _("A protected source has no other names."))
        return cleaned

    def clean_aliases(self) -> tuple[str, ...]:
        """Take one name a line."""
        lines = one_line_ends(self.cleaned_data["aliases"]).split("\n")
        names = tuple(line.strip() for line in lines if line.strip())
        if any(len(name) > 200 for name in names):  # noqa: PLR2004
            raise forms.ValidationError(_("A name has at most 200 characters."))
        return names

    def facts(self) -> SourceFacts:
        """Give what is said about the source as the actions take it."""
        names = [*LastingSourceForm.Meta.fields, "aliases"]
        return SourceFacts(**{name: self.cleaned_data[name] for name in names})
