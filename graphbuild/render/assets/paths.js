// The shortest way from one thing to another along the edges.

// [{thing, edge}] from the first thing, whose edge is null, to the last; null where no way leads there. `tiesOf` gives
// [{other, edge}] of a thing; where several ways are as short, the one whose ties come first is taken.
export function shortestPath(from, to, tiesOf) {
  const cameBy = new Map([[from, null]]);
  let front = [from];
  while (front.length && !cameBy.has(to)) {
    const next = [];
    for (const thing of front) {
      for (const { other, edge } of tiesOf(thing)) {
        if (cameBy.has(other)) continue;
        cameBy.set(other, { thing, edge });
        next.push(other);
      }
    }
    front = next;
  }
  if (!cameBy.has(to)) return null;
  const steps = [];
  for (let thing = to; thing !== undefined; thing = cameBy.get(thing)?.thing) {
    steps.unshift({ thing, edge: cameBy.get(thing)?.edge ?? null });
  }
  return steps;
}
