"""What a page offers: its forms as a browser would send them, its links, the elements it is made of."""

from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from urllib.parse import parse_qsl, urljoin, urlsplit

FIELDS = {"input", "select", "textarea", "button", "option"}
SECRET = {"csrfmiddlewaretoken"}


@dataclass
class Form:
    """A form: where it goes, and its fields as (name, value, kind), buttons apart."""

    page: str
    action: str
    method: str
    fields: list = field(default_factory=list)
    buttons: list = field(default_factory=list)
    id: str = ""

    def pairs(self, button=None):
        """List what a browser sends."""
        sent = [(name, value) for name, value, kind in self.fields if kind != "unticked"]
        return sent + ([button] if button else [])

    def data(self, button=None, **changes):
        """Give what a browser sends as a client takes it, with some fields changed."""
        sent = {}
        for name, value in self.pairs(button):
            sent.setdefault(name, []).append(value)
        return sent | changes

    @property
    def names(self):
        """The names of the fields, in order."""
        return list(dict.fromkeys(name for name, _value, _kind in self.fields))

    def kind_of(self, name):
        """Give the kind of a field."""
        return next(kind for known, _value, kind in self.fields if known == name)

    @property
    def path(self):
        """The path it goes to."""
        return urlsplit(self.action).path

    def variants(self):
        """Give the form once for each of its buttons."""
        return self.buttons or [None]


class PageReader(HTMLParser):
    """Read forms and links of a page; count its elements."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.page, self.forms, self.links, self.elements = page, [], [], []
        self.form = self.select = self.area = self.button = None
        self.loose, self.template = [], False

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.elements.append((tag, given))
        if tag == "a" and given.get("href"):
            self.links.append(urljoin(self.page, given["href"]))
        if tag == "template":
            self.template = True
        elif tag == "form":
            action = urljoin(self.page, given.get("action") or self.page)
            method = (given.get("method") or "get").lower()
            self.form = Form(self.page, action, method, id=given.get("id", ""))
            self.forms.append(self.form)
        elif tag in FIELDS and not self.template:
            self._field(tag, given)

    def _owner(self, given):
        if given.get("form"):
            return next((one for one in self.forms if one.id == given["form"]), None) or self._late(
                given["form"]
            )
        return self.form

    def _late(self, form_id):
        late = Form(self.page, "", "", id=form_id)
        self.loose.append(late)
        return late

    def _field(self, tag, given):
        form = self._owner(given)
        if form is None:
            return
        name, kind = given.get("name"), (given.get("type") or "text").lower()
        if tag == "option":
            if self.select:
                self._option(given)
        elif not name or name in SECRET:
            return
        elif tag == "button" or kind in {"submit", "image"}:
            form.buttons.append((name, given.get("value") or ""))
        elif tag == "select":
            self.select = [form, name, len(form.fields), "multiple" in given]
        elif tag == "textarea":
            form.fields.append([name, "", "textarea"])
            self.area = form.fields[-1]
        elif kind in {"checkbox", "radio"}:
            ticked = kind if "checked" in given else "unticked"
            form.fields.append([name, given.get("value") or "on", ticked])
        else:
            form.fields.append([name, given.get("value") or "", kind])

    def _option(self, given):
        form, name, at, many = self.select
        value = given.get("value", "")
        chosen = [one for one in form.fields[at:] if one[0] == name]
        if not chosen or (many and "selected" in given):
            form.fields.append([name, value, "select"])
        elif "selected" in given:
            chosen[0][1] = value

    def handle_endtag(self, tag):
        if tag == "form":
            self.form = None
        elif tag == "template":
            self.template = False
        elif tag == "select":
            self.select = None
        elif tag == "textarea" and self.area:
            self.area[1] = self.area[1].removeprefix("\n")
            self.area = None

    def handle_data(self, data):
        if self.area:
            self.area[1] += data


def read(page, answer):
    """Read an answer's page."""
    reader = PageReader(page)
    if "text/html" in answer.headers.get("Content-Type", ""):
        reader.feed(answer.content.decode("utf-8", "replace"))
        reader.close()
        for late in reader.loose:
            for form in reader.forms:
                if form.id == late.id:
                    form.fields += late.fields
                    form.buttons += late.buttons
    return reader


def shape(link):
    """Give what makes a link one of its kind: its path, and the names of what it asks."""
    parts = urlsplit(link)
    asked = parse_qsl(parts.query, keep_blank_values=True)
    names = tuple(sorted({name for name, _ in asked}))
    tab = tuple(value for name, value in asked if name == "tab")
    return parts.path, names, tab


def crawl(look, paths):
    """Open these paths, and what their links ask of them; give all pages and all distinct forms.

    `look` gives the answer to an address.
    """
    waiting, seen, pages, forms = list(paths), set(), {}, {}
    while waiting:
        link = waiting.pop(0)
        parts = urlsplit(link)
        if shape(link) in seen:
            continue
        seen.add(shape(link))
        address = parts.path + (f"?{parts.query}" if parts.query else "")
        answer = look(address)
        pages[address] = answer
        reader = read(address, answer)
        waiting += [one for one in reader.links if one.startswith("/") and urlsplit(one).query]
        for form in reader.forms:
            key = (form.path, form.method, tuple(sorted({generic(name) for name in form.names})))
            forms.setdefault(key, replace(form, fields=[tuple(one) for one in form.fields]))
    return pages, list(forms.values())


def without_keys(path):
    """Give a path without the keys of rows."""
    return "/".join("·" if len(part) == 14 or part.isdigit() else part for part in path.split("/"))


def kind(form):
    """Give what makes a form one of its kind."""
    names = tuple(sorted({generic(name) for name in form.names}))
    return form.method, without_keys(form.path), names


def generic(name):
    """Give a field's name without the number of its row."""
    return "-".join("0" if part.isdigit() else part for part in name.split("-"))
