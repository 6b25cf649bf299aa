// Search with suggestions over names and other names: "/" to begin, arrows to choose, Enter to go, Esc to leave.

import { kindMark, make, nameOf } from "./elements.js";
import { centreOn, expand } from "./graph.js";
import { findNames, indexNames } from "./names.js";
import { bringIn } from "./placing.js";
import { chosenForPath, select, stopAsking } from "./selection.js";
import { setView } from "./start.js";
import { entities, state } from "./state.js";

const searchBox = document.getElementById("search");
const suggestions = document.getElementById("suggestions");
const SUGGESTED = 8;
let nameIndex = null;
let active = -1;

export function findThings(text, limit = SUGGESTED) {
  nameIndex ??= indexNames(entities);
  return findNames(nameIndex, text, (thing) => entities[thing].weight, limit);
}

function suggest() {
  const found = findThings(searchBox.value);
  active = found.length ? 0 : -1;
  suggestions.replaceChildren(
    ...found.map(({ thing, name }, place) => {
      const option = make(
        "li",
        { role: "option", id: `suggestion-${place}`, "data-thing": thing },
        kindMark(entities[thing].kind),
        nameOf(thing),
        name ? make("span", { class: "also" }, "also ", make("bdi", {}, name)) : null,
      );
      option.addEventListener("mousedown", (event) => {
        event.preventDefault();
        goTo(thing);
      });
      return option;
    }),
  );
  if (!found.length && searchBox.value.trim())
    suggestions.append(make("li", { class: "none" }, "No such name in these texts"));
  suggestions.hidden = !searchBox.value.trim();
  searchBox.setAttribute("aria-expanded", String(!suggestions.hidden));
  markActive();
}

function markActive() {
  const options = [...suggestions.querySelectorAll("[role=option]")];
  options.forEach((option, place) => {
    option.setAttribute("aria-selected", String(place === active));
  });
  if (options[active]) searchBox.setAttribute("aria-activedescendant", options[active].id);
  else searchBox.removeAttribute("aria-activedescendant");
}

function closeSuggestions() {
  suggestions.hidden = true;
  searchBox.setAttribute("aria-expanded", "false");
}

export function goTo(thing) {
  closeSuggestions();
  searchBox.value = entities[thing].label.slice(0, 200);
  state.pinned.add(thing);
  if (state.view !== "graph") setView("graph");
  if (chosenForPath(thing)) return;
  bringIn([thing]);
  select({ thing });
  expand(thing);
  centreOn([state.at.get(thing)]);
}

function searchKey(event) {
  const options = suggestions.querySelectorAll("[role=option]");
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    if (suggestions.hidden) suggest();
    else if (options.length) active = (active + (event.key === "ArrowDown" ? 1 : options.length - 1)) % options.length;
    markActive();
  } else if (event.key === "Enter") {
    if (!suggestions.hidden && options[active]) goTo(Number(options[active].dataset.thing));
  } else if (event.key === "Escape") {
    if (suggestions.hidden) searchBox.blur();
    searchBox.value = "";
    closeSuggestions();
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

export function startSearch() {
  searchBox.addEventListener("input", suggest);
  searchBox.addEventListener("keydown", searchKey);
  searchBox.addEventListener("blur", closeSuggestions);
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement?.tagName ?? "");
    if (event.key === "/" && !typing) {
      event.preventDefault();
      searchBox.focus();
      searchBox.select();
    } else if (event.key === "Escape" && !typing) {
      stopAsking();
      select(null);
    }
  });
}
