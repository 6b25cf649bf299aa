import assert from "node:assert/strict";
import test from "node:test";
import { shortestPath } from "../../../graphbuild/render/assets/paths.js";

// 0 - 1 - 2 - 3, 0 - 4 - 3, and 5 by itself.
const EDGES = [
  [0, 1],
  [1, 2],
  [2, 3],
  [0, 4],
  [4, 3],
];
const tiesOf = (thing) =>
  EDGES.flatMap(([one, two], edge) =>
    one === thing ? [{ other: two, edge }] : two === thing ? [{ other: one, edge }] : [],
  );

test("the shortest way is taken, in either direction of an edge", () => {
  assert.deepEqual(shortestPath(0, 3, tiesOf), [
    { thing: 0, edge: null },
    { thing: 4, edge: 3 },
    { thing: 3, edge: 4 },
  ]);
  assert.deepEqual(
    shortestPath(3, 0, tiesOf).map(({ thing }) => thing),
    [3, 4, 0],
  );
});

test("a thing is no steps from itself, and what is not tied is not reached", () => {
  assert.deepEqual(shortestPath(2, 2, tiesOf), [{ thing: 2, edge: null }]);
  assert.equal(shortestPath(0, 5, tiesOf), null);
});
