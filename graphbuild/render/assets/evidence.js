// The card of one claim: the words that say it, its status, who says so, how it was read.

import { wrongButton } from "./correcting.js";
import { button, claimList, copyText, make, sentenceOf, statusMark, thingButton } from "./elements.js";
import { citation } from "./records.js";
import { bundleOfClaim, bundles, claims, framesOf, isDrawn, knowledge, sources } from "./state.js";
import { showInStory } from "./story.js";
import { turtle } from "./turtle.js";

export function claimCard(index) {
  const claim = claims[index];
  const parts = [
    make("h2", {}, ...sentenceOf(index)),
    make("p", {}, statusMark(claim), " ", claim.words),
    ...claim.evidence.slice(0, 1).map(quotation),
    actions(index),
    make("dl", {}, ...facts(claim)),
  ];
  if (claim.inner !== null) parts.push(make("h3", {}, "What this is about"), claimList([claim.inner]));
  if (framesOf[index].length) parts.push(make("h3", {}, "Said inside"), claimList(framesOf[index]));
  if (claim.evidence.length > 1)
    parts.push(make("h3", {}, "Also said here"), ...claim.evidence.slice(1, 12).map(quotation));
  const steps = claim.evidence[0]?.steps ?? [];
  if (steps.length)
    parts.push(make("h3", {}, "How it was read"), make("ol", {}, ...steps.map((step) => make("li", {}, step))));
  const siblings = (bundles[bundleOfClaim.get(index)]?.claims ?? []).filter(
    (other) => other !== index && isDrawn(other),
  );
  if (siblings.length) parts.push(make("h3", {}, "Also between these two"), claimList(siblings));
  return parts;
}

function actions(index) {
  const one = (name, text) => button(() => copyText(text(), name), "small", `Copy ${name}`);
  return make(
    "p",
    { class: "actions" },
    one("citation", () => citation(index, knowledge)),
    one("Turtle", () => turtle([index], knowledge)),
    wrongButton(index),
  );
}

function facts(claim) {
  const rows = [
    ["Subject", thingButton(claim.subject)],
    ["Relation", claim.relation],
    ["Object", thingButton(claim.object)],
    ...claim.qualifiers.map(([role, thing]) => [role, thingButton(thing)]),
    ["Time", claim.time],
    ["Place", claim.place],
    [
      "Speaker",
      claim.speakers.length ? make("span", {}, ...claim.speakers.map(thingButton)) : "the writer of the text",
    ],
    ["Family", claim.family],
    ["Rule", claim.evidence[0]?.rule.replaceAll("_", " ")],
    [
      "Confidence",
      claim.confidence === null
        ? "not measured yet"
        : `${Math.round(claim.confidence * 100)} % of what is read like this is right`,
    ],
    ["Claim", make("code", {}, claim.id)],
  ];
  return rows.filter(([, value]) => value).flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, value)]);
}

// The sentence, with the words that say it marked and the two things in bold.
function quotation(evidence) {
  const { text, title, date } = sources[evidence.source];
  const [from, to] = evidence.sentence;
  const [start, end] = [Math.min(from, evidence.start), Math.max(to, evidence.end)];
  const quote = make(
    "blockquote",
    { class: "evidence" },
    around(textBefore(text, start)),
    ...marked(text, start, end, evidence),
    around(textAfter(text, end)),
  );
  const where = button(
    () => showInStory(evidence, { go: true }),
    "where",
    make("bdi", {}, title),
    date ? `, ${date}` : "",
    " · show in the story",
  );
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

const around = (words) => (words ? make("span", { class: "context" }, words) : null);
const CONTEXT = 110;

// What stands before and after the sentence in its paragraph, cut between words.
function textBefore(text, place) {
  const paragraph = text.slice(text.lastIndexOf("\n", place - 1) + 1, place);
  return paragraph.length <= CONTEXT ? paragraph : `… ${paragraph.slice(-CONTEXT).replace(/^\S*\s+/, "")}`;
}

function textAfter(text, place) {
  const stop = text.indexOf("\n", place);
  const paragraph = text.slice(place, stop < 0 ? text.length : stop);
  return paragraph.length <= CONTEXT ? paragraph : `${paragraph.slice(0, CONTEXT).replace(/\s+\S*$/, "")} …`;
}
