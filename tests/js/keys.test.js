import assert from "node:assert/strict";
import { test } from "node:test";

import { deskEffect, letterOf, mayRepeat, reviewEffect } from "../../static/js/keys.js";

const pressed = (key, code, more = {}) => letterOf({ key, code, ...more });
const shift = { shiftKey: true };

for (const [layout, key, code, letter, more] of [
  ["English", "j", "KeyJ", "j"],
  ["English", ",", "Comma", ","],
  ["English", "<", "Comma", "<", shift],
  ["English", "?", "Slash", "?", shift],
  ["English", "=", "Equal", "="],
  ["caps lock", "J", "KeyJ", "j"],
  ["German", "z", "KeyY", "z"],
  ["German", "y", "KeyZ", "y"],
  ["German", "?", "Minus", "?", shift],
  ["German", "=", "Digit0", "=", shift],
  ["German", "<", "IntlBackslash", "<"],
  ["German", "ö", "Semicolon", "ö"],
  ["French", "q", "KeyA", "q"],
  ["French", ",", "KeyM", ","],
  ["Lithuanian", "ž", "Equal", "ž"],
  ["Russian", "о", "KeyJ", "j"],
  ["Russian", "л", "KeyK", "k"],
  ["Russian", "я", "KeyZ", "z"],
  ["Russian", "ы", "KeyS", "s"],
  ["Russian", "й", "KeyQ", "q"],
  ["Russian", "б", "Comma", ","],
  ["Russian", "ю", "Period", "."],
  ["Russian", "Б", "Comma", "<", shift],
  ["Russian", "Ю", "Period", ">", shift],
  ["Russian", ".", "Slash", "."],
  ["Russian", "?", "Digit7", "?", shift],
  ["Ukrainian", "і", "KeyS", "s"],
  ["Ukrainian", "й", "KeyQ", "q"],
  ["Ukrainian", "є", "Quote", ""],
  ["Arabic", "ت", "KeyJ", "j"],
  ["Arabic", "٢", "Digit2", "2"],
  ["Arabic", "ن", "KeyK", "k"],
  ["Arabic", "لا", "KeyB", "b"],
  ["Arabic", "و", "Comma", ","],
  ["Arabic", "ز", "Period", "."],
  ["Arabic", "؟", "Slash", "?", shift],
  ["Persian", "ی", "KeyD", "d"],
  ["Persian", "ت", "KeyJ", "j"],
  ["Persian", "ط", "KeyX", "x"],
  ["Persian", "؟", "Slash", "?", shift],
  ["Greek", "ς", "KeyW", "w"],
  ["Hebrew", "/", "KeyQ", "/"],
]) {
  test(`${layout}: ${key} on ${code} is “${letter}”`, () => {
    assert.equal(pressed(key, code, more), letter);
  });
}

for (const [why, event] of [
  ["Ctrl", { key: "z", code: "KeyZ", ctrlKey: true }],
  ["Alt", { key: "z", code: "KeyZ", altKey: true }],
  ["Meta", { key: "z", code: "KeyZ", metaKey: true }],
  ["AltGr", { key: "q", code: "KeyQ", getModifierState: (name) => name === "AltGraph" }],
  ["Shift with a letter", { key: "Z", code: "KeyZ", shiftKey: true }],
  ["Shift with a letter of another script", { key: "Я", code: "KeyZ", shiftKey: true }],
  ["composing", { key: "z", code: "KeyZ", isComposing: true }],
  ["an input method", { key: "Process", code: "KeyZ", keyCode: 229 }],
  ["a dead key", { key: "Dead", code: "Equal" }],
  ["a key with a name", { key: "ArrowLeft", code: "ArrowLeft" }],
  ["a key that is not known", { key: "Unidentified", code: "KeyZ" }],
  ["no key at all", { key: "", code: "KeyZ" }],
]) {
  test(`no letter is meant with ${why}`, () => {
    assert.equal(letterOf(event), "");
  });
}

const sentence = { sentence: true };
const note = { note: true };
const form = { sentence: true, form: true };
const selecting = { sentence: true, form: true, selecting: true };

for (const [letter, now, effect] of [
  ["j", {}, "next-sentence"],
  ["n", note, "next-open"],
  ["c", sentence, "new-claim"],
  ["c", note, ""],
  ["m", sentence, "own-voice"],
  ["x", sentence, "nothing"],
  ["x", note, ""],
  ["e", note, "edit"],
  ["e", form, "edit"],
  ["e", sentence, "edit"],
  ["b", note, "set-aside"],
  ["b", sentence, ""],
  ["b", selecting, "shrink"],
  ["b", { ...selecting, note: true }, "shrink"],
  ["w", sentence, ""],
  ["w", selecting, "extend"],
  ["v", sentence, ""],
  ["v", form, "select"],
  ["s", sentence, ""],
  ["s", form, "part-source"],
  ["t", form, "part-content"],
  [",", form, "start-back"],
  [">", form, "end-on"],
  ["=", form, "same-source"],
  ["f", form, "figures"],
  ["z", {}, "undo"],
  ["?", {}, "key-list"],
  ["d", form, ""],
]) {
  test(`“${letter}” with ${Object.keys(now).join(", ") || "nothing"} is ${effect || "nothing"}`, () => {
    assert.equal(deskEffect(letter, now), effect);
  });
}

test("only moving may repeat while a key is held down", () => {
  assert.equal(mayRepeat("next-sentence"), true);
  assert.equal(mayRepeat("end-on"), true);
  assert.equal(mayRepeat("undo"), false);
  assert.equal(mayRepeat("nothing"), false);
});

test("the reviewer's letters press buttons or go on; others do nothing", () => {
  assert.equal(reviewEffect("y"), "press");
  assert.equal(reviewEffect("n"), "next");
  assert.equal(reviewEffect("z"), "");
  assert.equal(reviewEffect("constructor"), "");
});
