// The same claims as a table, filtered alike.

import { isWrong } from "./correcting.js";
import { button, make, statusMark, statusName } from "./elements.js";
import { select } from "./selection.js";
import { writeAddress } from "./start.js";
import { claims, entities, passes, sources } from "./state.js";
import { selectedClaims } from "./story.js";

const tableView = document.getElementById("table-view");
const ROWS = 300;
const COLUMNS = [
  ["Subject", (claim) => entities[claim.subject].label],
  ["Relation", (claim) => claim.told],
  ["Object", (claim) => entities[claim.object].label],
  ["Status", statusName],
  ["Said by", (claim) => claim.speakers.map((thing) => entities[thing].label).join(", ")],
  ["Text", (claim) => [...new Set(claim.evidence.map((evidence) => sources[evidence.source].title))].join(", ")],
];
export const sorting = { column: null, down: false };
let rowsShown = ROWS;
const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

export function tableClaims() {
  const rows = claims.map((_, index) => index).filter(passes);
  if (sorting.column === null) return rows;
  const value = COLUMNS[sorting.column][1];
  const sign = sorting.down ? -1 : 1;
  const keys = new Map(rows.map((index) => [index, value(claims[index])]));
  return rows.sort((one, two) => sign * collator.compare(keys.get(one), keys.get(two)) || one - two);
}

export function showTable() {
  const rows = tableClaims();
  const head = make(
    "tr",
    {},
    ...COLUMNS.map(([name], column) => {
      const cell = make(
        "th",
        { scope: "col" },
        button(() => sortBy(column), "sort", name),
      );
      if (sorting.column === column) cell.setAttribute("aria-sort", sorting.down ? "descending" : "ascending");
      return cell;
    }),
  );
  const body = make("tbody", {}, ...rows.slice(0, rowsShown).map(tableRow));
  const parts = [
    make(
      "table",
      {},
      make("caption", {}, rows.length === 1 ? "1 claim" : `${rows.length.toLocaleString("en")} claims`),
      make("thead", {}, head),
      body,
    ),
  ];
  const rest = rows.length - rowsShown;
  if (rest > 0)
    parts.push(
      button(
        () => {
          rowsShown += 1000;
          showTable();
        },
        "more",
        `Show ${Math.min(rest, 1000).toLocaleString("en")} more rows`,
      ),
    );
  tableView.replaceChildren(...parts);
}

function tableRow(index) {
  const cells = COLUMNS.map(([name, value], column) => {
    const words = value(claims[index]);
    const content =
      column === 1
        ? button(() => select({ claim: index }), "open", words)
        : column === 3
          ? statusMark(claims[index])
          : make("bdi", {}, words);
    return make("td", { "data-name": name }, content);
  });
  const row = make("tr", {}, ...cells);
  row.classList.toggle("chosen", selectedClaims().has(index));
  row.classList.toggle("wrong", isWrong(index));
  row.addEventListener("click", () => select({ claim: index }));
  return row;
}

function sortBy(column) {
  sorting.down = sorting.column === column ? !sorting.down : false;
  sorting.column = column;
  showTable();
  writeAddress();
  tableView.querySelectorAll("th button")[column].focus();
}
