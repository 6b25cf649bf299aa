// The small parts that the page is made of. Whatever a text says goes in as text, never as markup.

import { drawGlyph } from "./canvas.js";
import { fold } from "./names.js";
import { chooseThing, select } from "./selection.js";
import { claims, entities, knowledge } from "./state.js";

// An element with its properties and children; strings become text nodes, never markup.
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === "class") element.className = value;
    else if (name === "onclick") element.addEventListener("click", value);
    else element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

export const nameOf = (thing, tag = "bdi") => make(tag, { class: "name" }, entities[thing].label);
export const button = (onclick, className, ...children) =>
  make("button", { type: "button", class: className, onclick }, ...children);
export const thingButton = (thing) =>
  button(() => chooseThing(thing), "thing", kindMark(entities[thing].kind), nameOf(thing));

export function kindMark(kind) {
  const mark = make("canvas", { class: "mark", width: 28, height: 28, "aria-hidden": "true" });
  paintMark(mark, kind);
  return mark;
}

export function paintMark(mark, kind) {
  mark.dataset.kind = kind;
  const ctx = mark.getContext("2d");
  ctx.setTransform(2, 0, 0, 2, 0, 0);
  ctx.clearRect(0, 0, 14, 14);
  drawGlyph(ctx, kind, 7, 7, 5);
}

export const statusMark = (claim) =>
  make("span", { class: `status ${claim.status}${claim.denied ? " no" : ""}` }, statusName(claim));

export function statusName(claim) {
  const words = {
    asserted: "Fact",
    denied: "Denied",
    planned: "Planned",
    possible: "Possible",
    conditional: "Conditional",
    quoted: "Quoted",
  };
  return words[claim.status] + (claim.denied && claim.status !== "denied" ? ", denied" : "");
}

export function sentenceOf(index) {
  const claim = claims[index];
  return [nameOf(claim.subject), " ", make("em", {}, claim.told), " ", nameOf(claim.object)];
}

const claimButton = (index) =>
  button(() => select({ claim: index }), "claim", statusMark(claims[index]), make("span", {}, ...sentenceOf(index)));
export const claimList = (indices) =>
  make("ul", { class: "claims" }, ...indices.map((index) => make("li", {}, claimButton(index))));

// Only an address of the web may be a link; any other stays plain text.
export function link(address) {
  if (!/^https?:\/\//i.test(address)) return make("span", {}, address, " ");
  return make("span", {}, make("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, address), " ");
}

// Puts text on the clipboard, in whatever way the browser lets a page do it, and says so.
export async function copyText(text, what) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = make("textarea", { readonly: "", "aria-hidden": "true", class: "unseen" });
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }
  announce(`${what} copied`);
}

const notice = document.getElementById("notice");
let fading = 0;

// Tells the reader, and whoever listens to the page, what has been done; `stay` until something else is told.
export function announce(words, { stay = false } = {}) {
  clearTimeout(fading);
  notice.textContent = words;
  notice.hidden = words === "";
  if (!stay) fading = setTimeout(() => announce("", { stay: true }), 6000);
  if (words) speak(words);
}

export const speak = (words) => {
  document.getElementById("spoken").textContent = words;
};

const fileStem = () =>
  fold(knowledge.title)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40) || "graph";

// Hands the reader a file. Its name is made of letters, digits and "-" only.
export function download(ending, type, content) {
  const blob = content instanceof Blob ? content : new Blob([content], { type: `${type};charset=utf-8` });
  const address = URL.createObjectURL(blob);
  const anchor = make("a", { href: address, download: `${fileStem()}${ending}` });
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
  announce(`${anchor.download} saved`);
}

// A button that opens a panel below it; Esc and a click elsewhere close it.
export function startMenu(name, onOpen = () => {}) {
  const opener = document.getElementById(name);
  const panel = document.getElementById(`${name}-panel`);
  const set = (open) => {
    panel.hidden = !open;
    opener.setAttribute("aria-expanded", String(open));
    if (open) onOpen();
  };
  opener.addEventListener("click", () => set(panel.hidden));
  document.addEventListener("pointerdown", (event) => {
    if (
      !panel.hidden &&
      event.target instanceof Node &&
      event.target.isConnected &&
      !opener.parentElement.contains(event.target)
    )
      set(false);
  });
  opener.parentElement.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || panel.hidden) return;
    event.stopPropagation();
    set(false);
    opener.focus();
  });
}
