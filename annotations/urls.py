"""Addresses of the desk."""

from django.urls import path

from annotations.views import signing_in

app_name = "annotations"

urlpatterns = [
    path("sign-in/", signing_in.sign_in, name="sign_in"),
    path("sign-out/", signing_in.sign_out, name="sign_out"),
    path("account/", signing_in.account, name="account"),
    path("account/keys/", signing_in.account_keys, name="account_keys"),
]
