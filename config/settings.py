"""All settings. Machines differ by environment variables only; the README lists them.

Local mode (nothing set): served to this machine alone, SQLite under `var/`, a secret key made for
this installation. As soon as ALLOWED_HOSTS names another host, it is production: HTTPS only, and it
does not start without a SECRET_KEY of its own.
"""

import tomllib
from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured

from config import csp, local

BASE_DIR = Path(__file__).resolve().parent.parent
VERSION = tomllib.loads((BASE_DIR / "pyproject.toml").read_text("utf-8"))["project"]["version"]
env = environ.Env()


def setting(name: str, default: str = "") -> str:
    """Read an environment variable; set but empty counts as not set."""
    return env.str(name, default="") or default


VAR_DIR = local.private_folder(Path(setting("VAR_DIR", str(BASE_DIR / "var"))))

ALLOWED_HOSTS = [
    host.strip()
    for host in setting("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
    if host.strip()
]
LOCAL_MODE = local.is_loopback_only(ALLOWED_HOSTS)
DEBUG = False

if LOCAL_MODE:
    SECRET_KEY = setting("SECRET_KEY") or local.own_secret_key(VAR_DIR)
else:
    SECRET_KEY = setting("SECRET_KEY")
    if len(SECRET_KEY) < 50:
        message = (
            "Attest is served to other machines (ALLOWED_HOSTS), so SECRET_KEY must be set, "
            "to at least 50 random characters."
        )
        raise ImproperlyConfigured(message)
    if "*" in ALLOWED_HOSTS:
        message = "ALLOWED_HOSTS must name the hosts; '*' is not accepted."
        raise ImproperlyConfigured(message)

INSTALLED_APPS = [
    "annotations",
    "incidents",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "annotations.admin_site.KeepersConfig",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.forms",
    "django_filters",
    "axes",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "config.csp.ContentSecurityPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "config.access.SignInMiddleware",
    "config.privacy.PrivatePagesMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "annotations.pages.context.frame",
            ],
            "builtins": ["django.templatetags.i18n", "annotations.templatetags.attest"],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# Databases. WAL with synchronous=FULL keeps every acknowledged save through a power cut; IMMEDIATE
# takes the write lock at the start, so that nobody is refused in the middle ("database is locked").
DATABASE_URL = setting("DATABASE_URL", f"sqlite:///{VAR_DIR / 'attest.sqlite3'}")
DATABASES = {"default": environ.Env.db_url_config(DATABASE_URL)}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": (
            "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA foreign_keys=ON;"
            "PRAGMA secure_delete=ON;PRAGMA cache_size=-20000;"
            "PRAGMA journal_size_limit=27103364"
        ),
    }
elif DATABASES["default"]["ENGINE"] == "django.db.backends.postgresql":
    DATABASES["default"]["CONN_MAX_AGE"] = 0  # the pool keeps connections
    DATABASES["default"]["OPTIONS"] = {"pool": {"min_size": 1, "max_size": 4, "timeout": 20}}
else:
    message = "DATABASE_URL must be a sqlite:/// or a postgres:// address."
    raise ImproperlyConfigured(message)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# People
AUTH_USER_MODEL = "annotations.Person"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "annotations:sign_in"
LOGIN_REDIRECT_URL = "annotations:home"
LOGOUT_REDIRECT_URL = "annotations:sign_in"

# Sign-in is throttled per name with address, and per name alone from anywhere.
AXES_FAILURE_LIMIT = 8
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_TEMPLATE = "annotations/locked_out.html"
AXES_HTTP_RESPONSE_CODE = 429
AXES_VERBOSE = False
AXES_USERNAME_CALLABLE = "annotations.views.throttle.folded_name"
AXES_CLIENT_IP_CALLABLE = "annotations.views.throttle.client_address"
AXES_ENABLE_ADMIN = False
TRUSTED_PROXIES = env.int("TRUSTED_PROXIES", default=0)

# Sessions end after twelve hours, or two hours without a request.
SESSION_COOKIE_AGE = 2 * 60 * 60
SESSION_SEEN_EVERY = 5 * 60  # how often a session in use is written: each write takes the lock
SESSION_ABSOLUTE_AGE = 12 * 60 * 60
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "annotations.views.errors.stale_form"

# Headers
SECURE_CSP = csp.POLICY
# Other sites get no referrer. "no-referrer" would also make browsers send "Origin: null" with our
# own forms, which the check against forged forms must refuse.
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
if not LOCAL_MODE:
    SESSION_COOKIE_SECURE = True
    SESSION_COOKIE_NAME = "__Host-session"
    CSRF_COOKIE_SECURE = True
    CSRF_COOKIE_NAME = "__Host-csrf"
    SECURE_SSL_REDIRECT = True
    SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
    if TRUSTED_PROXIES:
        SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# Requests
DATA_UPLOAD_MAX_MEMORY_SIZE = 3 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000
FILE_UPLOAD_MAX_MEMORY_SIZE = 3 * 1024 * 1024
FILE_UPLOAD_PERMISSIONS = 0o600

# Static files
STATIC_URL = "static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
WHITENOISE_ROOT = BASE_DIR / "static" / "root"  # files that browsers ask for by name: /favicon.ico
WHITENOISE_MAX_AGE = 24 * 60 * 60  # of files without a digest in their name
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "config.storage.HashedStaticStorage"},
}

# Language and time: times are stored in UTC and shown in the newsroom's zone.
LANGUAGE_CODE = "en-gb"
LANGUAGES = [("en-gb", "English")]
LOCALE_PATHS = [BASE_DIR / "config" / "locale"]
TIME_ZONE = setting("TIME_ZONE", "UTC")
USE_I18N = True
USE_TZ = True

# Choices of the project (see ARCHITECTURE.md)
VAGUE_POLICY = setting("VAGUE_POLICY", "literal")
PRESUME_CIVILIANS = env.bool("PRESUME_CIVILIANS", default=False)

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"()": "config.logs.OneLineFormatter"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "INFO"},
    "loggers": {
        "django.server": {"handlers": ["console"], "level": "INFO", "propagate": False},
        "axes": {"handlers": ["console"], "level": "ERROR", "propagate": False},
    },
}

SILENCED_SYSTEM_CHECKS: list[str] = []
