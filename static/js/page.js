// What every page with script does: shows the controls that need it, the key list, the toggles of the key
// strip, and says the messages of the last action.

import { focusFirst } from "./focus.js";
import { repeatMessages } from "./toast.js";

const KEPT = "attest-"; // localStorage: how somebody likes the page, nothing about its contents

/** Open the list of keys. */
export function showKeys() {
  const dialog = document.querySelector("dialog[data-keys-dialog]");
  if (dialog && !dialog.open) {
    dialog.showModal();
  }
}

/** Tell whether single letters act on this page: a setting of the person. */
export function lettersAct() {
  return document.querySelector("[data-letter-keys]")?.dataset.letterKeys !== "off";
}

/** Tell whether somebody is typing in an element, so that letters are text. */
export function isField(element) {
  return element.matches("input, select, textarea, [contenteditable]");
}

function kept(name) {
  try {
    return localStorage.getItem(KEPT + name);
  } catch {
    return null;
  }
}

function keep(name, value) {
  try {
    localStorage.setItem(KEPT + name, value);
  } catch {
    // Not kept: it holds for this page only.
  }
}

/** A button that turns the report's letter tags or its spoken marks on and off. */
function startToggle(button) {
  const name = button.dataset.toggle;
  const sheet = document.querySelector(".sheet");
  const set = (value) => {
    sheet.dataset[name] = value;
    button.setAttribute("aria-pressed", String(value === "on"));
  };
  if (sheet) {
    set(kept(name) ?? sheet.dataset[name] ?? "on");
    button.addEventListener("click", () => {
      set(sheet.dataset[name] === "on" ? "off" : "on");
      keep(name, sheet.dataset[name]);
    });
  }
}

/**
 * Make a page ready. Forms are started before, for the focus may move into them; `otherwise` gets it if
 * the page names nothing.
 */
export function startPage(otherwise = null) {
  for (const control of document.querySelectorAll("[data-script][hidden]")) {
    control.hidden = false;
  }
  document.querySelectorAll("[data-toggle]").forEach((button) => startToggle(button));
  for (const button of document.querySelectorAll("[data-open-keys]")) {
    button.addEventListener("click", showKeys);
  }
  focusFirst(otherwise);
  repeatMessages();
}
