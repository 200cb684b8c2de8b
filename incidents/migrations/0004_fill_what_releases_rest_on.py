"""Say of the releases that are there which claims they rest on, from their frozen records."""

from django.db import migrations

ROWS = 100  # releases read at once


def fill(apps, schema_editor):
    releases = apps.get_model("incidents", "Release").objects.order_by("pk")
    rests_on = apps.get_model("incidents", "ReleaseClaim").objects
    claims = apps.get_model("annotations", "Claim").objects
    done = 0
    while some := list(releases.filter(pk__gt=done).only("pk", "record")[:ROWS]):
        told = {row.pk: [claim["ref"] for claim in row.record["claims"]] for row in some}
        known = dict(
            claims.filter(key__in={key for keys in told.values() for key in keys})
            .values_list("key", "pk")
        )
        rests_on.bulk_create(
            rests_on.model(release_id=release, claim_id=known[key])
            for release, keys in told.items()
            for key in keys
            if key in known
        )
        done = some[-1].pk


class Migration(migrations.Migration):
    dependencies = [("incidents", "0003_what_releases_rest_on")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop, elidable=True)]
