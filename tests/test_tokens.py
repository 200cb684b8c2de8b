"""The colours of the pages: WCAG 2.2 AA, 1.4.3 for text (4.5:1) and 1.4.11 for lines and edges (3:1).

Contrast is computed from the relative luminance of sRGB colours as WCAG 2.2 defines it.
"""

import re
from itertools import product
from pathlib import Path

import pytest

CSS = Path(__file__).resolve().parent.parent / "static" / "css"
SHEETS = ("base.css", "desk.css", "review.css", "record.css")
SCHEMES = ("light", "dark")

GROUNDS = ("--paper", "--card", "--wash")
CONTENT_TINTS = ("--content-bg", "--content-strong", "--content-over")
PART_TINTS = (*CONTENT_TINTS, "--source-bg", "--cue-bg")
HIGHLIGHTS = ("--pick", "--hit", "--wash", "--cue-bg")
PARTS = ("--source", "--cue", "--content", "--toll", "--time")

TEXT_PAIRS = sorted(
    {
        # Running text, links and the letter tags of the parts, on the ground.
        *product(("--ink", "--muted", "--faint", "--action", "--warn", "--ok"), GROUNDS),
        *product(PARTS, ("--paper", "--card", "--wash")),
        # The report's words on every tint of a part and on every highlight.
        *product(("--ink",), (*PART_TINTS, "--toll-bg", "--time-bg", *HIGHLIGHTS)),
        # A letter tag stands on the tint of the words that surround its part.
        *product(PARTS, CONTENT_TINTS),
        # Chips, banners, differences.
        ("--ok", "--ok-bg"),
        ("--warn", "--warn-bg"),
        ("--warn-ink", "--warn-bg"),
        ("--ink", "--warn-bg"),
        ("--ink", "--ok-bg"),
        ("--source", "--source-bg"),
        ("--toll", "--toll-bg"),
        ("--time", "--time-bg"),
        # Buttons and what is chosen.
        ("--action-ink", "--action"),
        ("--danger", "--card"),
        ("--danger-ink", "--danger"),
        ("--on-ink", "--ink"),
    }
)
EDGE_PAIRS = sorted(
    {
        # The lines of the parts on the ground, on every tint they may lie on, and under a highlight.
        *product(PARTS, ("--paper", "--card", *PART_TINTS, *HIGHLIGHTS)),
        # Controls, the focus ring and its halo, bars that say a state.
        *product(("--edge", "--action", "--danger", "--ok", "--warn", "--ink"), GROUNDS),
        *product(("--focus",), (*GROUNDS, *PART_TINTS, "--warn-bg", "--halo")),
        ("--warn", "--warn-bg"),
        ("--on-ink", "--ink"),
    }
)


def without_comments(css: str) -> str:
    return re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)


def colours(block: str) -> dict[str, str]:
    return dict(re.findall(r"(--[\w-]+):\s*(#[0-9a-f]{6})\b", block))


def tokens(css: str, scheme: str) -> dict[str, str]:
    """Return the colour tokens of one scheme, the dark set laid over the light one."""
    light, dark = without_comments(css).split("@media screen and (prefers-color-scheme: dark)")
    found = colours(light)
    if scheme == "dark":
        found |= colours(dark)
    return found


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def too_faint(css: str, scheme: str, pairs: list[tuple[str, str]], bar: float) -> list[str]:
    """Say each pair whose contrast is under the bar."""
    found = tokens(css, scheme)
    return [
        f"{front} on {ground}: {contrast(found[front], found[ground]):.2f}"
        for front, ground in pairs
        if contrast(found[front], found[ground]) < bar
    ]


def rules(css: str) -> list[tuple[str, str]]:
    """Return the innermost rules as (selector, declarations)."""
    found = re.findall(r"([^{};]+)\{([^{}]*)\}", without_comments(css))
    return [(selector.strip(), body) for selector, body in found]


@pytest.fixture(scope="module")
def css() -> str:
    return (CSS / "tokens.css").read_text(encoding="utf-8")


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_stands_out_from_every_ground_and_tint_it_lies_on(css, scheme):
    assert too_faint(css, scheme, TEXT_PAIRS, 4.5) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_lines_and_edges_stand_out_from_what_they_lie_on(css, scheme):
    assert too_faint(css, scheme, EDGE_PAIRS, 3.0) == []


def test_the_contrast_of_black_on_white_is_twenty_one():
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_a_pair_under_the_bar_is_reported(css):
    fainter = css.replace("--ink: #1c1d1f", "--ink: #9a9a9a")

    assert "--ink on --paper: 2.67" in too_faint(fainter, "light", TEXT_PAIRS, 4.5)


def test_the_dark_set_gives_every_colour_of_the_light_one(css):
    light, dark = without_comments(css).split("@media screen and (prefers-color-scheme: dark)")

    assert set(colours(light)) == set(colours(dark))


@pytest.mark.parametrize("sheet", SHEETS)
def test_every_pair_that_a_rule_sets_is_a_pair_that_is_computed(sheet):
    known = set(TEXT_PAIRS)

    unknown = []
    for selector, body in rules((CSS / sheet).read_text(encoding="utf-8")):
        front = re.search(r"(?<![\w-])color:\s*var\((--[\w-]+)\)", body)
        ground = re.search(r"background(?:-color)?:\s*var\((--[\w-]+)\)", body)
        if front and ground and (front[1], ground[1]) not in known:
            unknown.append(f"{selector}: {front[1]} on {ground[1]}")

    assert unknown == []


@pytest.mark.parametrize("sheet", SHEETS)
def test_only_the_tokens_name_colours(sheet):
    text = without_comments((CSS / sheet).read_text(encoding="utf-8"))

    named = re.compile(
        r"#[0-9a-f]{3,8}\b(?=[^{}]*;)|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color-mix)\("
        r"|:\s*[^;{}]*\b(?:white|black|gr[ae]y|red|green|blue|yellow|orange|silver)\b(?!-)"
    )
    assert named.findall(text) == []


@pytest.mark.parametrize("sheet", SHEETS)
def test_every_token_that_is_used_is_defined(sheet):
    defined = set(re.findall(r"(--[\w-]+):", (CSS / "tokens.css").read_text(encoding="utf-8")))
    text = without_comments((CSS / sheet).read_text(encoding="utf-8"))
    own = set(re.findall(r"(?<![\w(-])(--[\w-]+):", text))

    assert set(re.findall(r"var\((--[\w-]+)", text)) - defined - own == set()


@pytest.mark.parametrize("sheet", ["tokens.css", *SHEETS])
def test_a_sheet_asks_no_other_host_and_names_only_files_that_exist(sheet):
    text = without_comments((CSS / sheet).read_text(encoding="utf-8"))

    named = re.findall(r"url\(\"?([^\")]+)", text)

    assert "@import" not in text
    assert [name for name in named if not (CSS / name).resolve().is_file()] == []
