// The story beside the graph: the text itself, with the words that a claim came from underlined.

import { link, make } from "./elements.js";
import { isOneColumn, select, setHover } from "./selection.js";
import { bundleOfClaim, claims, drawnClaims, sources, state } from "./state.js";

const story = document.getElementById("story");
let storyShown = null;
const STORY_LIMIT = 400000;

export function showStory(source) {
  if (storyShown === source || !sources[source]) return;
  storyShown = source;
  const { title, author, date, address, text } = sources[source];
  const byline = [author, date].filter(Boolean).join(", ");
  const head = [
    make("h2", {}, make("bdi", {}, title)),
    byline ? make("p", { class: "byline" }, make("bdi", {}, byline)) : null,
    address ? make("p", { class: "byline" }, link(address)) : null,
  ];
  const hint = make(
    "p",
    { class: "hint" },
    "Underlined words became claims. Choose some to see what was read in them.",
  );
  story.replaceChildren(storyPicker(source), ...head.filter(Boolean), hint, ...paragraphs(source, text));
}

function storyPicker(source) {
  if (sources.length < 2) return "";
  const pick = make(
    "select",
    { "aria-label": "Which story to read" },
    ...sources.map(({ title }, index) => make("option", { value: index }, title)),
  );
  pick.value = String(source);
  pick.addEventListener("change", () => showStory(Number(pick.value)));
  return pick;
}

// [{start, end, claims}]: stretches of the text with the same claims, in order.
function stretches(source) {
  const edges = new Map();
  const at = (place) => edges.get(place) ?? edges.set(place, { open: [], close: [] }).get(place);
  claims.forEach((claim, index) => {
    for (const evidence of claim.evidence) {
      if (evidence.source !== source || evidence.end <= evidence.start) continue;
      at(evidence.start).open.push(index);
      at(evidence.end).close.push(index);
    }
  });
  const places = [...edges.keys()].sort((one, two) => one - two);
  const open = [];
  return places.map((place, number) => {
    const { open: opened, close } = edges.get(place);
    for (const index of close) open.splice(open.lastIndexOf(index), 1);
    open.push(...opened);
    return { start: place, end: places[number + 1] ?? place, claims: [...new Set(open)] };
  });
}

function paragraphs(source, whole) {
  const text = whole.slice(0, STORY_LIMIT);
  const said = stretches(source).filter(({ claims: inside }) => inside.length);
  const parts = [];
  let next = 0;
  for (const match of text.matchAll(/[^\n]+/g)) {
    const [from, to] = [match.index, match.index + match[0].length];
    while (next < said.length && said[next].end <= from) next += 1;
    const pieces = [];
    let place = from;
    for (let number = next; number < said.length && said[number].start < to; number += 1) {
      const start = Math.max(said[number].start, from);
      const end = Math.min(said[number].end, to);
      if (start > place) pieces.push(text.slice(place, start));
      pieces.push(underlined(text.slice(start, end), start, said[number].claims));
      place = end;
    }
    if (place < to) pieces.push(text.slice(place, to));
    parts.push(make("p", {}, ...pieces));
  }
  if (whole.length > STORY_LIMIT)
    parts.push(
      make(
        "p",
        { class: "hint" },
        "The text goes on; the page shows its first part. Each claim's card has its own sentence.",
      ),
    );
  return parts;
}

function underlined(words, start, inside) {
  // Where claims overlap, the one with the shortest evidence is the most exact reading of these words.
  const length = (index) => Math.min(...claims[index].evidence.map((evidence) => evidence.end - evidence.start));
  const ordered = [...inside].sort(
    (one, two) => Number(claims[one].framed) - Number(claims[two].framed) || length(one) - length(two) || one - two,
  );
  const first = claims[ordered[0]];
  const span = make(
    "span",
    { class: `said ${first.status}`, role: "button", tabindex: "0", "data-start": start },
    words,
  );
  span.claims = ordered;
  span.addEventListener("click", () => chooseFrom(span));
  span.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      chooseFrom(span);
    }
  });
  span.addEventListener("mouseenter", () => setHover({ claim: ordered[0], bundle: bundleOfClaim.get(ordered[0]) }));
  span.addEventListener("mouseleave", () => setHover(null));
  return span;
}

// Choosing the same words again goes on to the next claim that was read in them.
function chooseFrom(span) {
  const now = state.selected?.claim === undefined ? -1 : span.claims.indexOf(state.selected.claim);
  select({ claim: span.claims[(now + 1) % span.claims.length] }, { keepStory: true });
}

export function markStory() {
  const wanted = selectedClaims();
  const hovered =
    state.hover?.bundle === undefined
      ? []
      : state.hover.claim !== undefined
        ? [state.hover.claim]
        : drawnClaims(state.hover.bundle);
  for (const span of story.querySelectorAll(".said")) {
    span.classList.toggle(
      "chosen",
      span.claims.some((index) => wanted.has(index)),
    );
    span.classList.toggle(
      "hovered",
      span.claims.some((index) => hovered.includes(index)),
    );
  }
}

export function selectedClaims() {
  const { selected } = state;
  if (selected === null || selected.thing !== undefined) return new Set();
  if (selected.claim !== undefined) return new Set([selected.claim]);
  const edges =
    selected.path === undefined ? [selected.bundle] : (selected.steps ?? []).slice(1).map(({ edge }) => edge);
  return new Set(edges.flatMap(drawnClaims));
}

export function showInStory(evidence, { go = false } = {}) {
  showStory(evidence.source);
  markStory();
  const spans = [...story.querySelectorAll(".said")];
  const target = spans.find((span) => Number(span.dataset.start) >= evidence.start) ?? spans.at(-1);
  if (target && isOneColumn()) {
    if (go) target.scrollIntoView({ block: "center" });
  } else if (target)
    story.scrollTop += target.getBoundingClientRect().top - story.getBoundingClientRect().top - story.clientHeight / 3;
}
