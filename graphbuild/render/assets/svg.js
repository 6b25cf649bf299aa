// A drawing surface that writes SVG. It understands as much of the canvas as the picture needs, so that one set of
// functions draws on the screen, in a PNG and in an SVG.

const escaped = (text) =>
  String(text)
    .replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .replace(/[&<>"']/g, (mark) => `&#${mark.codePointAt(0)};`);
const short = (number) => String(Math.round(number * 100) / 100);
const PLAIN = {
  fillStyle: "#000",
  strokeStyle: "#000",
  lineWidth: 1,
  lineCap: "butt",
  globalAlpha: 1,
  font: "10px sans-serif",
  textAlign: "left",
  textBaseline: "alphabetic",
};

export class SvgSurface {
  #parts = [];
  #path = "";
  #stack = [];
  #dash = [];
  #at = { x: 0, y: 0 };
  #ruler;

  // `ruler` is a canvas context that measures text.
  constructor(ruler) {
    this.#ruler = ruler;
    Object.assign(this, PLAIN);
  }

  save() {
    const names = Object.keys(PLAIN);
    this.#stack.push([Object.fromEntries(names.map((name) => [name, this[name]])), this.#dash, this.#at]);
  }

  restore() {
    const kept = this.#stack.pop();
    if (!kept) return;
    Object.assign(this, kept[0]);
    [, this.#dash, this.#at] = kept;
  }

  translate(x, y) {
    this.#at = { x: this.#at.x + x, y: this.#at.y + y };
  }

  setLineDash(dash) {
    this.#dash = dash;
  }

  measureText(text) {
    this.#ruler.font = this.font;
    return this.#ruler.measureText(text);
  }

  #point(x, y) {
    return `${short(x + this.#at.x)} ${short(y + this.#at.y)}`;
  }

  beginPath() {
    this.#path = "";
  }

  closePath() {
    this.#path += "Z";
  }

  moveTo(x, y) {
    this.#path += `M${this.#point(x, y)}`;
  }

  lineTo(x, y) {
    this.#path += `${this.#path && !this.#path.endsWith("Z") ? "L" : "M"}${this.#point(x, y)}`;
  }

  // Whole circles only.
  arc(x, y, radius) {
    const bow = `A${short(radius)} ${short(radius)} 0 1 1`;
    this.#path += `M${this.#point(x - radius, y)}${bow} ${this.#point(x + radius, y)}${bow} ${this.#point(x - radius, y)}Z`;
  }

  rect(x, y, width, height) {
    this.#path += `M${this.#point(x, y)}h${short(width)}v${short(height)}h${short(-width)}Z`;
  }

  roundRect(x, y, width, height, radius) {
    const r = Math.min(radius, width / 2, height / 2);
    const turn = (dx, dy) => `a${short(r)} ${short(r)} 0 0 1 ${short(dx)} ${short(dy)}`;
    const [across, down] = [short(width - 2 * r), short(height - 2 * r)];
    this.#path += `M${this.#point(x + r, y)}h${across}${turn(r, r)}v${down}${turn(-r, r)}h-${across}${turn(-r, -r)}v-${down}${turn(r, -r)}Z`;
  }

  fill() {
    this.#draw(`fill="${escaped(this.fillStyle)}"`);
  }

  stroke() {
    const dash = this.#dash.length ? ` stroke-dasharray="${this.#dash.join(" ")}"` : "";
    const width = short(this.lineWidth);
    this.#draw(
      `fill="none" stroke="${escaped(this.strokeStyle)}" stroke-width="${width}" stroke-linecap="${this.lineCap}"${dash}`,
    );
  }

  #draw(look) {
    this.#parts.push(`<path d="${this.#path}" ${look}${this.#opacity()}/>`);
  }

  #opacity() {
    return this.globalAlpha < 1 ? ` opacity="${short(this.globalAlpha)}"` : "";
  }

  // Text that is wider than it may be is made narrower, as a canvas does.
  fillText(text, x, y, room = Infinity) {
    const anchor = { center: "middle", right: "end" }[this.textAlign] ?? "start";
    const baseline = this.textBaseline === "middle" ? ' dominant-baseline="central"' : "";
    const fit =
      this.measureText(text).width > room ? ` textLength="${short(room)}" lengthAdjust="spacingAndGlyphs"` : "";
    const [left, top] = this.#point(x, y).split(" ");
    this.#parts.push(
      `<text x="${left}" y="${top}" text-anchor="${anchor}"${baseline}${fit} fill="${escaped(this.fillStyle)}" style="font:${escaped(this.font)}"${this.#opacity()}>${escaped(text)}</text>`,
    );
  }

  // The whole file, for a window of this size on what was drawn.
  toSvg({ left, top, width, height, title }) {
    const box = [left, top, width, height].map(short).join(" ");
    const size = `width="${short(width)}" height="${short(height)}"`;
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" ${size} role="img">\n<title>${escaped(title)}</title>\n${this.#parts.join("\n")}\n</svg>\n`;
  }
}
