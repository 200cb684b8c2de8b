"""Signing in and out, one's own password and settings."""

from django.contrib import messages
from django.contrib.auth import authenticate, login, logout, update_session_auth_hash
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.forms import PasswordChangeForm
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from annotations.actions import people
from annotations.forms.account import KeysForm, SignInForm
from annotations.rights import Right
from annotations.views.access import PersonRequest, may

SECRET_FIELDS = frozenset(
    {"csrfmiddlewaretoken", "password", "old_password", "new_password1", "new_password2"}
)


def typed_fields(request: HttpRequest) -> list[tuple[str, str]]:
    """List what was typed into a form, without passwords and tokens, in its order."""
    return [
        (name, value)
        for name, values in request.POST.lists()
        if name not in SECRET_FIELDS
        for value in values
    ]


def own_path(request: HttpRequest, address: str) -> str:
    """Give an address back if it lies on this site, else nothing."""
    safe = url_has_allowed_host_and_scheme(
        address, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return address if safe and address.startswith("/") else ""


@sensitive_post_parameters("password")
@login_not_required
@require_http_methods(["GET", "POST"])
def sign_in(request: HttpRequest) -> HttpResponseBase:
    """Ask for name and password; go where the person wanted to, or give them their form back."""
    next_page = own_path(request, request.POST.get("next") or request.GET.get("next") or "")
    form = SignInForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        person = authenticate(request, **form.cleaned_data)
        if person is not None:
            login(request, person)
            return _welcome(request, next_page)
        form.add_error(None, _("This name and password do not go together. Check both."))
    status = 422 if form.errors else 200
    resume = _resumed(request)
    context = {"form": form, "next": next_page, **resume}
    return render(request, "annotations/sign_in.html", context, status=status)


def _resumed(request: HttpRequest) -> dict[str, object]:
    """Carry a kept form through the sign-in page: its address and its fields."""
    names, values = request.POST.getlist("kept_name"), request.POST.getlist("kept_value")
    return {
        "resume": own_path(request, request.POST.get("resume", "")),
        "kept": list(zip(names, values, strict=False)),
    }


def _welcome(request: HttpRequest, next_page: str) -> HttpResponseBase:
    resumed = _resumed(request)
    if resumed["resume"]:
        return render(request, "annotations/send_again.html", resumed)
    return redirect(next_page or "annotations:home")


def session_ended(request: HttpRequest) -> HttpResponse:
    """Ask somebody whose session ended while they typed to sign in again; nothing typed is lost."""
    context = {
        "form": SignInForm(),
        "resume": request.get_full_path(),
        "kept": typed_fields(request),
        "ended": True,
    }
    return render(request, "annotations/sign_in.html", context, status=403)


@login_not_required
@require_POST
def sign_out(request: HttpRequest) -> HttpResponseBase:
    """End the session, and let the browser forget what it kept of this site."""
    logout(request)
    response = redirect("annotations:sign_in")
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response


@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
@may(Right.USE_OWN_ACCOUNT)
def account(request: PersonRequest) -> HttpResponseBase:
    """Show one's account; change the password. Other sessions of the account end."""
    form = PasswordChangeForm(request.user, request.POST or None)
    if request.method == "POST" and form.is_valid():
        person = people.set_password(
            request.user, password=form.cleaned_data["new_password1"], by=request.user
        )
        update_session_auth_hash(request, person)
        messages.success(request, _("Your password is changed. Other sessions have ended."))
        return redirect("annotations:account")
    context = {
        "form": form,
        "keys_form": KeysForm(initial={"letter_keys": request.user.letter_keys}),
    }
    status = 422 if form.errors else 200
    return render(request, "annotations/account.html", context, status=status)


@require_POST
@may(Right.USE_OWN_ACCOUNT)
def account_keys(request: PersonRequest) -> HttpResponseBase:
    """Turn letter keys in the report on or off."""
    people.set_letter_keys(
        request.user, on=request.POST.get("letter_keys") == "on", by=request.user
    )
    messages.success(request, _("Saved."))
    return redirect("annotations:account")
