"""What a reader sees on the public page of an incident."""


def toll(page, title):
    """Give what the public page says under one of its totals."""
    return page.locator(".tolls > div").filter(has=page.get_by_text(title, exact=True))
