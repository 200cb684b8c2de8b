"""The admin site's pages: people, roles, desks, outlets and sources. Saves call the actions.

Evidence is read-only and shown only to administrators who also work at a desk; nothing is deleted.
"""
# ruff: noqa: ARG002 Django's signatures

from typing import Any, Final

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.contrib.auth.admin import GroupAdmin
from django.contrib.auth.models import Group
from django.db.models import Model, Q, QuerySet
from django.forms import ModelForm
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from annotations.actions import people, reports, sources
from annotations.forms.keeping import DeskForm, LastingSourceForm, OutletForm, PersonForm
from annotations.models import Article, Claim, Desk, HistoryLine, Outlet, Person, Source
from annotations.querysets import StaleVersionError
from annotations.review import RefusedError
from annotations.rights import MAY, Right
from annotations.views.errors import stale_version

KEPT_KINDS: Final = ("person", "desk", "outlet")  # history that every administrator may read


class ReadOnlyAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Rows to look at: only for those whom `right` lets, and never to add, change or delete."""

    right = Right.KEEP_SITE
    actions = None
    followed: tuple[str, ...] = ()  # fields that links narrow the list by, besides its filters

    def _may(self, request: HttpRequest) -> bool:
        person = request.user
        keeps = isinstance(person, Person) and person.may(Right.KEEP_SITE)
        return keeps and person.may(self.right)  # type: ignore[union-attr]

    def has_module_permission(self, request: HttpRequest) -> bool:
        """Show it in the index to whom it opens."""
        return self._may(request)

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Ask the table of rights."""
        return self._may(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Add nothing here."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Change nothing here."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Delete nothing, anywhere."""
        return False

    def lookup_allowed(  # type: ignore[override]
        self, lookup: str, value: str, request: HttpRequest
    ) -> bool:
        """Follow only the filters of the list: a look-up on any other field could read it out."""
        field = lookup.removesuffix("__exact").removesuffix("__isnull").removesuffix("__id")
        return field in {*map(str, self.list_filter or ()), *self.followed}

    def history_view(  # type: ignore[override]
        self,
        request: HttpRequest,
        object_id: str,
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponseBase:
        """Show the site's own history of a row."""
        row = self.get_object(request, unquote(object_id))
        if row is None or not self.has_view_permission(request, row):
            raise Http404
        key = getattr(row, "key", "")
        return redirect(f"{reverse('admin:annotations_historyline_changelist')}?object_key={key}")


class ActionAdmin(ReadOnlyAdmin):
    """Rows that administrators keep; each save is an action, with its version check and history."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Ask the table of rights."""
        return self._may(request)

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Ask the table of rights."""
        return self._may(request)

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> Any:  # noqa: ANN401 as Django's
        """Answer a refusal of the action in words; the transaction has been rolled back."""
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except StaleVersionError as error:
            return stale_version(request, error)
        except RefusedError as error:
            self.message_user(request, error.said(_), messages.ERROR)
            return redirect(request.get_full_path())

    def save_model(self, request: HttpRequest, obj: Model, form: Any, change: bool) -> None:  # noqa: ANN401, FBT001
        """Call the action, and go on with the row as it was stored."""
        saved = self.changed(request, obj, form) if change else self.made(request, form)
        obj.__dict__.update(saved.__dict__)

    def save_related(self, *args: Any, **options: Any) -> None:
        """Store nothing beside the action."""

    def log_addition(self, *args: Any) -> Any:  # noqa: ANN401
        """Keep no second log: the action has written its line."""

    def log_change(self, *args: Any) -> Any:  # noqa: ANN401
        """Keep no second log: the action has written its line."""

    def made(self, request: HttpRequest, form: Any) -> Model:  # noqa: ANN401
        """Make the row."""
        raise NotImplementedError

    def changed(self, request: HttpRequest, row: Model, form: Any) -> Model:  # noqa: ANN401
        """Change the row."""
        raise NotImplementedError


@admin.register(Person)
class PersonAdmin(ActionAdmin):
    """Accounts. An account is ended, never deleted: history names people."""

    form = PersonForm
    list_display = ("username", "get_full_name", "role_names", "is_active", "demo")
    list_filter = ("is_active", "groups", "desks")
    search_fields = ("username", "first_name", "last_name")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Person]:
        """Load roles with the rows."""
        return super().get_queryset(request).prefetch_related("groups")

    @admin.display(description=gettext_lazy("roles"))
    def role_names(self, person: Person) -> str:
        """List the roles."""
        return ", ".join(sorted(group.name for group in person.groups.all()))

    def get_fields(  # type: ignore[override]
        self, request: HttpRequest, obj: Model | None = None
    ) -> list[str]:
        """Ask for what matters: an account in use, or a new one."""
        shared = ["name", "email", "roles", "desks"]
        if obj is None:
            return ["username", *shared, "password"]
        return ["seen", "username", *shared, "is_active", "password", "random_password"]

    def get_readonly_fields(
        self, request: HttpRequest, obj: Model | None = None
    ) -> tuple[str, ...]:
        """Keep the name people sign in with."""
        return ("username",) if obj else ()

    def made(self, request: HttpRequest, form: PersonForm) -> Person:
        """Open the account; a password made at random is shown once."""
        given = form.cleaned_data
        password = given["password"] or self._random(request)
        return people.open_account(
            given["username"],
            name=given["name"],
            email=given["email"],
            roles=form.chosen_roles,
            desks=given["desks"],
            password=password,
            by=request.user,  # type: ignore[arg-type]
        )

    def changed(self, request: HttpRequest, row: Person, form: PersonForm) -> Person:  # type: ignore[override]
        """Change the account, and its password if a new one is wanted."""
        given = form.cleaned_data
        person = people.change_account(
            row,
            seen=given["seen"],
            name=given["name"],
            email=given["email"],
            roles=form.chosen_roles,
            desks=given["desks"],
            is_active=given["is_active"],
            by=request.user,  # type: ignore[arg-type]
        )
        if given["random_password"] or given["password"]:
            password = self._random(request) if given["random_password"] else given["password"]
            people.set_password(person, password=password, by=request.user)  # type: ignore[arg-type]
        return person

    def _random(self, request: HttpRequest) -> str:
        password = people.new_password()
        shown = _("The password is %(password)s – it is shown only now.") % {"password": password}
        self.message_user(request, shown, messages.WARNING)
        return password


if isinstance(
    admin.site.get_model_admin(Group), GroupAdmin
):  # Django’s own, which could change roles
    admin.site.unregister(Group)


@admin.register(Group)
class RoleAdmin(ReadOnlyAdmin):
    """Roles, and what each may do: the table of rights, to read."""

    list_display = ("name",)
    fields = ("name", "may")

    @admin.display(description=gettext_lazy("may"))
    def may(self, role: Group) -> str:
        """List what the table of rights gives a role."""
        return "; ".join(_(right.label) for right in Right if role.name in MAY[right])


@admin.register(Desk)
class DeskAdmin(ActionAdmin):
    """Desks (teams)."""

    form = DeskForm
    fields = ("seen", "name")

    def made(self, request: HttpRequest, form: DeskForm) -> Desk:
        """Open a desk."""
        return people.open_desk(form.cleaned_data["name"], by=request.user)  # type: ignore[arg-type]

    def changed(self, request: HttpRequest, row: Desk, form: DeskForm) -> Desk:  # type: ignore[override]
        """Rename a desk."""
        given = form.cleaned_data
        return people.change_desk(row, seen=given["seen"], name=given["name"], by=request.user)  # type: ignore[arg-type]


@admin.register(Outlet)
class OutletAdmin(ActionAdmin):
    """Outlets."""

    form = OutletForm
    fields = ("seen", "name", "place", "address")
    list_display = ("name", "place", "demo")
    search_fields = ("name",)

    def made(self, request: HttpRequest, form: OutletForm) -> Outlet:
        """Open an outlet."""
        return reports.open_outlet(by=request.user, **_without_version(form))  # type: ignore[arg-type]

    def changed(self, request: HttpRequest, row: Outlet, form: OutletForm) -> Outlet:  # type: ignore[override]
        """Change what is said about an outlet."""
        seen = form.cleaned_data["seen"]
        return reports.change_outlet(row, seen=seen, by=request.user, **_without_version(form))  # type: ignore[arg-type]


@admin.register(Source)
class SourceAdmin(ActionAdmin):
    """Lasting sources. Who a protected one is has a page of its own, outside the admin site."""

    form = LastingSourceForm
    list_display = ("label", "kind", "place", "protected", "demo")
    list_filter = ("kind", "protected")
    search_fields = ("label",)

    def get_fields(  # type: ignore[override]
        self, request: HttpRequest, obj: Model | None = None
    ) -> list[str]:
        """Ask for what is said about a source."""
        return ["seen", *LastingSourceForm.Meta.fields, "aliases"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Source]:
        """Keep the lasting ones: others belong to a report."""
        return Source.objects.visible_to(request.user).unmerged().filter(only_in=None)  # type: ignore[arg-type]

    def made(self, request: HttpRequest, form: LastingSourceForm) -> Source:
        """Make a lasting source."""
        return sources.make_source(form.facts(), by=request.user)  # type: ignore[arg-type]

    def changed(self, request: HttpRequest, row: Source, form: LastingSourceForm) -> Source:  # type: ignore[override]
        """Change what is said about a source."""
        seen = form.cleaned_data["seen"]
        return sources.change_source(row, form.facts(), seen=seen, by=request.user)  # type: ignore[arg-type]


def _without_version(form: ModelForm) -> dict[str, Any]:  # type: ignore[type-arg]
    return {name: value for name, value in form.cleaned_data.items() if name != "seen"}


class EvidenceAdmin(ReadOnlyAdmin):
    """Evidence: read-only, and only of the person's own desks."""

    right = Right.SEE_REPORTS

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Start where every list starts."""
        rows: QuerySet[Any] = self.model._default_manager.visible_to(request.user)  # noqa: SLF001 Django's public name
        return rows


@admin.register(Article)
class ArticleAdmin(EvidenceAdmin):
    """Reports."""

    list_display = ("title", "outlet", "published", "imported_at", "demo")
    list_select_related = ("outlet",)


@admin.register(Claim)
class ClaimAdmin(EvidenceAdmin):
    """Claims."""

    list_display = ("__str__", "source", "state", "author", "edited_at")
    list_select_related = ("source", "author")
    list_filter = ("state",)


@admin.register(HistoryLine)
class HistoryAdmin(ReadOnlyAdmin):
    """History: who did what, when and why. Nobody changes or removes a line."""

    list_display = ("at", "kind", "about", "verb", "by", "reason")
    list_select_related = ("by",)
    list_filter = ("kind", "verb")
    followed = ("object_key",)
    ordering = ("-at", "-pk")

    @admin.display(description=gettext_lazy("about"))
    def about(self, line: HistoryLine) -> str:
        """Name what was changed, as it was called then."""
        names = (line.data.get(name) for name in ("username", "name", "label", "title"))
        return str(next(filter(None, names), ""))

    def get_queryset(self, request: HttpRequest) -> QuerySet[HistoryLine]:
        """Keep the lines of what the person may see."""
        lines = super().get_queryset(request)
        person = request.user
        own = Article.objects.visible_to(person).values("key")  # type: ignore[arg-type]
        seen = Source.objects.visible_to(person).values("key")  # type: ignore[arg-type]
        return lines.filter(
            Q(kind__in=KEPT_KINDS)
            | Q(kind="source", object_key__in=seen)
            | Q(report_key__in=own) & ~Q(report_key="")
        )
