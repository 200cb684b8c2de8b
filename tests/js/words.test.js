import assert from "node:assert/strict";
import { afterEach, test } from "node:test";

import { fill, gettext, ngettext } from "../../static/js/words.js";

afterEach(() => {
  delete globalThis.django;
});

test("a message without a catalogue is itself", () => {
  assert.equal(gettext("Saved"), "Saved");
  assert.equal(ngettext("%(count)s source.", "%(count)s sources.", 1), "%(count)s source.");
  assert.equal(ngettext("%(count)s source.", "%(count)s sources.", 0), "%(count)s sources.");
});

test("a catalogue translates", () => {
  globalThis.django = { gettext: () => "Gespeichert" };

  assert.equal(gettext("Saved"), "Gespeichert");
});

test("values are put in by name, as they are", () => {
  assert.equal(fill("%(part)s: %(words)s", { part: "Cue", words: "$& %(part)s" }), "Cue: $& %(part)s");
  assert.equal(fill("%(unknown)s", {}), "%(unknown)s");
});
