// The marks on the canvas: plates for things, lines for claims. Each kind has a shape of its own, each status a line of its own.

import { hiddenCount, network } from "./graph.js";
import { isDimmed, isEdgeDimmed, isFocus } from "./selection.js";
import { plates, state } from "./state.js";
import { DASHES, lineColour, theme } from "./theme.js";

const GLYPHS = {
  Person: (ctx, r) => {
    ctx.arc(0, 0, r, 0, 7);
    ctx.fill();
  },
  Organization: (ctx, r) => {
    ctx.rect(-r * 0.9, -r * 0.9, r * 1.8, r * 1.8);
    ctx.fill();
  },
  Place: (ctx, r) => {
    polygon(ctx, 4, r * 1.2, 0);
    ctx.fill();
  },
  Group: (ctx, r) => {
    polygon(ctx, 6, r * 1.1, 0);
    ctx.fill();
  },
  Event: (ctx, r) => {
    polygon(ctx, 3, r * 1.25, -Math.PI / 2);
    ctx.fill();
  },
  Work: (ctx, r) => {
    ctx.rect(-r * 0.7, -r, r * 1.4, r * 2);
    ctx.stroke();
  },
  Quantity: (ctx, r) => {
    for (const y of [-0.7, 0, 0.7]) {
      ctx.moveTo(-r, y * r);
      ctx.lineTo(r, y * r);
    }
    ctx.stroke();
  },
  Time: (ctx, r) => {
    ctx.arc(0, 0, r * 0.9, 0, 7);
    ctx.moveTo(0, -r * 0.6);
    ctx.lineTo(0, 0);
    ctx.lineTo(r * 0.5, 0);
    ctx.stroke();
  },
  Concept: (ctx, r) => {
    ctx.arc(0, 0, r * 0.85, 0, 7);
    ctx.stroke();
  },
};

function polygon(ctx, corners, radius, turn) {
  for (let corner = 0; corner < corners; corner += 1) {
    const angle = turn + (corner * 2 * Math.PI) / corners;
    ctx.lineTo(radius * Math.cos(angle), radius * Math.sin(angle));
  }
  ctx.closePath();
}

export function drawGlyph(ctx, kind, x, y, radius) {
  ctx.save();
  ctx.translate(x, y);
  ctx.fillStyle = ctx.strokeStyle = theme.kind[kind];
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  GLYPHS[kind](ctx, radius);
  ctx.restore();
}

// From far away a thing is a patch of its colour: nothing else of it could be seen, and thousands must be drawn fast.
function drawDot(ctx, thing, left, top) {
  const { width, height, kind } = plates[thing];
  ctx.globalAlpha = isDimmed(thing) ? 0.3 : 1;
  ctx.fillStyle = theme.kind[kind];
  ctx.fillRect(left, top, width, height);
  ctx.globalAlpha = 1;
}

export function drawPlate(ctx, thing, x, y, scale = network.getScale()) {
  const plate = plates[thing];
  const left = x - plate.width / 2;
  const top = y - plate.height / 2;
  const chosen = isFocus({ thing });
  if (!chosen && plate.font * scale < 3) return drawDot(ctx, thing, left, top);
  ctx.save();
  ctx.globalAlpha = isDimmed(thing) ? 0.4 : 1;
  ctx.beginPath();
  ctx.roundRect(left, top, plate.width, plate.height, 7);
  ctx.fillStyle = theme.paper;
  ctx.fill();
  ctx.fillStyle = theme.tint[plate.kind];
  ctx.fill();
  ctx.lineWidth = chosen ? 3 : 1.3;
  ctx.strokeStyle = chosen ? theme.accent : theme.kind[plate.kind];
  ctx.stroke();
  drawGlyph(ctx, plate.kind, left + 8 + plate.font * 0.34, y, plate.font * 0.34);
  ctx.fillStyle = theme.ink;
  ctx.font = `${plate.font > 15 ? 600 : 500} ${plate.font}px ${theme.sans}`;
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  const room = plate.width - 20 - plate.font * 0.7;
  plate.lines.forEach((line, row) => {
    const offset = (row - (plate.lines.length - 1) / 2) * plate.font * 1.22;
    ctx.fillText(line, left + 13 + plate.font * 0.72, y + offset + 1, room);
  });
  drawHiddenCount(ctx, thing, x + plate.width / 2, top + plate.height);
  ctx.restore();
}

function drawHiddenCount(ctx, thing, x, y) {
  const hidden = hiddenCount.get(thing);
  if (!hidden) return;
  const text = `+${hidden}`;
  ctx.font = `600 10px ${theme.sans}`;
  const width = ctx.measureText(text).width + 8;
  ctx.beginPath();
  ctx.roundRect(x - width + 5, y - 7, width, 14, 7);
  ctx.fillStyle = theme.paper;
  ctx.fill();
  ctx.strokeStyle = theme.soft;
  ctx.lineWidth = 1;
  ctx.stroke();
  ctx.fillStyle = theme.soft;
  ctx.textAlign = "center";
  ctx.fillText(text, x - width / 2 + 5, y + 0.5);
}

// The visible part of the line between two things: from border to border.
export function lineBetween(from, to) {
  const a = state.at.get(from);
  const b = state.at.get(to);
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const ux = (b.x - a.x) / length;
  const uy = (b.y - a.y) / length;
  const start = Math.min(reach(plates[from], ux, uy) + 3, length / 2);
  const end = Math.max(length - reach(plates[to], ux, uy) - 3, length / 2);
  return { x1: a.x + ux * start, y1: a.y + uy * start, x2: a.x + ux * end, y2: a.y + uy * end, ux, uy };
}

export const reach = (box, ux, uy) =>
  Math.min(ux ? box.width / 2 / Math.abs(ux) : Infinity, uy ? box.height / 2 / Math.abs(uy) : Infinity);

export function drawEdge(ctx, edge) {
  const line = lineBetween(edge.from, edge.to);
  const focus = isFocus({ bundle: edge.id });
  ctx.save();
  ctx.globalAlpha = isEdgeDimmed(edge) ? 0.2 : 1;
  edge.strands.forEach((strand, row) => {
    const shift = (row - (edge.strands.length - 1) / 2) * 5;
    drawStrand(ctx, line, shift, strand, focus);
  });
  ctx.restore();
}

export function drawStrand(ctx, line, shift, strand, focus) {
  const dx = -line.uy * shift;
  const dy = line.ux * shift;
  ctx.strokeStyle = ctx.fillStyle = focus ? theme.accent : lineColour(strand.pattern, strand.denied);
  ctx.lineWidth = (strand.pattern === "actual" ? 1.7 : 1.9) + (focus ? 1.2 : 0);
  ctx.lineCap = strand.pattern === "quoted" ? "round" : "butt";
  ctx.setLineDash(DASHES[strand.pattern]);
  ctx.beginPath();
  ctx.moveTo(line.x1 + dx + (strand.backward ? line.ux * 7 : 0), line.y1 + dy + (strand.backward ? line.uy * 7 : 0));
  ctx.lineTo(line.x2 + dx - (strand.forward ? line.ux * 7 : 0), line.y2 + dy - (strand.forward ? line.uy * 7 : 0));
  ctx.stroke();
  ctx.setLineDash([]);
  if (strand.forward) arrowHead(ctx, line.x2 + dx, line.y2 + dy, line.ux, line.uy);
  if (strand.backward) arrowHead(ctx, line.x1 + dx, line.y1 + dy, -line.ux, -line.uy);
  if (strand.denied) denialBar(ctx, line, dx, dy, strand.forward);
}

function arrowHead(ctx, x, y, ux, uy) {
  ctx.beginPath();
  ctx.moveTo(x, y);
  ctx.lineTo(x - ux * 10 - uy * 4.5, y - uy * 10 + ux * 4.5);
  ctx.lineTo(x - ux * 10 + uy * 4.5, y - uy * 10 - ux * 4.5);
  ctx.closePath();
  ctx.fill();
}

function denialBar(ctx, line, dx, dy, forward) {
  const x = forward ? line.x2 - line.ux * 17 : line.x1 + line.ux * 17;
  const y = forward ? line.y2 - line.uy * 17 : line.y1 + line.uy * 17;
  ctx.lineWidth = 2.6;
  ctx.beginPath();
  ctx.moveTo(x + dx - line.uy * 7, y + dy + line.ux * 7);
  ctx.lineTo(x + dx + line.uy * 7, y + dy - line.ux * 7);
  ctx.stroke();
}
