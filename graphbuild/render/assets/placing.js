// Where things go that the first view did not have: beside what they are tied to, or in rings about it.

import { lineBetween, reach } from "./canvas.js";
import { distanceTo } from "./graph.js";
import { LABELLED, labelCentre, labelLines, labelSize, overlapArea } from "./labels.js";
import { bundles, bundlesOf, drawnClaims, otherEnd, plates, recompute, state } from "./state.js";

// Things get a place near the ones they are tied to; what stands already stays where it is.
export function bringIn(things) {
  for (const thing of things) {
    if (state.at.has(thing)) continue;
    const tie = bundlesOf[thing].find((bundle) => state.at.has(otherEnd(bundle, thing)) && drawnClaims(bundle).length);
    state.at.set(thing, tie === undefined ? freePlace(thing, { x: 0, y: 0 }) : placeBeside(thing, tie));
    if (state.amount === "main") state.amount = "more";
    if (state.at.size < 80) recompute();
  }
}

const RINGS = {
  few: [{ x: 330, y: 220 }],
  many: [
    { x: 300, y: 190 },
    { x: 530, y: 340 },
  ],
};

// Neighbours stand in one ring about a thing, or by turns in two, the larger outside, so that no line runs through
// another's plate; what still covers something goes further out.
export function placeAround(thing, others) {
  const rings = others.length > 10 ? RINGS.many : RINGS.few;
  const bySize = [...others].sort((one, two) => plates[one].width - plates[two].width || one - two);
  const half = Math.ceil(others.length / rings.length);
  const placed = [{ ...state.at.get(thing), ...plates[thing] }];
  bySize.forEach((other, place) => {
    const [turn, ring] = [place % half, rings[Math.floor(place / half)]];
    const angle = (2 * Math.PI * (rings.length * turn + Math.floor(place / half))) / others.length - Math.PI / 2;
    const [x, y] = [ring.x * Math.cos(angle), ring.y * Math.sin(angle)];
    let box = null;
    for (let out = 1; box === null || placed.some((one) => overlapArea(one, box) > 0); out *= 1.05) {
      box = { ...plates[other], x: Math.round(x * out), y: Math.round(y * out) };
    }
    placed.push(box);
    state.at.set(other, { x: box.x, y: box.y });
  });
}

// A place from which the edge leaves room for what stands on it.
function placeBeside(thing, bundle) {
  const anchor = otherEnd(bundle, thing);
  const centre = state.at.get(anchor);
  const size = labelSize(labelLines({ ...bundles[bundle], claims: drawnClaims(bundle) }));
  const labelFrom = (spot) => {
    const length = Math.hypot(spot.x - centre.x, spot.y - centre.y) || 1;
    const [ux, uy] = [(spot.x - centre.x) / length, (spot.y - centre.y) / length];
    const middle = (reach(plates[anchor], ux, uy) + length - reach(plates[thing], ux, uy)) / 2;
    return { x: centre.x + ux * middle, y: centre.y + uy * middle, ...size };
  };
  return freePlace(thing, centre, labelFrom);
}

// The nearest place where a thing covers nothing and stands on no line, and its own label covers nothing either.
function freePlace(thing, centre, labelFrom = null) {
  const taken = [...state.at].map(([other, point]) => ({ ...point, ...plates[other] }));
  if (!taken.length) return { ...centre };
  const few = state.edges.length <= LABELLED;
  const lines = few ? state.edges.map(({ from, to }) => lineBetween(from, to)) : [];
  const labels = few ? state.edges.map((edge) => ({ ...labelCentre(edge), ...edge.size })) : [];
  const open = (spot, box) => {
    const own = labelFrom?.(spot);
    return (
      !lines.some((line) => distanceTo(line, spot.x, spot.y) < plates[thing].height / 2 + 8) &&
      labels.every((label) => overlapArea(box, label) === 0) &&
      (!own || [...taken, ...labels, { ...spot, ...plates[thing] }].every((other) => overlapArea(own, other) === 0))
    );
  };
  return (
    spotAround(thing, centre, taken, open, 500) ?? spotAround(thing, centre, taken, () => true, 6000) ?? { ...centre }
  );
}

function spotAround(thing, centre, taken, open, farthest) {
  const outward = Math.atan2(centre.y, centre.x);
  for (let radius = 130; radius < farthest; radius += 35) {
    for (let turn = 0; turn < 24; turn += 1) {
      const angle = outward + (turn % 2 ? 1 : -1) * Math.ceil(turn / 2) * (Math.PI / 12);
      const spot = {
        x: Math.round(centre.x + 1.35 * radius * Math.cos(angle)),
        y: Math.round(centre.y + 0.8 * radius * Math.sin(angle)),
      };
      const box = { ...spot, width: plates[thing].width + 36, height: plates[thing].height + 30 };
      if (taken.every((other) => overlapArea(box, other) === 0) && open(spot, box)) return spot;
    }
  }
  return null;
}
