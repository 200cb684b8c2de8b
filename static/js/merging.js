// The box of the other source: names are offered while somebody types; a chosen one is shown at once.

import { Typeahead } from "./typeahead.js";

/** Offer sources under the box of a search, and follow the one that is chosen. */
export function startMerging(form) {
  const field = form.querySelector("[data-typeahead]");
  const key = form.querySelector("[data-chosen]");
  if (!field || !key) {
    return null;
  }
  field.addEventListener("input", (event) => {
    if (event.detail === "chosen") {
      form.requestSubmit();
    }
  });
  return new Typeahead(field, key, form.dataset.offers);
}

if (typeof document !== "undefined") {
  document.querySelectorAll("[data-merging]").forEach(startMerging);
}
