from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("annotations", "0006_copies_and_versions"),
    ]

    operations = [
        migrations.RemoveField(model_name="claimbefore", name="figures_changed"),
    ]
