"""Fold the headlines that are there, so that a search finds reports imported before it."""

from django.db import migrations

from annotations.text.search import fold

ROWS = 500  # written at once


def fold_headlines(apps, schema_editor):
    articles = apps.get_model("annotations", "Article").objects
    rows = articles.only("pk", "title").order_by("pk")
    done = 0
    while some := list(rows.filter(pk__gt=done)[:ROWS]):
        for article in some:
            article.title_folded = fold(article.title)
        articles.bulk_update(some, ["title_folded"])
        done = some[-1].pk


class Migration(migrations.Migration):
    dependencies = [("annotations", "0003_headline_search_and_batches")]

    operations = [migrations.RunPython(fold_headlines, migrations.RunPython.noop, elidable=True)]
