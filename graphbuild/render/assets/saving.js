// What is seen can be taken away: as a picture, or as the claims themselves.

import { copyText, download, startMenu } from "./elements.js";
import { pngPicture, svgPicture } from "./pictures.js";
import { csv, json } from "./records.js";
import { claims, knowledge, passes, state } from "./state.js";
import { tableClaims } from "./table.js";
import { turtle } from "./turtle.js";

// The claims that are in sight: in the table and the list all that pass the filters, in the graph those that are drawn,
// with the ones that they embed.
function seenClaims() {
  if (state.view !== "graph") return tableClaims();
  const seen = new Set(state.edges.flatMap((edge) => edge.claims));
  for (const index of seen)
    if (claims[index].inner !== null && passes(claims[index].inner)) seen.add(claims[index].inner);
  return [...seen].sort((one, two) => one - two);
}

const FILES = {
  "save-png": async () => download(".png", "image/png", await pngPicture()),
  "save-svg": () => download(".svg", "image/svg+xml", svgPicture()),
  "save-csv": () => download(".csv", "text/csv", csv(seenClaims(), knowledge)),
  "save-turtle": () => download(".ttl", "text/turtle", turtle(seenClaims(), knowledge)),
  "save-json": () => download(".json", "application/json", json(seenClaims(), knowledge)),
  "copy-link": () => copyText(location.href, "Link"),
};

export function startSaving() {
  startMenu("save", () => {
    const count = seenClaims().length;
    document.getElementById("save-what").textContent =
      count === 1 ? "The claim in sight" : `The ${count} claims in sight`;
    for (const id of ["save-png", "save-svg"]) document.getElementById(id).disabled = state.nodes.length === 0;
  });
  for (const [id, save] of Object.entries(FILES)) document.getElementById(id).addEventListener("click", save);
}
