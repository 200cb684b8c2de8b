import pytest
pytestmark = pytest.mark.django_db
def test_stage(stage):
    print(len(stage.canaries.words), list(stage.rows))
def test_stage2(stage):
    print(len(stage.canaries.words), list(stage.rows))
