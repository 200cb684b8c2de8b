// Forms that must not lose what was typed: they say when something is unsaved, warn before the page is
// left, and keep a draft that is offered again after a failure.

import { Drafts, keepable } from "./drafts.js";
import { say } from "./toast.js";
import { gettext } from "./words.js";

const TYPING = 400; // ms after the last key before a draft is written
const ROWS = ["content", "figures", "times"];
const TOTAL = /^(?:content|figures|times)-TOTAL_FORMS$/;
const watched = new Set();

/** Whose drafts: the name in the page's head. */
function drafts() {
  const person = document.querySelector(".masthead .person a")?.textContent.trim() ?? "";
  return new Drafts(globalThis.sessionStorage, person);
}

/** Give a form's filled fields as one string: two are equal if nothing that counts has changed. */
function stateOf(form) {
  const entries = [...new FormData(form)].filter(([name, value]) => value !== "" && !TOTAL.test(name));
  return JSON.stringify(entries.map(([name, value]) => [name, value.name ?? value]));
}

/** Name a form's draft: without the version, so that it is found when somebody else has saved meanwhile. */
function draftName(form) {
  const name = form.dataset.draft ?? "";
  const version = form.elements.namedItem("version")?.value;
  return version && name.endsWith(`-${version}`) ? name.slice(0, -version.length - 1) : name;
}

const SAYS = {
  unsaved: () => gettext("Not saved yet"),
  saving: () => gettext("Saving …"),
  saved: () => gettext("Saved"),
  failed: () => gettext("Not saved"),
};

/** A form whose changes are watched. */
export class WatchedForm {
  /** `parts` adds the rows that a kept draft needs; without it only fields that are there are filled. */
  constructor(form, parts = null) {
    this.form = form;
    this.parts = parts;
    this.name = draftName(form);
    this.first = stateOf(form);
    this.isSent = false;
    this.isLeft = false;
    // The browser must not put typed words back beside fresh hidden fields: the draft does it whole.
    form.autocomplete = "off";
    form.addEventListener("input", () => this.changed());
    form.addEventListener("change", () => this.changed());
    form.addEventListener("submit", (event) => this.sent(event));
    watched.add(this);
    if (this.isDirty) {
      this.tell("unsaved");
      this.keep();
    }
  }

  /** Whether something typed here is not saved. */
  get isDirty() {
    return "dirty" in this.form.dataset || stateOf(this.form) !== this.first;
  }

  changed() {
    this.isLeft = false;
    if (this.isDirty) {
      this.tell("unsaved");
    } else {
      this.tell("", "");
    }
    clearTimeout(this.writing);
    this.writing = setTimeout(() => this.keep(), TYPING);
  }

  /** Write the draft, or drop it if there is nothing to keep. */
  keep(sent = false) {
    clearTimeout(this.writing);
    if (!this.name) {
      return;
    }
    if (this.isDirty || sent) {
      const barred = new Set(
        [...this.form.elements].filter((field) => field.closest("[data-protected]")).map((field) => field.name),
      );
      const entries = keepable([...new FormData(this.form)], barred);
      drafts().keep(this.name, entries, { now: Date.now(), sent });
    } else {
      drafts().drop(this.name);
    }
  }

  sent(event) {
    if (event.defaultPrevented) {
      return;
    }
    if (navigator.onLine === false) {
      event.preventDefault();
      this.tell("failed");
      say(gettext("Not saved: there is no connection. Nothing is lost; save again when there is one."));
      return;
    }
    this.keep(true);
    this.isSent = true;
    this.tell("saving");
  }

  /** The page came back after a save that did not end. */
  returned() {
    if (this.isSent) {
      this.isSent = false;
      this.tell("failed");
    }
  }

  /** Leave without saving, on purpose: the draft goes if the page does. */
  leave(href) {
    this.isLeft = true;
    location.assign(href);
  }

  /** Say the state in words, wherever the page has a place for it. */
  tell(state, words = SAYS[state]()) {
    for (const place of document.querySelectorAll("[data-save-state]")) {
      place.dataset.state = state;
      place.textContent = words;
    }
  }

  // ---- Drafts -----------------------------------------------------------------------------------

  /** Offer what was typed here before and not saved. Nothing is put back without being asked. */
  offerDraft() {
    const kept = this.name && !this.isDirty && drafts().find(this.name, { now: Date.now() });
    if (!kept) {
      return;
    }
    const box = document.createElement("div");
    box.className = "banner";
    box.setAttribute("role", "status");
    const words = document.createElement("p");
    words.textContent = kept.sent
      ? gettext("What you sent from here was not saved. It is kept in this tab.")
      : gettext("You typed something here that was not saved. It is kept in this tab.");
    const take = this.offerButton(gettext("Put it back"), box, () => this.restore(kept.entries));
    const drop = this.offerButton(gettext("Throw it away"), box, () => drafts().drop(this.name));
    const buttons = document.createElement("p");
    buttons.className = "buttons";
    buttons.append(take, drop);
    box.append(words, buttons);
    this.form.prepend(box);
    if (kept.sent) {
      this.tell("failed");
    }
  }

  offerButton(label, box, act) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button small";
    button.textContent = label;
    button.addEventListener("click", () => {
      box.remove();
      act();
    });
    return button;
  }

  /**
   * Put a draft's fields back. Its version and once-token come with it: so the server still tells that
   * somebody else has changed the claim meanwhile, and saves a form once that had arrived after all.
   */
  restore(entries) {
    const values = new Map();
    for (const [name, value] of entries) {
      values.set(name, [...(values.get(name) ?? []), value]);
    }
    for (const kind of ROWS) {
      this.parts?.makeRows(kind, Number(values.get(`${kind}-TOTAL_FORMS`)?.[0] ?? 0));
    }
    for (const field of this.form.elements) {
      if (field.name && !TOTAL.test(field.name) && !field.closest("[data-protected]")) {
        putBack(field, values.get(field.name) ?? []);
      }
    }
    this.parts?.show();
    this.changed();
    this.form.querySelector("[data-words]")?.focus();
  }
}

function putBack(field, values) {
  if (field.type === "radio" || field.type === "checkbox") {
    field.checked = values.includes(field.value);
  } else if (values.length && field.type !== "submit" && field.type !== "button") {
    [field.value] = values;
  }
}

/** Warn before a page is left on which something is unsaved, and settle drafts when it goes. */
export function guardPage() {
  addEventListener("beforeunload", (event) => {
    if ([...watched].some((form) => form.isDirty && !form.isSent)) {
      event.preventDefault();
    }
  });
  addEventListener("pagehide", () => {
    for (const form of watched) {
      if (form.isLeft) {
        drafts().drop(form.name);
      } else if (!form.isSent) {
        form.keep();
      }
    }
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) {
      watched.forEach((form) => form.returned());
    }
  });
  document.querySelector("form.person")?.addEventListener("submit", () => drafts().dropAll());
  // What was sent is dropped when the server says that it is saved, or gives it back in its own form.
  if (document.querySelector(".messages .success, [data-claim-form][data-dirty]")) {
    drafts().dropSent({ now: Date.now() });
  }
}
