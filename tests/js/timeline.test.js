import assert from "node:assert/strict";
import { test } from "node:test";

import { placeAt } from "../../static/js/timeline.js";

for (const [y, place] of [
  [0, 0],
  [49, 0],
  [51, 1],
  [149, 1],
  [151, 2],
  [9000, 3],
]) {
  test(`a line that is dragged to ${y} stands at place ${place} among the others`, () => {
    assert.equal(placeAt(y, [50, 150, 250]), place);
  });
}
