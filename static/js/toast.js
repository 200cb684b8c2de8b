// The polite live region of the page: what is said to a screen reader, and what is shown for a while.

import { gettext } from "./words.js";

const SHOWN_FOR = 20_000; // ms; it stays while it is pointed at or has the focus
const HEARD_AFTER = 150; // ms; a region that is filled while the page loads is not read out

function region() {
  return document.querySelector("[data-live]");
}

/** Say something to a screen reader, without showing it. */
export function say(text) {
  const live = region();
  if (!live || !text) {
    return;
  }
  live.querySelector("[data-said]")?.remove();
  const line = document.createElement("p");
  line.className = "visually-hidden";
  line.dataset.said = "";
  line.textContent = text;
  live.append(line);
}

/**
 * Show a short notice and say it. `actions` are buttons: [{label, act}]. Gives a function that takes the
 * notice away.
 */
export function toast(text, actions = []) {
  const live = region();
  if (!live) {
    return () => {};
  }
  const box = document.createElement("div");
  box.className = "toast";
  const words = document.createElement("span");
  words.textContent = text;
  const buttons = [...actions, { label: gettext("Close"), act: () => {} }].map(({ label, act }) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button small";
    button.textContent = label;
    // A press must not take the selection from the report's text away.
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", () => {
      box.remove();
      act();
    });
    return button;
  });
  box.append(words, ...buttons);
  live.append(box);
  const isWanted = () => box.matches(":hover, :focus-within");
  const goes = () => (isWanted() ? setTimeout(goes, SHOWN_FOR) : box.remove());
  setTimeout(goes, SHOWN_FOR);
  return () => box.remove();
}

/** Tell whether an element can be seen: in the window, and not under a bar that stays. */
function isInView(element) {
  const { left, top, width, height } = element.getBoundingClientRect();
  return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
}

/** The words of a message, without those of its button. */
function wordsOf(message) {
  return (message.querySelector("span") ?? message).textContent.trim();
}

/**
 * Say the messages of the last action, for a loaded page is silent, and show again those that are out of
 * sight, with their Undo if they bring one.
 */
export function repeatMessages() {
  const messages = [...document.querySelectorAll(".messages .message")];
  // By then the page has also gone to the place that its address names.
  setTimeout(() => {
    const seen = messages.filter((message) => isInView(message));
    for (const message of messages.filter((one) => !seen.includes(one))) {
      const undo = message.querySelector("form");
      const actions = undo ? [{ label: gettext("Undo"), act: () => undo.requestSubmit() }] : [];
      toast(wordsOf(message), actions);
    }
    say(seen.map((message) => wordsOf(message)).join(" "));
  }, HEARD_AFTER);
}
