import pytest
from django.urls import Resolver404, resolve, reverse

from annotations.models.fields import new_key


def test_a_new_key_leads_to_its_row():
    key = new_key()

    assert resolve(reverse("annotations:article_detail", args=[key])).kwargs == {"key": key}


@pytest.mark.parametrize("key", ["\0", "a\0b", "A" * 14, "a" * 21, "é", "..", "a b", "a-b", ""])
def test_anything_else_leads_nowhere(key):
    with pytest.raises(Resolver404):
        resolve(f"/articles/{key}/facts/")
