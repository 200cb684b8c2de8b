"""Tabs that walk over pages and remember what was wrong with each: what axe finds, what is too wide."""

from pathlib import Path

from django.test import Client

from tests.hostile.addresses import admin_site, filled, patterns

AXE = Path(__file__).parent / "vendor" / "axe-core-4.14.1" / "axe.min.js"
WIDE = {"width": 1440, "height": 900}
NARROW = {"width": 360, "height": 740}
MOST_TRIED = 40  # rows that an address is tried with until one answers
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Colours that are still changing are waited for. Django's own style sheets import others, which axe
# would copy into a style element, against the site's content policy: there it leaves them be.
RUN = """async ([tags, rules]) => {
  await Promise.all(document.getAnimations().map((one) => one.finished));
  const runOnly = rules.length ? {type: "rule", values: rules} : {type: "tag", values: tags};
  const preload = !location.pathname.startsWith("/admin/");
  const {violations} = await axe.run({runOnly, preload, resultTypes: ["violations"]});
  return violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html.slice(0, 140)}`));
}"""
SEND = """([address, fields]) => {
  const form = document.createElement("form");
  const token = document.querySelector("[name=csrfmiddlewaretoken]");
  const all = token ? [...fields, ["csrfmiddlewaretoken", token.value]] : fields;
  for (const [name, value] of all) {
    const field = document.createElement("input");
    Object.assign(field, {type: "hidden", name, value});
    form.append(field);
  }
  Object.assign(form, {method: "post", action: address});
  document.body.append(form);
  form.submit();
}"""
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# Menus lie above the page and close by themselves: they stay as they are.
FOLD_OUT = "document.querySelectorAll('details:not(.menu)').forEach((one) => one.open = true)"
# What leaves its own box lies on its neighbours; what is cut off cannot be read. Meant are: a box that
# scrolls, a field, words for a screen reader, a drawing, a name that ends in dots and has its whole as title.
ASTRAY = """() => {
  const apart = "svg, svg *, input, select, textarea, option, .visually-hidden, .visually-hidden *";
  const found = [...document.querySelectorAll("body *")].filter((one) => {
    const {display, overflowX, clipPath, textOverflow} = getComputedStyle(one);
    const isMeant = ["auto", "scroll"].includes(overflowX) || (textOverflow === "ellipsis" && one.title);
    const isBox = one.clientWidth > 1 && display !== "inline" && clipPath === "none";
    const isOver = one.scrollWidth - one.clientWidth > 1;
    return isOver && isBox && !isMeant && one.checkVisibility() && !one.matches(apart);
  });
  const inner = found.filter((one) => !found.some((other) => other !== one && one.contains(other)));
  return inner.map((one) => `${one.tagName} ${one.className}: ${one.scrollWidth} in ${one.clientWidth} px`);
}"""


class Visit:
    """A tab that looks at pages and remembers what was wrong with each."""

    def __init__(self, page, site):
        self.page = page
        self.site = site
        self.source = AXE.read_text(encoding="utf-8")
        self.wrong = []

    def go(self, address, status=200):
        """Open a page and look at it."""
        answer = self.page.goto(address)
        self.check(address, answer, status)

    def send(self, address, status, **fields):
        """Send a form to an address from the page that is open, and look at the answer."""
        pairs = [
            [name, value]
            for name, values in fields.items()
            for value in (values if isinstance(values, list) else [values])
        ]
        with self.page.expect_navigation() as answer:
            self.page.evaluate(SEND, [address, pairs])
        self.check(f"{address} (sent)", answer.value, status)

    def answer_of(self, button, status):
        """Press a button of the page that is open, and look at the server's answer."""
        self.page.evaluate(
            "document.querySelectorAll('form').forEach(one => one.noValidate = true)"
        )
        address = self.page.url.removeprefix(self.site)
        with self.page.expect_navigation() as answer:
            self.page.locator(button).first.click()
        self.check(f"{address} ({status})", answer.value, status)

    def check(self, name, answer, status):
        if answer and answer.status != status:
            self.wrong.append(f"{name}: answered {answer.status}, not {status}")
            return
        self.page.set_viewport_size(WIDE)
        self.page.emulate_media(color_scheme="light")
        self.page.evaluate(self.source)
        found = self.page.evaluate(RUN, [TAGS, []])
        self.page.set_viewport_size(NARROW)
        self.page.emulate_media(color_scheme="dark")
        found += self.page.evaluate(RUN, [TAGS, ["color-contrast", "target-size"]])
        over = self.page.evaluate(OVERFLOW)
        if over > 0:
            found.append(f"{over} px wider than 360")
        self.wrong += [f"{name}: {line}" for line in dict.fromkeys(found)]


class Ruler(Visit):
    """A tab that measures pages, with everything folded out, in both widths."""

    def check(self, name, answer, status):
        if answer and answer.status != status:
            self.wrong.append(f"{name}: answered {answer.status}, not {status}")
            return
        self.page.evaluate(FOLD_OUT)
        for size in (WIDE, NARROW):
            self.page.set_viewport_size(size)
            over = self.page.evaluate(OVERFLOW)
            found = [f"{over} px too wide"] if over > 0 else []
            found += self.page.evaluate(ASTRAY)
            self.wrong += [f"{name} at {size['width']} px: {one}" for one in dict.fromkeys(found)]


def is_page(answer):
    """Tell a whole page from a file, or from a piece of one that a script asks for."""
    is_html = answer["Content-Type"].startswith("text/html")
    return is_html and answer.content.lstrip()[:9].lower() == b"<!doctype"


def pages_for(person, groups):
    """Give, of each group of addresses, the first that answers this person with a page."""
    client = Client()
    if person:
        client.force_login(person)
    for group in groups:
        for path in group[:MOST_TRIED]:
            answer = client.get(path)
            if answer.status_code == 200 and is_page(answer):
                yield path
            if answer.status_code in {200, 405}:
                break


def site_addresses():
    """Group the addresses of the site by their names."""
    known = {}
    return [
        [address.path for address in filled(name, route, known)]
        for name, route, _pattern in patterns()
    ]


def admin_addresses():
    groups = {}
    for address in admin_site():
        groups.setdefault(address.name, []).append(address.path)
    return list(groups.values())
