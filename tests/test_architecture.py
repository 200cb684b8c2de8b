"""What no linter states about the shape of the project."""

import ast
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.urls import URLPattern, URLResolver, get_resolver

ROOT = Path(__file__).resolve().parents[1]
PLAIN_RULES = (
    "annotations/intake",
    "annotations/review",
    "annotations/suggest",
    "annotations/text",
    "annotations/values",
    "incidents/exports",
    "incidents/reckoning",
    "incidents/release",
)


def modules():
    for app in ("annotations", "incidents"):
        for path in sorted((ROOT / app).rglob("*.py")):
            inside = path.relative_to(ROOT).as_posix()
            if path.name != "__init__.py" and "/migrations/" not in inside:
                yield inside


def view_names(resolver=None):
    for pattern in (resolver or get_resolver()).url_patterns:
        if isinstance(pattern, URLResolver) and pattern.namespace != "admin":
            yield from view_names(pattern)
        elif isinstance(pattern, URLPattern):
            yield pattern.callback.__name__, pattern.name


def test_an_address_is_named_like_its_view():
    assert [pair for pair in view_names() if pair[0] != pair[1]] == []


@pytest.mark.parametrize("app", ["annotations", "incidents"])
def test_every_page_template_bears_the_name_of_a_view_or_is_a_part_of_one(app):
    names = {name for _, name in view_names()}
    used = {
        node.value
        for path in [*(ROOT / app).rglob("*.py"), ROOT / "config/settings.py"]
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and str(node.value).endswith(".html")
    }
    pages = [path for path in (ROOT / "templates" / app).rglob("*.html") if path.name[0] != "_"]

    strays = [
        path.name for path in pages if path.stem not in names and f"{app}/{path.name}" not in used
    ]

    assert strays == []


def test_a_part_of_a_page_says_what_it_needs():
    parts = list((ROOT / "templates").rglob("_*.html"))

    silent = [p.name for p in parts if "{# Needs" not in p.read_text(encoding="utf-8")[:200]]

    assert silent == []


def test_no_fixture_is_named_like_a_test():
    for path in (ROOT / "tests").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                fixtures = [
                    ast.unparse(d)
                    for d in node.decorator_list
                    if ast.unparse(d).startswith("pytest.fixture")
                ]
                assert not fixtures, f"{path.name}: {node.name} never runs"


@pytest.mark.parametrize(
    "path", [path for path in modules() if path.startswith(PLAIN_RULES)], ids=str
)
def test_every_module_of_rules_has_its_mirrored_test(path):
    inside = Path(path)
    mirrored = ROOT / "tests" / inside.parent / f"test_{inside.name}"
    package = ROOT / "tests" / inside.parent.parent / f"test_{inside.parent.name}.py"
    tested = (ROOT / "tests" / inside.parent).rglob("test_*.py")

    assert mirrored.exists() or package.exists() or any(tested)


@pytest.mark.parametrize("path", list(modules()), ids=str)
def test_a_module_stays_under_four_hundred_lines(path):
    lines = (ROOT / path).read_text(encoding="utf-8").count("\n")

    assert lines <= 400


def test_no_module_is_a_drawer():
    drawers = {"utils", "helpers", "common", "core", "misc"}

    assert [path for path in modules() if Path(path).stem in drawers] == []


def test_markup_is_declared_safe_in_one_reviewed_module_only():
    for path in set(modules()) - {"annotations/templatetags/marked_text.py"}:
        text = (ROOT / path).read_text(encoding="utf-8")
        assert "mark_safe" not in text, path
        assert "SafeString" not in text, path
    for path in (ROOT / "templates").rglob("*.html"):
        assert "|safe" not in path.read_text(encoding="utf-8"), path


def test_no_template_holds_style_or_script_of_its_own():
    for path in (ROOT / "templates").rglob("*.html"):
        text = path.read_text(encoding="utf-8").lower()
        for wrong in ("style=", "<script>", "onclick=", "hx-on", "javascript:"):
            assert wrong not in text, f"{path.name}: {wrong}"


def test_the_models_and_the_migrations_agree(db):
    out = StringIO()

    call_command("makemigrations", check=True, dry_run=True, stdout=out)

    assert "No changes" in out.getvalue()


def test_migrations_are_named_by_hand():
    for path in ROOT.glob("*/migrations/0*.py"):
        assert "_auto_" not in path.name


def test_what_a_refusal_says_is_marked_for_translation():
    for path in modules():
        if "/actions/" in path or "/review/" in path:
            for node in ast.walk(ast.parse((ROOT / path).read_text(encoding="utf-8"))):
                if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "message":
                    said = ast.unparse(node.value)
                    assert said.startswith("gettext_noop("), f"{path}: {said}"
