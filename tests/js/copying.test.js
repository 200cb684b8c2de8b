import assert from "node:assert/strict";
import { test } from "node:test";

import { copy, startCopying } from "../../static/js/copying.js";

function textField() {
  const details = { open: false };
  return {
    value: "Seven people were killed, police said.",
    details,
    done: [],
    closest: () => details,
    focus() {
      this.done.push("focus");
    },
    select() {
      this.done.push("select");
    },
  };
}

test("a field's text goes to the clipboard", async () => {
  const field = textField();
  let copied = "";

  const isCopied = await copy(field, {
    writeText: async (text) => {
      copied = text;
    },
  });

  assert.equal(isCopied, true);
  assert.equal(copied, field.value);
  assert.equal(field.details.open, false);
});

for (const [why, clipboard] of [
  ["refuses", { writeText: () => Promise.reject(new Error("refused")) }],
  ["has no clipboard", undefined],
]) {
  test(`where a browser ${why} the text is shown and selected`, async () => {
    const field = textField();

    const isCopied = await copy(field, clipboard ?? null);

    assert.equal(isCopied, false);
    assert.equal(field.details.open, true);
    assert.deepEqual(field.done, ["focus", "select"]);
  });
}

test("a button without its field stays hidden", () => {
  const button = { dataset: { copy: "gone" }, hidden: true, addEventListener: () => {} };
  const root = { querySelectorAll: () => [button], getElementById: () => null };

  startCopying(root);

  assert.equal(button.hidden, true);
});
