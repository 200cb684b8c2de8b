// Keys that press the button or follow the link that carries them (data-key), for the queue's and the
// submit page's rows. Pressing is the only thing done: what it means is the server's.

import { letterOf } from "./keys.js";
import { isField, lettersAct } from "./page.js";

/** Press a control as a click would. */
export function press(control) {
  if (control.form && control.type === "submit") {
    control.form.requestSubmit(control);
  } else {
    control.click();
  }
}

/** Find the control of a letter, the first one in a part of the page that can be used. */
export function controlOf(scope, letter) {
  return scope.querySelector(`[data-key="${CSS.escape(letter)}"]:not(:disabled, [hidden])`);
}

/** While the focus is inside a row, its keys press its buttons. */
export function startRows() {
  document.addEventListener("keydown", (event) => {
    const row = event.target.closest?.("[data-row]");
    if (!row || event.repeat || isField(event.target) || !lettersAct()) {
      return;
    }
    const letter = letterOf(event);
    const control = letter && controlOf(row, letter);
    if (control) {
      event.preventDefault();
      press(control);
    }
  });
}
