"""Accounts: open, give roles and desks, end, set a password."""

import secrets
from collections.abc import Collection, Iterable

from django.contrib.auth.models import Group
from django.contrib.auth.password_validation import validate_password
from django.db import transaction

from annotations.actions.permission import require
from annotations.actions.taken import refused_if_taken
from annotations.models import Desk, HistoryLine, Person
from annotations.querysets import take_version
from annotations.review import RefusedError
from annotations.rights import Right, Role
from annotations.values.vocabulary import gettext_noop

LAST_ADMINISTRATOR = gettext_noop(
    "This is the only administrator. Give somebody else the role first."
)
USERNAME_TAKEN = gettext_noop("Somebody signs in with this name already.")
DESK_TAKEN = gettext_noop("There is a desk of this name already.")
PASSWORD_BYTES = 15  # 20 characters: past guessing, and short enough to type once


def new_password() -> str:
    """Make a password at random."""
    return secrets.token_urlsafe(PASSWORD_BYTES)


@transaction.atomic
def open_account(
    username: str,
    *,
    name: str,
    roles: Collection[Role],
    desks: Iterable[Desk],
    password: str,
    by: Person | None,
    email: str = "",
    demo: bool = False,
) -> Person:
    """Open an account. `by` is empty only for the first ones, which a command opens.

    Raises:
        RefusedError: if somebody has this name to sign in with.
    """
    if by is not None:
        require(by, Right.KEEP_SITE)
    first, _, last = name.strip().partition(" ")
    person = Person(username=username, first_name=first, last_name=last, email=email, demo=demo)
    person.is_staff = Role.ADMINISTRATOR in set(roles)
    validate_password(password, person)
    person.set_password(password)
    with refused_if_taken(USERNAME_TAKEN):
        person.save()
    person.desks.set(desks)
    person.groups.set(Group.objects.filter(name__in=[role.value for role in roles]))
    HistoryLine.objects.record(person, verb=gettext_noop("open account"), by=by or person)
    return person


@transaction.atomic
def change_account(
    person: Person,
    *,
    seen: int,
    name: str,
    email: str,
    roles: Collection[Role],
    desks: Iterable[Desk],
    by: Person,
    is_active: bool = True,
) -> Person:
    """Change a person's name, roles or desks, or end the account; it holds from the next request.

    Raises:
        StaleVersionError: if somebody changed it since version `seen`.
        RefusedError: if nobody would be left to keep the site.
    """
    require(by, Right.KEEP_SITE)
    keeps_site = is_active and Role.ADMINISTRATOR in roles
    if not keeps_site:
        _hold_administrators()
    person = take_version(person, seen=seen)
    if not keeps_site and not _others_keep_site(person):
        raise RefusedError(LAST_ADMINISTRATOR)
    person.first_name, _, person.last_name = name.strip().partition(" ")
    person.email = email
    person.is_active = is_active
    person.is_staff = is_active and Role.ADMINISTRATOR in set(roles)
    person.save()
    person.desks.set(desks)
    person.groups.set(Group.objects.filter(name__in=[role.value for role in roles]))
    HistoryLine.objects.record(person, verb=gettext_noop("change account"), by=by)
    return person


def _hold_administrators() -> None:
    """Go one after the other: two who end each other at once must not both find the other still there."""
    role = Group.objects.select_for_update().filter(name=Role.ADMINISTRATOR.value)
    list(role.values_list("pk"))


def _others_keep_site(person: Person) -> bool:
    others = Person.objects.exclude(pk=person.pk).filter(is_active=True)
    return others.filter(groups__name=Role.ADMINISTRATOR.value).exists()


@transaction.atomic
def set_password(person: Person, *, password: str, by: Person) -> Person:
    """Give an account a new password; every open session of it ends.

    Raises:
        ValidationError: if the password is too easy to guess.
    """
    if by.pk != person.pk:
        require(by, Right.KEEP_SITE)
    validate_password(password, person)
    person.set_password(password)
    person.save(update_fields=["password"])
    HistoryLine.objects.record(person, verb=gettext_noop("set password"), by=by)
    return person


@transaction.atomic
def set_letter_keys(person: Person, *, on: bool, by: Person) -> Person:
    """Say whether letters act as keys in the report, for oneself."""
    require(by, Right.USE_OWN_ACCOUNT)
    person.letter_keys = on
    person.save(update_fields=["letter_keys"])
    HistoryLine.objects.record(person, verb=gettext_noop("set keys"), by=by)
    return person


@transaction.atomic
def open_desk(name: str, *, by: Person) -> Desk:
    """Open a desk (a team).

    Raises:
        RefusedError: if there is one of this name.
    """
    require(by, Right.KEEP_SITE)
    with refused_if_taken(DESK_TAKEN):
        desk = Desk.objects.create(name=name.strip())
    HistoryLine.objects.record(desk, verb=gettext_noop("open"), by=by)
    return desk


@transaction.atomic
def change_desk(desk: Desk, *, seen: int, name: str, by: Person) -> Desk:
    """Rename a desk.

    Raises:
        StaleVersionError: if somebody changed it since version `seen`.
        RefusedError: if there is another one of this name.
    """
    require(by, Right.KEEP_SITE)
    desk = take_version(desk, seen=seen)
    desk.name = name.strip()
    with refused_if_taken(DESK_TAKEN):
        desk.save(update_fields=["name"])
    HistoryLine.objects.record(desk, verb=gettext_noop("change"), by=by)
    return desk
