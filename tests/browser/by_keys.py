"""Somebody at a keyboard: keys only, and the focus moved as a person moves it."""

from playwright.sync_api import Page, expect

STOPS = 120  # of the Tab key on the longest way between two controls
SENTENCES = 80

IS_FOCUSED = "selector => document.activeElement.matches(selector)"
SAYS = """([selector, words]) => document.activeElement.matches(selector)
  && document.activeElement.textContent.includes(words)"""


class Keyboard:
    """A person's keyboard on a tab. Nothing here touches the mouse or sets the focus itself."""

    def __init__(self, page: Page):
        self.page = page

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)

    def type(self, text):
        self.page.keyboard.type(text)

    def paste(self, text):
        self.page.keyboard.insert_text(text)

    # ---- Where the focus is -----------------------------------------------------------------

    def is_on(self, selector, words=""):
        if words:
            return self.page.evaluate(SAYS, [selector, words])
        return self.page.evaluate(IS_FOCUSED, selector)

    def waits_at(self, selector, words=""):
        """Expect the focus there: a page gives it to what it waits for when it has been drawn."""
        found = self.page.locator(f"{selector}:focus", has_text=words or None)
        expect(found).to_have_count(1)

    def here(self, attribute):
        """Give an attribute of what has the focus."""
        return self.page.evaluate("name => document.activeElement.getAttribute(name)", attribute)

    def tab_to(self, selector, words="", *, back=False):
        """Press Tab (or Shift+Tab) until a control has the focus; fail if it is no stop."""
        for _ in range(STOPS):
            self.press("Shift+Tab" if back else "Tab")
            if self.is_on(selector, words):
                return
        message = f"No stop of the Tab key at {selector} {words!r} on {self.page.url}"
        raise AssertionError(message)

    # ---- Going on ---------------------------------------------------------------------------

    def press_and_go(self, *keys):
        """Press keys of which the last one opens another page."""
        self.press(*keys[:-1])
        with self.page.expect_navigation():
            self.press(keys[-1])

    def follow(self, selector, words="", *, back=False):
        """Go to a link or a button by Tab and press Enter on it."""
        self.tab_to(selector, words, back=back)
        self.press_and_go("Enter")

    # ---- Fields -----------------------------------------------------------------------------

    def write(self, selector, text, *, back=False):
        """Write into a text field in place of what is there."""
        self.tab_to(selector, back=back)
        self.press("Control+a")
        self.type(text)
        assert self.value() == text

    def value(self):
        return self.page.evaluate("document.activeElement.value")

    def choose(self, selector, words, *, back=False):
        """Choose in a list by the first letters of a choice."""
        self.tab_to(selector, back=back)
        self.type(words)
        chosen = self.page.evaluate("document.activeElement.selectedOptions[0].textContent")
        assert chosen.strip().casefold().startswith(words.casefold()), chosen

    # ---- The report -------------------------------------------------------------------------

    def to_sentence(self, number):
        """Go to a sentence of the report by j and k."""
        for _ in range(SENTENCES):
            at = self.here("data-sentence")
            assert at, f"The focus is on no sentence: {self.page.url}"
            if int(at) == number:
                return
            self.press("j" if int(at) < number else "k")
        message = f"Sentence {number} was not reached"
        raise AssertionError(message)

    def sign_in(self, name, password):
        """Sign in on the page that asks for it."""
        self.page.goto("/sign-in/")
        self.write("[name=username]", name)
        self.write("[name=password]", password)
        self.press_and_go("Enter")
