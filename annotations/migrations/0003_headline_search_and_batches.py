"""A folded headline for the search of reports, an index for their list; acts on many claims at once."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("annotations", "0002_roles")]

    operations = [
        migrations.AddField(
            model_name="article",
            name="title_folded",
            field=models.TextField(default="", editable=False),
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(fields=["-imported_at", "-id"], name="article_newest"),
        ),
        migrations.AddField(
            model_name="claim",
            name="batch",
            field=models.CharField(default="", editable=False, max_length=20),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                condition=models.Q(("batch", ""), _negated=True),
                fields=["batch"],
                name="claim_batch",
            ),
        ),
    ]
