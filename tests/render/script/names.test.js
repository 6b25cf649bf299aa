import assert from "node:assert/strict";
import test from "node:test";
import { findNames, fold, indexNames } from "../../../graphbuild/render/assets/names.js";

const entities = [
  { label: "Banana Zoo", aliases: [] },
  { label: "Zoë", aliases: ["Ann Bananas"] },
  { label: "urbana", aliases: [] },
];
const found = (text) => findNames(indexNames(entities), text, () => 1, 8);

test("case and accents do not count", () => {
  assert.equal(fold("ZOË"), "zoe");
  assert.deepEqual(found("zoe"), [{ thing: 1, name: null }]);
});

test("the beginning of a name is better than that of a word, and that than any place", () => {
  assert.deepEqual(found("bana"), [
    { thing: 0, name: null },
    { thing: 1, name: "Ann Bananas" },
    { thing: 2, name: null },
  ]);
});

test("nothing is found for nothing", () => {
  assert.deepEqual(found("  "), []);
  assert.deepEqual(found("xyz"), []);
});
