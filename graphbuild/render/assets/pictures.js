// The picture as a file: what is seen, with its title and its legend, by the same functions that draw on the screen.

import { drawGlyph, drawPlate, drawStrand } from "./canvas.js";
import { container, drawLines, extent, network } from "./graph.js";
import { claims, entities, knowledge, state } from "./state.js";
import { SvgSurface } from "./svg.js";
import { KINDS, statusPattern, theme } from "./theme.js";

const MARGIN = 24;
const ABOVE = 44;
const BELOW = 30;
const LARGEST = 12000; // pixels; browsers make no larger image

// The part of the drawing that is in the window, as {left, top, right, bottom} on the canvas.
function seenPart() {
  const all = extent();
  const { x: left, y: top } = network.DOMtoCanvas({ x: 0, y: 0 });
  const { x: right, y: bottom } = network.DOMtoCanvas({ x: container.clientWidth, y: container.clientHeight });
  if (!container.clientWidth) return all;
  return {
    left: Math.max(left, all.left),
    top: Math.max(top, all.top),
    right: Math.min(right, all.right),
    bottom: Math.min(bottom, all.bottom),
  };
}

function paint(ctx, part, frame) {
  const inside = ({ x, y }) => x > part.left - 1 && x < part.right + 1 && y > part.top - 1 && y < part.bottom + 1;
  const things = state.nodes.filter((thing) => inside(state.at.get(thing)));
  const present = new Set(things);
  const edges = state.edges.filter(({ from, to }) => present.has(from) && present.has(to));
  ctx.fillStyle = theme.paper;
  ctx.beginPath();
  ctx.rect(frame.left, frame.top, frame.width, frame.height);
  ctx.fill();
  drawLines(ctx, edges, 1);
  for (const thing of things) drawPlate(ctx, thing, state.at.get(thing).x, state.at.get(thing).y, 1);
  paintTitle(ctx, frame);
  paintKeys(ctx, frame, things, edges);
}

function paintTitle(ctx, { left, top, width }) {
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  ctx.fillStyle = theme.ink;
  ctx.font = `700 20px ${theme.sans}`;
  ctx.fillText(knowledge.title.slice(0, 160), left + MARGIN, top + ABOVE / 2, width - 2 * MARGIN);
}

// Kinds and lines that are in the picture, each with its words, as far as there is room.
function paintKeys(ctx, { left, top, width, height }, things, edges) {
  const kinds = new Set(things.map((thing) => entities[thing].kind));
  const strands = new Set(edges.flatMap(({ claims: drawn }) => drawn.map((index) => claims[index].status)));
  const y = top + height - BELOW / 2;
  let x = left + MARGIN;
  const key = (words, mark, room) => {
    ctx.font = `400 12px ${theme.sans}`;
    const needed = room + 6 + ctx.measureText(words).width;
    if (x + needed > left + width - MARGIN) return;
    mark(x);
    ctx.font = `400 12px ${theme.sans}`;
    ctx.textAlign = "left";
    ctx.textBaseline = "middle";
    ctx.fillStyle = theme.ink;
    ctx.fillText(words, x + room + 6, y + 0.5);
    x += needed + 14;
  };
  for (const kind of KINDS.filter((each) => kinds.has(each))) key(kind, (at) => drawGlyph(ctx, kind, at + 5, y, 5), 10);
  for (const { id, words } of knowledge.statuses.filter((each) => strands.has(each.id))) {
    const strand = { pattern: statusPattern[id], denied: id === "denied", forward: true, backward: false };
    key(words, (at) => drawStrand(ctx, { x1: at, y1: y, x2: at + 28, y2: y, ux: 1, uy: 0 }, 0, strand, false), 28);
  }
}

function frameOf(part) {
  const width = Math.max(part.right - part.left + 2 * MARGIN, 360);
  const left = (part.left + part.right - width) / 2;
  return { left, top: part.top - MARGIN - ABOVE, width, height: part.bottom - part.top + 2 * MARGIN + ABOVE + BELOW };
}

export function svgPicture() {
  const part = seenPart();
  const frame = frameOf(part);
  const surface = new SvgSurface(document.createElement("canvas").getContext("2d"));
  paint(surface, part, frame);
  return surface.toSvg({ ...frame, title: knowledge.title });
}

// Twice as fine as the screen, where that is not too large.
export function pngPicture() {
  const part = seenPart();
  const frame = frameOf(part);
  const scale = Math.min(2, LARGEST / frame.width, LARGEST / frame.height);
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(frame.width * scale);
  canvas.height = Math.ceil(frame.height * scale);
  const ctx = canvas.getContext("2d");
  ctx.setTransform(scale, 0, 0, scale, -frame.left * scale, -frame.top * scale);
  paint(ctx, part, frame);
  return new Promise((resolve) => {
    canvas.toBlob(resolve, "image/png");
  });
}
