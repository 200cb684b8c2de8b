// The timeline's order: lines are dragged by their handle, or moved by Up and Down without loading the page.
// What was moved is said, and is stored only when the form is saved.

import { WatchedForm, guardPage } from "./form.js";
import { say } from "./toast.js";
import { fill, gettext } from "./words.js";

/** Find where among others, from above to below, something stands whose middle is at `y`. */
export function placeAt(y, middles) {
  return middles.filter((middle) => middle < y).length;
}

class Timeline {
  constructor(form) {
    this.form = form;
    this.body = form.querySelector("[data-line]")?.parentElement;
    this.watched = new WatchedForm(form);
  }

  /** Give each row its handle, and listen. */
  start() {
    for (const row of this.rows) {
      this.addHandle(row);
    }
    this.body?.addEventListener("click", (event) => this.clicked(event));
    this.renumber();
  }

  get rows() {
    return [...(this.body?.querySelectorAll("[data-line]") ?? [])];
  }

  // ---- By keyboard, or a press of a button -------------------------------------------------------

  clicked(event) {
    const button = event.target.closest("button[name=up], button[name=down]");
    if (!button) {
      return;
    }
    event.preventDefault();
    const row = button.closest("[data-line]");
    const { rows } = this;
    const step = button.name === "up" ? -1 : 1;
    this.move(row, rows.indexOf(row) + step);
    const other = row.querySelector(button.name === "up" ? "[name=down]" : "[name=up]");
    (button.disabled ? other : button).focus();
    this.told(row);
  }

  /** Put a row at a place among the others. */
  move(row, place) {
    const others = this.rows.filter((one) => one !== row);
    this.body.insertBefore(row, others[place] ?? null);
    this.renumber();
  }

  /** Say where a row is now; the form is changed. */
  told(row) {
    const { rows } = this;
    const values = { n: rows.indexOf(row) + 1, all: rows.length };
    say(fill(gettext("Line %(n)s of %(all)s. Not saved yet."), values));
    this.watched.changed();
  }

  renumber() {
    const { rows } = this;
    for (const [index, row] of rows.entries()) {
      const n = index + 1;
      row.querySelector("[data-place]").textContent = n;
      row.querySelector("[name=up]").disabled = index === 0;
      row.querySelector("[name=down]").disabled = n === rows.length;
      const then = row.querySelector("input[type=checkbox]");
      then.setAttribute("aria-label", fill(gettext("Line %(n)s comes after the line above"), { n }));
      for (const words of row.querySelectorAll("button .visually-hidden")) {
        words.textContent = ` ${fill(gettext("line %(n)s"), { n })}`;
      }
    }
  }

  // ---- By mouse, pen or finger -------------------------------------------------------------------

  /** The handle is no stop of the Tab key: Up and Down do the same by keyboard. */
  addHandle(row) {
    const handle = document.createElement("span");
    handle.className = "handle";
    handle.setAttribute("aria-hidden", "true");
    handle.title = gettext("Drag this line to its place");
    handle.addEventListener("pointerdown", (event) => this.taken(event, row));
    row.querySelector("[data-place]").before(handle);
  }

  taken(event, row) {
    if (event.button !== 0) {
      return;
    }
    event.preventDefault();
    const before = this.rows.indexOf(row);
    row.classList.add("dragged");
    const moved = ({ clientY }) => this.dragged(row, clientY);
    const dropped = ({ type }) => {
      row.classList.remove("dragged");
      // The row itself loses the pointer while it is moved in the document.
      for (const [name, listener] of listeners) {
        document.removeEventListener(name, listener);
      }
      if (type === "pointercancel") {
        this.move(row, before);
      } else if (this.rows.indexOf(row) !== before) {
        this.told(row);
      }
    };
    const listeners = [
      ["pointermove", moved],
      ["pointerup", dropped],
      ["pointercancel", dropped],
    ];
    for (const [name, listener] of listeners) {
      document.addEventListener(name, listener);
    }
  }

  dragged(row, y) {
    const others = this.rows.filter((one) => one !== row);
    const middles = others.map((one) => {
      const { top, height } = one.getBoundingClientRect();
      return top + height / 2;
    });
    const place = placeAt(y, middles);
    if (place !== this.rows.indexOf(row)) {
      this.move(row, place);
    }
  }
}

if (globalThis.document) {
  for (const form of document.querySelectorAll("form[data-timeline]")) {
    const timeline = new Timeline(form);
    timeline.start();
  }
  guardPage();
}
