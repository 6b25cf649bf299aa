// Colours and faces come from the style sheet, so that light and dark are said once.

export const theme = {};

export function readTheme() {
  const style = getComputedStyle(document.documentElement);
  const value = (name) => style.getPropertyValue(name).trim();
  theme.sans = value("--sans");
  for (const name of ["paper", "ink", "soft", "faint", "denied", "quoted", "planned", "accent", "plate"])
    theme[name] = value(`--${name}`);
  theme.kind = Object.fromEntries(KINDS.map((kind) => [kind, value(`--${kind.toLowerCase()}`)]));
  theme.tint = Object.fromEntries(KINDS.map((kind) => [kind, value(`--${kind.toLowerCase()}-tint`)]));
}

export const KINDS = ["Person", "Organization", "Place", "Group", "Event", "Work", "Quantity", "Time", "Concept"];
export const DASHES = {
  actual: [],
  intended: [9, 6],
  possible: [4, 4],
  conditional: [13, 5, 2, 5],
  quoted: [1.5, 5.5],
};
export const statusPattern = {
  asserted: "actual",
  denied: "actual",
  planned: "intended",
  possible: "possible",
  conditional: "conditional",
  quoted: "quoted",
};

export function lineColour(pattern, denied) {
  if (denied) return theme.denied;
  if (pattern === "quoted") return theme.quoted;
  return pattern === "actual" ? theme.ink : theme.planned;
}
