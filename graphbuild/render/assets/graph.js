// The picture: vis-network holds the nodes, the camera and the pointer; the lines and plates are ours.

import { drawEdge, drawPlate, lineBetween } from "./canvas.js";
import { focusCard } from "./card.js";
import { LABELLED, drawLabel, isLabelled, labelCentre, settleLabels } from "./labels.js";
import { bringIn } from "./placing.js";
import { chooseThing, focused, isEdgeDimmed, select, setHover } from "./selection.js";
import { showAmount } from "./start.js";
import {
  bundles,
  drawing,
  drawnClaims,
  entities,
  hiddenNeighbours,
  isFiltered,
  knowledge,
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

export function distanceTo({ x1, y1, x2, y2 }, x, y) {
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
