// The card: what is said about a thing, between two things, or in one claim, each with the words that say it.

const card = document.getElementById("card");

// An element with its properties and children; strings become text nodes, never markup.
function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === "class") element.className = value;
    else if (name === "onclick") element.addEventListener("click", value);
    else element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

const nameOf = (thing, tag = "bdi") => make(tag, { class: "name" }, entities[thing].label);
const button = (onclick, className, ...children) => make("button", { type: "button", class: className, onclick }, ...children);
const thingButton = (thing) => button(() => { select({ thing }); expand(thing); }, "thing", kindMark(entities[thing].kind), nameOf(thing));

function kindMark(kind) {
  const mark = make("canvas", { class: "mark", width: 28, height: 28, "aria-hidden": "true" });
  paintMark(mark, kind);
  return mark;
}

function paintMark(mark, kind) {
  mark.dataset.kind = kind;
  const ctx = mark.getContext("2d");
  ctx.setTransform(2, 0, 0, 2, 0, 0);
  ctx.clearRect(0, 0, 14, 14);
  drawGlyph(ctx, kind, 7, 7, 5);
}

const statusMark = (claim) => make("span", { class: `status ${claim.status}${claim.denied ? " no" : ""}` }, statusName(claim));

function statusName(claim) {
  const words = { asserted: "Fact", denied: "Denied", planned: "Planned", possible: "Possible", conditional: "Conditional", quoted: "Quoted" };
  return words[claim.status] + (claim.denied && claim.status !== "denied" ? ", denied" : "");
}

function showCard() {
  const { selected } = state;
  card.hidden = selected === null;
  if (selected === null) return card.replaceChildren();
  const body = selected.claim !== undefined ? claimCard(selected.claim) : selected.bundle !== undefined ? bundleCard(selected.bundle) : thingCard(selected.thing);
  card.replaceChildren(button(() => select(null), "close", "Close"), ...body);
  card.scrollTop = 0;
}

function focusCard() {
  card.focus();
}

function sentenceOf(index) {
  const claim = claims[index];
  const not = claim.denied && !/\b(not|never|no|nor|without|cannot)\b|n['’]t\b/i.test(claim.relation) ? "not " : "";
  return [nameOf(claim.subject), " ", make("em", {}, not + claim.relation), " ", nameOf(claim.object)];
}

const claimButton = (index) => button(() => select({ claim: index }), "claim", statusMark(claims[index]), make("span", {}, ...sentenceOf(index)));
const claimList = (indices) => make("ul", { class: "claims" }, ...indices.map((index) => make("li", {}, claimButton(index))));

function claimCard(index) {
  const claim = claims[index];
  const parts = [
    make("h2", {}, ...sentenceOf(index)),
    make("p", {}, statusMark(claim), " ", claim.words),
    ...claim.evidence.slice(0, 1).map(quotation),
    make("dl", {}, ...facts(claim)),
  ];
  if (claim.inner !== null) parts.push(make("h3", {}, "What this is about"), claimList([claim.inner]));
  if (framesOf[index].length) parts.push(make("h3", {}, "Said inside"), claimList(framesOf[index]));
  if (claim.evidence.length > 1) parts.push(make("h3", {}, "Also said here"), ...claim.evidence.slice(1, 12).map(quotation));
  const steps = claim.evidence[0]?.steps ?? [];
  if (steps.length) parts.push(make("h3", {}, "How it was read"), make("ol", {}, ...steps.map((step) => make("li", {}, step))));
  const siblings = (bundles[bundleOfClaim.get(index)]?.claims ?? []).filter((other) => other !== index && isDrawn(other));
  if (siblings.length) parts.push(make("h3", {}, "Also between these two"), claimList(siblings));
  return parts;
}

function facts(claim) {
  const rows = [
    ["Subject", thingButton(claim.subject)],
    ["Relation", claim.relation],
    ["Object", thingButton(claim.object)],
    ...claim.qualifiers.map(([role, thing]) => [role, thingButton(thing)]),
    ["Time", claim.time],
    ["Place", claim.place],
    ["Speaker", claim.speakers.length ? make("span", {}, ...claim.speakers.map(thingButton)) : "the writer of the text"],
    ["Rule", claim.evidence[0]?.rule.replaceAll("_", " ")],
    ["Confidence", claim.confidence === null ? "not measured yet" : `at least ${Math.round(claim.confidence * 100)} % of what is read like this is right`],
    ["Claim", make("code", {}, claim.id)],
  ];
  return rows.filter(([, value]) => value).flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, value)]);
}

// The sentence, with the words that say it marked and the two things in bold.
function quotation(evidence) {
  const { text, title, date } = sources[evidence.source];
  const [from, to] = evidence.sentence;
  const quote = make("blockquote", { class: "evidence" }, ...marked(text, Math.min(from, evidence.start), Math.max(to, evidence.end), evidence));
  const where = button(() => showInStory(evidence, { go: true }), "where", make("bdi", {}, title), date ? `, ${date}` : "", " · show in the story");
  return make("figure", {}, quote, make("figcaption", {}, where));
}

function marked(text, from, to, evidence) {
  const cuts = [from, to, evidence.start, evidence.end, ...evidence.subject, ...evidence.object]
    .filter((place) => place >= from && place <= to)
    .sort((one, two) => one - two);
  const within = (place, [start, end]) => place >= start && place < end;
  const pieces = [];
  for (let piece = 0; piece + 1 < cuts.length; piece += 1) {
    const [start, end] = [cuts[piece], cuts[piece + 1]];
    if (start === end) continue;
    const words = text.slice(start, end);
    const named = within(start, evidence.subject) || within(start, evidence.object);
    const inner = named ? make("strong", {}, words) : words;
    pieces.push(within(start, [evidence.start, evidence.end]) ? make("mark", {}, inner) : inner);
  }
  return pieces;
}

function bundleCard(index) {
  const { from, to } = bundles[index];
  const drawn = drawnClaims(index);
  return [
    make("h2", {}, nameOf(from), " and ", nameOf(to)),
    make("p", {}, drawn.length === 1 ? "One claim between them." : `${drawn.length} claims between them. Choose one to see the words that say it.`),
    claimList(drawn),
  ];
}

function thingCard(thing) {
  const entity = entities[thing];
  const own = claimsOf[thing].filter(passes);
  const hidden = hiddenNeighbours(thing).length;
  const parts = [make("h2", {}, kindMark(entity.kind), " ", nameOf(thing)), make("p", { class: "kind" }, entity.kind, entity.value ? ` · ${entity.value}` : "")];
  if (entity.aliases.length) parts.push(make("p", {}, "Also: ", ...entity.aliases.slice(0, 20).flatMap((alias, place) => [place ? ", " : "", make("bdi", {}, alias)])));
  const links = entity.links.map(link).filter(Boolean);
  if (links.length) parts.push(make("p", {}, "Elsewhere: ", ...links));
  if (entity.maybe.length) parts.push(make("p", {}, "May be the same as ", ...entity.maybe.map(thingButton)));
  if (hidden) parts.push(button(() => { expand(thing, hidden > 40 ? 40 : hidden); showCard(); }, "more", `Show ${Math.min(hidden, 40)} more around it`));
  parts.push(make("h3", {}, own.length === 1 ? "1 claim" : `${own.length} claims`), claimList(own.slice(0, 200)));
  if (own.length > 200) parts.push(make("p", {}, "The table has the rest."));
  return parts;
}

// Only an address of the web may be a link; any other stays plain text.
function link(address) {
  if (!/^https?:\/\//i.test(address)) return make("span", {}, address, " ");
  return make("span", {}, make("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, address), " ");
}
