"""The three roles as groups, and the first desk. One desk hides the choice of desk everywhere."""

from django.db import migrations

ROLES = ("journalist", "editor", "administrator")
FIRST_DESK = "Newsroom"
FIRST_DESK_KEY = "newsroom"


def make_roles_and_desk(apps, schema_editor):
    group = apps.get_model("auth", "Group")
    for name in ROLES:
        group.objects.get_or_create(name=name)
    apps.get_model("annotations", "Desk").objects.get_or_create(
        key=FIRST_DESK_KEY, defaults={"name": FIRST_DESK}
    )


class Migration(migrations.Migration):
    dependencies = [("annotations", "0001_initial")]

    operations = [migrations.RunPython(make_roles_and_desk, migrations.RunPython.noop)]
