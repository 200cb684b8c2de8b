import assert from "node:assert/strict";
import { test } from "node:test";

import { startMerging } from "../../static/js/merging.js";

test("a search without the box of names stays a plain search", () => {
  const form = { querySelector: () => null, dataset: {} };

  assert.equal(startMerging(form), null);
});
