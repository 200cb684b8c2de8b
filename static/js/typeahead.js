// The source as a combobox (ARIA Authoring Practices: editable combobox with list autocomplete), on top of a
// plain input with a datalist. The server gives the options as HTML.

import { say } from "./toast.js";
import { fill, gettext, ngettext } from "./words.js";

const TYPING = 200; // ms after the last key

export class Typeahead {
  /** `field` is the text input, `key` the hidden input of the chosen one, `address` gives the options. */
  constructor(field, key, address) {
    this.field = field;
    this.key = key;
    this.address = address;
    this.active = -1;
    this.asking = new AbortController();
    this.list = document.createElement("ul");
    this.list.className = "options";
    this.list.id = `${field.id}-options`;
    this.list.hidden = true;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", labelOf(field));
    field.after(this.list);
    field.removeAttribute("list");
    const roles = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false" };
    for (const [name, value] of Object.entries({ ...roles, "aria-controls": this.list.id })) {
      field.setAttribute(name, value);
    }
    field.addEventListener("input", (event) => this.typed(event));
    field.addEventListener("keydown", (event) => this.pressed(event));
    field.addEventListener("blur", () => this.close());
    // The field must not lose the focus to its own list.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.choose(event.target.closest("[role=option]")));
  }

  get options() {
    return [...this.list.querySelectorAll("[role=option]")];
  }

  get isOpen() {
    return !this.list.hidden;
  }

  typed(event) {
    if (event.detail === "chosen") {
      return;
    }
    this.key.value = "";
    clearTimeout(this.waiting);
    this.asking.abort();
    this.waiting = setTimeout(() => this.ask(), TYPING);
  }

  async ask() {
    const text = this.field.value.trim();
    if (!text) {
      this.close();
      return;
    }
    this.asking = new AbortController();
    try {
      const { signal } = this.asking;
      const answer = await fetch(`${this.address}?${new URLSearchParams({ q: text })}`, { signal });
      const isList = answer.ok && !answer.redirected;
      this.show(isList ? await answer.text() : "");
    } catch (error) {
      if (error.name !== "AbortError") {
        this.close();
      }
    }
  }

  show(html) {
    const page = new DOMParser().parseFromString(`<ul>${html}</ul>`, "text/html");
    const options = [...page.querySelectorAll("[role=option]")];
    this.list.replaceChildren(...options);
    this.activate(-1);
    const isHere = document.activeElement === this.field;
    this.list.hidden = !options.length || !isHere;
    this.field.setAttribute("aria-expanded", String(this.isOpen));
    if (this.isOpen) {
      const count = options.length;
      say(fill(ngettext("%(count)s source.", "%(count)s sources.", count), { count }));
    } else if (isHere) {
      say(gettext("No source of this name."));
    }
  }

  close() {
    clearTimeout(this.waiting);
    this.asking.abort();
    this.list.hidden = true;
    this.field.setAttribute("aria-expanded", "false");
    this.activate(-1);
  }

  activate(at) {
    this.active = at;
    this.options.forEach((option, number) => {
      option.setAttribute("aria-selected", String(number === at));
    });
    const option = this.options[at];
    if (option) {
      this.field.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      this.field.removeAttribute("aria-activedescendant");
    }
  }

  choose(option) {
    if (!option) {
      return;
    }
    this.field.value = option.dataset.text;
    this.key.value = option.dataset.key;
    this.close();
    this.field.dispatchEvent(new CustomEvent("input", { bubbles: true, detail: "chosen" }));
  }

  pressed(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey) {
      return;
    }
    const act = { ArrowDown: 1, ArrowUp: -1, Enter: "choose", Escape: "close" }[event.key];
    if (typeof act === "number") {
      event.preventDefault();
      this.move(act);
    } else if (act && this.isOpen && (act === "close" || this.active >= 0)) {
      // Only the list is closed, only the option is taken: the form is not left or sent.
      event.preventDefault();
      event.stopPropagation();
      if (act === "choose") {
        this.choose(this.options[this.active]);
      } else {
        this.close();
      }
    }
  }

  move(by) {
    if (!this.isOpen) {
      this.ask();
      return;
    }
    const places = this.options.length + 1; // the last one is the field itself
    this.activate(((this.active + 1 + by + places) % places) - 1);
  }
}

function labelOf(field) {
  return field.labels?.[0]?.textContent.trim() ?? "";
}

/** Make a combobox of the source of a claim's form. */
export function startTypeahead(form) {
  const field = form.querySelector("[data-typeahead]");
  const key = form.elements.namedItem("who-key");
  return field && key && form.dataset.suggestUrl
    ? new Typeahead(field, key, form.dataset.suggestUrl)
    : null;
}
