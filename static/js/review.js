// The review page: y, r, x, e press the buttons that carry them, n and p go on and back. Enter never
// decides; what a decision needs is asked for first.

import { WatchedForm, guardPage } from "./form.js";
import { letterOf, reviewEffect } from "./keys.js";
import { isField, lettersAct, showKeys, startPage } from "./page.js";
import { controlOf, press } from "./pressing.js";
import { say } from "./toast.js";

/** Give the first field that a button needs and that is empty. */
function missingField(control) {
  const needed = (control.dataset.needs ?? "").split(" ").filter(Boolean);
  const fields = needed.map((name) => control.form?.querySelector(`[data-${name}]`));
  return fields.find((field) => field && !field.value.trim()) ?? null;
}

class Review {
  constructor(root) {
    this.root = root;
    this.isGone = false;
    document.addEventListener("keydown", (event) => this.pressed(event));
    root.addEventListener("submit", (event) => {
      this.isGone ||= !event.defaultPrevented;
    });
    addEventListener("pageshow", () => {
      this.isGone = false;
    });
  }

  pressed(event) {
    const { target } = event;
    const isHere = target === document.body || this.root.contains(target);
    if (event.defaultPrevented || event.repeat || !isHere || isField(target) || !lettersAct()) {
      return;
    }
    const letter = letterOf(event);
    const effect = reviewEffect(letter);
    if (effect) {
      event.preventDefault();
      this.act(effect, letter);
    }
  }

  act(effect, letter) {
    const effects = {
      next: () => this.follow("a[data-next]"),
      previous: () => this.follow("a[data-previous]"),
      "key-list": showKeys,
      press: () => this.press(controlOf(this.root, letter)),
    };
    effects[effect]();
  }

  follow(selector) {
    const link = document.querySelector(selector);
    if (link) {
      location.assign(link.href);
    }
  }

  /** Press a control once; a second press waits for the page that answers the first. */
  press(control) {
    if (!control || this.isGone) {
      return;
    }
    const missing = missingField(control);
    if (missing) {
      missing.focus();
      say(control.dataset.needsText ?? "");
      return;
    }
    press(control);
  }
}

function start() {
  guardPage();
  const root = document.querySelector("[data-review]");
  if (root) {
    root.querySelectorAll("form[data-decide], form[data-comment]").forEach((form) => void new WatchedForm(form));
    void new Review(root);
  }
  startPage();
}

start();
