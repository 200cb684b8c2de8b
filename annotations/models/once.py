"""Once-tokens: a form that is sent twice is done once."""

from django.conf import settings
from django.db import models


class OnceToken(models.Model):
    """The answer that was given to the one form that carried this token."""

    token = models.CharField(max_length=64)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    answer = models.CharField(max_length=500, blank=True)  # the address the person was sent to
    at = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "token"], name="oncetoken_once")]

    def __str__(self) -> str:
        return f"token of person {self.person_id}"
