import assert from "node:assert/strict";
import { test } from "node:test";

import { partAfter } from "../../static/js/parts.js";

for (const [name, next] of [
  ["source", "cue"],
  ["cue", "content-0"],
  ["content-0", "figures"],
  ["content-2", "figures"],
  ["figures-0", "figures"],
  ["times-1", "times-1"],
]) {
  test(`after ${name} comes ${next}`, () => {
    assert.equal(partAfter(name), next);
  });
}
