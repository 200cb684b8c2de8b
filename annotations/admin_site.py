"""The admin site: open to those who keep the site, with the site's own sign-in and account page."""

from django.contrib import admin
from django.contrib.admin.apps import AdminConfig
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from annotations.rights import Right


class KeepersSite(admin.AdminSite):
    """Django's admin behind the table of rights; passwords and signing in have pages of their own."""

    site_header = _("Administration")
    site_title = _("Attest")
    index_title = _("People, desks, outlets, sources")
    site_url = "/"

    def has_permission(self, request: HttpRequest) -> bool:
        """Let in whom the table of rights lets keep the site."""
        return request.user.is_authenticated and request.user.may(Right.KEEP_SITE)

    def password_change(  # type: ignore[override]
        self,
        request: HttpRequest,  # noqa: ARG002 Django's signature
        extra_context: dict[str, object] | None = None,  # noqa: ARG002
    ) -> HttpResponseBase:
        """Send people to their account page, where changing a password leaves a line of history."""
        return redirect("annotations:account")


class KeepersConfig(AdminConfig):
    """`django.contrib.admin` with that site."""

    default_site = "annotations.admin_site.KeepersSite"
