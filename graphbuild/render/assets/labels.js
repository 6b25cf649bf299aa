// What stands on the edges, and where: along its line, a label takes the spot that covers least.

import { lineBetween } from "./canvas.js";
import { focusThing, isEdgeDimmed, isFocus } from "./selection.js";
import { claims, patternOf, plates, state } from "./state.js";
import { lineColour, theme } from "./theme.js";

const LABEL_FONT = 12;
const LABEL_STEP = LABEL_FONT * 1.22;
const SPOTS = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8];
const ruler = document.createElement("canvas").getContext("2d");

export function labelLines(edge) {
  const bothWays = new Set(edge.claims.map((index) => claims[index].subject)).size > 1;
  const right = (state.at.get(edge.to)?.x ?? 0) >= (state.at.get(edge.from)?.x ?? 0);
  const lines = edge.claims.slice(0, 2).map((index) => {
    const claim = claims[index];
    const arrow = bothWays ? ((claim.subject === edge.from) === right ? "→ " : "← ") : "";
    return { text: arrow + claim.label, pattern: patternOf(claim), denied: claim.denied };
  });
  const rest = edge.claims.length - lines.length;
  if (rest) lines.push({ text: `and ${rest} more`, pattern: "more", denied: false });
  return lines;
}

const labelFace = (line) =>
  `${line.pattern === "quoted" ? "italic " : ""}${line.denied ? "600 " : ""}${LABEL_FONT}px ${theme.sans}`;

export function labelSize(lines) {
  let width = 0;
  for (const line of lines) {
    ruler.font = labelFace(line);
    width = Math.max(width, ruler.measureText(line.text).width);
  }
  return { width: width + 8, height: lines.length * LABEL_STEP + 3 };
}

// Labels of edges beyond this number are drawn only for what is in focus; placing them all would cost the square.
export const LABELLED = 160;

export function settleLabels() {
  for (const edge of state.edges) {
    edge.lines = labelLines(edge);
    edge.size = labelSize(edge.lines);
    edge.spot = 0.5;
  }
  if (state.edges.length > LABELLED) return;
  const things = state.nodes.map((thing) => ({ ...state.at.get(thing), ...plates[thing] }));
  const labels = state.edges.map((edge) => ({ ...labelCentre(edge), ...edge.size }));
  // The second round sees where the labels of the first have gone.
  for (let round = 0; round < 2; round += 1) {
    state.edges.forEach((edge, place) => {
      const taken = [...things, ...labels.filter((_, other) => other !== place)];
      edge.spot = bestSpot(edge, taken);
      labels[place] = { ...labelCentre(edge), ...edge.size };
    });
  }
}

function bestSpot(edge, taken) {
  let best = 0.5;
  let least = Infinity;
  for (const spot of SPOTS) {
    const box = { ...labelCentre({ ...edge, spot }), ...edge.size };
    const covered = taken.reduce((sum, other) => sum + overlapArea(box, other), 0) + Math.abs(spot - 0.5);
    if (covered < least) [best, least] = [spot, covered];
  }
  return best;
}

export function overlapArea(one, two) {
  const across = (one.width + two.width) / 2 + 2 - Math.abs(one.x - two.x);
  const down = (one.height + two.height) / 2 + 2 - Math.abs(one.y - two.y);
  return across > 0 && down > 0 ? across * down : 0;
}

export function labelCentre(edge) {
  const line = lineBetween(edge.from, edge.to);
  return { x: line.x1 + (line.x2 - line.x1) * edge.spot, y: line.y1 + (line.y2 - line.y1) * edge.spot };
}

export function isLabelled(edge, scale) {
  if (isFocus({ bundle: edge.id })) return true;
  if (isEdgeDimmed(edge)) return false;
  if (focusThing() !== null) return scale > 0.3;
  return scale > 0.5 && state.edges.length <= LABELLED;
}

export function drawLabel(ctx, edge) {
  const { x, y } = labelCentre(edge);
  const { width, height } = edge.size;
  ctx.save();
  ctx.globalAlpha = 0.93;
  ctx.fillStyle = theme.paper;
  ctx.beginPath();
  ctx.roundRect(x - width / 2, y - height / 2, width, height, 4);
  ctx.fill();
  ctx.globalAlpha = 1;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  edge.lines.forEach((line, row) => {
    ctx.font = labelFace(line);
    ctx.fillStyle = line.pattern === "more" ? theme.soft : lineColour(line.pattern, line.denied);
    ctx.fillText(line.text, x, y + (row - (edge.lines.length - 1) / 2) * LABEL_STEP + 0.5);
  });
  ctx.restore();
}
