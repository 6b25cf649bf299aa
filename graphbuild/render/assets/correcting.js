// What a reader puts right is collected here, and saved as the file that the next build obeys.

import { showCard } from "./card.js";
import { correctionLine, correctionsFile, nameOfThing } from "./corrections.js";
import { announce, button, download, make, startMenu } from "./elements.js";
import { findThings } from "./search.js";
import { showRows } from "./start.js";
import { claims, entities, knowledge, state } from "./state.js";
import { KINDS } from "./theme.js";

const list = document.getElementById("corrections-list");
let saved = true;

export function startCorrecting() {
  startMenu("corrections");
  document.getElementById("save-corrections").addEventListener("click", () => {
    download("-corrections.txt", "text/plain", correctionsFile(state.corrections, knowledge.title));
    saved = true;
  });
  // The browser asks before what was collected is lost.
  addEventListener("beforeunload", (event) => {
    if (!saved) event.preventDefault();
  });
  showCorrections();
}

function change(corrections) {
  state.corrections = corrections;
  saved = corrections.length === 0;
  showCorrections();
}

function add(correction) {
  const line = correctionLine(correction);
  if (!state.corrections.some((other) => correctionLine(other) === line)) change([...state.corrections, correction]);
  announce(`Noted: ${line.slice(0, 160)}`);
}

function showCorrections() {
  const { corrections } = state;
  document.getElementById("corrections").lastElementChild.textContent = corrections.length
    ? ` ${corrections.length}`
    : "";
  document.getElementById("corrections-none").hidden = corrections.length > 0;
  document.getElementById("corrections-some").hidden = corrections.length === 0;
  const remove = (correction) => () => {
    change(state.corrections.filter((other) => other !== correction));
    showCard();
    showRows();
  };
  const item = (correction) =>
    make(
      "li",
      {},
      make("bdi", {}, correctionLine(correction).slice(0, 400)),
      button(remove(correction), "small", "Remove"),
    );
  list.replaceChildren(...corrections.map(item));
}

const wrongLine = (index) => state.corrections.find(({ claim }) => claim === claims[index].id);
export const isWrong = (index) => wrongLine(index) !== undefined;

export function wrongButton(index) {
  const press = () => {
    const line = wrongLine(index);
    if (line) change(state.corrections.filter((other) => other !== line));
    else add({ word: "wrong", claim: claims[index].id });
    showCard();
    showRows();
  };
  const mark = button(press, "small wrong", isWrong(index) ? "Marked as wrong" : "This is wrong");
  mark.setAttribute("aria-pressed", String(isWrong(index)));
  return mark;
}

// Fields that put right who or what a thing is.
export function correctThing(thing) {
  const a = nameOfThing(thing, knowledge);
  const { kind } = entities[thing];
  // A name that was cut for the page is no name that a build would find.
  const aliases = entities[thing].aliases.filter((alias) => !alias.endsWith("…"));
  const kinds = make("select", {}, ...KINDS.map((each) => make("option", { value: each }, each)));
  kinds.value = kind;
  const other = make("select", {}, ...aliases.map((alias) => make("option", { value: alias }, alias.slice(0, 80))));
  const same = make("input", { type: "text", autocomplete: "off", spellcheck: "false" });
  const name = make("input", { type: "text", autocomplete: "off" });
  return make(
    "details",
    { class: "correct" },
    make("summary", {}, "Put it right"),
    field("It is the same as", same, () => addSame(thing, same.value)),
    field("Its name is", name, () => name.value.trim() && add({ word: "name", a, b: name.value })),
    field("Its kind is", kinds, () => kinds.value !== kind && add({ word: "kind", a, b: kinds.value })),
    aliases.length ? field("It is not", other, () => add({ word: "different", a, b: other.value })) : null,
  );
}

const field = (words, input, act) =>
  make("p", {}, make("label", {}, make("span", {}, words), input), button(act, "small", "Note"));

function addSame(thing, text) {
  const [best] = findThings(text, 1);
  if (best === undefined) announce("No such name in these texts");
  else if (best.thing === thing) announce("That is this thing itself");
  else add({ word: "same", a: nameOfThing(thing, knowledge), b: nameOfThing(best.thing, knowledge) });
}
