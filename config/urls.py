"""The addresses of the site, one include an app."""

from django.contrib import admin
from django.urls import include, path, register_converter

from config.converters import KeyConverter

register_converter(KeyConverter, "key")  # before the addresses below are read

urlpatterns = [
    path("", include("annotations.urls")),
    path("incidents/", include("incidents.urls")),
    path("admin/", admin.site.urls),
]

handler400 = "annotations.views.errors.bad_request"
handler403 = "annotations.views.errors.forbidden"
handler404 = "annotations.views.errors.not_found"
handler500 = "annotations.views.errors.server_error"
