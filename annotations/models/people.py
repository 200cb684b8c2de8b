"""People, and the desks (teams) they belong to."""

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from annotations.models.fields import KeyField
from annotations.rights import Right, Role, roles_may


class Desk(models.Model):
    """A team. A report belongs to one desk; people belong to one or more."""

    key = KeyField()
    name = models.CharField(_("name"), max_length=120, unique=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        ordering = ["name"]
        verbose_name = _("desk")
        verbose_name_plural = _("desks")

    def __str__(self) -> str:
        return self.name

    def snapshot(self) -> dict[str, object]:
        """Give the values that history keeps."""
        return {"name": self.name}


class Person(AbstractUser):
    """Somebody with an account: journalist, editor or administrator, by their groups."""

    key = KeyField()
    desks = models.ManyToManyField(Desk, related_name="people", blank=True, verbose_name=_("desks"))
    letter_keys = models.BooleanField(
        _("letters act as keys in the report"),
        default=True,
        help_text=_("Turn this off if you dictate, or if keys are pressed by accident."),
    )
    demo = models.BooleanField(default=False, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        ordering = ["username"]
        verbose_name = _("person")
        verbose_name_plural = _("people")

    def __str__(self) -> str:
        return self.get_full_name() or self.username

    @property
    def roles(self) -> frozenset[Role]:
        """The roles that this person's groups give, read once a request."""
        if not hasattr(self, "_roles"):
            names = self.groups.values_list("name", flat=True) if self.is_active else []
            known = {role.value for role in Role}
            self._roles = frozenset(Role(name) for name in names if name in known)
        return self._roles

    def may(self, right: Right) -> bool:
        """Tell whether the table of rights lets this person do this."""
        return self.is_active and roles_may(self.roles, right)

    def snapshot(self) -> dict[str, object]:
        """Give the values that history keeps; never a password."""
        return {
            "username": self.username,
            "name": self.get_full_name(),
            "email": self.email,
            "active": self.is_active,
            "roles": sorted(self.groups.values_list("name", flat=True)),
            "desks": sorted(self.desks.values_list("name", flat=True)),
        }
