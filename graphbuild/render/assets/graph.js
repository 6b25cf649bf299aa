// The picture: vis-network holds the nodes, the camera and the pointer; the lines and plates are ours.

import { drawEdge, drawPlate, lineBetween, reach } from "./canvas.js";
import { focusCard } from "./card.js";
import {
  LABELLED,
  drawLabel,
  isLabelled,
  labelCentre,
  labelLines,
  labelSize,
  overlapArea,
  settleLabels,
} from "./labels.js";
import { chooseThing, focused, isEdgeDimmed, select, setHover } from "./selection.js";
import { showAmount } from "./start.js";
import {
  bundles,
  bundlesOf,
  drawing,
  drawnClaims,
  entities,
  hiddenNeighbours,
  isFiltered,
  knowledge,
  otherEnd,
  plates,
  recompute,
  state,
} from "./state.js";
import { lineColour } from "./theme.js";

export const container = document.getElementById("graph");
const nodeSet = new vis.DataSet();
const edgeSet = new vis.DataSet();
export const hiddenCount = new Map();
export let network = null;

export function startGraph() {
  const ctxRenderer = ({ ctx, id, x, y }) => ({
    drawNode: () => drawPlate(ctx, id, x, y),
    nodeDimensions: { width: plates[id].width, height: plates[id].height },
  });
  const options = { ...drawing.options, nodes: { ...drawing.options.nodes, ctxRenderer } };
  network = new vis.Network(container, { nodes: nodeSet, edges: edgeSet }, options);
  // The container has the focus; vis-network's own frame in it would be a second, invisible stop.
  container.firstElementChild.tabIndex = -1;
  network.on("beforeDrawing", drawEdges);
  network.once("afterDrawing", () => performance.mark("first-draw"));
  network.on("click", (event) => clickAt(event.pointer.canvas));
  network.on("hoverNode", (event) => setHover({ thing: event.node }));
  network.on("blurNode", () => setHover(null));
  network.on("dragging", (event) => followDrag(event.nodes));
  network.on("dragEnd", (event) => {
    if (event.nodes.length) {
      followDrag(event.nodes);
      settleLabels();
      network.redraw();
    }
  });
  container.addEventListener("mousemove", hoverEdge);
  container.addEventListener("mouseleave", () => setHover(null));
  container.addEventListener("keydown", walk);
  new ResizeObserver(() => {
    if (!userMoved) fit();
  }).observe(container);
  network.on("zoom", () => {
    userMoved = true;
  });
  network.on("dragStart", () => {
    userMoved = true;
  });
}

let userMoved = false;

function drawEdges(ctx) {
  drawLines(ctx, state.edges.filter(isInSight()), network.getScale());
}

export function drawLines(ctx, seen, scale) {
  const many = seen.length > PLAIN_ABOVE;
  if (many) drawPlainly(ctx, focused() === null ? seen : seen.filter(isEdgeDimmed));
  for (const edge of seen) if (!many || (focused() !== null && !isEdgeDimmed(edge))) drawEdge(ctx, edge);
  for (const edge of seen) if (isLabelled(edge, scale)) drawLabel(ctx, edge);
}

// Above this number of lines in sight each is drawn thin and without its arrow, or panning would stutter.
const PLAIN_ABOVE = 400;

// Whether a line may touch the window, as a test on edges.
function isInSight() {
  const { x: left, y: top } = network.DOMtoCanvas({ x: 0, y: 0 });
  const { x: right, y: bottom } = network.DOMtoCanvas({ x: container.clientWidth, y: container.clientHeight });
  return ({ from, to }) => {
    const [a, b] = [state.at.get(from), state.at.get(to)];
    return (
      Math.max(a.x, b.x) > left && Math.min(a.x, b.x) < right && Math.max(a.y, b.y) > top && Math.min(a.y, b.y) < bottom
    );
  };
}

const TOGETHER = 40;

function drawPlainly(ctx, edges) {
  const groups = new Map();
  for (const edge of edges) {
    const [{ pattern, denied }] = edge.strands;
    const colour = lineColour(pattern, denied);
    if (!groups.has(colour)) groups.set(colour, []);
    groups.get(colour).push(edge);
  }
  ctx.save();
  ctx.globalAlpha = focused() === null ? 0.35 : 0.12;
  ctx.lineWidth = 1;
  for (const [colour, members] of groups) {
    ctx.strokeStyle = colour;
    // One path of thousands of crossing lines takes a browser far longer than many small ones.
    for (let first = 0; first < members.length; first += TOGETHER) {
      ctx.beginPath();
      for (const { from, to } of members.slice(first, first + TOGETHER)) {
        const [a, b] = [state.at.get(from), state.at.get(to)];
        ctx.moveTo(a.x, a.y);
        ctx.lineTo(b.x, b.y);
      }
      ctx.stroke();
    }
  }
  ctx.restore();
}

function followDrag(things) {
  const found = network.getPositions(things);
  for (const thing of things) state.at.set(thing, found[thing]);
}

// Puts state.nodes and state.edges on the canvas.
export function refreshGraph() {
  recompute();
  hiddenCount.clear();
  for (const thing of state.nodes) hiddenCount.set(thing, hiddenNeighbours(thing).length);
  edgeSet.clear();
  nodeSet.clear();
  nodeSet.add(state.nodes.map((id) => ({ id, ...state.at.get(id) })));
  edgeSet.add(state.edges.map(({ id, from, to }) => ({ id, from, to })));
  network.redraw();
  showAmount();
}

// The view is there even where the graph is hidden behind the table.
const isNarrow = () => document.getElementById("view").clientWidth < 560;

export function showMain() {
  state.around = null;
  state.at.clear();
  state.pinned.clear();
  state.amount = "main";
  for (const [thing, x, y] of knowledge.views[isNarrow() ? "narrow" : "wide"]) state.at.set(thing, { x, y });
  fillUp();
  refreshGraph();
  fit();
}

export function showAll() {
  state.around = null;
  state.at.clear();
  state.amount = "all";
  for (const [thing, x, y] of knowledge.views.all) state.at.set(thing, { x, y });
  refreshGraph();
  fit();
}

// Under a filter the main things may have little left to say: the next ones in order take their place.
function fillUp() {
  if (!isFiltered()) return;
  const wanted = isNarrow() ? 7 : 12;
  recompute();
  for (const bundle of knowledge.order) {
    if (state.nodes.length >= wanted) break;
    if (!drawnClaims(bundle).length || (state.at.has(bundles[bundle].from) && state.at.has(bundles[bundle].to)))
      continue;
    bringIn([bundles[bundle].from, bundles[bundle].to]);
    recompute();
  }
  state.amount = "main";
}

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

const AT_ONCE = 6;

export function expand(thing, limit = AT_ONCE) {
  const newcomers = hiddenNeighbours(thing).slice(0, limit);
  if (!state.at.has(thing)) bringIn([thing]);
  bringIn(newcomers);
  refreshGraph();
  if (newcomers.length) keepInSight();
}

export function extent() {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const drawn = state.nodes.map((thing) => ({ ...state.at.get(thing), ...plates[thing] }));
  if (state.edges.length <= LABELLED)
    drawn.push(...state.edges.map((edge) => ({ ...labelCentre(edge), ...edge.size })));
  for (const { x, y, width, height } of drawn) {
    left = Math.min(left, x - width / 2);
    right = Math.max(right, x + width / 2);
    top = Math.min(top, y - height / 2);
    bottom = Math.max(bottom, y + height / 2);
  }
  return { left, top, right, bottom };
}

export function fit() {
  if (!network || !state.nodes.length || !container.clientWidth) return;
  const { left, top, right, bottom } = extent();
  const scale = Math.min(
    container.clientWidth / (right - left + 36),
    container.clientHeight / (bottom - top + 36),
    1.4,
  );
  network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale, animation: false });
  userMoved = false;
}

export function keepInSight() {
  const { left, top, right, bottom } = extent();
  const corners = [
    { x: left, y: top },
    { x: right, y: bottom },
  ].map((point) => network.canvasToDOM(point));
  const inside = corners.every(({ x, y }) => x > 0 && y > 0 && x < container.clientWidth && y < container.clientHeight);
  if (!inside) fit();
}

export function centreOn(points) {
  const x = points.reduce((sum, point) => sum + point.x, 0) / points.length;
  const y = points.reduce((sum, point) => sum + point.y, 0) / points.length;
  const seen = points
    .map((point) => network.canvasToDOM(point))
    .every(
      (point) =>
        point.x > 40 && point.y > 40 && point.x < container.clientWidth - 40 && point.y < container.clientHeight - 40,
    );
  if (!seen || network.getScale() < 0.5)
    network.moveTo({ position: { x, y }, scale: Math.max(network.getScale(), 0.8), animation: false });
}

export function zoomBy(factor) {
  userMoved = true;
  network.moveTo({ scale: Math.min(4, Math.max(0.03, network.getScale() * factor)), animation: false });
}

function thingAt({ x, y }) {
  for (const thing of [...state.nodes].reverse()) {
    const point = state.at.get(thing);
    if (Math.abs(x - point.x) <= plates[thing].width / 2 && Math.abs(y - point.y) <= plates[thing].height / 2)
      return thing;
  }
  return null;
}

function edgeAt({ x, y }) {
  const scale = network.getScale();
  let best = null;
  let nearest = 9 / scale;
  for (const edge of state.edges) {
    if (isLabelled(edge, scale)) {
      const centre = labelCentre(edge);
      if (Math.abs(x - centre.x) <= edge.size.width / 2 && Math.abs(y - centre.y) <= edge.size.height / 2) return edge;
    }
    const distance = distanceTo(lineBetween(edge.from, edge.to), x, y);
    if (distance < nearest) [best, nearest] = [edge, distance];
  }
  return best;
}

function distanceTo({ x1, y1, x2, y2 }, x, y) {
  const length = (x2 - x1) ** 2 + (y2 - y1) ** 2 || 1;
  const along = Math.min(1, Math.max(0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length));
  return Math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1));
}

function clickAt(point) {
  const thing = thingAt(point);
  if (thing !== null) {
    chooseThing(thing);
    return;
  }
  const edge = edgeAt(point);
  select(edge === null ? null : edge.claims.length === 1 ? { claim: edge.claims[0] } : { bundle: edge.id });
}

function hoverEdge(event) {
  if (event.buttons) return;
  const frame = container.getBoundingClientRect();
  const point = network.DOMtoCanvas({ x: event.clientX - frame.left, y: event.clientY - frame.top });
  const thing = thingAt(point);
  const edge = thing === null ? edgeAt(point) : null;
  container.classList.toggle("pointing", thing !== null || edge !== null);
  setHover(thing !== null ? { thing } : edge === null ? null : { bundle: edge.id });
}

// Arrow keys go to the nearest thing in that direction.
function walk(event) {
  const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  if (event.key === "+" || event.key === "=") zoomBy(1.25);
  else if (event.key === "-") zoomBy(0.8);
  else if (event.key === "0") fit();
  else if (event.key === "Enter" && state.selected && state.selected.thing !== undefined) {
    expand(state.selected.thing);
    focusCard();
  } else if (event.key in ways) stepTo(ways[event.key]);
  else return;
  event.preventDefault();
}

function stepTo([dx, dy]) {
  const here = state.selected && state.selected.thing !== undefined ? state.selected.thing : null;
  const from = here === null ? null : state.at.get(here);
  const cost = (thing) => {
    if (from === null) return -entities[thing].weight;
    const { x, y } = state.at.get(thing);
    const ahead = (x - from.x) * dx + (y - from.y) * dy;
    const aside = Math.abs((x - from.x) * dy) + Math.abs((y - from.y) * dx);
    return ahead > 4 ? ahead + 2 * aside : Infinity;
  };
  const [next] = state.nodes
    .filter((thing) => thing !== here && cost(thing) < Infinity)
    .sort((one, two) => cost(one) - cost(two));
  if (next === undefined) return;
  select({ thing: next });
  centreOn([state.at.get(next)]);
}
