"""The WSGI application. It refuses to serve demo accounts to other machines."""

import os

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.wsgi import get_wsgi_application
from django.urls import reverse

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = get_wsgi_application()


def refuse_demo_accounts() -> None:
    """Stop when demo accounts exist and other machines are served.

    Raises:
        ImproperlyConfigured: with the command that removes the demo.
    """
    from annotations.models import Person  # noqa: PLC0415 models need the application made above

    if not settings.LOCAL_MODE and Person.objects.filter(demo=True, is_active=True).exists():
        message = (
            "Demo accounts exist, and ALLOWED_HOSTS names hosts other than this machine. "
            "Run `manage.py remove_demo` first."
        )
        raise ImproperlyConfigured(message)


reverse("annotations:home")  # loads every view now, so that no reader waits for it
refuse_demo_accounts()
